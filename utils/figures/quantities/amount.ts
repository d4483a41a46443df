import type { Quantity } from '../figure';
import { AFTER_HALF, isLetter, SPACE } from './characters';
import { add, type Decimal, decimal, scaled, toNumber } from './decimal';
import { DIGIT, type Numeral, readNumeral } from './numeral';
import { type BoundRow, percent, type Tables, type Unit, yuan } from './tables';
import { isBareMoney, isUnit } from './unit-context';
import { longestWord } from './words';

/** An amount: numeral with unit, before bounds and ranges are looked at. */
export interface Amount {
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

/** The amount of a numeral, or null where it is an ordinal or no number. Nothing before `floor` is looked at. */
export function amountAt(tables: Tables, text: string, numeral: Numeral, floor: number): Amount | null {
  const at = numeral.start;
  if (numeral.junk) return null;
  const low = numeral.low;
  const high = numeral.high;
  let start = at;
  // 负 and a minus sign
  const sign = text.charAt(at - 1);
  let isNegative = false;
  let signStart = at;
  if (at > floor && sign === '负' && !LOADS.includes(text.charAt(at - 2) || '，')) signStart = at - 1;
  else if (at - 1 > floor && sign === '的' && text.charAt(at - 2) === '负') signStart = at - 2;
  else if (at > floor && (sign === '-' || sign === '–') && mayBeMinus(text, at - 1)) signStart = at - 1;
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
  const prefix = prefixAt(tables, text, start, floor);
  if (prefix) amount.start = prefix.at;
  let end = numeral.end;
  const fraction = fractionAt(tables, text, numeral);
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
  const more = longestWord(tables.number, text, end, (row, k) => isNumberBound(row, text, k, numeral));
  if (more && !numeral.more) {
    numeral.more = true;
    numeral.moreStart = end;
    numeral.moreEnd = more.at;
    numeral.moreBound = more.row.bound;
    end = more.at;
  }
  if (text.charCodeAt(end) === SPACE) end++;
  const unit = longestWord(tables.unitWords, text, end, (row, k) => isUnit(row, text, k, numeral));
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
    finish(tables, text, amount, prefix?.row.name);
  } else if (prefix) {
    amount.unit = yuan;
    amount.unitName = prefix.row.name;
    amount.end = Math.max(numeral.end, numeral.moreEnd);
  } else if (numeral.top >= 4 && isBareMoney(tables, text, numeral)) {
    amount.unit = yuan;
    amount.unitName = 'CNY';
    amount.isBare = true;
    amount.end = Math.max(numeral.end, numeral.moreEnd);
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
  if (isNegative && (sign === '-' || sign === '–') && amount.unit?.kind !== 'share' && !isMinus(text, at - 1)) {
    if (!prefix) amount.start = at;
  } else if (isNegative) negate(amount);
  return amount;
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

/** 三元5角, 六斤八两, 两米半, 七成六, 亿元人民币/股, 台(套): what may follow the unit. */
function finish(tables: Tables, text: string, amount: Amount, prefixName: string | undefined): void {
  const unit = amount.unit as Unit;
  const word = unit.word;
  let at = amount.end;
  if (unit.kind === 'money') {
    if (word === '元' || word === '块' || word === '圆') at = minorMoney(tables, text, amount, -1, word === '块');
    else if (word === '角' || word === '毛') at = minorMoney(tables, text, amount, -2, true);
    const tail = text.charAt(at);
    if ((tail === '整' || tail === '正') && !'体个在规常好'.includes(text.charAt(at + 1) || '，')) at++;
    else if (text.charAt(at) === '钱' && word === '块') at++;
    const named = longestWord(tables.unitWords, text, at, (row) => row.kind === 'money' && row.name !== 'CNY');
    if (named && word === '元' && !prefixName) {
      amount.unitName = named.row.name;
      at = named.at;
    }
  } else if (word === '斤' || word === '公斤') {
    const next = readNumeral(text, at, tables.classes);
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
      tables.classes.kind[next] === DIGIT &&
      !longestWord(tables.unitWords, text, at + 1, () => true) &&
      !tables.classes.kind[text.charCodeAt(at + 1)]
    ) {
      amount.low = add(amount.low, decimal(tables.classes.value[next] as number));
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
    const inner = longestWord(tables.unitWords, text, at + 1, (row) => row.kind === 'count');
    if (inner && text.charAt(inner.at) === '）') {
      amount.unitName = `${unit.name}(${inner.row.name})`;
      at = inner.at + 1;
    }
  }
  if (text.charAt(at) === '/') {
    const per = longestWord(tables.unitWords, text, at + 1, () => true);
    if (per) at = per.at;
    else if (text.startsWith('小时', at + 1)) at += 3;
    else if (at + 1 < text.length && PER.includes(text.charAt(at + 1))) at += 2;
  }
  amount.end = at;
}

function minorMoney(tables: Tables, text: string, amount: Amount, firstPower: number, isSpoken: boolean): number {
  let at = amount.end;
  let power = firstPower;
  for (;;) {
    const from =
      tables.classes.value[text.charCodeAt(at)] === 0 &&
      tables.classes.kind[text.charCodeAt(at)] === DIGIT &&
      tables.classes.kind[text.charCodeAt(at + 1)] === DIGIT
        ? at + 1
        : at;
    const next = readNumeral(text, from, tables.classes);
    if (!next?.literal || next.junk) return at;
    const part = text.charAt(next.end);
    if ((part === '角' || part === '毛') && power === -1) power = -2;
    else if (part === '分' && text.charAt(next.end + 1) !== '之') power = -3;
    else {
      if (
        (isSpoken || power === -2) &&
        next.hanzi &&
        next.end === from + 1 &&
        !longestWord(tables.unitWords, text, next.end, () => true) &&
        !tables.classes.kind[text.charCodeAt(next.end)]
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

function fractionAt(tables: Tables, text: string, numeral: Numeral): { value: Decimal; end: number } | null {
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

function isOrdinal(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  return before === '第' || before === '№';
}

/** Behind a Chinese character or a bracket a dash may be a minus; of a share it is, of other amounts only where `isMinus`. */
function mayBeMinus(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isMinus(text, at) || (before >= 0x4e00 && before <= 0x9fff) || text.charAt(at - 1) === '）';
}

/** 增长-4.7%: a minus, not the dash of a range or of a name. */
function isMinus(text: string, at: number): boolean {
  if (at === 0) return true;
  return '长为是：（，、降幅率速度减比\n额润益量值了至到达 '.includes(text.charAt(at - 1));
}

function negate(amount: Amount): void {
  amount.low = { mantissa: 0 - amount.low.mantissa, exponent: amount.low.exponent };
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

function isNumberBound(row: BoundRow, text: string, at: number, numeral: Numeral): boolean {
  if ((row.notBefore ?? '').includes(text.charAt(at) || ' ')) return false;
  return (
    numeral.tail > 0 ||
    (!numeral.hanzi && !numeral.literal) ||
    (!numeral.hanzi && numeral.end - numeral.start > 1) ||
    text.charAt(at - 1) === '+'
  );
}

/** 减负, 肩负: burdens, no minus. */
const LOADS = '减肩担增背抱欠';

const AFTER_FRACTION = '，。；：、的以左）上 \n';

const PER = '年日月天时人dah户';
