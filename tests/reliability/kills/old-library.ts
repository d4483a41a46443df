import { type Row, rowOf } from '../../../utils/library/store/row';
import type { Dump } from '../../library/dump';
import { savedDatabase } from '../../library/saved-databases';
import type { Chance } from '../run';
import { clippingFromElsewhere } from './writers';

/** A library as a program of version 1 left it: so many clippings, whose rows and counts say what they said then. */
export async function oldLibrary(chance: Chance, count: number): Promise<Dump> {
  const clippings = await Promise.all(Array.from({ length: count }, (_, n) => clippingFromElsewhere(chance, n)));
  const { version, stores } = savedDatabase(1);
  const records: Record<string, unknown[]> = {
    rows: clippings.map((clipping): Row => ({ ...rowOf(clipping), doubtful: 99, lead: '' })),
    texts: clippings.map(({ id, schema, capture: { figures: _, projects: __, ...captured } }) => ({
      id,
      schema,
      ...captured,
    })),
    figures: clippings.map(({ id, capture: { figures, projects } }) => ({ id, figures, projects })),
    edits: clippings.map(({ id, edits }) => ({ id, edits })),
    tallies: [{ key: 'shelf/kept', count: 1 }],
    changes: clippings.map(({ id }, n) => ({ stamp: n + 1, id })),
  };
  return { version, stores: stores.map((store) => ({ ...store, records: records[store.name] ?? [] })) };
}
