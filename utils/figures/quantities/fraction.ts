import { type Decimal, decimal, scaled, toNumber } from './decimal';
import type { Numeral } from './numeral';
import { DIGIT } from './numeral-classes';
import { readNumeral } from './read-numeral';
import type { Tables } from './tables';

/** The fraction (分数) that a numeral opens, in percent: 百分之五, 三分之一, 1/3. Null where it is none. */
export function fractionAt(tables: Tables, text: string, numeral: Numeral): { value: Decimal; end: number } | null {
  let at = numeral.end;
  if (text.charAt(at) === '/' && !numeral.hanzi && numeral.literal) {
    const upper = toNumber(numeral.low);
    const lower = readNumeral(text, at + 1, tables.classes);
    if (!lower?.literal || lower.hanzi || lower.junk) return null;
    const value = toNumber(lower.low);
    if (
      !(upper > 0 && upper < value && value <= 10) ||
      text.charAt(lower.end) === '/' ||
      !AFTER_FRACTION.includes(text.charAt(lower.end) || '。')
    )
      return null;
    return { value: ratio(upper, lower.low), end: lower.end };
  }
  if (text.charAt(at) !== '分') return null;
  if (text.charAt(at + 1) === '之') at += 2;
  else if (
    text.charAt(at - 1) === '百' &&
    numeral.end - numeral.start === 1 &&
    tables.classes.kind[text.charCodeAt(at + 1)] === DIGIT
  )
    at += 1;
  else return null;
  const upper = readNumeral(text, at, tables.classes);
  if (!upper || upper.junk || upper.high) return null;
  if (upper.low.mantissa === 0 && upper.low.exponent >= 0) return null;
  if (numeral.low.mantissa === 0) return null;
  const power = powerOfTen(numeral.low);
  const end = upper.end;
  return { value: power === null ? ratio(toNumber(upper.low), numeral.low) : scaled(upper.low, 2 - power), end };
}

function powerOfTen({ mantissa, exponent }: Decimal): number | null {
  let power = exponent;
  let rest = mantissa;
  while (rest >= 10 && rest % 10 === 0) {
    rest /= 10;
    power++;
  }
  return rest === 1 ? power : null;
}

function ratio(upper: number, lower: Decimal): Decimal {
  const value = (upper * 100) / toNumber(lower);
  return Number.isInteger(value) ? decimal(value) : decimal(value, 0);
}

const AFTER_FRACTION = '，。；：、的以左）上 \n';
