import { useEffect, useState } from 'preact/hooks';
import type { Acts } from './use-acts';
import { libraryWords as words } from './words';

/** What can be taken back stays for ten seconds, what is only told for five; `u` takes back for as long as the page is open. */
const UNDOABLE = 10_000;
const TOLD = 5_000;

/** What was done last, with a way to take it back. It goes by itself, though not from under the pointer or the keyboard; what went wrong stays. */
export function Toast({ acts }: { acts: Acts }) {
  const { toast } = acts;
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (!toast || toast.isProblem || isHeld) return;
    const timer = setTimeout(acts.dismiss, toast.undo ? UNDOABLE : TOLD);
    return () => clearTimeout(timer);
  }, [toast, isHeld]);
  return (
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
          {toast.isProblem && (
            <button type="button" onClick={acts.dismiss}>
              {words.close}
            </button>
          )}
          {toast.undo && (
            <button
              type="button"
              onClick={() => {
                setHeld(false);
                acts.undo(toast.undo ?? undefined);
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
