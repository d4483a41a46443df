import type { Kind } from '../figure';
import type { Bound } from '../lexicon/bounds';
import { type NumeralClasses, openNumerals, type PackedNumerals } from './numeral-classes';
import { openTable, type PackedTable, type Words } from './words';

export interface Unit {
  name: string;
  kind: Kind;
  power: number;
  factor: number;
  notBefore: string;
  notBeforeWords: readonly string[];
  needs: Need | null;
}

/** What a word must have around it to be this unit: 角 a 人民币 before or 分 behind, 成 a number up to ten, 度 electricity, 方 a 万, 大 projects, 块 as money no noun behind it, as a piece one, 起 digits. */
export type Need = 'minor' | 'tenths' | 'electricity' | 'scale' | 'projects' | 'spoken' | 'pieces' | 'arabic';

/** A currency sign before a number. */
export interface Sign {
  name: string;
}

/** A word that bounds a number: no such word behind a character of `notAfter`, nor before one of `notBefore`. */
export interface BoundWord {
  bound: Exclude<Bound, 'exact' | 'range'>;
  notAfter: string;
  notBefore: string;
}

/** The words of the tables. */
interface WordTables {
  unitWords: Words<Unit>;
  /** Currency signs before a number, read backward from it; `currencyBefore` reads them forward. */
  prefixes: Words<Sign>;
  currencyBefore: Words<Sign>;
  before: Words<BoundWord>;
  scale: Words<BoundWord>;
  number: Words<BoundWord>;
  after: Words<BoundWord>;
}

/** The tables for one pass: what each character may begin, and the words as tries. */
export interface Tables extends WordTables {
  classes: NumeralClasses;
  /** Characters that may stand behind a Chinese digit of a quantity. */
  follows: Uint8Array;
}

/** The tables as text and plain JSON; of a row only what differs from the plain one. */
export type PackedTables = { numerals: PackedNumerals } & {
  [Name in keyof WordTables]: PackedTable<Partial<WordTables[Name]['rows'][number][number]>>;
};

/** Opens packed tables; the longest word wins, so the order of rows decides nothing. */
export function openTables(packed: PackedTables): Tables {
  const classes = openNumerals(packed.numerals);
  const unitWords = openTable(packed.unitWords, plainUnit);
  const number = openTable(packed.number, plainBound);
  const follows = classes.kind.slice();
  for (const { table } of [unitWords, number])
    for (let node = 1; node < (table.first[1] as number); node++) follows[table.codes[node] as number] = 1;
  for (const char of '点.．·分半 /至到-—–~与和（、') follows[char.charCodeAt(0)] = 1;
  return {
    classes,
    unitWords,
    number,
    follows,
    prefixes: openTable(packed.prefixes, plainSign),
    currencyBefore: openTable(packed.currencyBefore, plainSign),
    before: openTable(packed.before, plainBound),
    scale: openTable(packed.scale, plainBound),
    after: openTable(packed.after, plainBound),
  };
}

/** What a row is where it says nothing else. */
export const plainUnit: Unit = {
  name: '',
  kind: 'count',
  power: 0,
  factor: 1,
  notBefore: '',
  notBeforeWords: [],
  needs: null,
};
const plainSign: Sign = { name: '' };
export const plainBound: BoundWord = { bound: 'about', notAfter: '', notBefore: '' };

export const percent: Unit = { ...plainUnit, name: '%', kind: 'share' };

export const yuan: Unit = { ...plainUnit, name: 'CNY', kind: 'money' };
