import { currentClipping } from '../clipping';
import { batchesOf } from '../export/batches';
import type { Library } from '../store/database';
import type { Following } from '../turns';
import type { Summand } from './sums';

/** Names a figure by its clipping and its number there. */
export interface Wanted {
  id: string;
  figure: number;
}

/**
 * Reads figures for their sum, in the order given; those that are gone are left out. An aborted signal rejects with its reason.
 */
export async function readSummands(
  library: Library,
  wanted: readonly Wanted[],
  following: Following = {},
): Promise<Summand[]> {
  const numbers = Map.groupBy(wanted, ({ id }) => id);
  const read = new Map<string, Summand>();
  for await (const batch of batchesOf(library, [...numbers.keys()], following))
    for (const clipping of batch) {
      const { id } = clipping;
      const { figures, projects } = currentClipping(clipping);
      for (const { figure: number } of numbers.get(id) ?? []) {
        const figure = figures[number];
        if (figure) read.set(nameOf({ id, figure: number }), { id, number, figure, projects });
      }
    }
  return wanted.flatMap((one) => read.get(nameOf(one)) ?? []);
}

const nameOf = ({ id, figure }: Wanted) => `${id} ${figure}`;
