import { isDigit, isYear } from './marks';

/** A number that a time may hold. */
export interface Numeral {
  value: number;
  end: number;
  /** Characters. */
  width: number;
  hanzi: boolean;
  leadingZero: boolean;
}

/** Digits or Chinese numerals up to four places; spaces between them are the page's. */
export function numeralAt(text: string, p: number): Numeral | null {
  let end = p;
  if (isDigit(text.charCodeAt(p))) {
    let value = 0;
    for (; isDigit(text.charCodeAt(end)); end++) if (end - p < 9) value = value * 10 + text.charCodeAt(end) - 0x30;
    // A decimal is neither a year nor a month: 4.5 in 4.5年.
    if (text.charCodeAt(end) === 0x2e && isDigit(text.charCodeAt(end + 1)) && (end - p !== 4 || !isYear(value))) {
      for (end++; isDigit(text.charCodeAt(end)); end++);
      return { value: -1, end, width: 9, hanzi: false, leadingZero: false };
    }
    return {
      value: end - p < 9 ? value : -1,
      end,
      width: end - p,
      hanzi: false,
      leadingZero: text.charCodeAt(p) === 0x30,
    };
  }
  let total = 0;
  let digit = -1;
  let positional = 0;
  for (; end - p < MAX_HANZI; end++) {
    const value = hanziValue(text.charCodeAt(end));
    if (value < 0) break;
    if (value >= 10) {
      total += (digit < 0 ? 1 : digit) * value;
      digit = -1;
      positional = -1;
    } else {
      digit = positional > 0 ? digit * 10 + value : value;
      if (positional >= 0) positional++;
    }
  }
  if (end === p) return null;
  const cardinal = positional < 0;
  const value = cardinal ? total + Math.max(digit, 0) : digit;
  while (isNumeral(text.charCodeAt(end)) && !isDigit(text.charCodeAt(end))) end++;
  return {
    value,
    end,
    width: cardinal && value >= 1000 ? 4 : end - p,
    hanzi: true,
    leadingZero: text.charCodeAt(p) === 0x96f6 || text.charCodeAt(p) === 0x3007,
  };
}

/** Up to four digits. */
export function digitsAt(text: string, p: number): Numeral | null {
  let end = p;
  while (isDigit(text.charCodeAt(end))) end++;
  const width = end - p;
  return width === 0 || width > 4
    ? null
    : { value: Number(text.slice(p, end)), end, width, hanzi: false, leadingZero: false };
}

/** Chinese digits that stand for places: 一九, not 十九. */
export function isPositional(text: string, p: number): boolean {
  return (
    hanziValue(text.charCodeAt(p)) < 10 &&
    hanziValue(text.charCodeAt(p + 1)) >= 0 &&
    hanziValue(text.charCodeAt(p + 1)) < 10
  );
}

/** A digit or a Chinese numeral. */
export function isNumeral(code: number): boolean {
  return isDigit(code) || hanziValue(code) >= 0;
}

/** 〇..九 as 0..9, 十 百 千 as 10, 100, 1000; anything else -1. */
function hanziValue(code: number): number {
  return hanziValues[code] ?? -1;
}

/** 〇 … 九 with 十 百 千, and their values. */
export const hanzi = new Map<number, number>([
  ...[...'〇一二三四五六七八九'].map((char, value) => [char.charCodeAt(0), value] as const),
  [0x96f6, 0],
  [0x25cb, 0],
  [0x4e24, 2],
  [0x5341, 10],
  [0x5eff, 20],
  [0x767e, 100],
  [0x5343, 1000],
]);

const hanziValues = new Int16Array(0x10000).fill(-1);
for (const [code, value] of hanzi) hanziValues[code] = value;

const MAX_HANZI = 8;
