import type { Clipping } from '../clipping';
import type { Library } from '../store/database';
import { readMany } from '../store/read-many';
import type { Row } from '../store/row';
import { getClippings } from '../store/stored';
import { type Columns, columnsFormat } from './columns';
import { blockOf, ColumnsBuilder } from './columns-builder';

/** Clippings of one block. */
const BLOCK = 1000;

/** Packs clippings as a block of their own, which is kept for the next page where the library can be written. */
export function packBlock(library: Library, ids: readonly string[]): Promise<Columns> {
  return library.transaction(library.isReadOnly ? 'r' : 'rw', library.tables, async () => {
    const read = await readAll(library, ids);
    const block = blockOf(
      read.map(({ clipping }) => clipping),
      read.map(({ row }) => row),
    );
    if (!library.isReadOnly && block.columns.ids.length > 0) await library.blocks.add(block);
    return block.columns;
  });
}

/** Turns the log up to a stamp into blocks: what is logged twice or erased is packed once or not at all. */
export async function compactLog(library: Library, upTo: number): Promise<void> {
  const changes = await library.changes.where('stamp').belowOrEqual(upTo).toArray();
  const ids = [...new Set(changes.flatMap((change) => ('id' in change ? change.id : [])))];
  for (let from = 0; from < ids.length; from += BLOCK) {
    const some = ids.slice(from, from + BLOCK);
    await library.transaction('rw', library.tables, async () => {
      const gone = new Set(some);
      for (const id of (await packBlock(library, some)).ids) gone.delete(id);
      // An erased clipping may still stand in an older block; its last line in the log keeps it dead.
      const last = new Map(changes.flatMap((change) => ('id' in change ? [[change.id, change.stamp] as const] : [])));
      const done = changes.filter(
        (change) =>
          'id' in change && some.includes(change.id) && !(gone.has(change.id) && last.get(change.id) === change.stamp),
      );
      await library.changes.bulkDelete(done.map(({ stamp }) => stamp));
    });
  }
  await library.changes.bulkDelete(changes.filter((change) => 'block' in change).map(({ stamp }) => stamp));
}

/**
 * Puts blocks of the live clippings of some columns in the place of the blocks and the log that the columns were loaded from; no clipping is read
 * for it. Blocks and lines that another page adds meanwhile stay.
 */
export async function repack(
  library: Library,
  columns: Columns,
  loaded: { blocks: readonly number[]; upTo: number },
): Promise<Columns[]> {
  const live = [...columns.ids.keys()].filter((place) => columns.clipping.live[place] === 1);
  const packed: Columns[] = [];
  for (let from = 0; from < live.length; from += BLOCK) {
    const block = new ColumnsBuilder();
    for (const place of live.slice(from, from + BLOCK)) block.take(columns, place);
    packed.push(block.copy());
  }
  await library.transaction('rw', [library.blocks, library.changes], async () => {
    await library.blocks.bulkDelete([...loaded.blocks]);
    await library.blocks.bulkAdd(packed.map((block) => ({ format: columnsFormat, columns: block })));
    await library.changes.where('stamp').belowOrEqual(loaded.upTo).delete();
  });
  return packed;
}

/** Whole clippings with their rows; those that are damaged or gone are left out. */
export async function readAll(library: Library, ids: readonly string[]): Promise<{ clipping: Clipping; row: Row }[]> {
  const [found] = await readMany([library.rows], ids);
  const rows = new Map(found.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  return (await getClippings(library, ids)).flatMap((clipping) => {
    const row = rows.get(clipping.id);
    return row ? [{ clipping, row }] : [];
  });
}
