import type { numerals } from '../lexicon/numerals';

export type NumeralRow =
  | (typeof numerals)[number]
  | { digit?: number; tens?: number; scale?: number; words: readonly string[] };

/** What each character is in a numeral, for one look-up a character of text. */
export interface NumeralClasses {
  kind: Uint8Array;
  value: Uint8Array;
}

/** What a character is in a numeral: 8, 八, 百, 亿, 廿, 几, 数; 0: nothing. */
export const ARABIC = 1;
export const DIGIT = 2;
export const SMALL = 3;
export const BIG = 4;
export const TENS = 5;
export const FEW = 6;
export const SEVERAL = 7;

/** Three strings of one length: characters, what each one is (as a digit), and its value (in base 36). */
export type PackedNumerals = [characters: string, kinds: string, values: string];

/** Packs the rows of the numeral table. 几 and 数 are no digits, but numerals begin with them. */
export function packNumerals(rows: readonly NumeralRow[]): PackedNumerals {
  const packed: PackedNumerals = ['', '', ''];
  const add = (characters: readonly string[], kind: number, value: number) => {
    packed[0] += characters.join('');
    packed[1] += String(kind).repeat(characters.length);
    packed[2] += value.toString(36).repeat(characters.length);
  };
  for (let digit = 0; digit < 10; digit++) add([String(digit)], ARABIC, digit);
  for (const row of rows) {
    if ('digit' in row && row.digit !== undefined) add(row.words, DIGIT, row.digit);
    if ('tens' in row && row.tens !== undefined) add(row.words, TENS, row.tens);
    if ('scale' in row && row.scale !== undefined) add(row.words, row.scale < 4 ? SMALL : BIG, row.scale);
  }
  add(['几'], FEW, 0);
  add(['数'], SEVERAL, 0);
  return packed;
}

export function openNumerals([characters, kinds, values]: PackedNumerals): NumeralClasses {
  const kind = new Uint8Array(65536);
  const value = new Uint8Array(65536);
  for (let i = 0; i < characters.length; i++) {
    kind[characters.charCodeAt(i)] = Number(kinds[i]);
    value[characters.charCodeAt(i)] = Number.parseInt(values[i] as string, 36);
  }
  return { kind, value };
}
