import { useEffect, useRef, useState } from 'preact/hooks';
import { type Clipping, currentClipping } from '../../utils/library/clipping';
import type { Library } from '../../utils/library/database';
import { getClippings } from '../../utils/library/stored';
import type { Summand } from '../../utils/library/sums';
import type { TableRow } from './use-table';

/** A choice larger than this is not looked at figure by figure: it has no sum. */
export const MOST_SUMMED = 5000;
/** A choice larger than this is read when it has rested so many milliseconds: a key that is held makes it larger thirty times a second. */
const FEW = 100;
const REST = 150;

/** The chosen figures, read for their sum; null where none are chosen, or too many, and while they are read. */
export function useSummands(library: Library, chosen: readonly TableRow[], version: number): Summand[] | null {
  const [read, setRead] = useState<{ summands: Summand[]; of: readonly TableRow[] } | null>(null);
  /** What was read for the choice before: one that grows is not read anew. */
  const known = useRef(new Map<string, Clipping>());
  useEffect(() => known.current.clear(), [library, version]);
  useEffect(() => {
    let isOpen = true;
    const look = async () => {
      const missing = new Set(chosen.flatMap(({ id }) => (known.current.has(id) ? [] : id)));
      for (const clipping of await getClippings(library, [...missing])) known.current.set(clipping.id, clipping);
      if (!isOpen) return;
      const summands = chosen.flatMap(({ id, figure: n }) => {
        const clipping = known.current.get(id);
        const figure = clipping && n !== null ? currentClipping(clipping).figures[n] : undefined;
        return clipping && figure ? { clipping, figure } : [];
      });
      setRead({ summands, of: chosen });
    };
    const isSummed = chosen.length > 0 && chosen.length <= MOST_SUMMED;
    if (!isSummed) {
      known.current.clear();
      setRead(null);
      return;
    }
    const timer = setTimeout(() => look().catch(console.error), chosen.length > FEW ? REST : 0);
    return () => {
      isOpen = false;
      clearTimeout(timer);
    };
  }, [library, chosen, version]);
  // The sum of a small choice is there before it would be missed.
  return read && (read.of === chosen || chosen.length <= FEW) ? read.summands : null;
}
