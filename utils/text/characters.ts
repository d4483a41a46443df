import { FIRST_HAN, mapToSimplified, traditionalOrKept } from './simplified';

/** What a character asks for where a text is made plain: nothing. */
export const KEEP = 0x4b; // K, as in `traditionalOrKept`
/** It becomes another: full-width forms. */
export const MAP = 1;
/** It is left out: zero-width characters. */
export const DROP = 2;
/** White space within a line. */
export const GAP = 3;
/** An opening bracket, of pinyin or not. */
export const OPEN = 4;
/** Chinese punctuation, unless between letters or digits. */
export const PUNCTUATION = 5;
/** A letter that may begin residue such as `zui`. */
export const LATIN_WORD = 6;
export const TRADITIONAL = 0x54; // T
export const LINE = 8;
/** A full stop, unless it is a decimal point: 57。6亿元, as converters of script write it. */
export const STOP = 9;

export const CARRIAGE_RETURN = 0x0d;
export const NEWLINE = 0x0a;
export const SPACE = 0x20;
export const TAB = 0x09;
export const POINT = 0x2e;
export const FULL_STOP = 0x3002;
export const IDEOGRAPHIC_SPACE = 0x3000;
export const FULL_OPEN = 0xff08;

/** The kind of every UTF-16 code, made when first asked for. */
export function characterKinds(): Uint8Array {
  kinds ??= buildKinds();
  return kinds;
}
let kinds: Uint8Array | null = null;

/** What characters of MAP, PUNCTUATION and, after `mapTraditional`, TRADITIONAL become. */
export const mapped = new Uint16Array(65536);

/** Fills in what traditional characters become, once, when a text first holds one. */
export function mapTraditional(): void {
  if (isTraditionalMapped) return;
  isTraditionalMapped = true;
  mapToSimplified(mapped);
}
let isTraditionalMapped = false;

function buildKinds(): Uint8Array {
  const table = new Uint8Array(65536).fill(KEEP);
  const map = (from: number, to: number) => {
    table[from] = MAP;
    mapped[from] = to;
  };
  table.set(traditionalOrKept(), FIRST_HAN);
  for (let code = 0; code < 26; code++) {
    map(0xff21 + code, 0x41 + code);
    map(0xff41 + code, 0x61 + code);
  }
  for (let code = 0; code < 10; code++) map(0xff10 + code, 0x30 + code);
  for (const pair of [
    '％%',
    '﹪%',
    '℅%',
    '．.',
    '＋+',
    '－-',
    '−-',
    '﹣-',
    '～~',
    '〜~',
    '∼~',
    '＄$',
    '／/',
    '￥¥',
    '＝=',
    '﹤<',
    '＜<',
    '﹥>',
    '＞>',
    '＊*',
    '＃#',
    '＆&',
    '「“',
    '」”',
    '『‘',
    '』’',
    '﹑、',
    '､、',
    '｡。',
    '﹐，',
    '﹔；',
    '﹕：',
    '﹙（',
    '﹚）',
    ')）',
  ])
    map(pair.charCodeAt(0), pair.charCodeAt(1));
  for (const code of [0x0b, 0x0c, 0x85, 0x2028, 0x2029]) map(code, NEWLINE);
  for (const pair of [',，', ';；', ':：']) {
    table[pair.charCodeAt(0)] = PUNCTUATION;
    mapped[pair.charCodeAt(0)] = pair.charCodeAt(1);
  }
  for (const code of [0x28, FULL_OPEN]) table[code] = OPEN;
  for (const code of [CARRIAGE_RETURN, 0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfe0e, 0xfe0f, 0xfeff])
    table[code] = DROP;
  for (const code of [
    TAB,
    SPACE,
    0xa0,
    0x2002,
    0x2003,
    0x2004,
    0x2005,
    0x2006,
    0x2007,
    0x2008,
    0x2009,
    0x200a,
    0x202f,
    0x205f,
    IDEOGRAPHIC_SPACE,
  ])
    table[code] = GAP;
  table[NEWLINE] = LINE;
  table[FULL_STOP] = STOP;
  for (const letter of 'zdy') table[letter.charCodeAt(0)] = LATIN_WORD;
  return table;
}

/** Those of ASCII that become Chinese: ( ) , ; : */
export function isPunctuation(code: number): boolean {
  return code === 0x28 || code === 0x29 || code === 0x2c || code === 0x3a || code === 0x3b;
}

export function isAscii(code: number): boolean {
  return code < 0x80;
}

export function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

export function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

export function isLatinOrDigit(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

export function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
