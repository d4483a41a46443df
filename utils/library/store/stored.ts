import type { Clipping, Shelf } from '../clipping';
import { blockOf } from '../index/columns-builder';
import { type Library, MissingClippingError } from './database';
import { putAll } from './put-all';
import { readMany } from './read-many';
import { clippingFrom } from './readable';
import type { FiguresRecord } from './records';
import { type Row, rowOf } from './row';
import { countChanges } from './tallies';

/** One clipping whole, or null where it is not in the library. */
export async function getClipping(library: Library, id: string): Promise<Clipping | null> {
  const [whole] = await getClippings(library, [id]);
  return whole ?? null;
}

/** Whole clippings, in the order of the ids; those that are not there, or whose records are damaged, are left out. */
export async function getClippings(library: Library, ids: readonly string[]): Promise<Clipping[]> {
  if (ids.length === 0) return [];
  const stores = [library.texts, library.figures] as const;
  return library.transaction('r', [...stores], async () => {
    const [texts, figures] = await readMany(stores, ids);
    return texts.flatMap((text, i) => clippingFrom(text, figures[i]) ?? []);
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

/** One clipping whole; throws `MissingClippingError` where it is not there. */
export async function wholeClipping(library: Library, id: string): Promise<Clipping> {
  const clipping = await getClipping(library, id);
  if (!clipping) throw new MissingClippingError(id);
  return clipping;
}

/** Writes whole clippings with their rows and counts, in the caller's transaction over all stores, or in one of its own. */
export async function putClippings(library: Library, clippings: readonly Clipping[]): Promise<void> {
  await library.transaction('rw', library.tables, async () => {
    await Promise.all([putTexts(library, clippings), updateClippings(library, clippings)]);
  });
}

/** As `putClippings`, for clippings that are known not to be there: no row of before is looked for. */
export async function addClippings(library: Library, clippings: readonly Clipping[]): Promise<void> {
  const rows = clippings.map((clipping) => rowOf(clipping));
  await Promise.all([putTexts(library, clippings), putRows(library, clippings, rows, [])]);
}

/** Writes what people say of clippings that are there, or a later parser reads in them, with their rows and counts, within the caller's transaction. */
export async function updateClippings(library: Library, clippings: readonly Clipping[]): Promise<void> {
  const before = await library.rows.bulkGet(clippings.map(({ id }) => id));
  const rows = clippings.map((clipping, i) => rowOf(clipping, before[i]));
  await putRows(
    library,
    clippings,
    rows,
    before.filter((row) => row !== undefined),
  );
}

function putTexts(library: Library, clippings: readonly Clipping[]): PromiseLike<void> {
  return putAll(
    library.texts,
    clippings.map(({ id, schema, capture: { figures: _, projects: __, ...captured } }) => ({
      id,
      schema,
      ...captured,
    })),
  );
}

function figuresRecord({ id, capture: { figures, projects }, parse, edits }: Clipping): FiguresRecord {
  return { id, figures, projects, ...(parse && { parse }), ...(Object.keys(edits).length > 0 && { edits }) };
}

async function putRows(
  library: Library,
  clippings: readonly Clipping[],
  rows: readonly Row[],
  before: readonly Row[],
): Promise<void> {
  await Promise.all([
    putAll(library.rows, rows),
    putAll(library.figures, clippings.map(figuresRecord)),
    countChanges(library, before, rows),
    logChanges(library, clippings, rows),
  ]);
}

/** Tells the index: many clippings at once as a block of columns, which need not be read again; a few by their names. */
async function logChanges(library: Library, clippings: readonly Clipping[], rows: readonly Row[]): Promise<void> {
  if (clippings.length < 200) await library.changes.bulkAdd(clippings.map(({ id }) => ({ id })));
  else await library.changes.add({ block: await library.blocks.add(blockOf(clippings, rows)) });
}
