import { useEffect, useRef, useState } from 'preact/hooks';
import { readSummands } from '../../../utils/library/checks/summands';
import type { Summand } from '../../../utils/library/checks/sums';
import type { Library } from '../../../utils/library/store/database';
import type { TableRow } from '../table/use-table';

/** A choice larger than this is read when it has rested so many milliseconds: a key that is held makes it larger thirty times a second. */
const FEW = 100;
const REST = 150;

/** The chosen figures, read for their sum; null where none are chosen, and while they are read. */
export function useSummands(library: Library, chosen: readonly TableRow[], version: number): Summand[] | null {
  const [read, setRead] = useState<{ summands: Summand[]; of: readonly TableRow[] } | null>(null);
  /** What was read for the choice before: one that grows is not read anew. */
  const known = useRef(new Map<string, Summand>());
  useEffect(() => known.current.clear(), [library, version]);
  useEffect(() => {
    if (chosen.length === 0) {
      known.current.clear();
      setRead(null);
      return;
    }
    const left = new AbortController();
    const look = async () => {
      const before = known.current;
      const missing = chosen.flatMap(({ key, id, figure }) =>
        figure === null || before.has(key) ? [] : { id, figure },
      );
      const found = await readSummands(library, missing, left);
      if (left.signal.aborted) return;
      for (const summand of found) before.set(`${summand.id} ${summand.number}`, summand);
      setRead({ summands: chosen.flatMap(({ key }) => before.get(key) ?? []), of: chosen });
    };
    const timer = setTimeout(
      () => look().catch((error) => left.signal.aborted || console.error(error)),
      chosen.length > FEW ? REST : 0,
    );
    return () => {
      left.abort();
      clearTimeout(timer);
    };
  }, [library, chosen, version]);
  // The sum of a small choice is there before it would be missed.
  return read && (read.of === chosen || chosen.length <= FEW) ? read.summands : null;
}
