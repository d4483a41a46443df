import type { LibraryProblem } from '../utils/library/store/database';
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
  onDiscard(): void;
  /** Takes the discarding back; null where nothing was discarded. */
  onTakeBack: (() => void) | null;
  onExport(): void;
  onCopyTable(): void;
  /** null where there is no panel to open. */
  onOpenPanel: (() => void) | null;
  onOpenLibrary(): void;
}

/** Says whether the reading is saved, and saves it. A failure stands where the button is, with what can still be done. */
export function SaveBar(props: Props) {
  const { clipping, count, isSaving, onSave, onUnsave, onTakeBack, onExport, onOpenPanel, onOpenLibrary } = props;
  const shelf = clipping.ok ? clipping.value.shelf : null;
  return (
    <footer class="save-bar">
      {!clipping.ok && (
        <p class="save-bar-problem" role="alert">
          {libraryProblems[clipping.problem.code].says}
          {libraryProblems[clipping.problem.code].next}
        </p>
      )}
      {clipping.ok && shelf !== 'draft' ? (
        <p class="save-bar-saved" role="status" data-shelf={shelf}>
          {shelf === 'trash' ? words.discarded : words.saved(day(clipping.value.shelvedAt))}
          {(shelf === 'trash' ? onTakeBack : onUnsave) && (
            <button type="button" onClick={(shelf === 'trash' ? onTakeBack : onUnsave) as () => void}>
              {words.undo}
            </button>
          )}
        </p>
      ) : (
        <button type="button" class="save-bar-save primary" disabled={isSaving} onClick={onSave}>
          {isSaving ? words.saving : clipping.ok ? (count > 0 ? words.saveCount(count) : words.saveText) : words.retry}
        </button>
      )}
      {!clipping.ok && (
        <button type="button" onClick={onExport}>
          {words.exportOne}
        </button>
      )}
      <More {...props} />
      {onOpenPanel && (
        <button type="button" onClick={onOpenPanel}>
          {words.panel}
        </button>
      )}
      <button type="button" onClick={onOpenLibrary}>
        {words.library}
      </button>
    </footer>
  );
}

/** What is wanted less often, behind one button. The browser's own popover closes it on Esc and on a click elsewhere. */
function More({ clipping, onCopyTable, onExport, onDiscard }: Props) {
  const close = (action: () => void) => () => {
    document.getElementById('more')?.hidePopover();
    action();
  };
  return (
    <div class="save-bar-more">
      <button type="button" popovertarget="more" aria-label={words.more} title={words.more}>
        ⋯
      </button>
      <div id="more" popover="auto" class="save-bar-menu">
        <button type="button" onClick={close(onCopyTable)}>
          {words.copyTable}
        </button>
        <button type="button" onClick={close(onExport)}>
          {words.exportOne}
        </button>
        {clipping.ok && clipping.value.shelf !== 'trash' && (
          <button type="button" onClick={close(onDiscard)}>
            {words.discard}
          </button>
        )}
      </div>
    </div>
  );
}
