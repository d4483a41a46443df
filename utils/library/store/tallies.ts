import type { Table } from 'dexie';
import { facets, facetValues } from '../facets';
import { putAll } from './put-all';
import type { Tally } from './records';
import type { Row } from './row';

/** A library, or a transaction over its counts. */
interface Counted {
  tallies: Pick<Table<Tally, string>, 'name' | 'get' | 'bulkGet' | 'bulkDelete' | 'toArray'>;
}

/** Moves the kept counts from the rows before to the rows after, within the caller's transaction. */
export async function countChanges(library: Counted, before: readonly Row[], after: readonly Row[]): Promise<void> {
  const changes = new Map<string, number>();
  const count = (row: Row, by: number) => {
    for (const key of tallyKeys(row)) changes.set(key, (changes.get(key) ?? 0) + by);
  };
  for (const row of before) count(row, -1);
  for (const row of after) count(row, 1);
  const keys = [...changes].filter(([, by]) => by !== 0).map(([key]) => key);
  if (keys.length === 0) return;
  const counted = await countsOf(library, keys);
  const moved = keys.map((key, i) => ({ key, count: (counted[i]?.count ?? 0) + (changes.get(key) as number) }));
  await putAll(
    library.tallies,
    moved.filter(({ count }) => count > 0),
  );
  await library.tallies.bulkDelete(moved.filter(({ count }) => count <= 0).map(({ key }) => key));
}

/** So many counts are read with all others in one request. */
const MANY = 30;

async function countsOf({ tallies }: Counted, keys: readonly string[]): Promise<(Tally | undefined)[]> {
  if (keys.length < MANY) return tallies.bulkGet([...keys]);
  const all = new Map((await tallies.toArray()).map((tally) => [tally.key, tally]));
  return keys.map((key) => all.get(key));
}

/** Every count: clippings by shelf (`shelf/kept`), and saved clippings by facet (`measure/gdp`) and by parser (`parser/1`). */
export async function tallies(library: {
  tallies: Pick<Table<Tally, string>, 'toArray'>;
}): Promise<Map<string, number>> {
  return new Map((await library.tallies.toArray()).map(({ key, count }) => [key, count]));
}

function tallyKeys(row: Row): string[] {
  const shelf = `shelf/${row.shelf}`;
  if (row.shelf !== 'kept') return [shelf];
  const parser = row.parser === undefined ? [] : [`parser/${row.parser}`];
  return [shelf, ...parser, ...facets.flatMap(({ name }) => facetValues(row, name).map((value) => `${name}/${value}`))];
}
