import type { Amount } from './amount';
import { SPACE } from './characters';
import { type Decimal, scaled, toNumber } from './decimal';
import type { Numeral } from './numeral';
import { amountAt } from './read-amount';
import { readNumeral } from './read-numeral';
import { percent, type Tables } from './tables';
import { longestWord } from './words';

/** 35亿元至40亿元, 10~50亿元, 3到5个, 两到三万港元, 百分之五至八: the second end, or null. */
export function rangeFrom(tables: Tables, text: string, first: Amount): Amount | null {
  if (first.high || first.isLevel) return null;
  let at = first.end;
  if (text.startsWith('（含）', at)) at += 3;
  if (text.charCodeAt(at) === SPACE) at++;
  const link = linkAt(text, at);
  if (link === 0) return null;
  at += link;
  if (text.charCodeAt(at) === SPACE) at++;
  const from = at;
  const sign = longestWord(tables.currencyBefore, text, at, () => true);
  if (sign) at = sign.at;
  if (!tables.classes.kind[text.charCodeAt(at)]) return null;
  const numeral = readNumeral(text, at, tables.classes);
  const second = numeral && amountAt(tables, text, numeral, from);
  if (!second || (second.start !== from && second.start !== at)) return null;
  const isPair = text.charAt(at - 1) === '与' || text.charAt(at - 1) === '和';
  if (isPair && !text.startsWith('之间', second.end)) return null;
  if (isPair) second.end += 2;

  if (!second.unit && !first.unit) return null;
  if (first.isFraction && !second.unit) {
    second.unit = percent;
    second.unitName = '%';
    return isAscending(first.low, second.low) ? second : null;
  }
  if (!second.unit) return null;
  if (first.unit && first.isBare === second.isBare && first.unitName !== second.unitName) return null;
  if (first.unit && !first.isBare)
    return isAscending(first.low, second.low) && !isChange(text, first.start, second.end) ? second : null;
  // The first end shares the unit, and the scale where it has none of its own.
  const unit = second.unit;
  const own = first.numeral.low;
  const low = scaled(
    { mantissa: own.mantissa * unit.factor, exponent: own.exponent },
    sharedPower(first.numeral, second.numeral) + unit.power,
  );
  if (!isAscending(low, second.low)) return null;
  first.low = low;
  first.unit = unit;
  first.unitWord = second.unitWord;
  first.unitName = second.unitName;
  return second;
}

/** The length of what joins the ends of a range at an offset, 0 where there is none. */
function linkAt(text: string, at: number): number {
  switch (text.charAt(at)) {
    case '至':
    case '到':
    case '~':
    case '与':
    case '和':
      return 1;
    case '-':
    case '—':
    case '–':
    case '―':
    case '─':
      return text.charAt(at + 1) === text.charAt(at) ? 2 : 1;
    default:
      return 0;
  }
}

/** The scale that the first end of a range takes from the second: 亿 of 10—50亿, 百 of 两~3百, none of 5000万至1亿. */
function sharedPower(first: Numeral, second: Numeral): number {
  if (first.tail >= 4) return 0;
  if (second.tail >= 4) return second.tail;
  return first.literal && second.tail >= 2 && second.literal === false && toNumber(first.low) < 10 ? second.tail : 0;
}

function isAscending(low: Decimal, high: Decimal): boolean {
  return toNumber(low) < toNumber(high);
}

/** 从5%到8%, 由3亿元到5亿元: a change from one to the other, two quantities; 从10%到40%不等 is a range. */
function isChange(text: string, start: number, end: number): boolean {
  return '从由'.includes(text.charAt(start - 1) || ' ') && !text.startsWith('不等', end);
}
