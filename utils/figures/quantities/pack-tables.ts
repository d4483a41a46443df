import type { Kind } from '../figure';
import { boundWords } from '../lexicon/bounds';
import { currencies } from '../lexicon/currencies';
import { numerals } from '../lexicon/numerals';
import { measureWords, units } from '../lexicon/units';
import { type NumeralRow, packNumerals } from './numeral-classes';
import { type BoundWord, type PackedTables, type Sign, type Unit, unitOf } from './tables';
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

function wordsOf(row: Omit<UnitRow, 'kind'>, kind: Kind): (readonly [string, Unit])[] {
  const { power = 0, factor = 1, notBefore = '', notBeforeWords = [], needs = null } = row;
  const unit: Unit = { ...unitOf(row.name, kind), power, factor, notBefore, notBeforeWords, needs };
  return row.words.map((word) => [word, unit] as const);
}

function signs({ currencies }: Lexicon): (readonly [string, Sign])[] {
  return currencies.flatMap(({ name, before = [] }) => before.map((word) => [word, { name }] as const));
}

function bounds({ boundWords }: Lexicon, place: BoundRow['at']): (readonly [string, BoundWord])[] {
  return boundWords
    .filter(({ at }) => at === place)
    .flatMap(({ bound, notAfter = '', notBefore = '', words }) =>
      words.map((word) => [word, { bound, notAfter, notBefore }] as const),
    );
}
