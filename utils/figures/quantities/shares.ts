import type { Span } from '../../text/span';
import type { Quantity } from '../figure';
import type { Bound } from '../lexicon/bounds';
import type { Amount } from './amount';
import { bounded, quantityOf } from './bounded';
import { AFTER_HALF } from './characters';
import { type Decimal, decimal, toNumber } from './decimal';
import type { Numeral } from './numeral';
import { readNumeral } from './read-numeral';
import { percent, type Tables } from './tables';
import { longestWord } from './words';

/** 过半, 一半以上, 半数: a half of something; 半成. */
export function halfAt(tables: Tables, text: string, at: number, floor: number): Quantity | null {
  let start = at;
  let end = at + 1;
  const next = text.charAt(end);
  const tenth = longestWord(
    tables.unitWords,
    text,
    end,
    (row, k) => row.needs === 'tenths' && !row.notBefore.includes(text.charAt(k) || '，'),
  );
  if (tenth) return bounded(tables, text, halfAmount(start, tenth.at, decimal(5)), null, floor);
  const isOneHalf =
    text.charAt(at - 1) === '一' && at - 1 >= floor && !'进不另前后'.includes(text.charAt(at - 2) || '，');
  if (isOneHalf) start--;
  if (next === '数') end++;
  else if (!isOneHalf || next !== '') {
    if (AFTER_HALF.includes(next || '，') || tables.classes.kind[text.charCodeAt(end)]) return null;
  }
  const quantity = bounded(tables, text, halfAmount(start, end, decimal(50)), null, floor);
  if (!quantity || (quantity.bound === 'exact' && !isOneHalf && next !== '数')) return null;
  return quantity;
}

/** 翻番, 翻一番, 翻了两番, 翻倍: growth of 100, 300 %. */
export function doublingAt(tables: Tables, text: string, at: number): Quantity | null {
  let i = at + 1;
  if (text.charAt(i) === '了') i++;
  let value = 100;
  let end = 0;
  let lead: Span | null = null;
  let bound: Bound = 'exact';
  if (text.charAt(i) === '番' || text.charAt(i) === '倍') end = i + 1;
  else {
    // 翻了近一番
    for (let width = 1; width <= 2 && !lead; width++)
      lead = longestWord(tables.before, text, i + width, (_, start) => start === i) && { start: i, end: i + width };
    if (lead) {
      bound = longestWord(tables.before, text, lead.end, (_, start) => start === i)?.row.bound ?? 'exact';
      i = lead.end;
    }
    const numeral = readNumeral(text, i, tables.classes);
    if (!numeral || numeral.junk) return null;
    const times = toNumber(numeral.low);
    const word = text.charAt(numeral.end);
    if (word === '番' && times >= 0.5 && times <= 20) value = (2 ** times - 1) * 100;
    else if (word === '倍' && times > 0) value = times * 100;
    else return null;
    end = numeral.end + 1;
  }
  const amount = halfAmount(at, end, decimal(value));
  amount.multiple = 'doubling';
  const words = lead ? [lead] : [];
  const tail = longestWord(tables.after, text, end, (row, k) => !row.notBefore.includes(text.charAt(k) || ' '));
  if (tail && bound === 'exact') {
    bound = tail.row.bound;
    words.push({ start: end, end: tail.at });
    end = tail.at;
  }
  return quantityOf(text, amount, null, at, end, bound, words);
}

/** 三次产业结构为14.2:43.5:42.3: the parts of a whole, which make a hundred. Null where they do not, or nothing names them. */
export function proportionsAt(tables: Tables, text: string, { start, low, numeral }: Amount): Quantity[] | null {
  if (!isColon(text, numeral.end) || !numeral.literal || numeral.hanzi) return null;
  const parts = [halfAmount(start, numeral.end, low)];
  let sum = toNumber(low);
  for (let at = numeral.end; isColon(text, at) && parts.length < 6; ) {
    const next = readNumeral(text, at + 1, tables.classes);
    if (!next || next.junk || !next.literal || next.hanzi) return null;
    parts.push(halfAmount(at + 1, next.end, next.low));
    sum += toNumber(next.low);
    at = next.end;
  }
  if (parts.length < 3 || Math.abs(sum - 100) > 0.6) return null;
  if (!NAMED.test(text.slice(Math.max(0, start - 16), start))) return null;
  return parts.map((part) => quantityOf(text, part, null, part.start, part.end, 'exact', []));
}

function isColon(text: string, at: number): boolean {
  return text.length > at && ':：∶'.includes(text.charAt(at));
}

const NAMED =
  /(?:(?:结构|比重|比例|构成|占比|之比|产业比)[^，。；,;]{0,14}|(?:调整|优化|演变|演进|变化|变动|转变|升级)[为到])$/;

function halfAmount(start: number, end: number, value: Decimal): Amount {
  const numeral: Numeral = {
    start,
    end,
    low: value,
    high: null,
    more: false,
    moreBound: 'atLeast',
    moreStart: 0,
    moreEnd: 0,
    hanzi: true,
    implied: false,
    literal: true,
    tail: 0,
    top: 0,
    junk: false,
  };
  return {
    numeral,
    start,
    end,
    low: value,
    high: null,
    unit: percent,
    unitWord: '',
    unitName: '%',
    isFraction: false,
    isLevel: false,
    isBare: false,
    multiple: null,
  };
}
