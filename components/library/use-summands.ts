import { useEffect, useState } from 'preact/hooks';
import { currentClipping } from '../../utils/library/clipping';
import type { Library } from '../../utils/library/database';
import { getClippings } from '../../utils/library/stored';
import type { Summand } from '../../utils/library/sums';
import type { TableRow } from './use-table';

/** A choice larger than this is not looked at figure by figure: it has no sum. */
export const MOST_SUMMED = 5000;

/** The chosen figures, read for their sum; null where none are chosen, or too many. */
export function useSummands(library: Library, chosen: readonly TableRow[], version: number): Summand[] | null {
  const [summands, setSummands] = useState<Summand[] | null>(null);
  useEffect(() => {
    let isOpen = true;
    const read = async () => {
      if (chosen.length === 0 || chosen.length > MOST_SUMMED) return setSummands(null);
      const ids = [...new Set(chosen.map(({ id }) => id))];
      const found = new Map((await getClippings(library, ids)).map((clipping) => [clipping.id, clipping]));
      const next = chosen.flatMap(({ id, figure: n }) => {
        const clipping = found.get(id);
        const figure = clipping && n !== null ? currentClipping(clipping).figures[n] : undefined;
        return clipping && figure ? { clipping, figure } : [];
      });
      if (isOpen) setSummands(next);
    };
    read().catch(console.error);
    return () => {
      isOpen = false;
    };
  }, [chosen, version]);
  return summands;
}
