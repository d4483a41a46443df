import { type Shelf, shelves } from '../clipping';
import type { Columns } from './columns';

/** The places of the clippings of a shelf, newest first: the order in which texts are searched. Sorted once for as long as the columns are the same. */
export function newestFirst(columns: Columns, shelf: Shelf): Uint32Array {
  const known = sorted.get(columns) ?? new Map<Shelf, Uint32Array>();
  sorted.set(columns, known);
  const places = known.get(shelf) ?? sortedPlaces(columns, shelf);
  known.set(shelf, places);
  return places;
}

const sorted = new WeakMap<Columns, Map<Shelf, Uint32Array>>();

function sortedPlaces({ ids, clipping }: Columns, shelf: Shelf): Uint32Array {
  const { live, shelf: shelfOf, shelvedAt } = clipping;
  const code = shelves.findIndex(({ name }) => name === shelf);
  const places = new Uint32Array(ids.length);
  let length = 0;
  for (let i = 0; i < ids.length; i++) if (live[i] === 1 && shelfOf[i] === code) places[length++] = i;
  return places.slice(0, length).sort((a, b) => (shelvedAt[b] as number) - (shelvedAt[a] as number) || a - b);
}
