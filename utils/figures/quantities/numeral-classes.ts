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

/** Compiles the rows of the numeral table. 几 and 数 are no digits, but numerals begin with them. */
export function compileNumerals(rows: readonly NumeralRow[]): NumeralClasses {
  const kind = new Uint8Array(65536);
  const value = new Uint8Array(65536);
  const set = (word: string, of: number, is: number) => {
    kind[word.charCodeAt(0)] = of;
    value[word.charCodeAt(0)] = is;
  };
  for (let digit = 0; digit < 10; digit++) set(String(digit), ARABIC, digit);
  for (const row of rows)
    for (const word of row.words) {
      if ('digit' in row && row.digit !== undefined) set(word, DIGIT, row.digit);
      if ('tens' in row && row.tens !== undefined) set(word, TENS, row.tens);
      if ('scale' in row && row.scale !== undefined) set(word, row.scale < 4 ? SMALL : BIG, row.scale);
    }
  set('几', FEW, 0);
  set('数', SEVERAL, 0);
  return { kind, value };
}
