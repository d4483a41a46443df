import type { Span } from '../../text/span';
import type { Bound } from '../lexicon/bounds';
import type { numerals } from '../lexicon/numerals';
import { add, type Decimal, decimal, scaled, toNumber } from './decimal';

/** A written number (数词): 12,161.13万, 三点六九万, 壹佰, 十五六, 数十亿, 600余. */
export interface Numeral extends Span {
  low: Decimal;
  /** The other end of 八九亿, 数十亿; null for one number. */
  high: Decimal | null;
  /** 余, 多, 几 behind it (十几万 is ten 万 and more); `moreStart`…`moreEnd` is the word. */
  more: boolean;
  moreBound: Exclude<Bound, 'exact' | 'range'>;
  moreStart: number;
  moreEnd: number;
  /** It begins with a Chinese character, not a digit. */
  hanzi: boolean;
  /** It begins with a scale and no digit: 亿, 千亿, 百万. */
  implied: boolean;
  /** One literal without 十, 百, 千, 万, 亿: 35, 五. */
  literal: boolean;
  /** The power of ten of the last scale it ends on, which the first end of a range shares (35至40亿): 0 where it has none. */
  tail: number;
  /** The biggest of 万, 亿, 兆 in it. */
  top: number;
  /** Not a quantity: 2023.12.19, 一九九八, an account number. */
  junk: boolean;
}

export type NumeralRow =
  | (typeof numerals)[number]
  | { digit?: number; tens?: number; scale?: number; words: readonly string[] };

/** What each character is in a numeral, for one look-up a character of text. */
export interface NumeralClasses {
  kind: Uint8Array;
  value: Uint8Array;
}

export const ARABIC = 1;
export const DIGIT = 2;
const SMALL = 3;
const BIG = 4;
const TENS = 5;
const FEW = 6;
const SEVERAL = 7;

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

/** The numeral that begins at an offset of plain text, or null. Reads each character a bounded number of times. */
export function readNumeral(text: string, at: number, classes: NumeralClasses): Numeral | null {
  const { kind, value } = classes;
  const first = kind[text.charCodeAt(at)] as number;
  if (first === 0) return null;
  let total = ZERO;
  let totalHigh: Decimal | null = null;
  let section = ZERO;
  let sectionHigh: Decimal | null = null;
  let pending: Decimal | null = null;
  let pendingHigh = -1;
  let isPendingHan = false;
  let isAfterZero = false;
  let lastSmall = 9;
  let lastBig = 99;
  let lastScale = 0;
  let tail = 0;
  let top = 0;
  let stacked = 0;
  let more = false;
  let moreStart = 0;
  let moreEnd = 0;
  let scales = 0;
  let junk = false;
  let i = at;
  if (first === SEVERAL || first === FEW) {
    const next = kind[text.charCodeAt(at + 1)];
    if (next !== SMALL && next !== BIG) return null;
    if (isScaleOfUnit(text, at + 1)) return null;
    if (first === SEVERAL && at > 0 && BEFORE_NUMBER_OF.includes(text.charAt(at - 1))) return null;
    pending = decimal(2);
    pendingHigh = 9;
    isPendingHan = true;
    i = at + 1;
  }
  reading: while (i < text.length) {
    const code = text.charCodeAt(i);
    switch (kind[code]) {
      case ARABIC: {
        if (pending) break reading;
        if (scales > 0 && lastScale < 1) break reading;
        const literal = readArabic(text, i);
        if (
          scales > 0 &&
          (literal.junk || text.charAt(literal.end) === '年' || toNumber(literal.number) >= 10 ** lastScale)
        )
          break reading;
        junk ||= literal.junk;
        pending = literal.number;
        pendingHigh = -1;
        isPendingHan = false;
        tail = 0;
        i = literal.end;
        continue;
      }
      case DIGIT: {
        if (pending) break reading;
        const isZero = value[code] === 0;
        let end = i + 1;
        while (kind[text.charCodeAt(end)] === DIGIT) end++;
        if (isZero && end === i + 1 && text.charCodeAt(end) !== POINT && scales > 0) {
          const next = kind[text.charCodeAt(end)];
          if (next !== ARABIC && next !== SMALL && next !== FEW && next !== TENS) break reading;
          isAfterZero = true;
          i = end;
          continue;
        }
        if (
          first === ARABIC &&
          scales > 0 &&
          !isZero &&
          kind[text.charCodeAt(end)] !== SMALL &&
          kind[text.charCodeAt(end)] !== BIG
        )
          break reading;
        let from = i;
        if (isZero && end - i === 2) {
          isAfterZero = true;
          from++;
        }
        const length = end - from;
        const one = value[text.charCodeAt(from)] as number;
        const two = value[text.charCodeAt(from + 1)] as number;
        const hasPoint = text.charCodeAt(end) === POINT && isDigitKind(kind[text.charCodeAt(end + 1)]);
        isPendingHan = length === 1;
        if (length === 2 && !hasPoint && one > 0 && one < two && two - one <= 2) {
          pending = decimal(one);
          pendingHigh = two;
          isPendingHan = true;
        } else {
          pending = decimal(0);
          for (let k = from; k < end; k++)
            pending = decimal(Math.min(pending.mantissa * 10 + (value[text.charCodeAt(k)] as number), 1e15));
          pendingHigh = -1;
          if (length > 1 && !hasPoint) junk = true;
        }
        tail = 0;
        i = end;
        continue;
      }
      case TENS: {
        if (pending || lastSmall <= 1 || sectionHigh) break reading;
        section = add(section, decimal(value[code] as number, 1));
        lastSmall = 1;
        lastScale = 1;
        scales++;
        tail = 0;
        i++;
        continue;
      }
      case SMALL: {
        const power = value[code] as number;
        if (power >= lastSmall || (isScaleOfUnit(text, i) && (i > at || text.charAt(i) !== '百'))) break reading;
        if (!pending && section.mantissa > 0 && lastSmall < 9 && !isAfterZero) break reading;
        if (sectionHigh) break reading;
        if (pendingHigh > 0) sectionHigh = add(section, decimal(pendingHigh, power));
        section = add(section, scaled(pending ?? ONE, power));
        pending = null;
        pendingHigh = -1;
        isAfterZero = false;
        lastSmall = power;
        lastScale = power;
        tail = power;
        scales++;
        i++;
        continue;
      }
      case BIG: {
        const power = value[code] as number;
        if (isScaleOfUnit(text, i)) break reading;
        const isEmpty = !pending && section.mantissa === 0;
        if (isEmpty && scales > 0) {
          if (lastScale < 4 || ++stacked > 1) break reading;
          total = scaled(total, power);
          if (totalHigh) totalHigh = scaled(totalHigh, power);
          tail += power;
        } else {
          if (lastBig === power) break reading;
          let high = sectionHigh;
          if (pendingHigh > 0) high = add(section, decimal(pendingHigh));
          else if (high && pending) high = add(high, pending);
          const part = isEmpty ? ONE : add(section, pending ?? ZERO);
          if (power > lastBig) {
            total = scaled(add(total, part), power);
            totalHigh = high
              ? scaled(add(totalHigh ?? ZERO, high), power)
              : totalHigh
                ? scaled(totalHigh, power)
                : null;
          } else {
            if (high) totalHigh = add(total, scaled(high, power));
            total = add(total, scaled(part, power));
          }
          tail = power;
        }
        top = Math.max(top, tail);
        pending = null;
        pendingHigh = -1;
        section = ZERO;
        sectionHigh = null;
        isAfterZero = false;
        lastSmall = 9;
        lastBig = power;
        lastScale = power;
        scales++;
        i++;
        continue;
      }
      case FEW: {
        if (pending || scales === 0 || more) break reading;
        const isTeens = lastScale === 1 || isAfterZero || lastScale === 2;
        const next = kind[text.charCodeAt(i + 1)];
        if (!isTeens || next === SMALL) {
          if (next !== SMALL) break reading;
          i++;
          more = true;
          moreStart = i - 1;
          moreEnd = i;
          i++;
          continue;
        }
        more = true;
        moreStart = i;
        moreEnd = ++i;
        continue;
      }
      default: {
        if (code === POINT && isDigitKind(kind[text.charCodeAt(i + 1)]) && (pending || scales > 0)) {
          let end = i + 1;
          let fraction = 0;
          let places = 0;
          while (isDigitKind(kind[text.charCodeAt(end)])) {
            if (places < 12) {
              fraction = fraction * 10 + (value[text.charCodeAt(end)] as number);
              places++;
            }
            end++;
          }
          const whole: Decimal = pending ?? ZERO;
          if (whole.exponent < 0) break reading;
          pending = add(whole, decimal(fraction, -places));
          if (pending.mantissa === 0) pending = decimal(0, 0);
          if (section.mantissa > 0) {
            section = add(section, pending);
            pending = null;
            lastSmall = 0;
          }
          isPendingHan = false;
          pendingHigh = -1;
          tail = 0;
          i = end;
          continue;
        }
        // 2.5个亿
        if (
          code === MEASURE &&
          (pending || section.mantissa > 0) &&
          text.charAt(i + 1) === '亿' &&
          !'元级以美欧港'.includes(text.charAt(i + 2) || '。')
        ) {
          i++;
          continue;
        }
        // 3个多亿
        if (code === MEASURE && pending && !more && text.startsWith('多亿', i + 1)) {
          more = true;
          moreStart = i + 1;
          moreEnd = i + 2;
          i += 2;
          continue;
        }
        // 五百余万, 三十万多亿: the word stands inside, before a bigger scale.
        if (
          MORE.includes(text.charAt(i)) &&
          i > at &&
          kind[text.charCodeAt(i + 1)] === BIG &&
          !isScaleOfUnit(text, i + 1)
        ) {
          more = true;
          moreStart = i;
          moreEnd = ++i;
          continue;
        }
        break reading;
      }
    }
  }
  if (pending && isPendingHan && !isAfterZero && scales > 0 && lastScale >= 2 && first !== ARABIC) {
    // 三万五, 一百二, 一万六七
    const power = lastScale - 1;
    if (pendingHigh > 0) sectionHigh = add(section, decimal(pendingHigh, power));
    section = add(section, scaled(pending, power));
  } else if (pending) {
    if (pendingHigh > 0) sectionHigh = add(section, decimal(pendingHigh));
    section = add(section, pending);
  }
  if (i === at) return null;
  const low = add(total, section);
  const high = sectionHigh ? add(total, sectionHigh) : totalHigh;
  const isHan = first !== ARABIC;
  return {
    start: at,
    end: i,
    low,
    high: more ? null : high,
    more,
    moreBound: 'atLeast',
    moreStart,
    moreEnd,
    hanzi: isHan,
    implied:
      (first === SMALL || first === BIG) && !(first === SMALL && value[text.charCodeAt(at)] === 1 && scales === 1),
    literal: scales === 0,
    tail,
    top,
    junk: junk || !Number.isFinite(toNumber(low)),
  };
}

const ZERO = decimal(0);
const ONE = decimal(1);
const POINT = '点'.charCodeAt(0);
const MEASURE = '个'.charCodeAt(0);
const MORE = '余多+';
/** 户数十万: 数 belongs to the word before. */
const BEFORE_NUMBER_OF = '总个户人次件度指系倍基参多少分岁函级位量';

function isDigitKind(kind: number | undefined): boolean {
  return kind === ARABIC || kind === DIGIT;
}

/** 千瓦, 兆瓦, 百分: the character is part of a unit, no scale. */
function isScaleOfUnit(text: string, i: number): boolean {
  const next = text.charAt(i + 1);
  if (next === '') return false;
  switch (text.charAt(i)) {
    case '千':
      return '瓦米克升伏卡帕赫焦'.includes(next);
    case '兆':
      return '瓦伏帕赫欧焦比字'.includes(next);
    case '百':
      return next === '分' && '之点'.includes(text.charAt(i + 2));
    default:
      return false;
  }
}

/** 12,161.13: groups of three after a comma, a decimal point. Reads to the end of 2023.12.19 and calls it no number. */
function readArabic(text: string, start: number): { number: Decimal; end: number; junk: boolean } {
  let mantissa = 0;
  let exponent = 0;
  let digits = 0;
  let i = start;
  const take = () => {
    for (; ; i++) {
      const digit = text.charCodeAt(i) - 0x30;
      if (!(digit >= 0 && digit <= 9)) return;
      if (mantissa < 9e14) mantissa = mantissa * 10 + digit;
      else exponent++;
      digits++;
    }
  };
  take();
  if (digits <= 3 && text.charCodeAt(start) !== 0x30)
    while (isGroup(text, i, start)) {
      i++;
      take();
    }
  let junk = digits > 15;
  if (text.charCodeAt(i) === 0x2e && isArabicDigit(text.charCodeAt(i + 1))) {
    i++;
    const whole = digits;
    const before = exponent;
    take();
    exponent = before - (digits - whole) + (exponent - before);
    while (text.charCodeAt(i) === 0x2e && isArabicDigit(text.charCodeAt(i + 1))) {
      junk = true;
      i++;
      take();
    }
  }
  return { number: { mantissa, exponent }, end: i, junk };
}

/** A comma, three digits, and no fourth. */
function isGroup(text: string, i: number, start: number): boolean {
  const code = text.charCodeAt(i);
  if (code !== 0x2c && (code !== 0xff0c || '$¥€£'.includes(text.charAt(start - 1) || ' '))) return false;
  return (
    isArabicDigit(text.charCodeAt(i + 1)) &&
    isArabicDigit(text.charCodeAt(i + 2)) &&
    isArabicDigit(text.charCodeAt(i + 3)) &&
    !isArabicDigit(text.charCodeAt(i + 4))
  );
}

function isArabicDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
