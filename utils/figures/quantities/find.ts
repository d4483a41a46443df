import type { Kind, Quantity } from '../figure';
import type { Amount } from './amount';
import { bounded, quantityOf } from './bounded';
import { isArabic, isLetter, SPACE } from './characters';
import { scaled } from './decimal';
import { LocalCurrency } from './local-currency';
import { ARABIC, type NumeralClasses } from './numeral-classes';
import { ownTables } from './own-tables.built';
import { rangeFrom } from './range';
import { amountAt } from './read-amount';
import { readNumeral } from './read-numeral';
import { doublingAt, halfAt, proportionsAt } from './shares';
import { openTables, type Tables, type Unit } from './tables';
import { longestWord } from './words';

/** Finds every number with a unit, and every bare 亿, in reading order; offsets are of the plain text. Finds none: []. */
export function findQuantities(plain: string): Quantity[] {
  standard ??= quantityFinder(openTables(ownTables));
  return standard.find(plain);
}

let standard: Finder | null = null;

interface Finder {
  classes: NumeralClasses;
  find(plain: string): Quantity[];
}

/** A finder with its own tables: tests take single rows away. */
export function quantityFinder(tables: Tables): Finder {
  const { classes, follows } = tables;
  const trigger = classes.kind.slice();
  trigger['半'.charCodeAt(0)] = HALF;
  trigger['翻'.charCodeAt(0)] = DOUBLE;

  return { classes, find };

  function find(text: string): Quantity[] {
    const found: Quantity[] = [];
    let waiting: Amount[] = [];
    let listed = 0;
    let list = 0;
    const local = new LocalCurrency(text);
    let i = 0;
    const length = text.length;
    while (i < length) {
      const kind = trigger[text.charCodeAt(i)] as number;
      if (kind === 0) {
        i++;
        continue;
      }
      const floor = found.length > 0 ? (found[found.length - 1] as Quantity).end : 0;
      if (kind === HALF || kind === DOUBLE) {
        const quantity = kind === HALF ? halfAt(tables, text, i, floor) : doublingAt(tables, text, i);
        if (quantity && !isTwin(text, quantity.start)) found.push(quantity);
        i = quantity ? quantity.end : i + 1;
        continue;
      }
      if (kind === ARABIC && isInsideName(tables, text, i)) {
        i = endOfName(text, i);
        continue;
      }
      // Most 一, 三 and 十 stand in words: 一体, 三农.
      if (kind !== ARABIC && follows[text.charCodeAt(i + 1)] === 0) {
        i++;
        continue;
      }
      const numeral = readNumeral(text, i, classes);
      const amount = numeral && amountAt(tables, text, numeral, floor);
      if (!amount) {
        i = numeral ? numeral.end : i + 1;
        continue;
      }
      const shares = amount.unit ? null : proportionsAt(tables, text, amount);
      if (shares) {
        list++;
        for (const share of shares) {
          share.list = list;
          found.push(share);
        }
        waiting = [];
        i = (shares[shares.length - 1] as Quantity).end;
        continue;
      }
      const ranged = rangeFrom(tables, text, amount);
      const last = ranged ?? amount;
      const isPart = waiting.length > 0 && isListGap(text, (waiting[waiting.length - 1] as Amount).end, amount.start);
      if (!isPart) waiting = [];
      if (!last.unit) {
        // 228.04、275.32、313.89亿元: wait for the unit that the last one has
        if (!ranged && isListWait(text, amount, waiting.length > 0)) waiting.push(amount);
        else waiting = [];
        i = Math.max(amount.numeral.end, i + 1);
        continue;
      }
      if (last.unitName === 'CNY') {
        const currency = local.of(amount);
        if (currency) for (const end of [amount, last]) end.unitName = currency;
      } else local.name(last.unitName, last.end);
      const isNone = (amount.numeral.implied && isTwin(text, amount.start)) || isVillageGroup(text, last, amount.start);
      const quantity = isNone ? null : bounded(tables, text, amount, ranged, floor);
      if (waiting.length > 0) {
        list++;
        for (const part of waiting) found.push(sharing(text, part, last, list));
        if (quantity) quantity.list = list;
        waiting = [];
      }
      if (quantity) {
        const previous = found[found.length - 1];
        if (previous && isUpTo(text, previous, quantity)) {
          found[found.length - 1] = between(text, previous, quantity);
          i = quantity.end;
          continue;
        }
        if (previous && isListGap(text, previous.end, quantity.start)) {
          if (previous.list === null) previous.list = ++list;
          quantity.list = previous.list;
        } else listed = found.length;
        if (quantity.unit === 'pp')
          for (let k = listed; k < found.length; k++) retell(found[k] as Quantity, 'pp', 'share');
        found.push(quantity);
        i = Math.max(quantity.end, last.end);
      } else i = last.end;
    }
    return found;
  }
}

/** “双千亿”, “双过半”, 时间过半、任务过半: sayings of aims. */
function isTwin(text: string, start: number): boolean {
  return text.charAt(start - 1) === '双' || /时间(?:过半[、，]任务)?$/.test(text.slice(Math.max(0, start - 7), start));
}

/** 石溪村4组: where something is. */
const isVillageGroup = (text: string, { unitName }: Amount, start: number) =>
  unitName === '组' && /[村屯寨]第?$|社区第?$/.test(text.slice(Math.max(0, start - 3), start));

const HALF = 20;
const DOUBLE = 21;

/** A number of a list that takes unit and scale of the last one. */
function sharing(text: string, part: Amount, last: Amount, list: number): Quantity {
  const unit = last.unit as Unit;
  const power = part.numeral.tail >= 4 ? 0 : last.numeral.top;
  const low = scaled({ mantissa: part.low.mantissa * unit.factor, exponent: part.low.exponent }, power + unit.power);
  const quantity = quantityOf(
    text,
    { ...part, low, unit, unitName: last.unitName },
    null,
    part.start,
    part.numeral.end,
    'exact',
    [],
  );
  quantity.list = list;
  return quantity;
}

function retell(quantity: Quantity, unit: string, kind: Kind): void {
  if (quantity.unit !== '个') return;
  quantity.unit = unit;
  quantity.kind = kind;
}

/** 3.2、 of 3.2、4.5和5.6亿元, and 4.5和; of two alone (0.2和0.6个百分点) only a decimal. */
function isListWait(text: string, { numeral, low }: Amount, inList: boolean): boolean {
  if (!numeral.literal || numeral.hanzi) return false;
  const next = text.charAt(numeral.end);
  return next === '、' || ((next === '和' || next === '与') && (inList || low.exponent < 0));
}

/** What stands between two members of a list: 、 or 和, perhaps with a space. */
function isListGap(text: string, from: number, to: number): boolean {
  if (to <= from || to - from > 2) return false;
  return '、和与及'.includes(text.charAt(from)) && (to - from === 1 || text.charCodeAt(from + 1) === SPACE);
}

/** 不少于4.5亿元且不超过5亿元: two bounds of one quantity. */
function isUpTo(text: string, low: Quantity, high: Quantity): boolean {
  return (
    low.bound === 'atLeast' &&
    high.bound === 'atMost' &&
    low.unit === high.unit &&
    (low.min as number) < (high.max as number) &&
    high.start - low.end <= 2 &&
    UP_TO.test(text.slice(low.end, high.start))
  );
}

const UP_TO = /^[，、,]?[且但]$/;

function between(text: string, low: Quantity, high: Quantity): Quantity {
  return {
    ...low,
    end: high.end,
    quote: text.slice(low.start, high.end),
    bound: 'range',
    max: high.max,
    numberEnd: high.numberEnd,
    boundWords: [...low.boundWords, ...high.boundWords],
  };
}

function endOfName(text: string, at: number): number {
  let i = at;
  while (i < text.length) {
    const code = text.charCodeAt(i);
    if (!isArabic(code) && !(code === 0x2e && isArabic(text.charCodeAt(i + 1)))) break;
    i++;
  }
  return Math.max(i, at + 1);
}

function isInsideName(tables: Tables, text: string, at: number): boolean {
  const code = text.charCodeAt(at - 1);
  if (isArabic(code)) return true;
  if (code === 0x25 || code === 0x26 || code === 0x3d || code === 0x5f)
    return code !== 0x3d || isLetter(text.charCodeAt(at - 2));
  if (!isLetter(code) && !((code === 0x2d || code === 0x2e) && isLetter(text.charCodeAt(at - 2)))) return false;
  if ((code | 0x20) === 0x78 && isArabic(text.charCodeAt(at - 2))) return false;
  // GDP500亿元: the letters are no name that the number ends.
  if (text.startsWith('GDP', at - 3) && !isLetter(text.charCodeAt(at - 4))) return false;
  return longestWord(tables.prefixes, text, at, () => true) === null;
}
