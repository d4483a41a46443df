import type { Reading } from '../reading/reading';
import {
  type Capture,
  type Clipping,
  type CurrentClipping,
  currentClipping,
  type FieldPath,
  type Shelf,
} from './clipping';
import { copyName, type Library, MissingClippingError, newId } from './database';
import { type Json, nameOf, withUndo, withWrite } from './edits';
import { blockOf } from './index/columns';
import { likeness, REPRINT, sentenceMarks, textHash } from './likeness';
import { clippingFrom } from './readable';
import { type Row, rowOf } from './row';
import { countChanges } from './tallies';
import { urlKey } from './urlKey';

/** What the library knows of a page. `kept` and `draft` are under its own address; `reprints` are the same article under others. */
export interface KnownPage {
  kept: Row | null;
  draft: Row | null;
  reprints: Row[];
}

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
      await putClippings(library, [{ ...clipping, capture }]);
      return { ...clipping, capture };
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

/**
 * Keeps a draft as the newer version of a saved clipping of the same page. The reviews move along where the newer text has the same
 * quote with the same measure; the older version stays on the shelf `earlier` with everything said of it.
 */
export async function keepAsNewVersion(
  library: Library,
  draftId: string,
  olderId: string,
  now = Date.now(),
): Promise<CurrentClipping> {
  return library.transaction('rw', library.tables, async () => {
    const [older, draft] = [await wholeClipping(library, olderId), await wholeClipping(library, draftId)];
    const carried = carriedEdits(older, draft);
    await putEdits(library, [{ ...draft, edits: carried }]);
    await write(library, draftId, 'kept', currentClipping(older).shelvedAt, now);
    await write(library, olderId, 'supersededBy', draftId, now);
    return currentClipping(await wholeClipping(library, draftId));
  });
}

/** One clipping whole, or null where it is not in the library. */
export async function getClipping(library: Library, id: string): Promise<Clipping | null> {
  const [whole] = await getClippings(library, [id]);
  return whole ?? null;
}

/** Whole clippings, in the order of the ids; those that are not there, or whose records are damaged, are left out. */
export async function getClippings(library: Library, ids: readonly string[]): Promise<Clipping[]> {
  const keys = [...ids];
  return library.transaction('r', [library.texts, library.figures, library.edits], async () => {
    const [texts, figures, edits] = await Promise.all([
      library.texts.bulkGet(keys),
      library.figures.bulkGet(keys),
      library.edits.bulkGet(keys),
    ]);
    return texts.flatMap((text, i) => clippingFrom(text, figures[i], edits[i]) ?? []);
  });
}

/** A page of rows of one shelf, newest first, `after` the last row of the page before. */
export function listRows(
  library: Library,
  { shelf = 'kept', after, limit = 50 }: { shelf?: Shelf; after?: Row; limit?: number } = {},
): Promise<Row[]> {
  // A key of fewer parts sorts before those it begins, and a list after every number and word.
  const last = after ? [shelf, after.shelvedAt, after.id] : [shelf, []];
  return library.rows
    .where('[shelf+shelvedAt+id]')
    .between([shelf], last, true, !after)
    .reverse()
    .limit(limit)
    .toArray();
}

/**
 * What the library knows of a page: the latest saved clipping and the latest draft under its address, and, where `text` is given, saved
 * clippings under other addresses that print the same article.
 */
export async function findPage(library: Library, url: string | null, text?: string): Promise<KnownPage> {
  const key = urlKey(url);
  const here = key ? await library.rows.where({ urlKey: key }).toArray() : [];
  const latest = (shelf: Shelf) =>
    here.filter((row) => row.shelf === shelf).sort((a, b) => b.shelvedAt - a.shelvedAt)[0] ?? null;
  return {
    kept: latest('kept'),
    draft: latest('draft'),
    reprints: text ? (await findReprints(library, text)).filter((row) => row.urlKey !== key) : [],
  };
}

/** Saved clippings that print the same text, or nearly: a release with a paragraph more or less. Earliest published first. */
async function findReprints(library: Library, text: string): Promise<Row[]> {
  const proposed = await library.rows
    .where('marks')
    .anyOf(sentenceMarks(text))
    .distinct()
    .filter((row) => row.shelf === 'kept')
    .limit(50)
    .toArray();
  const texts = await library.texts.bulkGet(proposed.map((row) => row.id));
  return proposed
    .filter((_, i) => likeness(text, texts[i]?.article.text ?? '') >= REPRINT)
    .sort((a, b) => (a.published || '9').localeCompare(b.published || '9'));
}

/** Writes whole clippings with their rows and counts, within the caller's transaction over all stores. */
export async function putClippings(library: Library, clippings: readonly Clipping[]): Promise<void> {
  await Promise.all([putCaptures(library, clippings), putEdits(library, clippings)]);
}

/** As `putClippings`, for clippings that are known not to be there: no row of before is looked for. */
export async function addClippings(library: Library, clippings: readonly Clipping[]): Promise<void> {
  const rows = clippings.map((clipping) => rowOf(clipping));
  await Promise.all([putCaptures(library, clippings), putRows(library, clippings, rows, [])]);
}

/** Writes the edits of clippings that are there, with their rows and counts, within the caller's transaction. */
export async function putEdits(library: Library, clippings: readonly Clipping[]): Promise<void> {
  const before = await library.rows.bulkGet(clippings.map(({ id }) => id));
  const rows = clippings.map((clipping, i) => rowOf(clipping, before[i]));
  await putRows(
    library,
    clippings,
    rows,
    before.filter((row) => row !== undefined),
  );
}

async function putCaptures(library: Library, clippings: readonly Clipping[]): Promise<void> {
  await Promise.all([
    library.texts.bulkPut(
      clippings.map(({ id, schema, capture: { figures: _, projects: __, ...captured } }) => ({
        id,
        schema,
        ...captured,
      })),
    ),
    library.figures.bulkPut(clippings.map(({ id, capture: { figures, projects } }) => ({ id, figures, projects }))),
  ]);
}

async function putRows(
  library: Library,
  clippings: readonly Clipping[],
  rows: readonly Row[],
  before: readonly Row[],
): Promise<void> {
  const edited = clippings.filter(({ edits }) => Object.keys(edits).length > 0);
  await Promise.all([
    library.rows.bulkPut(rows),
    library.edits.bulkPut(edited.map(({ id, edits }) => ({ id, edits }))),
    countChanges(library, before, rows),
    logChanges(library, clippings, rows),
  ]);
}

/** Tells the index: many clippings at once as a block of columns, which need not be read again; a few by their names. */
async function logChanges(library: Library, clippings: readonly Clipping[], rows: readonly Row[]): Promise<void> {
  if (clippings.length < 200) await library.changes.bulkAdd(clippings.map(({ id }) => ({ id })));
  else await library.changes.add({ block: await library.blocks.add({ columns: blockOf(clippings, rows) }) });
}

async function captureOf(reading: Reading, { now, tool }: { now: Date; tool: string }): Promise<Capture> {
  return {
    ...reading,
    capturedAt: withOffset(now),
    urlKey: urlKey(reading.article.url),
    textHash: await textHash(reading.article.text),
    tool,
  };
}

/** ISO 8601 in local time with its offset: `2026-01-31T09:05:00+08:00`. */
function withOffset(date: Date): string {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, 19);
  const pad = (n: number) => String(Math.floor(n)).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${pad(Math.abs(minutes) / 60)}:${pad(Math.abs(minutes) % 60)}`;
}

async function wholeClipping(library: Library, id: string): Promise<Clipping> {
  const clipping = await getClipping(library, id);
  if (!clipping) throw new MissingClippingError(id);
  return clipping;
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

/** The older version's edits, for the newer: figures by quote and measure, in their order; clippings' own fields as they are. */
function carriedEdits(older: Clipping, newer: Clipping): Clipping['edits'] {
  const places = new Map<string, string[]>();
  const named = currentClipping(newer).figures;
  for (const figure of named) {
    const name = `${figure.quote}|${figure.measure}`;
    places.set(name, [...(places.get(name) ?? []), figure.key]);
  }
  const moved = new Map<string, string>();
  for (const figure of currentClipping(older).figures) {
    const parsed = figure.parsed ?? figure;
    const key = places.get(`${parsed.quote}|${parsed.measure}`)?.shift();
    if (key) moved.set(figure.key, key);
  }
  const edits = { ...newer.edits };
  for (const [path, writes] of Object.entries(older.edits)) {
    if (path === 'kept' || path === 'supersededBy' || path === 'deleted') continue;
    const [folder, key, field] = path.split('/');
    if (folder !== 'figures') edits[path] ??= writes;
    else if (moved.has(key as string)) edits[`figures/${moved.get(key as string)}/${field}`] ??= writes;
  }
  return edits;
}
