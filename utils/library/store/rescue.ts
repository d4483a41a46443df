import type { Clipping } from '../clipping';
import { exportHead, toExported } from '../export/json';
import { clippingFrom } from './readable';
import type { EditsRecord, FiguresRecord, TextRecord } from './records';
import { withEdits } from './upgrades';

/** What could be read of a library that does not open: a file that can be imported, and how many clippings are in it and how many are not. */
export interface Rescued {
  file: Blob;
  readable: number;
  damaged: number;
}

/** Clippings that are read at once. */
const BATCH = 200;
/** Milliseconds until a database that does not even open as it is counts as lost to this page. */
const PATIENCE = 5_000;

/**
 * Reads every clipping that can be read, drafts and trash too, from whatever database there is: of an older version whose upgrade fails, of a
 * newer one, with stores gone. Opens it as it is, upgrades nothing, writes nothing. Rejects where the browser does not open it at all.
 */
export async function rescueClippings(about: { now: Date; tool: string }, name = 'yijian'): Promise<Rescued> {
  const database = await opened(name);
  try {
    const lines: string[] = [];
    const ids = database.objectStoreNames.contains('texts') ? await keysOf(database) : [];
    for (let from = 0; from < ids.length; from += BATCH)
      for (const clipping of await clippingsOf(database, ids.slice(from, from + BATCH)))
        lines.push(`${JSON.stringify(toExported(clipping))}\n`);
    const head = `${JSON.stringify(exportHead(about))}\n`;
    const file = new Blob([head, ...lines], { type: 'application/x-ndjson' });
    return { file, readable: lines.length, damaged: ids.length - lines.length };
  } finally {
    database.close();
  }
}

function opened(name: string): Promise<IDBDatabase> {
  const opening = indexedDB.open(name);
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new DOMException('The library does not open.', 'TimeoutError')), PATIENCE);
  });
  return Promise.race([done(opening), late]);
}

async function keysOf(database: IDBDatabase): Promise<string[]> {
  return (await done(database.transaction('texts').objectStore('texts').getAllKeys())) as string[];
}

/** A batch whose records the browser cannot read is read one by one, so that one damaged record costs one clipping. */
async function clippingsOf(database: IDBDatabase, ids: readonly string[]): Promise<Clipping[]> {
  try {
    return await readClippings(database, ids);
  } catch (error) {
    if (ids.length === 1) return [];
    console.error(error);
    const each = await Promise.all(ids.map((id) => clippingsOf(database, [id])));
    return each.flat();
  }
}

async function readClippings(database: IDBDatabase, ids: readonly string[]): Promise<Clipping[]> {
  const names = ['texts', 'figures', 'edits'].filter((name) => database.objectStoreNames.contains(name));
  const transaction = database.transaction(names);
  const [texts = [], figures = [], edits = []] = await Promise.all(
    ['texts', 'figures', 'edits'].map(async (name) => {
      if (!names.includes(name)) return [];
      return Promise.all(ids.map((id) => done(transaction.objectStore(name).get(id))));
    }),
  );
  return ids.flatMap((_, n) => {
    return clippingFrom(texts[n] as TextRecord, withEdits(figures[n] as FiguresRecord, edits[n] as EditsRecord)) ?? [];
  });
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
