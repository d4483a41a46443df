import { simplifiedCodes, type TraditionalPhrases, traditionalCodes, traditionalPhrases } from './simplified';

/**
 * A text as rules match on it (规范文本), with the way back to the verbatim one:
 * simplified characters; half-width digits, letters, `%` `.` `+` `-` `~` `$` `/` and `¥`; Chinese `，；：（）“”`, where a comma or
 * colon between digits or letters stays half-width; no pinyin residue (項(xiàng)目 → 项目), no zero-width
 * characters, no white space but `\n` between lines (none inside 5\n亿) and one space between latin words or table cells.
 */
export class Plain {
  /** `starts[i]`, `ends[i]`: where the character `i` stands in the verbatim text. Null: every offset is its own. */
  constructor(
    readonly text: string,
    private readonly starts: Int32Array | null,
    private readonly ends: Int32Array | null,
  ) {}

  /** The verbatim offset at which the plain character `i` begins; of the text's length: where the last one ends. */
  originStart(i: number): number {
    if (!this.starts) return i;
    return i < this.text.length ? (this.starts[i] as number) : this.originEnd(i);
  }

  /** The verbatim end, exclusive, of a plain span that ends before the character `i`. */
  originEnd(i: number): number {
    if (!this.ends) return i;
    return i > 0 ? (this.ends[i - 1] as number) : 0;
  }
}

/** Makes a text plain in one pass. A text that already is comes back as itself, without offset arrays. */
export function toPlain(text: string): Plain {
  classTable ??= buildClasses();
  const classes = classTable;
  const length = text.length;
  let i = 0;
  for (; i < length; i++) {
    const kind = classes[text.charCodeAt(i)];
    if (kind !== KEEP && (kind !== LINE || isDigit(text.charCodeAt(i - 1)) || text.charCodeAt(i - 1) === POINT)) break;
  }
  if (i === length) return new Plain(text, null, null);
  return rewrite(text, i, classes);
}

const KEEP = 0;
const MAP = 1;
const DROP = 2;
const GAP = 3;
const OPEN = 4;
const PUNCTUATION = 5;
const LATIN_WORD = 6;
const TRADITIONAL = 7;
const LINE = 8;

let classTable: Uint8Array | null = null;
const mapped = new Uint16Array(65536);

function rewrite(text: string, first: number, classes: Uint8Array): Plain {
  const length = text.length;
  const out = new Uint16Array(length);
  let starts: Int32Array | null = null;
  let ends: Int32Array | null = null;
  let changed = false;
  let phrases: TraditionalPhrases | null = null;
  for (let k = 0; k < first; k++) out[k] = text.charCodeAt(k);
  let n = first;
  let i = first;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (classes[code] === KEEP && phrases === null) {
      if (starts && ends) {
        starts[n] = i;
        ends[n] = i + 1;
      }
      out[n++] = code;
      i++;
      continue;
    }
    let put = code;
    let end = i + 1;
    if (classes[code] === TRADITIONAL && phrases === null) {
      phrases = traditionalPhrases();
      mapTraditional(classes);
    }
    if (phrases && phrases.begins[code] === 1) {
      const phrase = phrases.at(text, i);
      if (phrase) {
        for (let k = i; k < phrase.end; k++) {
          if (starts && ends) {
            starts[n] = k;
            ends[n] = k + 1;
          }
          out[n++] = phrase.value.charCodeAt(k - i);
        }
        i = phrase.end;
        changed = true;
        continue;
      }
    }
    switch (classes[code]) {
      case MAP:
      case TRADITIONAL:
        put = mapped[code] as number;
        break;
      case LINE:
        if (n > 0 && isDigit(out[n - 1] as number) && isInsideNumber(text, i + 1, classes)) put = NOTHING;
        if (endsSentence(out, n)) {
          out[n - 1] = FULL_STOP;
          changed = true;
        }
        break;
      case DROP:
        put = code === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== NEWLINE ? NEWLINE : NOTHING;
        break;
      case GAP:
        end = endOfGap(text, i, classes);
        if (endsSentence(out, n)) {
          out[n - 1] = FULL_STOP;
          changed = true;
        }
        put = isGapKept(text, i, end, n > 0 ? (out[n - 1] as number) : NEWLINE, classes) ? SPACE : NOTHING;
        break;
      case OPEN: {
        const close = n > 0 && isHan(out[n - 1] as number) ? endOfPinyin(text, i) : 0;
        if (close > 0) {
          end = close;
          put = NOTHING;
        } else put = FULL_OPEN;
        break;
      }
      case PUNCTUATION:
        if (!isLatinOrDigit(text.charCodeAt(i - 1)) || !isLatinOrDigit(text.charCodeAt(i + 1)))
          put = mapped[code] as number;
        break;
      case LATIN_WORD:
        if (!isLatinOrDigit(text.charCodeAt(i - 1)))
          if (text.startsWith('zui', i) && isHan(text.charCodeAt(i + 3))) {
            put = 0x6700; // 最
            end = i + 3;
          } else if (text.startsWith('diyi', i) && !isLatinOrDigit(text.charCodeAt(i + 4))) {
            put = 0x7b2c; // 第一, the second character on the letters "yi"
            end = i + 2;
          }
        if (code === LETTER_Y && put === code && text.startsWith('diyi', i - 2) && out[n - 1] === 0x7b2c) {
          put = 0x4e00;
          end = i + 2;
        }
        break;
    }
    if ((put === NOTHING || end - i > 1) && !starts) {
      starts = new Int32Array(length);
      ends = new Int32Array(length);
      for (let k = 0; k < n; k++) {
        starts[k] = k;
        ends[k] = k + 1;
      }
    }
    if (put !== code) changed = true;
    if (put !== NOTHING) {
      if (starts && ends) {
        starts[n] = i;
        ends[n] = end;
      }
      out[n++] = put;
    }
    i = end;
  }
  if (!changed && !starts) return new Plain(text, null, null);
  return new Plain(decode(out.subarray(0, n)), starts, ends);
}

const NOTHING = -1;
const CARRIAGE_RETURN = 0x0d;
const NEWLINE = 0x0a;
const SPACE = 0x20;
const FULL_OPEN = 0xff08;
const FULL_STOP = 0x3002;
const POINT = 0x2e;
const LETTER_Y = 0x79;
const IDEOGRAPHIC_SPACE = 0x3000;
const FIRST_HAN = 0x3000;
const TAB = 0x09;

/** Lone surrogates become U+FFFD, as long as they were. */
function decode(codes: Uint16Array): string {
  utf16 ??= new TextDecoder('utf-16le', { ignoreBOM: true });
  return utf16.decode(codes);
}
let utf16: TextDecoder | null = null;

/** A line that breaks between a number and its 万, 亿 or %. */
function isInsideNumber(text: string, from: number, classes: Uint8Array): boolean {
  let i = from;
  while (classes[text.charCodeAt(i)] === GAP) i++;
  return '万萬亿億%％‰'.includes(text.charAt(i) || ' ');
}

/** 开工 21 项. 国债资金…: behind a character and before white space a point is a full stop. */
function endsSentence(out: Uint16Array, n: number): boolean {
  if (n < 2 || out[n - 1] !== POINT) return false;
  const before = out[n - 2] as number;
  return isHan(before) || before === 0x25;
}

function endOfGap(text: string, start: number, classes: Uint8Array): number {
  let end = start + 1;
  while (end < text.length) {
    const kind = classes[text.charCodeAt(end)];
    if (kind !== GAP && (kind !== DROP || text.charCodeAt(end) === CARRIAGE_RETURN)) break;
    end++;
  }
  return end;
}

/** White space says something between latin words and between table cells; elsewhere it is layout. */
function isGapKept(text: string, start: number, end: number, before: number, classes: Uint8Array): boolean {
  if (before === NEWLINE || end === text.length) return false;
  const after = text.charCodeAt(end);
  if (after === NEWLINE || after === CARRIAGE_RETURN || after === 0x25 || after === 0xff05) return false;
  if (isCellGap(text, start, end)) return true;
  const isWordAfter = isAscii(after)
    ? !isPunctuation(after)
    : classes[after] === MAP && isAscii(mapped[after] as number);
  if (!isAscii(before) || !isWordAfter || isLetterSpaced(text, start, end, classes)) return false;
  if (isBesidePoint(text, start, end, classes)) return false;
  return !(end - start === 1 && isDigit(before) && isDigit(after) && isThousandsGap(text, start, end));
}

/** `1 2 . 5 億`: a number with a gap around each of its characters. */
function isLetterSpaced(text: string, start: number, end: number, classes: Uint8Array): boolean {
  const isPart = (i: number) => isDigit(text.charCodeAt(i)) || text.charCodeAt(i) === 0x2e;
  const isGap = (i: number) => classes[text.charCodeAt(i)] === GAP;
  return isPart(start - 1) && isPart(end) && isGap(start - 2) && isGap(end + 1);
}

/** `1 . 45 亿`, `总投资1. 45亿`: a gap beside the point of a number. At the head of a line `1. 45亿` is an item's number. */
function isBesidePoint(text: string, start: number, end: number, classes: Uint8Array): boolean {
  const isGap = (i: number) => classes[text.charCodeAt(i)] === GAP;
  const point = text.charCodeAt(end) === POINT ? end : start - 1;
  if (text.charCodeAt(point) !== POINT) return false;
  let head = isGap(point - 1) ? point - 2 : point - 1;
  let tail = isGap(point + 1) ? point + 2 : point + 1;
  if (!isDigit(text.charCodeAt(head)) || !isDigit(text.charCodeAt(tail))) return false;
  while (isDigit(text.charCodeAt(head))) head--;
  while (isGap(head)) head--;
  if (head < 0 || classes[text.charCodeAt(head)] === LINE) return false;
  while (isDigit(text.charCodeAt(tail))) tail++;
  const isApart = isGap(point - 1) && isGap(point + 1);
  if (isGap(tail)) tail++;
  return isApart ? !'年月日'.includes(text.charAt(tail) || '年') : '万萬亿億%％'.includes(text.charAt(tail) || ' ');
}

function isCellGap(text: string, start: number, end: number): boolean {
  let wide = 0;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === TAB) return true;
    if (code === IDEOGRAPHIC_SPACE) wide++;
  }
  return wide >= 2;
}

/** `5 000万`: one to three digits, then groups of three up to something that is neither a digit, a gap nor a dash. */
function isThousandsGap(text: string, start: number, end: number): boolean {
  let digits = 0;
  while (digits < 4 && isDigit(text.charCodeAt(start - 1 - digits))) digits++;
  const before = text.charCodeAt(start - 1 - digits);
  if (digits === 0 || digits > 3 || before === 0x2e || before === 0x2d || before === 0x2b) return false;
  if (before === SPACE && isDigit(text.charCodeAt(start - 2 - digits))) return false;
  for (let at = end; ; at += 4) {
    for (let k = 0; k < 3; k++) if (!isDigit(text.charCodeAt(at + k))) return false;
    const next = text.charCodeAt(at + 3);
    if (isHan(next) || next === 0x25 || (next === 0x2e && isDigit(text.charCodeAt(at + 4)))) return true;
    if (next !== SPACE) return false;
    if (isHan(text.charCodeAt(at + 4))) return true;
  }
}

/** The end of `(xiàng)` that begins at an opening bracket, 0 where it is no pinyin. */
function endOfPinyin(text: string, open: number): number {
  let toned = false;
  let i = open + 1;
  for (; i < open + 10; i++) {
    const code = text.charCodeAt(i);
    if (isLetter(code)) continue;
    if ((code >= 0xc0 && code <= 0x24f) || code === 0x261 || (code >= 0x300 && code <= 0x30f)) toned = true;
    else break;
  }
  const close = text.charCodeAt(i);
  if (i === open + 1 || (close !== 0x29 && close !== 0xff09)) return 0;
  return toned || toneless.has(text.slice(open + 1, i)) ? i + 1 : 0;
}

/** Syllables in the neutral tone (轻声), written without a mark. */
const toneless = new Set(['de', 'le', 'zi', 'men', 'ge', 'zhe', 'ma', 'ba', 'ne', 'me', 'tou', 'shang', 'li', 'ya']);

/** Fills in what traditional characters become, once, when a text first holds one. */
function mapTraditional(classes: Uint8Array): void {
  if (isTraditionalMapped) return;
  isTraditionalMapped = true;
  const simplified = simplifiedCodes();
  for (const [i, code] of traditionalCodes().entries())
    if (classes[code] === TRADITIONAL) mapped[code] = simplified[i] as number;
}
let isTraditionalMapped = false;

function buildClasses(): Uint8Array {
  const classes = new Uint8Array(65536);
  const map = (from: number, to: number) => {
    classes[from] = MAP;
    mapped[from] = to;
  };
  for (const code of traditionalCodes()) if (code >= FIRST_HAN) classes[code] = TRADITIONAL;
  for (let code = 0; code < 26; code++) {
    map(0xff21 + code, 0x41 + code);
    map(0xff41 + code, 0x61 + code);
  }
  for (let code = 0; code < 10; code++) map(0xff10 + code, 0x30 + code);
  for (const pair of [
    '％%',
    '﹪%',
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
    classes[pair.charCodeAt(0)] = PUNCTUATION;
    mapped[pair.charCodeAt(0)] = pair.charCodeAt(1);
  }
  for (const code of [0x28, FULL_OPEN]) classes[code] = OPEN;
  for (const code of [CARRIAGE_RETURN, 0xad, 0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x2060, 0xfe0e, 0xfe0f, 0xfeff])
    classes[code] = DROP;
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
    classes[code] = GAP;
  classes[NEWLINE] = LINE;
  for (const letter of 'zdy') classes[letter.charCodeAt(0)] = LATIN_WORD;
  return classes;
}

/** Those of ASCII that become Chinese: ( ) , ; : */
function isPunctuation(code: number): boolean {
  return code === 0x28 || code === 0x29 || code === 0x2c || code === 0x3a || code === 0x3b;
}

function isAscii(code: number): boolean {
  return code < 0x80;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function isLatinOrDigit(code: number): boolean {
  return isDigit(code) || isLetter(code);
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}
