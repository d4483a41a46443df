import { useEffect, useRef, useState } from 'preact/hooks';
import { keepImport, takeBackImport, unfinishedImport } from '../../../utils/library/import/import';
import type { Library } from '../../../utils/library/store/database';
import { forget, type Unfinished, unfinishedWork } from '../../../utils/library/unfinished';
import { IMPORT_LOCK } from '../files/import-dialog';

/** What pages of the library that were closed left undone (未完成的工作). */
export interface LeftUndone {
  work: readonly Unfinished[];
  /** How many clippings an import left that did not end. */
  imported: number;
  /** This page does the work, or nobody will: it is no longer offered, and where nobody will, forgotten. */
  take(key: string): void;
  drop(key: string): void;
  takeBackImport(): void;
  keepImport(): void;
}

export function useUnfinished(library: Library, version: number): LeftUndone {
  const [work, setWork] = useState<readonly Unfinished[]>([]);
  const [imported, setImported] = useState(0);
  /** What this page has taken: a look that began before must not offer it again. */
  const taken = useRef(new Set<string>());
  useEffect(() => {
    const stop = new AbortController();
    const look = async () => {
      const { left, alive } = await unfinishedWork(library);
      const imported = await unfinishedImport(library);
      const { held } = await navigator.locks.query();
      const isImporting = imported > 0 && (held?.some(({ name }) => name === IMPORT_LOCK) ?? false);
      if (stop.signal.aborted) return;
      setWork(left.filter(({ key }) => !taken.current.has(key)));
      setImported(isImporting ? 0 : imported);
      // What another page is at is looked at again when it has ended, or the page is gone.
      const { signal } = stop;
      for (const lock of isImporting ? [...alive, IMPORT_LOCK] : alive)
        navigator.locks
          .request(lock, { mode: 'shared', signal }, () => {})
          .then(look)
          .catch(unlessAborted(signal));
    };
    look().catch(unlessAborted(stop.signal));
    return () => stop.abort();
  }, [library, version]);
  const take = (key: string) => {
    taken.current.add(key);
    setWork((before) => before.filter((one) => one.key !== key));
  };
  const settleImport = (settle: (library: Library) => Promise<void>) => () => {
    settle(library).then(() => setImported(0), console.error);
  };
  return {
    work,
    imported,
    take,
    drop: (key) => {
      take(key);
      forget(library, key);
    },
    takeBackImport: settleImport(takeBackImport),
    keepImport: settleImport(keepImport),
  };
}

function unlessAborted(signal: AbortSignal): (error: unknown) => void {
  return (error) => {
    if (!signal.aborted) console.error(error);
  };
}
