import { useEffect, useRef } from 'preact/hooks';
import { keySheet, libraryWords as words } from './words';

/** The keys of the page, over it. */
export function KeySheet({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
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
      <p>
        <a href="diagnostics.html">诊断</a>
      </p>
      <form method="dialog">
        <button type="submit">{words.close}</button>
      </form>
    </dialog>
  );
}
