import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { LibraryIndex } from '../../utils/library/index/library-index';
import { type Library, type LibraryProblem, libraryProblem } from '../../utils/library/store/database';
import { reopening } from '../../utils/library/store/reopening';
import type { Row } from '../../utils/library/store/row';
import { listRows } from '../../utils/library/store/stored';
import { tallies } from '../../utils/library/store/tallies';
import { onUpgrading, type Upgrading } from '../../utils/library/store/upgrading';

/** The library as the page knows it: first its newest rows and kept counts, then the whole index, then every change as it happens. */
export interface LibraryState {
  index: LibraryIndex | null;
  /** Counts the states of the library; what depends on its contents depends on this. */
  version: number;
  counts: ReadonlyMap<string, number>;
  firstRows: Row[];
  progress: { done: number; all: number } | null;
  /** While this page or another brings an older library up to date, nothing can be read. */
  upgrading: Upgrading | null;
  problem: LibraryProblem | null;
  /** Opens the library again after a problem. */
  retry(): void;
}

export function useLibrary(library: Library): LibraryState {
  const [attempts, setAttempts] = useState(0);
  const [state, setState] = useState<Omit<LibraryState, 'retry'>>({
    index: null,
    version: 0,
    counts: new Map(),
    firstRows: [],
    progress: null,
    upgrading: null,
    problem: null,
  });
  useEffect(() => {
    let isOpen = true;
    let index: LibraryIndex | null = null;
    const change = (some: Partial<LibraryState>) => {
      if (isOpen) setState((before) => ({ ...before, version: before.version + 1, ...some }));
    };
    const fail = (error: unknown) => {
      console.error(error);
      change({ problem: libraryProblem(error), upgrading: null });
    };
    const unlisten = onUpgrading((upgrading) => change({ upgrading }));
    const start = async () => {
      const [firstRows, counts] = await reopening(library, () =>
        Promise.all([listRows(library, { limit: 50 }), tallies(library)]),
      ).finally(unlisten);
      change({
        firstRows,
        counts,
        upgrading: null,
        problem: library.isReadOnly ? { code: 'storageNewer', detail: '' } : null,
      });
      // The first rows are drawn before the index takes the thread.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      let shown = performance.now();
      index = await LibraryIndex.open(library, (done, all) => {
        if (performance.now() - shown < 100) return;
        shown = performance.now();
        change({ progress: { done, all } });
      });
      change({ index, progress: null });
    };
    const started = start();
    started.catch(fail);
    const subscription = liveQuery(() => library.changes.orderBy('stamp').last()).subscribe({
      next: () => {
        started
          .then(async () => {
            if (index && (await index.refresh())) change({ counts: await tallies(library), problem: null });
          })
          .catch(fail);
      },
      error: fail,
    });
    return () => {
      isOpen = false;
      unlisten();
      subscription.unsubscribe();
    };
  }, [library, attempts]);
  return { ...state, retry: () => setAttempts((n) => n + 1) };
}
