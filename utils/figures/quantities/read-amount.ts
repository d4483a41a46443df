import type { Amount } from './amount';
import { isLetter, SPACE } from './characters';
import type { Decimal } from './decimal';
import { fractionAt } from './fraction';
import type { Numeral } from './numeral';
import { minusBefore } from './sign';
import { type BoundWord, percent, type Tables, type Unit, yuan } from './tables';
import { isBareMoney, isUnit } from './unit-context';
import { readUnitTail } from './unit-tail';
import { longestWord } from './words';

/** The amount of a numeral, or null where it is an ordinal or no number. Nothing before `floor` is looked at. */
export function amountAt(tables: Tables, text: string, numeral: Numeral, floor: number): Amount | null {
  if (numeral.junk) return null;
  const minus = minusBefore(text, numeral.start, floor);
  const start = minus?.start ?? numeral.start;
  if (isOrdinal(text, start)) return null;

  const prefix = prefixAt(tables, text, start, floor);
  const amount: Amount = {
    numeral,
    start: prefix?.at ?? start,
    end: numeral.end,
    low: numeral.low,
    high: numeral.high,
    unit: null,
    unitWord: '',
    unitName: '',
    isFraction: false,
    isLevel: false,
    isBare: false,
    multiple: null,
  };
  const fraction = fractionAt(tables, text, numeral);
  if (fraction) {
    numeral.end = fraction.end;
    Object.assign(amount, { low: fraction.value, high: null, unit: percent, unitName: '%', isFraction: true });
    amount.end = fraction.end;
    if (minus) negate(amount);
    return amount;
  }
  const unitAt = readMore(tables, text, numeral);
  const unit = longestWord(tables.unitWords, text, unitAt, (row, at) => isUnit(row, text, unitAt, at, numeral));
  if (unit && isPlace(text, numeral.start, unit.at)) return null;
  if (unit) {
    inUnit(amount, unit.row, text.slice(unitAt, unit.at), unit.at);
    if (prefix && unit.row.kind === 'money') {
      if (unit.row.name === 'CNY') amount.unitName = prefix.row.name;
    } else amount.start = start;
    readUnitTail(tables, text, amount, prefix?.row.name);
  } else if (prefix || (numeral.top >= 4 && isBareMoney(tables, text, numeral))) {
    amount.unit = yuan;
    amount.unitName = prefix?.row.name ?? 'CNY';
    amount.isBare = !prefix;
    amount.end = Math.max(numeral.end, numeral.moreEnd);
  }
  readLevel(text, amount);
  if (minus?.ofShares && amount.unit?.kind !== 'share') {
    if (!prefix) amount.start = numeral.start;
  } else if (minus) negate(amount);
  return amount;
}

/** 三门峡, 五台县, 七台河: a place whose name begins like a count. */
function isPlace(text: string, start: number, end: number): boolean {
  return end - start === 2 && COUNTED_PLACES.includes(text.slice(start, end + 1));
}

const COUNTED_PLACES = [
  '三门峡',
  '三门县',
  '三台县',
  '五台县',
  '五台山',
  '五家渠',
  '伍家岗',
  '七台河',
  '九台区',
  '二道区',
  '二道江',
];

/** 600余家, 100+家: the word between number and unit. Returns where the unit begins. */
function readMore(tables: Tables, text: string, numeral: Numeral): number {
  let end = numeral.end;
  const more = numeral.more
    ? null
    : longestWord(tables.number, text, end, (row, at) => isNumberBound(row, text, at, numeral));
  if (more) {
    numeral.more = true;
    numeral.moreStart = end;
    numeral.moreEnd = more.at;
    numeral.moreBound = more.row.bound;
    end = more.at;
  }
  return text.charCodeAt(end) === SPACE ? end + 1 : end;
}

/** Converts a bare number into the canonical unit of a word that ends at an offset. */
function inUnit(amount: Amount, unit: Unit, word: string, end: number): void {
  const { name, factor, power } = unit;
  amount.unit = unit;
  amount.unitWord = word;
  amount.unitName = name;
  amount.end = end;
  amount.low = converted(amount.low, factor, power);
  if (amount.high) amount.high = converted(amount.high, factor, power);
  if (word === '倍') amount.multiple = 'times';
}

function converted({ mantissa, exponent }: Decimal, factor: number, power: number): Decimal {
  return { mantissa: mantissa * factor, exponent: exponent + power };
}

/** 千亿级, 百万千瓦级 */
function readLevel(text: string, amount: Amount): void {
  const { numeral, end } = amount;
  if (!amount.unit || text.charAt(end) !== '级' || text.charAt(end + 1) === '别') return;
  if (numeral.top < 4 && !numeral.implied) return;
  amount.isLevel = true;
  amount.end++;
}

function prefixAt(tables: Tables, text: string, start: number, floor: number) {
  const at = text.charCodeAt(start - 1) === SPACE ? start - 1 : start;
  return longestWord(
    tables.prefixes,
    text,
    at,
    (_, k) => k >= floor && !(isLetter(text.charCodeAt(k)) && isLetter(text.charCodeAt(k - 1))),
  );
}

function isOrdinal(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before === '第' || before === '№';
}

function negate(amount: Amount): void {
  amount.low = { mantissa: 0 - amount.low.mantissa, exponent: amount.low.exponent };
}

function isNumberBound(row: BoundWord, text: string, at: number, numeral: Numeral): boolean {
  if (row.notBefore.includes(text.charAt(at) || ' ')) return false;
  return (
    numeral.tail > 0 ||
    (!numeral.hanzi && !numeral.literal) ||
    (!numeral.hanzi && numeral.end - numeral.start > 1) ||
    text.charAt(at - 1) === '+'
  );
}
