import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import type { Capture, Clipping } from '../../utils/library/clipping';
import { facets, facetValues } from '../../utils/library/facets';
import { textHash } from '../../utils/library/saving/likeness';
import type { FiguresRecord, Tally, TextRecord } from '../../utils/library/store/records';
import { type Row, rowOf } from '../../utils/library/store/row';

/** Everything that the database holds, as IndexedDB itself gives it. */
export interface Stored {
  rows: Row[];
  texts: TextRecord[];
  figures: FiguresRecord[];
  tallies: Tally[];
  facts: { key: string; value: unknown }[];
}

/** Reads the whole database from a page of the extension, without any code of ours. */
export async function readStored(page: Page): Promise<Stored> {
  const json = await page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('yijian'));
    try {
      const names = ['rows', 'texts', 'figures', 'tallies', 'facts'] as const;
      const transaction = database.transaction(names, 'readonly');
      const lists = await Promise.all(names.map((name) => done(transaction.objectStore(name).getAll())));
      return JSON.stringify(Object.fromEntries(names.map((name, i) => [name, lists[i]])));
    } finally {
      database.close();
    }
  });
  return JSON.parse(json) as Stored;
}

/** The clippings of a database by their ids, put together from its stores. */
export function clippingsOf({ texts, figures }: Stored): Map<string, Clipping> {
  const figuresOf = new Map(figures.map((record) => [record.id, record]));
  return new Map(
    texts.flatMap(({ id, schema, ...captured }) => {
      const found = figuresOf.get(id);
      if (!found) return [];
      const capture: Capture = { ...captured, figures: found.figures, projects: found.projects };
      const { parse, edits = {} } = found;
      return [[id, { id, schema, capture, ...(parse && { parse }), edits }] as const];
    }),
  );
}

/** What is half-written: a clipping that is not in all its stores, a text that is not the one hashed, a row or a count that is not the clippings'. */
export async function halfWritten(stored: Stored): Promise<string[]> {
  const clippings = clippingsOf(stored);
  const found: string[] = [];
  const ids = (records: readonly { id: string }[]) => new Set(records.map(({ id }) => id));
  const [rows, texts, figures] = [ids(stored.rows), ids(stored.texts), ids(stored.figures)];
  for (const id of new Set([...rows, ...texts, ...figures]))
    if (!rows.has(id) || !texts.has(id) || !figures.has(id)) found.push(`${id} is not in all its stores`);
  for (const row of stored.rows) {
    const clipping = clippings.get(row.id);
    if (!clipping) continue;
    if ((await textHash(clipping.capture.article.text)) !== clipping.capture.textHash)
      found.push(`${row.id}: the text is not the one that was hashed`);
    // Rows from before parsers were counted have none.
    if (!isDeepStrictEqual({ parser: 0, ...row }, rowOf(clipping)))
      found.push(`${row.id}: the row is not that of the clipping`);
  }
  const counted = new Map<string, number>();
  const count = (key: string) => counted.set(key, (counted.get(key) ?? 0) + 1);
  for (const row of stored.rows) {
    count(`shelf/${row.shelf}`);
    if (row.shelf !== 'kept') continue;
    if (row.parser !== undefined) count(`parser/${row.parser}`);
    for (const { name } of facets) for (const value of facetValues(row, name)) count(`${name}/${value}`);
  }
  const tallies = new Map(stored.tallies.map(({ key, count }) => [key, count]));
  for (const key of new Set([...counted.keys(), ...tallies.keys()]))
    if (counted.get(key) !== tallies.get(key))
      found.push(`${key}: counted ${counted.get(key)}, kept as ${tallies.get(key)}`);
  return found;
}
