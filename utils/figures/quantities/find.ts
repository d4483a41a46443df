import type { Span } from '../../text/span';
import type { Kind, Quantity } from '../figure';
import { type Bound, boundWords } from '../lexicon/bounds';
import { currencies } from '../lexicon/currencies';
import { numerals } from '../lexicon/numerals';
import { measureWords, units } from '../lexicon/units';
import { add, type Decimal, decimal, scaled, toNumber } from './decimal';
import {
  ARABIC,
  compileNumerals,
  DIGIT,
  type Numeral,
  type NumeralClasses,
  type NumeralRow,
  readNumeral,
} from './numeral';
import { compileWords, longestWord, type Words } from './words';

/** The tables that the finder reads. */
export interface Lexicon {
  numerals: readonly NumeralRow[];
  units: readonly UnitRow[];
  measureWords: readonly MeasureWordRow[];
  currencies: readonly CurrencyRow[];
  boundWords: readonly BoundRow[];
}

export interface UnitRow {
  name: string;
  kind: Kind;
  power: number;
  factor?: number;
  words: readonly string[];
  notBefore?: string;
  notBeforeWords?: readonly string[];
  needs?: Need;
}
export interface MeasureWordRow {
  name: string;
  words: readonly string[];
  notBefore?: string;
  notBeforeWords?: readonly string[];
  needs?: Need;
}
export interface CurrencyRow {
  name: string;
  power?: number;
  notBefore?: string;
  needs?: Need;
  words: readonly string[];
  before?: readonly string[];
}
export interface BoundRow {
  bound: Exclude<Bound, 'exact' | 'range'>;
  at: 'before' | 'scale' | 'number' | 'after';
  words: readonly string[];
  notAfter?: string;
  notBefore?: string;
}

/** What a word must have around it to be this unit: 角 a 人民币 before or 分 behind, 成 a number up to ten, 度 electricity, 方 a 万, 大 projects, 块 digits. */
export type Need = 'minor' | 'tenths' | 'electricity' | 'scale' | 'projects' | 'arabic';

export const lexicon: Lexicon = { numerals, units, measureWords, currencies, boundWords };

/** Finds every number with a unit, and every bare 亿, in reading order; offsets are of the plain text. Finds none: []. */
export function findQuantities(plain: string): Quantity[] {
  standard ??= quantityFinder(lexicon);
  return standard.find(plain);
}

/** The numeral at an offset of plain text, or null. */
export function numeralAt(plain: string, at: number): Numeral | null {
  standard ??= quantityFinder(lexicon);
  return readNumeral(plain, at, standard.classes);
}

let standard: Finder | null = null;

export interface Finder {
  classes: NumeralClasses;
  find(plain: string): Quantity[];
}

interface Unit {
  name: string;
  kind: Kind;
  power: number;
  factor: number;
  notBefore: string;
  notBeforeWords: readonly string[];
  needs: Need | undefined;
  word: string;
}

/** An amount: numeral with unit, before bounds and ranges are looked at. */
interface Amount {
  numeral: Numeral;
  /** Where it begins, currency sign and minus included, and where it ends, unit included. */
  start: number;
  end: number;
  low: Decimal;
  high: Decimal | null;
  unit: Unit | null;
  unitName: string;
  isFraction: boolean;
  isLevel: boolean;
  isBare: boolean;
  multiple: Quantity['multiple'];
}

/** Compiles the tables into a finder. */
export function quantityFinder(tables: Lexicon): Finder {
  const classes = compileNumerals(tables.numerals);
  const unitWords = compileWords(unitEntries(tables));
  const prefixes = compileWords(prefixEntries(tables), true);
  const before = compileWords(boundEntries(tables, 'before'), true);
  const scale = compileWords(boundEntries(tables, 'scale'), true);
  const number = compileWords(boundEntries(tables, 'number'));
  const after = compileWords(boundEntries(tables, 'after'));
  const trigger = classes.kind.slice();
  for (const [word, kind] of [
    ['半', HALF],
    ['翻', DOUBLE],
  ] as const)
    trigger[word.charCodeAt(0)] = kind;

  /** Characters that may stand behind a Chinese digit of a quantity. */
  const follows = classes.kind.slice();
  for (const words of [unitWords, number]) for (const code of words.node.next?.keys() ?? []) follows[code] = 1;
  for (const char of '点分半 /至到-—–~与和（、') follows[char.charCodeAt(0)] = 1;
  let readTo = 0;
  /** 新台币 named in this paragraph: a plain 元 behind it is the same currency. */
  let home: { currency: string; seen: number } | null = null;

  return { classes, find };

  function find(text: string): Quantity[] {
    const found: Quantity[] = [];
    let waiting: Amount[] = [];
    let listed = 0;
    let list = 0;
    home = null;
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
        const quantity = kind === HALF ? halfAt(text, i, floor) : doublingAt(text, i);
        if (quantity) found.push(quantity);
        i = quantity ? quantity.end : i + 1;
        continue;
      }
      if (kind === ARABIC && isInsideName(text, i)) {
        i = endOfName(text, i);
        continue;
      }
      // Most 一, 三 and 十 stand in words: 一体, 三农.
      if (kind !== ARABIC && follows[text.charCodeAt(i + 1)] === 0) {
        i++;
        continue;
      }
      readTo = i + 1;
      const amount = amountAt(text, i, floor);
      if (!amount) {
        i = readTo;
        continue;
      }
      const ranged = rangeFrom(text, amount);
      const last = ranged ?? amount;
      const isPart = waiting.length > 0 && isListGap(text, (waiting[waiting.length - 1] as Amount).end, amount.start);
      if (!isPart) waiting = [];
      if (!last.unit) {
        // 228.04、275.32、313.89亿元: wait for the unit that the last one has
        if (!ranged && isListWait(text, amount)) waiting.push(amount);
        else waiting = [];
        i = Math.max(amount.numeral.end, i + 1);
        continue;
      }
      if (last.unitName === 'CNY') {
        const home = homeCurrency(text, amount);
        if (home) for (const end of [amount, last]) end.unitName = home;
      } else if (HOME.includes(last.unitName)) home = { currency: last.unitName, seen: last.end };
      const quantity = bounded(text, amount, ranged, floor);
      if (waiting.length > 0) {
        list++;
        for (const part of waiting) found.push(sharing(text, part, last, list));
        if (quantity) quantity.list = list;
        waiting = [];
      }
      if (quantity) {
        const previous = found[found.length - 1];
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

  /** The amount whose numeral begins at an offset, or null where what stands there is a name, an ordinal or no number. */
  function amountAt(text: string, at: number, floor: number): Amount | null {
    const numeral = readNumeral(text, at, classes);
    if (numeral) readTo = Math.max(readTo, numeral.end);
    if (!numeral || numeral.junk) return null;
    const low = numeral.low;
    const high = numeral.high;
    let start = at;
    // 负 and a minus sign
    const sign = text.charAt(at - 1);
    let isNegative = false;
    let signStart = at;
    if (at > floor && sign === '负') signStart = at - 1;
    else if (at - 1 > floor && sign === '的' && text.charAt(at - 2) === '负') signStart = at - 2;
    else if (at > floor && (sign === '-' || sign === '−' || sign === '–') && isMinus(text, at - 1)) signStart = at - 1;
    isNegative = signStart < at;
    start = signStart;
    if (isOrdinal(text, start)) return null;

    const amount: Amount = {
      numeral,
      start,
      end: numeral.end,
      low,
      high,
      unit: null,
      unitName: '',
      isFraction: false,
      isLevel: false,
      isBare: false,
      multiple: null,
    };
    const prefix = prefixAt(text, start, floor);
    if (prefix) amount.start = prefix.at;
    let end = numeral.end;
    const fraction = fractionAt(text, numeral);
    if (fraction) {
      amount.low = fraction.value;
      amount.high = null;
      amount.unit = percent;
      amount.unitName = '%';
      amount.isFraction = true;
      amount.end = fraction.end;
      numeral.end = fraction.end;
      if (isNegative) negate(amount);
      return amount;
    }
    const more = longestWord(number, text, end, (row, k) => isNumberBound(row, text, k, numeral));
    if (more && !numeral.more) {
      numeral.more = true;
      numeral.moreStart = end;
      numeral.moreEnd = more.at;
      numeral.moreBound = more.row.bound;
      end = more.at;
    }
    if (text.charCodeAt(end) === SPACE) end++;
    const unit = longestWord(unitWords, text, end, (row, k) => isUnit(row, text, k, numeral));
    if (unit) {
      amount.unit = unit.row;
      amount.unitName = unit.row.name;
      amount.end = unit.at;
      if (unit.row.factor !== 1) amount.low = { mantissa: low.mantissa * unit.row.factor, exponent: low.exponent };
      if (unit.row.factor !== 1 && high)
        amount.high = { mantissa: high.mantissa * unit.row.factor, exponent: high.exponent };
      amount.low = scaled(amount.low, unit.row.power);
      if (amount.high) amount.high = scaled(amount.high, unit.row.power);
      if (prefix && unit.row.kind === 'money')
        amount.unitName = unit.row.name === 'CNY' ? prefix.row.name : unit.row.name;
      else if (prefix) amount.start = start;
      if (unit.row.word === '倍') amount.multiple = 'times';
      finish(text, amount, prefix?.row.name);
    } else if (prefix) {
      amount.unit = yuan;
      amount.unitName = prefix.row.name;
      amount.end = numeral.more ? numeral.moreEnd : numeral.end;
    } else if (numeral.top >= 4 && isBareMoney(text, numeral)) {
      amount.unit = yuan;
      amount.unitName = 'CNY';
      amount.isBare = true;
      amount.end = numeral.more ? numeral.moreEnd : numeral.end;
    } else amount.end = numeral.end;
    if (
      amount.unit &&
      text.charAt(amount.end) === '级' &&
      (numeral.top >= 4 || numeral.implied) &&
      text.charAt(amount.end + 1) !== '别'
    ) {
      amount.isLevel = true;
      amount.end++;
    }
    if (isNegative) negate(amount);
    return amount;
  }

  function homeCurrency(text: string, amount: Amount): string | null {
    if (!home) return null;
    for (; home.seen < amount.start; home.seen++)
      if (text.charCodeAt(home.seen) === NEWLINE) {
        home = null;
        return null;
      }
    if (
      amount.unit?.word !== '元' ||
      text.startsWith('人民币', amount.end - 3) ||
      text.startsWith('人民币', amount.start) ||
      text.startsWith('合', amount.start - 1)
    )
      return null;
    return home.currency;
  }

  function prefixAt(text: string, start: number, floor: number) {
    const at = text.charCodeAt(start - 1) === SPACE ? start - 1 : start;
    return longestWord(
      prefixes,
      text,
      at,
      (_, k) => k >= floor && !(isLetter(text.charCodeAt(k)) && isLetter(text.charCodeAt(k - 1))),
    );
  }

  /** Three元5角, 六斤八两, 两米半, 七成六, 亿元人民币/股, 台(套): what may follow the unit. */
  function finish(text: string, amount: Amount, prefixName: string | undefined): void {
    const unit = amount.unit as Unit;
    const word = unit.word;
    let at = amount.end;
    if (unit.kind === 'money') {
      if (word === '元' || word === '块' || word === '圆') at = minorMoney(text, amount, -1, word === '块');
      else if (word === '角' || word === '毛') at = minorMoney(text, amount, -2, true);
      const tail = text.charAt(at);
      if ((tail === '整' || tail === '正') && !'体个在规常好'.includes(text.charAt(at + 1) || '，')) at++;
      else if (text.charAt(at) === '钱' && word === '块') at++;
      const named = longestWord(unitWords, text, at, (row) => row.kind === 'money' && row.name !== 'CNY');
      if (named && word === '元' && !prefixName) {
        amount.unitName = named.row.name;
        at = named.at;
      }
    } else if (word === '斤' || word === '公斤') {
      const next = readNumeral(text, at, classes);
      if (next?.literal && text.charAt(next.end) === '两') {
        amount.low = add(amount.low, scaled({ mantissa: next.low.mantissa * 5, exponent: next.low.exponent }, -5));
        at = next.end + 1;
      }
    } else if (word === '成') {
      const next = text.charCodeAt(at);
      if (text.charAt(at) === '半') {
        amount.low = add(amount.low, decimal(5));
        at++;
      } else if (
        classes.kind[next] === DIGIT &&
        !longestWord(unitWords, text, at + 1, () => true) &&
        !classes.kind[text.charCodeAt(at + 1)]
      ) {
        amount.low = add(amount.low, decimal(classes.value[next] as number));
        at++;
      }
    } else if (
      text.charAt(at) === '半' &&
      unit.kind !== 'count' &&
      unit.kind !== 'share' &&
      !AFTER_HALF.includes(text.charAt(at + 1) || '，')
    ) {
      amount.low = add(amount.low, scaled(decimal(5 * unit.factor), unit.power - 1));
      at++;
    } else if (unit.kind === 'count' && text.charAt(at) === '（') {
      const inner = longestWord(unitWords, text, at + 1, (row) => row.kind === 'count');
      if (inner && text.charAt(inner.at) === '）') {
        amount.unitName = `${unit.name}(${inner.row.name})`;
        at = inner.at + 1;
      }
    }
    if (text.charAt(at) === '/') {
      const per = longestWord(unitWords, text, at + 1, () => true);
      if (per) at = per.at;
      else if (PER.includes(text.charAt(at + 1))) at += 2;
    }
    amount.end = at;
  }

  function minorMoney(text: string, amount: Amount, firstPower: number, isSpoken: boolean): number {
    let at = amount.end;
    let power = firstPower;
    for (;;) {
      const from =
        classes.value[text.charCodeAt(at)] === 0 &&
        classes.kind[text.charCodeAt(at)] === DIGIT &&
        classes.kind[text.charCodeAt(at + 1)] === DIGIT
          ? at + 1
          : at;
      const next = readNumeral(text, from, classes);
      if (!next?.literal || next.junk) return at;
      const part = text.charAt(next.end);
      if ((part === '角' || part === '毛') && power === -1) power = -2;
      else if (part === '分' && text.charAt(next.end + 1) !== '之') power = -3;
      else {
        if (
          (isSpoken || power === -2) &&
          next.hanzi &&
          next.end === from + 1 &&
          !longestWord(unitWords, text, next.end, () => true) &&
          !classes.kind[text.charCodeAt(next.end)]
        ) {
          amount.low = add(amount.low, scaled(next.low, power));
          return next.end;
        }
        return at;
      }
      amount.low = add(amount.low, scaled(next.low, power + 1));
      at = next.end + 1;
      if (power === -3) return at;
    }
  }

  /** 九毛九, 五角: money that has no 元. */
  function isUnit(row: Unit, text: string, at: number, numeral: Numeral): boolean {
    const next = text.charAt(at);
    if (next !== '' && row.notBefore.includes(next)) return false;
    if (row.notBeforeWords.some((word) => text.startsWith(word, at))) return false;
    const last = text.charCodeAt(at - 1);
    if (isLetter(last) && (isLetter(text.charCodeAt(at)) || (last < 0x80 && isArabic(text.charCodeAt(at)))))
      return false;
    if (numeral.implied && !isImpliedUnit(row, text, numeral)) return false;
    switch (row.needs) {
      case 'minor':
        return isMinorMoney(text, at, numeral);
      case 'tenths':
        return toNumber(numeral.high ?? numeral.low) <= 10 && toNumber(numeral.low) > 0 && numeral.top === 0;
      case 'electricity':
        return numeral.top >= 4 || hasNear(text, numeral.start, at - 1, '电');
      case 'scale':
        return numeral.top >= 4 || (!numeral.hanzi && numeral.end - numeral.start > 1);
      case 'projects':
        return numeral.hanzi && numeral.literal && isBeforeProjects(text, at);
      case 'arabic':
        return !numeral.hanzi || numeral.top > 0;
    }
    // 三元锂电池 is no money, 三元 at the end of its clause is.
    if (
      row.word === '元' &&
      numeral.hanzi &&
      numeral.literal &&
      !'，。；、）角整正钱人零一二三四五六七八九壹贰叁肆伍陆柒捌玖'.includes(next || '。')
    )
      return false;
    if (row.kind === 'count') return isCount(row, text, at, numeral);
    return true;
  }

  function isCount(row: Unit, text: string, at: number, numeral: Numeral): boolean {
    if (numeral.hanzi && numeral.literal && isOne(numeral) && !isCountedOne(text, numeral.start, at)) return false;
    const before = text.charAt(numeral.start - 1);
    if (before === '“' || before === '‘') {
      if (row.word.length === 1 && isClosedWithin(text, at, before === '“' ? '”' : '’')) return false;
    }
    if (before === '+' && isArabic(text.charCodeAt(numeral.start - 2))) return false;
    return text.charAt(at) !== '一' || text.charAt(at + 1) === '致';
  }

  function fractionAt(text: string, numeral: Numeral): { value: Decimal; end: number } | null {
    let at = numeral.end;
    if (text.charAt(at) === '/' && !numeral.hanzi && numeral.literal) {
      const upper = toNumber(numeral.low);
      const lower = readNumeral(text, at + 1, classes);
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
      classes.kind[text.charCodeAt(at + 1)] === DIGIT
    )
      at += 1;
    else return null;
    const upper = readNumeral(text, at, classes);
    if (!upper || upper.junk || upper.high) return null;
    if (upper.low.mantissa === 0 && upper.low.exponent >= 0) return null;
    if (numeral.low.mantissa === 0) return null;
    const power = powerOfTen(numeral.low);
    const end = upper.end;
    return { value: power === null ? ratio(toNumber(upper.low), numeral.low) : scaled(upper.low, 2 - power), end };
  }

  /** 35亿元至40亿元, 10~50亿元, 3到5个, 两到三万港元, 百分之五至八: the second end, or null. */
  function rangeFrom(text: string, first: Amount): Amount | null {
    if (first.high || first.isLevel) return null;
    let at = first.end;
    if (text.startsWith('（含）', at)) at += 3;
    if (text.charCodeAt(at) === SPACE) at++;
    const link = linkAt(text, at);
    if (link === 0) return null;
    at += link;
    if (text.charCodeAt(at) === SPACE) at++;
    const from = at;
    const sign = longestWord(currencyBefore, text, at, () => true);
    if (sign) at = sign.at;
    if (!classes.kind[text.charCodeAt(at)]) return null;
    const second = amountAt(text, at, from);
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
      return isAscending(first.low, second.low) && !isChange(text, first.start) ? second : null;
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
    first.unitName = second.unitName;
    return second;
  }

  /** The quantity with its bounding words before, after and inside the number. */
  function bounded(text: string, first: Amount, second: Amount | null, floor: number): Quantity | null {
    const words: Span[] = [];
    let start = first.start;
    let end = (second ?? first).end;
    let bound: Bound = second || first.high ? 'range' : 'exact';
    const inner = (second ?? first).numeral;
    const isMore = inner.more;
    const lead =
      longestWord(
        before,
        text,
        start,
        (row, at) => at >= floor && !(row.notAfter ?? '').includes(text.charAt(at - 1) || ' '),
      ) ??
      (first.numeral.implied && start === first.numeral.start
        ? longestWord(
            scale,
            text,
            start,
            (row, at) => at >= floor && !(row.notAfter ?? '').includes(text.charAt(at - 1) || ' '),
          )
        : null);
    const isApart = lead !== null && text.startsWith('分别', lead.at - 2);
    const tail = longestWord(after, text, end, (row, at) => !(row.notBefore ?? '').includes(text.charAt(at) || ' '));
    if (lead && !isApart) {
      words.push({ start: lead.at, end: start });
      start = lead.at;
      if (bound === 'exact') bound = lead.row.bound;
    }
    if (isMore) {
      words.push({ start: inner.moreStart, end: inner.moreEnd });
      if (bound === 'exact' || bound === 'about') bound = inner.moreBound;
    }
    if (tail) {
      words.push({ start: end, end: tail.at });
      end = tail.at;
      if (bound === 'exact' || (bound === 'about' && tail.row.bound !== 'about')) bound = tail.row.bound;
    }
    if (bound === 'exact' && first.unit?.kind === 'share') {
      const apart = boundApart(text, start, floor);
      if (apart) {
        bound = apart.bound;
        words.push(apart.words);
      }
    }
    if (first.isLevel && bound === 'exact') bound = 'atLeast';
    if (first.numeral.implied && bound === 'exact' && first.unit?.kind === 'count') return null;
    if (
      first.unit?.kind !== 'money' &&
      !first.isFraction &&
      bound === 'exact' &&
      first.numeral.implied &&
      first.numeral.end - first.numeral.start === 1
    )
      return null;
    return quantityOf(text, first, second, start, end, bound, words);
  }

  /** 过半, 一半以上, 半数: a half of something; 半成. */
  function halfAt(text: string, at: number, floor: number): Quantity | null {
    let start = at;
    let end = at + 1;
    const next = text.charAt(end);
    const tenth = longestWord(
      unitWords,
      text,
      end,
      (row, k) => row.needs === 'tenths' && !row.notBefore.includes(text.charAt(k) || '，'),
    );
    if (tenth) return bounded(text, halfAmount(start, tenth.at, decimal(5)), null, floor);
    const isOneHalf =
      text.charAt(at - 1) === '一' && at - 1 >= floor && !'进不另前后'.includes(text.charAt(at - 2) || '，');
    if (isOneHalf) start--;
    if (next === '数') end++;
    else if (!isOneHalf || next !== '') {
      if (AFTER_HALF.includes(next || '，') || classes.kind[text.charCodeAt(end)]) return null;
    }
    const quantity = bounded(text, halfAmount(start, end, decimal(50)), null, floor);
    if (!quantity || (quantity.bound === 'exact' && !isOneHalf && next !== '数')) return null;
    return quantity;
  }

  /** 翻番, 翻一番, 翻了两番, 翻倍: growth of 100, 300 %. */
  function doublingAt(text: string, at: number): Quantity | null {
    let i = at + 1;
    if (text.charAt(i) === '了') i++;
    let value = 100;
    let end = 0;
    if (text.charAt(i) === '番' || text.charAt(i) === '倍') end = i + 1;
    else {
      const numeral = readNumeral(text, i, classes);
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
    return quantityOf(text, amount, null, at, end, 'exact', []);
  }

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
      unitName: '%',
      isFraction: false,
      isLevel: false,
      isBare: false,
      multiple: null,
    };
  }

  function isInsideName(text: string, at: number): boolean {
    const code = text.charCodeAt(at - 1);
    if (isArabic(code)) return true;
    if (code === 0x25 || code === 0x26 || code === 0x3d || code === 0x5f)
      return code !== 0x3d || isLetter(text.charCodeAt(at - 2));
    if (!isLetter(code) && !((code === 0x2d || code === 0x2e) && isLetter(text.charCodeAt(at - 2)))) return false;
    if ((code | 0x20) === 0x78 && isArabic(text.charCodeAt(at - 2))) return false;
    return longestWord(prefixes, text, at, () => true) === null;
  }

  function isNumberBound(row: BoundRow, text: string, at: number, numeral: Numeral): boolean {
    if ((row.notBefore ?? '').includes(text.charAt(at) || ' ')) return false;
    return (
      numeral.tail > 0 ||
      (!numeral.hanzi && !numeral.literal) ||
      (!numeral.hanzi && numeral.end - numeral.start > 1) ||
      text.charAt(at - 1) === '+'
    );
  }

  function isBareMoney(text: string, numeral: Numeral): boolean {
    const end = numeral.more ? numeral.moreEnd : numeral.end;
    const next = text.charAt(end);
    if (numeral.implied && numeral.end - numeral.start === 1) return next === '级' && numeral.top >= 8;
    const isBoundary = next === '' || BOUNDARY.includes(next) || longestWord(after, text, end, () => true) !== null;
    if (numeral.top >= 8) {
      if (next === '级') return true;
      return isBoundary || (!numeral.implied && hasMoneyBefore(text, numeral.start)) || isBeforeMoneyNoun(text, end);
    }
    if (next === '级') return numeral.implied;
    return isBoundary && hasMoneyBefore(text, numeral.start);
  }
}

/** Bounds of a share that may stand apart; the last column: only before …的. */
const APART = [
  ['约占', 'about', false],
  ['约为', 'about', false],
  ['超过', 'atLeast', true],
  ['接近', 'nearly', true],
  ['不足', 'atMost', true],
  ['不到', 'atMost', true],
] as const;

const HALF = 20;
const DOUBLE = 21;
const SPACE = 0x20;
const NEWLINE = 0x0a;
const HOME = ['TWD'];
const AFTER_HALF = '年月天日夜小导径岛路岁个百岛价决机球挂封自成点生';
const AFTER_FRACTION = '，。；：、的以左）上 \n';
const PER = '年日月天时人d户';
const BOUNDARY = '，。；：、（）！？”’\n ,;:)-—~至到的和与及/';
const AFTER_BARE = [
  '大关',
  '产业',
  '项目',
  '投资',
  '资金',
  '集群',
  '订单',
  '规模',
  '企业',
  '园区',
  '基金',
  '贷款',
  '俱乐部',
  '增长',
  '目标',
  '门槛',
  '元',
  '以',
  '工程',
  '工业',
  '城市',
  '县',
  '强',
];
const MONEY_CUES = '资金值收额税润款币入债价费利';

const percent: Unit = {
  name: '%',
  kind: 'share',
  power: 0,
  factor: 1,
  notBefore: '',
  notBeforeWords: [],
  needs: undefined,
  word: '%',
};
const yuan: Unit = {
  name: 'CNY',
  kind: 'money',
  power: 0,
  factor: 1,
  notBefore: '',
  notBeforeWords: [],
  needs: undefined,
  word: '',
};
const currencyBefore: Words<CurrencyRow> = compileWords(
  (currencies as readonly CurrencyRow[]).flatMap((row) => (row.before ?? []).map((word) => [word, row] as const)),
);

function unitEntries(tables: Lexicon): (readonly [string, Unit])[] {
  const entries: (readonly [string, Unit])[] = [];
  for (const row of tables.units)
    for (const word of row.words)
      entries.push([
        word,
        {
          name: row.name,
          kind: row.kind,
          power: row.power,
          factor: row.factor ?? 1,
          notBefore: row.notBefore ?? '',
          notBeforeWords: row.notBeforeWords ?? [],
          needs: row.needs,
          word,
        },
      ]);
  for (const row of tables.measureWords)
    for (const word of row.words)
      entries.push([
        word,
        {
          name: row.name,
          kind: 'count',
          power: 0,
          factor: 1,
          notBefore: row.notBefore ?? '',
          notBeforeWords: row.notBeforeWords ?? [],
          needs: row.needs,
          word,
        },
      ]);
  for (const row of tables.currencies)
    for (const word of row.words)
      entries.push([
        word,
        {
          name: row.name,
          kind: 'money',
          power: row.power ?? 0,
          factor: 1,
          notBefore: row.notBefore ?? '',
          notBeforeWords: [],
          needs: row.needs,
          word,
        },
      ]);
  return entries;
}

function prefixEntries(tables: Lexicon): (readonly [string, CurrencyRow])[] {
  return tables.currencies.flatMap((row) => (row.before ?? []).map((word) => [word, row] as const));
}

function boundEntries(tables: Lexicon, at: BoundRow['at']): (readonly [string, BoundRow])[] {
  return tables.boundWords
    .filter((row) => row.at === at)
    .flatMap((row) => row.words.map((word) => [word, row] as const));
}

function quantityOf(
  text: string,
  first: Amount,
  second: Amount | null,
  start: number,
  end: number,
  bound: Bound,
  words: Span[],
): Quantity {
  const unit = first.unit as Unit;
  const low = toNumber(first.low);
  const high = second ? toNumber(second.low) : first.high ? toNumber(first.high) : low;
  return {
    start,
    end,
    quote: text.slice(start, end),
    kind: unit.kind,
    unit: first.unitName,
    bound,
    min: bound === 'atMost' ? null : low,
    max: bound === 'atLeast' ? null : high,
    numberStart: first.numeral.start,
    numberEnd: (second ?? first).numeral.end,
    boundWords: words,
    level: first.isLevel,
    bare: first.isBare && (second?.isBare ?? true),
    multiple: first.multiple,
    list: null,
  };
}

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

function isListWait(text: string, amount: Amount): boolean {
  return amount.numeral.literal && !amount.numeral.hanzi && text.charAt(amount.numeral.end) === '、';
}

/** What stands between two members of a list: 、 or 和, perhaps with a space. */
function isListGap(text: string, from: number, to: number): boolean {
  if (to <= from || to - from > 2) return false;
  return '、和与及'.includes(text.charAt(from)) && (to - from === 1 || text.charCodeAt(from + 1) === SPACE);
}

function isOrdinal(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before === '第' || before === '№';
}

/** 增长-4.7%: a minus, not the dash of a range or of a name. */
function isMinus(text: string, at: number): boolean {
  if (at === 0) return true;
  return '长为是：（，、降幅率速度减\n额了至到达 '.includes(text.charAt(at - 1));
}

function negate(amount: Amount): void {
  amount.low = { mantissa: -amount.low.mantissa, exponent: amount.low.exponent };
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

/** 从5%到8%, 由3亿元到5亿元: a change from one to the other, two quantities. */
function isChange(text: string, start: number): boolean {
  return '从由'.includes(text.charAt(start - 1) || ' ');
}

function isImpliedUnit(row: Unit, text: string, numeral: Numeral): boolean {
  const before = text.charAt(numeral.start - 1);
  if (before === '每' || before === '单' || before === '（' || before === '：') return false;
  if (numeral.end - numeral.start > 1 || numeral.more) return true;
  if (row.kind === 'money' && numeral.top >= 8) return true;
  return '超近过逾上破达满成足到约于及'.includes(before || ' ');
}

function isOne(numeral: Numeral): boolean {
  return !numeral.high && numeral.low.mantissa === 1 && numeral.low.exponent === 0;
}

/** 另外一个项目, 仅一家, 内资项目一个。: the one is counted; elsewhere 一个 is an article. */
function isCountedOne(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (
    before.endsWith('另外') ||
    before.endsWith('另') ||
    before.endsWith('其中') ||
    before.endsWith('仅') ||
    before.endsWith('仅有') ||
    before.endsWith('只有')
  )
    return true;
  return (
    '，。；、）'.includes(text.charAt(end) || '。') &&
    text.charAt(end) !== '' &&
    !'，。；、（\n“'.includes(before.slice(-1) || '，') &&
    !'是了成第同这那每某任哪各上下'.includes(before.slice(-1))
  );
}

/** 约占全国的五分之一, 不足序时的八成: the word that bounds a share stands before its whole. */
function boundApart(text: string, start: number, floor: number): { bound: BoundRow['bound']; words: Span } | null {
  const isOf = text.charAt(start - 1) === '的';
  for (let i = start - 1; i >= Math.max(floor, start - 14); i--) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) return null;
    for (const [word, bound, needsOf] of APART)
      if (text.startsWith(word, i) && (isOf || !needsOf)) return { bound, words: { start: i, end: i + word.length } };
  }
  return null;
}

/** “三个代表”: a name in quotation marks. */
function isClosedWithin(text: string, at: number, mark: string): boolean {
  for (let i = at; i <= at + 10; i++) if (text.charAt(i) === mark) return true;
  return false;
}

function isBeforeProjects(text: string, at: number): boolean {
  for (let i = at; i < at + 10; i++) {
    const char = text.charAt(i);
    if (char === '' || '，。；、：的（“”\n'.includes(char)) return false;
    if (char === '项' && text.charAt(i + 1) === '目') return true;
    if (char === '工' && text.charAt(i + 1) === '程') return true;
  }
  return false;
}

function hasNear(text: string, start: number, end: number, word: string): boolean {
  const from = Math.max(0, start - 14);
  for (let i = from; i < start; i++) if (text.charAt(i) === word) return true;
  return text.startsWith(word, end) || text.startsWith(word, end + 1);
}

function isBeforeMoneyNoun(text: string, at: number): boolean {
  for (let i = at; i < at + 5; i++) if (AFTER_BARE.some((word) => text.startsWith(word, i))) return true;
  return false;
}

/** 人民币壹角, 九毛九, 五角二分: elsewhere 角 is a corner (长三角). */
function isMinorMoney(text: string, at: number, numeral: Numeral): boolean {
  if (!numeral.literal) return false;
  if (!numeral.hanzi || text.startsWith('人民币', numeral.start - 3) || text.startsWith('人民币负', numeral.start - 4))
    return true;
  const next = text.charAt(at);
  return (
    '钱整正'.includes(next || ' ') ||
    (text.charAt(at - 1) === '毛' && '一二三四五六七八九'.includes(next || ' ')) ||
    text.charAt(at + 1) === '分'
  );
}

function hasMoneyBefore(text: string, start: number): boolean {
  for (let i = start - 1; i >= 0 && i > start - 14; i--) {
    const char = text.charAt(i);
    if ('。；\n'.includes(char)) return false;
    if (MONEY_CUES.includes(char)) return true;
  }
  return false;
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

function isLetter(code: number): boolean {
  return (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
}

function isArabic(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
