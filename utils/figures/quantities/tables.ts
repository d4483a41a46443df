import type { Kind } from '../figure';
import { type Bound, boundWords } from '../lexicon/bounds';
import { currencies } from '../lexicon/currencies';
import { numerals } from '../lexicon/numerals';
import { measureWords, units } from '../lexicon/units';
import { compileNumerals, type NumeralClasses, type NumeralRow } from './numeral-classes';
import { compileWords, type Words } from './words';

/** The tables that the finder reads. */
export interface Lexicon {
  numerals: readonly NumeralRow[];
  units: readonly UnitRow[];
  measureWords: readonly MeasureWordRow[];
  currencies: readonly CurrencyRow[];
  boundWords: readonly BoundRow[];
}

interface UnitRow {
  name: string;
  kind: Kind;
  power: number;
  factor?: number;
  words: readonly string[];
  notBefore?: string;
  notBeforeWords?: readonly string[];
  needs?: Need;
}

interface MeasureWordRow {
  name: string;
  words: readonly string[];
  notBefore?: string;
  notBeforeWords?: readonly string[];
  needs?: Need;
}

interface CurrencyRow {
  name: string;
  power?: number;
  notBefore?: string;
  needs?: Need;
  words: readonly string[];
  before?: readonly string[];
}

export interface BoundRow {
  bound: Exclude<Bound, 'exact' | 'range'>;
  at: 'before' | 'scale' | 'number' | 'after';
  words: readonly string[];
  notAfter?: string;
  notBefore?: string;
}

/** What a word must have around it to be this unit: 角 a 人民币 before or 分 behind, 成 a number up to ten, 度 electricity, 方 a 万, 大 projects, 块 as money no noun behind it, as a piece one, 起 digits. */
type Need = 'minor' | 'tenths' | 'electricity' | 'scale' | 'projects' | 'spoken' | 'pieces' | 'arabic';

export const lexicon: Lexicon = { numerals, units, measureWords, currencies, boundWords };

export interface Unit {
  name: string;
  kind: Kind;
  power: number;
  factor: number;
  notBefore: string;
  notBeforeWords: readonly string[];
  needs: Need | undefined;
  word: string;
}

/** The tables compiled for one pass: what each character may begin, and the words as tries. */
export interface Tables {
  classes: NumeralClasses;
  unitWords: Words<Unit>;
  /** Currency signs before a number, read backward from it; `currencyBefore` reads them forward. */
  prefixes: Words<CurrencyRow>;
  currencyBefore: Words<CurrencyRow>;
  before: Words<BoundRow>;
  scale: Words<BoundRow>;
  number: Words<BoundRow>;
  after: Words<BoundRow>;
  /** Characters that may stand behind a Chinese digit of a quantity. */
  follows: Uint8Array;
}

/** Compiles the tables; the longest word wins, so the order of rows decides nothing. */
export function compileTables(tables: Lexicon): Tables {
  const classes = compileNumerals(tables.numerals);
  const units = unitEntries(tables);
  const numberBounds = boundEntries(tables, 'number');
  const follows = classes.kind.slice();
  for (const [word] of [...units, ...numberBounds]) follows[word.charCodeAt(0)] = 1;
  for (const char of '点分半 /至到-—–~与和（、') follows[char.charCodeAt(0)] = 1;
  return {
    classes,
    unitWords: compileWords(units),
    number: compileWords(numberBounds),
    follows,
    prefixes: compileWords(prefixEntries(tables), true),
    currencyBefore: compileWords(prefixEntries(tables)),
    before: compileWords(boundEntries(tables, 'before'), true),
    scale: compileWords(boundEntries(tables, 'scale'), true),
    after: compileWords(boundEntries(tables, 'after')),
  };
}

export const percent: Unit = {
  name: '%',
  kind: 'share',
  power: 0,
  factor: 1,
  notBefore: '',
  notBeforeWords: [],
  needs: undefined,
  word: '%',
};

export const yuan: Unit = {
  name: 'CNY',
  kind: 'money',
  power: 0,
  factor: 1,
  notBefore: '',
  notBeforeWords: [],
  needs: undefined,
  word: '',
};

function unitEntries(tables: Lexicon): (readonly [string, Unit])[] {
  const entries: (readonly [string, Unit])[] = [];
  for (const row of tables.units)
    for (const word of row.words)
      entries.push([
        word,
        {
          name: row.name,
          kind: row.kind,
          power: row.power,
          factor: row.factor ?? 1,
          notBefore: row.notBefore ?? '',
          notBeforeWords: row.notBeforeWords ?? [],
          needs: row.needs,
          word,
        },
      ]);
  for (const row of tables.measureWords)
    for (const word of row.words)
      entries.push([
        word,
        {
          name: row.name,
          kind: 'count',
          power: 0,
          factor: 1,
          notBefore: row.notBefore ?? '',
          notBeforeWords: row.notBeforeWords ?? [],
          needs: row.needs,
          word,
        },
      ]);
  for (const row of tables.currencies)
    for (const word of row.words)
      entries.push([
        word,
        {
          name: row.name,
          kind: 'money',
          power: row.power ?? 0,
          factor: 1,
          notBefore: row.notBefore ?? '',
          notBeforeWords: [],
          needs: row.needs,
          word,
        },
      ]);
  return entries;
}

function prefixEntries(tables: Lexicon): (readonly [string, CurrencyRow])[] {
  return tables.currencies.flatMap((row) => (row.before ?? []).map((word) => [word, row] as const));
}

function boundEntries(tables: Lexicon, at: BoundRow['at']): (readonly [string, BoundRow])[] {
  return tables.boundWords
    .filter((row) => row.at === at)
    .flatMap((row) => row.words.map((word) => [word, row] as const));
}
