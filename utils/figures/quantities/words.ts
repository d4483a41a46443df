import { openRows, type PackedRows, packRows, type WordRows } from '../../text/packed-rows';
import { follow, ROOT } from '../../text/words';

/** Words with their rows: the longest one that begins (or, of backward words, ends) at an offset is found by `longestWord`. */
export interface Words<Row> extends WordRows<Row> {
  backward: boolean;
}

/** Backward words are packed as they are read, from their last character. */
export interface PackedTable<Row> extends PackedRows<Row> {
  backward: boolean;
}

/** Packs words. Of a word that stands in several rows (块, money or a piece) the first that is allowed counts. */
export function packTable<Row>(
  entries: readonly (readonly [word: string, row: Row])[],
  backward = false,
): PackedTable<Row> {
  const asRead = (word: string) => (backward ? [...word].reverse().join('') : word);
  return { ...packRows(entries.map(([word, row]) => [asRead(word), row] as const)), backward };
}

/** Opens a packed table; what a row leaves out is as in the `plain` one. */
export function openTable<Row>(packed: PackedTable<Partial<Row>>, plain: Row): Words<Row> {
  const { table, rows } = openRows(packed);
  return { table, rows: rows.map((same) => same.map((row) => ({ ...plain, ...row }))), backward: packed.backward };
}

/** A word found, and its other end: behind it, or of a backward one its start. */
interface Found<Row> {
  row: Row;
  at: number;
}

/** The longest word at an offset that `isAllowed`, or null. Backward words are read in the characters before it. */
export function longestWord<Row>(
  { table, rows, backward }: Words<Row>,
  text: string,
  offset: number,
  isAllowed: (row: Row, at: number) => boolean,
): Found<Row> | null {
  const step = backward ? -1 : 1;
  let best: Found<Row> | null = null;
  let next = backward ? offset - 1 : offset;
  let node = follow(table, ROOT, text.charCodeAt(next));
  while (node !== 0) {
    next += step;
    const id = (table.wordAt[node] as number) - 1;
    const at = backward ? next + 1 : next;
    if (id >= 0)
      for (const row of rows[id] as readonly Row[])
        if (isAllowed(row, at)) {
          best = { row, at };
          break;
        }
    if (next < 0 || next >= text.length) break;
    node = follow(table, node, text.charCodeAt(next));
  }
  return best;
}
