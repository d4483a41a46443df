import type { Reading } from '../../reading/reading';
import { keepClipping } from '../clippings';
import { exportFile } from '../export/export';
import { importFile } from '../import/import';
import { keepDraft } from '../saving/drafts';
import { Library } from './database';
import { getClipping, getClippings } from './stored';

/** What a library holds, in numbers alone: no title, address or word of it. */
export interface Diagnosis {
  version: number;
  records: Record<string, number>;
  /** Clippings that are listed and cannot be read. */
  damaged: number;
}

/** Counts every store, and reads every clipping once to see whether it can be read. Changes nothing. */
export async function diagnose(library: Library): Promise<Diagnosis> {
  await library.open();
  const records: Record<string, number> = {};
  for (const table of library.tables) records[table.name] = await table.count();
  const ids = (await library.rows.toCollection().primaryKeys()) as string[];
  let readable = 0;
  for (let from = 0; from < ids.length; from += 500)
    readable += (await getClippings(library, ids.slice(from, from + 500))).length;
  return { version: library.verno, records, damaged: ids.length - readable };
}

/**
 * Walks a reading through everything that keeps one, in two libraries of its own that are erased again: saved, exported, imported, equal.
 * Rejects with the step that failed.
 */
export async function tryLibrary(reading: Reading, tool: string): Promise<void> {
  const [one, other] = ['one', 'other'].map((name) => new Library(`yijian-self-test-${name}`)) as [Library, Library];
  try {
    await one.delete({ disableAutoOpen: false });
    await other.delete({ disableAutoOpen: false });
    const { id } = await keepDraft(one, reading, { now: new Date(), tool });
    await keepClipping(one, id);
    const request = { ids: [id], columns: [], onlyReviewed: false, filter: null, tool, now: new Date() };
    await importFile(other, await exportFile(one, { format: 'ndjson', ...request }));
    const [kept, imported] = [await getClipping(one, id), await getClipping(other, id)];
    if (!kept || JSON.stringify(kept) !== JSON.stringify(imported)) throw new Error('import is not export');
  } finally {
    await one.delete();
    await other.delete();
  }
}
