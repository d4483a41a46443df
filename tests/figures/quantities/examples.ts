import { quantityFinder } from '../../../utils/figures/quantities/find';
import { type Lexicon, lexicon, packTables } from '../../../utils/figures/quantities/pack-tables';
import { openTables } from '../../../utils/figures/quantities/tables';
import { toPlain } from '../../../utils/text/plain';

/** An example of a table's row: a sentence with the quote in brackets, its number in the canonical unit, the unit if not the row's. */
export type Example = readonly [marked: string, value: number, unit?: string];

export interface ExampleRow {
  name?: string;
  words: readonly string[];
  before?: readonly string[];
  examples: readonly Example[];
}

/** Whether a finder finds exactly the quote of an example, with its value. */
export function isFound(
  [marked, value, unit]: Example,
  row: ExampleRow,
  find: (
    plain: string,
  ) => readonly { quote: string; start: number; min: number | null; max: number | null; unit: string }[],
): boolean {
  const start = marked.indexOf('[');
  const quote = marked.slice(start + 1, marked.indexOf(']'));
  const text = marked.replace('[', '').replace(']', '');
  const plain = toPlain(text);
  const found = find(plain.text).filter(
    (one) =>
      plain.originStart(one.start) === start && plain.originEnd(one.start + one.quote.length) === start + quote.length,
  );
  const one = found[0];
  return (
    found.length === 1 &&
    one !== undefined &&
    (one.min ?? one.max) === value &&
    one.unit === (unit ?? row.name ?? one.unit)
  );
}

export const tables = Object.keys(lexicon) as (keyof Lexicon)[];

/** The lexicon without one row of one table. */
export function without(table: keyof Lexicon, row: unknown) {
  const fewer = { ...lexicon, [table]: lexicon[table].filter((one) => (one as unknown) !== row) } as Lexicon;
  return quantityFinder(openTables(packTables(fewer)));
}
