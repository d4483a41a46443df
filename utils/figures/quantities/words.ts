import { compileWords as compileTable, follow, type WordTable } from '../../text/words';

/** Words with their rows: the longest one that begins (or, of backward words, ends) at an offset is found by `longestWord`. */
export interface Words<Row> {
  table: WordTable;
  /** By word id: the rows of the word, in the order of the table. */
  rows: readonly (readonly Row[])[];
  backward: boolean;
}

/** Compiles words. Of a word that stands in several rows (块, money or a piece) the first that is allowed counts. */
export function compileWords<Row>(entries: Iterable<readonly [word: string, row: Row]>, backward = false): Words<Row> {
  const rows = new Map<string, Row[]>();
  for (const [word, row] of entries) {
    const read = backward ? [...word].reverse().join('') : word;
    const same = rows.get(read);
    if (same) same.push(row);
    else rows.set(read, [row]);
  }
  return { table: compileTable([...rows.keys()]), rows: [...rows.values()], backward };
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
  let node = table.roots[text.charCodeAt(next)] ?? 0;
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
