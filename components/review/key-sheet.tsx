import { useLayoutEffect, useRef } from 'preact/hooks';
import { words } from '../words';
import { keys } from './keys';

/** Every key of the list and what it does. */
export function KeySheet({ onClose }: { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    dialog.current?.focus();
  }, []);
  return (
    <dialog class="key-sheet" ref={dialog} aria-label={words.keys} tabIndex={-1} onClose={onClose}>
      <table>
        <tbody>
          {keys.map(({ action, keys }) => (
            <tr key={action}>
              <th scope="row">
                {keys.map((key) => (
                  <kbd key={key}>{keyNames[key] ?? key}</kbd>
                ))}
              </th>
              <td>{words.actions[action]}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" onClick={onClose}>
        {words.close}
      </button>
    </dialog>
  );
}

const keyNames: Record<string, string> = {
  ArrowDown: '↓',
  ArrowUp: '↑',
  ArrowLeft: '←',
  ArrowRight: '→',
  ' ': 'Space',
  Escape: 'Esc',
};
