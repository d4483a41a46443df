import { useEffect, useState } from 'preact/hooks';
import type { Acts } from '../use-acts';
import { libraryWords as words } from '../words';

/** What can be taken back stays for ten seconds, what is only told for five; `u` takes back for as long as the page is open. */
const UNDOABLE = 10_000;
const TOLD = 5_000;

/** How far an act is, and what was done last, with a way to take it back. That goes by itself, though not from under the pointer or the keyboard; what went wrong stays. */
export function Toast({ acts }: { acts: Acts }) {
  const { toast, working } = acts;
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
      data-shown={toast || working ? true : undefined}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocusIn={() => setHeld(true)}
      onFocusOut={() => setHeld(false)}
    >
      {working && (
        <>
          <span>{words.working(working.done, working.all)}</span>
          <progress aria-label={words.workingOn} max={working.all} value={working.done} />
          <button type="button" onClick={acts.stop}>
            {words.cancel}
          </button>
        </>
      )}
      {toast && !working && (
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
