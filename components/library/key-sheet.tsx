import { useEffect, useRef } from 'preact/hooks';
import { keySheet, libraryWords as words } from './words';

/** The keys of the page, over it. */
export function KeySheet({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
    button.current?.focus();
  }, []);
  return (
    <dialog ref={dialog} class="sheet" aria-label={words.keys} onClose={onClose}>
      <h2>{words.keys}</h2>
      <dl class="key-sheet">
        {keySheet.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" class="sheet-actions">
        <button ref={button} type="submit">
          {words.close}
        </button>
        <a href="diagnostics.html">{words.diagnostics}</a>
      </form>
    </dialog>
  );
}
