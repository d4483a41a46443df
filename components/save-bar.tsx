import type { LibraryProblem } from '../utils/library/database';
import type { KeptClipping } from '../utils/messages/protocol';
import type { Outcome } from '../utils/text/outcome';
import { libraryProblems, words } from './words';

interface Props {
  clipping: Outcome<KeptClipping, LibraryProblem>;
  isSaving: boolean;
  onSave(): void;
  onExport(): void;
  onOpenLibrary(): void;
}

/** Says whether the reading is saved, and saves it. A failure stands where the button is, with what can still be done. */
export function SaveBar({ clipping, isSaving, onSave, onExport, onOpenLibrary }: Props) {
  return (
    <footer class="save-bar">
      {!clipping.ok && (
        <p class="save-bar-problem" role="alert">
          {libraryProblems[clipping.problem.code].says}
          {libraryProblems[clipping.problem.code].next}
        </p>
      )}
      {clipping.ok && clipping.value.shelf === 'kept' ? (
        <p class="save-bar-saved" role="status">
          {words.saved(
            new Date(clipping.value.shelvedAt).toLocaleDateString('zh-CN', { month: 'long', day: 'numeric' }),
          )}
        </p>
      ) : (
        <button type="button" class="save-bar-save" disabled={isSaving} onClick={onSave}>
          {isSaving ? words.saving : clipping.ok ? words.save : words.retry}
        </button>
      )}
      {!clipping.ok && (
        <button type="button" onClick={onExport}>
          {words.exportOne}
        </button>
      )}
      <button type="button" class="save-bar-library" onClick={onOpenLibrary}>
        {words.library}
      </button>
    </footer>
  );
}
