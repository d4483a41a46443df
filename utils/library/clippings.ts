import { PARSER } from '../reading/parser-version';
import type { Reading } from '../reading/reading';
import { type Capture, type Clipping, type CurrentClipping, currentClipping, type FieldPath } from './clipping';
import { copyName, type Library, newId } from './database';
import { type Json, nameOf, withUndo, withWrite } from './edits';
import { textHash } from './likeness';
import { putClippings, putEdits, wholeClipping } from './stored';
import { countChanges } from './tallies';
import { urlKey } from './urlKey';

/** One write that happened, enough to take it back. */
export interface Written {
  id: string;
  path: FieldPath;
  name: string;
}

/**
 * Puts a reading into the library as a draft, the moment it is parsed; resolves when the transaction is complete. The same page
 * with the same text gives the clipping that is there already, saved or draft, with its edits. A draft that nobody
 * edited is read anew with what the parser says today. Never replaces an edited draft: a page whose text changed gets a second one.
 */
export async function keepDraft(
  library: Library,
  reading: Reading,
  options: { now: Date; tool: string },
): Promise<Clipping> {
  const capture = await captureOf(reading, options);
  return library.transaction('rw', library.tables, async () => {
    const twins = (await library.rows.where({ textHash: capture.textHash }).toArray()).filter(
      (row) => row.urlKey === capture.urlKey && (row.shelf === 'kept' || row.shelf === 'draft'),
    );
    const twin = twins.find((row) => row.shelf === 'kept') ?? twins[0];
    if (twin) {
      const clipping = await wholeClipping(library, twin.id);
      if (twin.shelf === 'kept' || Object.keys(clipping.edits).length > 0) return clipping;
      const anew: Clipping = { id: clipping.id, schema: 1, capture, edits: {} };
      await putClippings(library, [anew]);
      return anew;
    }
    await dropUneditedDrafts(library, capture.urlKey);
    const clipping: Clipping = { id: newId(options.now.getTime()), schema: 1, capture, edits: {} };
    await putClippings(library, [clipping]);
    return clipping;
  });
}

/** Turns a draft into a clipping; resolves when the transaction is complete. Saving what is saved changes nothing. */
export async function keepClipping(library: Library, id: string, now = Date.now()): Promise<CurrentClipping> {
  return library.transaction('rw', library.tables, async () => {
    const current = currentClipping(await wholeClipping(library, id));
    if (current.shelf === 'draft') await write(library, id, 'kept', now, now);
    return currentClipping(await wholeClipping(library, id));
  });
}

/**
 * The one way to edit: one write to one field, beside the untouched capture. Resolves, when the transaction is complete, with what
 * `undoWrite` needs. To say that a figure is unreviewed again, take its review back with `clearField`.
 */
export async function write(
  library: Library,
  id: string,
  path: FieldPath,
  value: Json,
  now = Date.now(),
): Promise<Written> {
  return library.transaction('rw', library.tables, async () => {
    const clipping = await wholeClipping(library, id);
    const edits = withWrite(clipping.edits, path, value, now, await copyName(library));
    await putEdits(library, [{ ...clipping, edits }]);
    return { id, path, name: nameOf(edits[path]?.at(-1) as { value: Json; at: number; by: string }) };
  });
}

/** Several writes in one transaction: all of them or none. */
export async function writeAll(
  library: Library,
  writes: readonly { id: string; path: FieldPath; value: Json }[],
  now = Date.now(),
): Promise<Written[]> {
  return library.transaction('rw', library.tables, async () => {
    const written: Written[] = [];
    for (const { id, path, value } of writes) written.push(await write(library, id, path, value, now));
    return written;
  });
}

/** Takes writes back: each field says again what it said before. */
export async function undoWrites(library: Library, written: readonly Written[], now = Date.now()): Promise<void> {
  await library.transaction('rw', library.tables, async () => {
    for (const { id, path, name } of written) {
      const clipping = await wholeClipping(library, id);
      const edits = withUndo(clipping.edits, path, now, await copyName(library), name);
      await putEdits(library, [{ ...clipping, edits }]);
    }
  });
}

/** Sets a field back to what was captured, taking back every write to it. */
export async function clearField(library: Library, id: string, path: FieldPath, now = Date.now()): Promise<void> {
  await library.transaction('rw', library.tables, async () => {
    const clipping = await wholeClipping(library, id);
    const edits = withUndo(clipping.edits, path, now, await copyName(library));
    await putEdits(library, [{ ...clipping, edits }]);
  });
}

/** Moves a clipping or draft to the trash. */
export function discard(library: Library, id: string, now = Date.now()): Promise<Written> {
  return write(library, id, 'deleted', now, now);
}

/** Takes a clipping out of the trash, to where it was. */
export function restore(library: Library, id: string, now = Date.now()): Promise<void> {
  return clearField(library, id, 'deleted', now);
}

/** Erases for good, all or none. The only function that forgets anything. */
export async function erase(library: Library, ids: readonly string[]): Promise<void> {
  await library.transaction('rw', library.tables, async () => {
    const rows = (await library.rows.bulkGet([...ids])).filter((row) => row !== undefined);
    await countChanges(library, rows, []);
    for (const store of [library.rows, library.texts, library.figures, library.edits]) await store.bulkDelete([...ids]);
    await library.changes.bulkAdd(ids.map((id) => ({ id })));
  });
}

async function captureOf(reading: Reading, { now, tool }: { now: Date; tool: string }): Promise<Capture> {
  return {
    ...reading,
    capturedAt: withOffset(now),
    urlKey: urlKey(reading.article.url),
    textHash: await textHash(reading.article.text),
    tool,
    parser: PARSER,
  };
}

/** ISO 8601 in local time with its offset: `2026-01-31T09:05:00+08:00`. */
function withOffset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const pad = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
}

async function dropUneditedDrafts(library: Library, key: string): Promise<void> {
  if (!key) return;
  const drafts = (await library.rows.where({ urlKey: key }).toArray()).filter((row) => row.shelf === 'draft');
  const edits = await library.edits.bulkGet(drafts.map((row) => row.id));
  await erase(
    library,
    drafts.filter((_, i) => !edits[i]).map((row) => row.id),
  );
}
