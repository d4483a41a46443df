import { packIds } from './packed';
import { openWords, type PackedWords, packWords, type WordTable } from './words';

/** A table's words with the rows (词条) that they stand in, as text and plain JSON: opened without sorting or compiling anything. */
export interface PackedRows<Row> {
  words: PackedWords;
  /** Per word, in the order of `words`: an index of `rows`, by `packIds`. */
  ids: string;
  /** The rows of a word in the order of the table; words of the same rows share an entry. */
  rows: readonly (readonly Row[])[];
}

/** Words with their rows; the id of a word is an index of `rows`. */
export interface WordRows<Row> {
  table: WordTable;
  rows: readonly (readonly Row[])[];
}

/** Packs words. Of a word that is listed more than once all rows are kept. */
export function packRows<Row>(entries: Iterable<readonly [word: string, row: Row]>): PackedRows<Row> {
  const rowsOf = new Map<string, Row[]>();
  for (const [word, row] of entries) {
    const known = rowsOf.get(word);
    if (known) known.push(row);
    else rowsOf.set(word, [row]);
  }
  const words = [...rowsOf.keys()];
  const { packed, order } = packWords(words);
  const distinct = new Map<string, number>();
  const ids: number[] = [];
  for (const word of order) {
    const key = JSON.stringify(rowsOf.get(words[word] as string));
    if (!distinct.has(key)) distinct.set(key, distinct.size);
    ids.push(distinct.get(key) as number);
  }
  return { words: packed, ids: packIds(ids), rows: [...distinct.keys()].map((key) => JSON.parse(key) as Row[]) };
}

export function openRows<Row>({ words, ids, rows }: PackedRows<Row>): WordRows<Row> {
  return { table: openWords(words, ids), rows };
}
