import { useEffect, useState } from 'preact/hooks';
import type { Acts } from './use-acts';
import { libraryWords as words } from './words';

/** What can be taken back stays for ten seconds, what is only told for five; `u` takes back for as long as the page is open. */
const UNDOABLE = 10_000;
const TOLD = 5_000;

/** What was done last, with a way to take it back. It goes by itself, though not from under the pointer or the keyboard. */
export function Toast({ acts }: { acts: Acts }) {
  const { toast } = acts;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || isHeld) return;
    const timer = setTimeout(acts.dismiss, toast.written.length > 0 ? UNDOABLE : TOLD);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointer and focus only hold it; the button inside is what acts
    <div
      class="toast"
      role="status"
      data-shown={toast ? true : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {toast && (
        <>
          <span>{toast.says}</span>
          {toast.written.length > 0 && (
            <button
              type="button"
              onClick={() => {
                setHeld(false);
                acts.undo(toast.written);
              }}
            >
              {words.undo}
            </button>
          )}
        </>
      )}
    </div>
  );
}
