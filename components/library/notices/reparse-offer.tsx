import { useEffect, useState } from 'preact/hooks';
import { countOutdated, isReparsing, type ReadAnew, reparse } from '../../../utils/library/reparse';
import type { Library } from '../../../utils/library/store/database';
import { tallies } from '../../../utils/library/store/tallies';
import { libraryWords as words } from '../words';

/** Held by the page that reads anew, so that no second one does. */
const REPARSE_LOCK = 'yijian-reparse';

/** Offers to read clippings of an older parser anew, shows how far that is, and goes on with it where a page was closed meanwhile. */
export function ReparseOffer({
  library,
  version,
  readAnew,
  onDone,
}: {
  library: Library;
  version: number;
  readAnew: ReadAnew;
  onDone(says: string): void;
}) {
  const [outdated, setOutdated] = useState(0);
  const [running, setRunning] = useState<{ done: number; all: number; stop: AbortController } | null>(null);

  const run = async () => {
    const stop = new AbortController();
    setRunning({ done: 0, all: outdated, stop });
    try {
      const onProgress = (done: number, all: number) => setRunning({ done, all, stop });
      const { read, changed } = await reparse(library, readAnew, { signal: stop.signal, onProgress });
      onDone(words.reparsed(read, changed));
    } catch (error) {
      if (!stop.signal.aborted) console.error(error);
      onDone(stop.signal.aborted ? words.reparseStopped : words.reparseFailed);
    } finally {
      setRunning(null);
    }
  };
  const runHere = () => navigator.locks.request(REPARSE_LOCK, { ifAvailable: true }, (lock) => (lock ? run() : null));

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const goOn = async () => {
      if (!signal.aborted && (await isReparsing(library))) await run();
    };
    const look = async () => {
      const count = countOutdated(await tallies(library));
      if (signal.aborted) return;
      setOutdated(library.isReadOnly ? 0 : count);
      // Where another page is at it, this one waits until that has ended, or the page is gone.
      if (count > 0 && (await isReparsing(library))) await navigator.locks.request(REPARSE_LOCK, { signal }, goOn);
    };
    look().catch((error) => signal.aborted || console.error(error));
    return () => stop.abort();
  }, [library, version]);

  if (running)
    return (
      <span class="reparse-offer">
        {words.reparsing(running.done, running.all)}{' '}
        <progress aria-label={words.reparse} max={running.all} value={running.done} />{' '}
        <button type="button" onClick={() => running.stop.abort()}>
          {words.cancel}
        </button>
      </span>
    );
  if (outdated === 0) return null;
  return (
    <span class="reparse-offer">
      {words.outdated(outdated)}{' '}
      <button type="button" title={words.reparseHint} onClick={() => runHere().catch(console.error)}>
        {words.reparse}
      </button>
    </span>
  );
}
