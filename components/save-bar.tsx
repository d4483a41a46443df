import type { LibraryProblem } from '../utils/library/database';
import type { KeptClipping } from '../utils/messages/protocol';
import type { Outcome } from '../utils/text/outcome';
import { day } from './state-notices';
import { libraryProblems, words } from './words';

interface Props {
  clipping: Outcome<KeptClipping, LibraryProblem>;
  /** How many figures count. */
  count: number;
  isSaving: boolean;
  onSave(): void;
  /** Takes the saving back; null once that is no longer offered. */
  onUnsave: (() => void) | null;
  onExport(): void;
  onCopyTable(): void;
  onOpenLibrary(): void;
}

/** Says whether the reading is saved, and saves it. A failure stands where the button is, with what can still be done. */
export function SaveBar({ clipping, count, isSaving, onSave, onUnsave, onExport, onCopyTable, onOpenLibrary }: Props) {
  const isSaved = clipping.ok && clipping.value.shelf === 'kept';
  return (
    <footer class="save-bar">
      {!clipping.ok && (
        <p class="save-bar-problem" role="alert">
          {libraryProblems[clipping.problem.code].says}
          {libraryProblems[clipping.problem.code].next}
        </p>
      )}
      {isSaved ? (
        <p class="save-bar-saved" role="status">
          {words.saved(day(clipping.value.shelvedAt))}
          {onUnsave && (
            <button type="button" onClick={onUnsave}>
              {words.undo}
            </button>
          )}
        </p>
      ) : (
        <button type="button" class="save-bar-save primary" disabled={isSaving} onClick={onSave}>
          {isSaving ? words.saving : clipping.ok ? words.saveCount(count) : words.retry}
        </button>
      )}
      {!clipping.ok && (
        <button type="button" onClick={onExport}>
          {words.exportOne}
        </button>
      )}
      <button type="button" class="save-bar-copy" onClick={onCopyTable}>
        {words.copyTable}
      </button>
      <button type="button" class="save-bar-library" onClick={onOpenLibrary}>
        {words.library}
      </button>
    </footer>
  );
}
