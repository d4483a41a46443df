import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/library/database';
import { keepImport, takeBackImport, unfinishedImport } from '../../utils/library/import/import';
import { forget, type Unfinished, unfinishedWork } from '../../utils/library/unfinished';
import { IMPORT_LOCK } from './import-dialog';

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
  useEffect(() => {
    const look = async () => {
      setWork(await unfinishedWork(library));
      const { held } = await navigator.locks.query();
      const isImporting = held?.some(({ name }) => name === IMPORT_LOCK) ?? false;
      setImported(isImporting ? 0 : await unfinishedImport(library));
    };
    look().catch(console.error);
  }, [library, version]);
  const take = (key: string) => setWork((before) => before.filter((one) => one.key !== key));
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
