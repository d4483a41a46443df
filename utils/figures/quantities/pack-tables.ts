import type { Kind } from '../figure';
import { boundWords } from '../lexicon/bounds';
import { currencies } from '../lexicon/currencies';
import { numerals } from '../lexicon/numerals';
import { measureWords, units } from '../lexicon/units';
import { type NumeralRow, packNumerals } from './numeral-classes';
import { type BoundWord, type PackedTables, plainBound, plainUnit, type Sign, type Unit } from './tables';
import { packTable } from './words';

/** The tables that the finder reads. */
export interface Lexicon {
  numerals: readonly NumeralRow[];
  units: readonly UnitRow[];
  measureWords: readonly Omit<UnitRow, 'kind'>[];
  currencies: readonly CurrencyRow[];
  boundWords: readonly BoundRow[];
}

type UnitRow = Pick<Unit, 'name' | 'kind'> & Partial<Unit> & { words: readonly string[] };

type CurrencyRow = Omit<UnitRow, 'kind'> & { before?: readonly string[] };

type BoundRow = Pick<BoundWord, 'bound'> &
  Partial<BoundWord> & { at: 'before' | 'scale' | 'number' | 'after'; words: readonly string[] };

/** The program's own. */
export const lexicon: Lexicon = { numerals, units, measureWords, currencies, boundWords };

/** Packs tables. */
export function packTables(lexicon: Lexicon): PackedTables {
  const { numerals, units, measureWords, currencies } = lexicon;
  return {
    numerals: packNumerals(numerals),
    unitWords: packTable([
      ...units.flatMap((row) => wordsOf(row, row.kind)),
      ...measureWords.flatMap((row) => wordsOf(row, 'count')),
      ...currencies.flatMap((row) => wordsOf(row, 'money')),
    ]),
    prefixes: packTable(signs(lexicon), true),
    currencyBefore: packTable(signs(lexicon)),
    before: packTable(bounds(lexicon, 'before'), true),
    scale: packTable(bounds(lexicon, 'scale'), true),
    number: packTable(bounds(lexicon, 'number')),
    after: packTable(bounds(lexicon, 'after')),
  };
}

function wordsOf(row: Omit<UnitRow, 'kind'>, kind: Kind): (readonly [string, Partial<Unit>])[] {
  const unit = differing({ ...row, kind }, plainUnit);
  return row.words.map((word) => [word, unit] as const);
}

function signs({ currencies }: Lexicon): (readonly [string, Sign])[] {
  return currencies.flatMap(({ name, before = [] }) => before.map((word) => [word, { name }] as const));
}

function bounds({ boundWords }: Lexicon, place: BoundRow['at']): (readonly [string, Partial<BoundWord>])[] {
  return boundWords
    .filter(({ at }) => at === place)
    .flatMap((row) => row.words.map((word) => [word, differing(row, plainBound)] as const));
}

/** The fields of a row that a plain one has otherwise. */
function differing<Plain extends object>(row: Partial<Plain>, plain: Plain): Partial<Plain> {
  const fields = Object.entries(plain) as [keyof Plain, unknown][];
  return Object.fromEntries(
    fields.flatMap(([name, usual]) => {
      const value = row[name];
      return value === undefined || value === usual ? [] : [[name, value]];
    }),
  ) as Partial<Plain>;
}
