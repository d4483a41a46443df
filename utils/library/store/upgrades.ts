import type { Transaction } from 'dexie';
import type { Clipping } from '../clipping';
import { clippingFrom } from './readable';
import type { EditsRecord, FiguresRecord, Tally, TextRecord } from './records';
import { CLUES, type Row, rowOf } from './row';
import { countChanges } from './tallies';
import type { Tell } from './upgrading';

/** Clippings that are in memory at once. */
const BATCH = 500;

/**
 * Computes every row and count from the clippings themselves, within the transaction of an upgrade: all of it, or, where the browser is killed,
 * nothing. A damaged clipping keeps the row it has. Rows that say something else now are logged, for the index.
 */
export async function computeRowsAnew(upgrade: Transaction, tell: Tell): Promise<void> {
  const rows = upgrade.table<Row, string>('rows');
  const texts = upgrade.table<TextRecord, string>('texts');
  const figures = upgrade.table<FiguresRecord, string>('figures');
  const edits = upgrade.table<EditsRecord, string>('edits');
  const tallies = upgrade.table<Tally, string>('tallies');
  await tallies.clear();
  const ids = await rows.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    const before = (await rows.bulkGet(some)).filter((row) => row !== undefined);
    const [text, found, said] = [await texts.bulkGet(some), await figures.bulkGet(some), await edits.bulkGet(some)];
    const after = before.map((row, n) => rowAnew(row, clippingFrom(text[n], withEdits(found[n], said[n]))));
    const changed = after.filter((row, n) => JSON.stringify(row) !== JSON.stringify(before[n]));
    await rows.bulkPut(changed);
    await upgrade.table('changes').bulkAdd(changed.map(({ id }) => ({ id })));
    await countChanges({ tallies }, [], after);
    tell(from + some.length, ids.length);
  }
}

/**
 * Puts edits, which had a store of their own, to the figures that they are read with, and gives every row the clues by which reprints are found,
 * which older rows have among their marks; within the transaction of an upgrade. Edits whose clipping is gone go with their store.
 */
export async function moveEditsAndAddClues(upgrade: Transaction, tell: Tell): Promise<void> {
  const figures = upgrade.table<FiguresRecord, string>('figures');
  const edits = upgrade.table<EditsRecord, string>('edits');
  const rows = upgrade.table<Row, string>('rows');
  const edited = await edits.toCollection().primaryKeys();
  const ids = await rows.toCollection().primaryKeys();
  const all = edited.length + ids.length;
  for (let from = 0; from < edited.length; from += BATCH) {
    const some = edited.slice(from, from + BATCH);
    const [found, said] = [await figures.bulkGet(some), await edits.bulkGet(some)];
    await figures.bulkPut(found.flatMap((record, n) => withEdits(record, said[n]) ?? []));
    tell(from + some.length, all);
  }
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = (await rows.bulkGet(ids.slice(from, from + BATCH))).filter((row) => row !== undefined);
    await rows.bulkPut(some.map((row) => ({ ...row, clues: row.marks.slice(0, CLUES) })));
    tell(edited.length + from + some.length, all);
  }
}

/** A record of figures with its edits, where an older library has them apart. */
export function withEdits(
  figures: FiguresRecord | undefined,
  said: EditsRecord | undefined,
): FiguresRecord | undefined {
  return figures && said ? { ...figures, edits: said.edits } : figures;
}

/** The row of a clipping, or, where that is damaged, the row that it has: one damaged clipping must not keep the others from being upgraded. */
function rowAnew(row: Row, clipping: Clipping | null): Row {
  try {
    return clipping ? rowOf(clipping, row) : row;
  } catch {
    return row;
  }
}
