import { type CurrentClipping, currentClipping, type FieldPath } from './clipping';
import { currentValue, type Edits, type Json, nameOf, type Write, withUndo, withWrite } from './edits';
import { copyName, type Library, MissingClippingError } from './store/database';
import { getClippings, updateClippings, wholeClipping } from './store/stored';
import { countChanges } from './store/tallies';
import type { Following } from './turns';

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

/** An act on many clippings. */
interface Many extends Following {
  /** How many are in memory at once, by default enough for the index to take them as a block; the page answers between them. */
  batch?: number;
}

const BATCH = 200;

/** A field of a clipping, and what is said there. */
export interface Saying {
  id: string;
  path: FieldPath;
  value: Json;
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
  const [written] = await writeAll(library, [{ id, path, value }], now);
  return written as Written;
}

/** Several writes in one transaction: all of them or none, also where it is stopped. */
export async function writeAll(
  library: Library,
  sayings: readonly Saying[],
  now = Date.now(),
  following: Many = {},
): Promise<Written[]> {
  const written = new Map<Saying, Written>();
  await editAll(
    library,
    sayings,
    (edits, saying, copy) => {
      const { id, path, value } = saying;
      const said = withWrite(edits, path, value, now, copy);
      written.set(saying, { id, path, name: nameOf(said[path]?.at(-1) as Write) });
      return said;
    },
    following,
  );
  return sayings.map((saying) => written.get(saying) as Written);
}

/** Takes writes back, all or none: each field says again what it said before. */
export async function undoWrites(
  library: Library,
  written: readonly Written[],
  now = Date.now(),
  following: Many = {},
): Promise<void> {
  await editAll(library, written, (edits, { path, name }, copy) => withUndo(edits, path, now, copy, name), following);
}

/**
 * Sets fields back to what was captured, taking back every write to them, all or none. Resolves with what they said: written again, it is said
 * again.
 */
export async function clearFields(
  library: Library,
  fields: readonly Pick<Saying, 'id' | 'path'>[],
  now = Date.now(),
  following: Many = {},
): Promise<Saying[]> {
  const cleared: Saying[] = [];
  await editAll(
    library,
    fields,
    (edits, { id, path }, copy) => {
      const value = currentValue(edits[path]);
      if (value !== undefined) cleared.push({ id, path, value });
      return withUndo(edits, path, now, copy);
    },
    following,
  );
  return cleared;
}

/** Sets one field back to what was captured. */
export async function clearField(library: Library, id: string, path: FieldPath, now = Date.now()): Promise<void> {
  await clearFields(library, [{ id, path }], now);
}

/** Edits clippings in one transaction. Each is read and written once, however much is said of it. */
async function editAll<Said extends { id: string }>(
  library: Library,
  all: readonly Said[],
  edited: (edits: Edits, said: Said, copy: string) => Edits,
  { onProgress, signal, batch = BATCH }: Many,
): Promise<void> {
  const byClipping = new Map<string, Said[]>();
  for (const said of all) {
    const own = byClipping.get(said.id);
    if (own) own.push(said);
    else byClipping.set(said.id, [said]);
  }
  const ids = [...byClipping.keys()];
  await library.transaction('rw', library.tables, async () => {
    const copy = await copyName(library);
    for (let from = 0; from < ids.length; from += batch) {
      const some = ids.slice(from, from + batch);
      const found = new Map((await getClippings(library, some)).map((clipping) => [clipping.id, clipping]));
      const clippings = some.map((id) => {
        const clipping = found.get(id);
        if (!clipping) throw new MissingClippingError(id);
        const own = byClipping.get(id) as Said[];
        return { ...clipping, edits: own.reduce((edits, said) => edited(edits, said, copy), clipping.edits) };
      });
      await updateClippings(library, clippings);
      signal?.throwIfAborted();
      onProgress?.(Math.min(from + batch, ids.length), ids.length);
    }
  });
}

/** Moves a clipping or draft to the trash. */
export function discard(library: Library, id: string, now = Date.now()): Promise<Written> {
  return write(library, id, 'deleted', now, now);
}

/** Erases for good, all or none, also where it is stopped. The only function that forgets anything. */
export async function erase(
  library: Library,
  ids: readonly string[],
  { onProgress, signal, batch = BATCH }: Many = {},
): Promise<void> {
  if (ids.length === 0) return;
  await library.transaction('rw', library.tables, async () => {
    for (let from = 0; from < ids.length; from += batch) {
      const some = ids.slice(from, from + batch);
      const rows = (await library.rows.bulkGet(some)).filter((row) => row !== undefined);
      await countChanges(library, rows, []);
      for (const store of [library.rows, library.texts, library.figures]) await store.bulkDelete(some);
      await library.changes.bulkAdd(some.map((id) => ({ id })));
      signal?.throwIfAborted();
      onProgress?.(Math.min(from + batch, ids.length), ids.length);
    }
  });
}
