import { type CurrentClipping, currentClipping, type FieldPath } from './clipping';
import { copyName, type Library } from './database';
import { type Json, nameOf, withUndo, withWrite } from './edits';
import { updateClippings, wholeClipping } from './stored';
import { countChanges } from './tallies';

/** One write that happened, enough to take it back. */
export interface Written {
  id: string;
  path: FieldPath;
  name: string;
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
    await updateClippings(library, [{ ...clipping, edits }]);
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
      await updateClippings(library, [{ ...clipping, edits }]);
    }
  });
}

/** Sets a field back to what was captured, taking back every write to it. */
export async function clearField(library: Library, id: string, path: FieldPath, now = Date.now()): Promise<void> {
  await library.transaction('rw', library.tables, async () => {
    const clipping = await wholeClipping(library, id);
    const edits = withUndo(clipping.edits, path, now, await copyName(library));
    await updateClippings(library, [{ ...clipping, edits }]);
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
  if (ids.length === 0) return;
  await library.transaction('rw', library.tables, async () => {
    const rows = (await library.rows.bulkGet([...ids])).filter((row) => row !== undefined);
    await countChanges(library, rows, []);
    for (const store of [library.rows, library.texts, library.figures]) await store.bulkDelete([...ids]);
    await library.changes.bulkAdd(ids.map((id) => ({ id })));
  });
}
