import { readArabic } from './arabic';
import { add, type Decimal, decimal, scaled, toNumber } from './decimal';
import type { Numeral } from './numeral';
import { ARABIC, BIG, DIGIT, FEW, type NumeralClasses, SEVERAL, SMALL, TENS } from './numeral-classes';

/** The numeral that begins at an offset of plain text, or null. Reads each character a bounded number of times. */
export function readNumeral(text: string, at: number, classes: NumeralClasses): Numeral | null {
  const first = classes.kind[text.charCodeAt(at)];
  if (!first) return null;
  const plain = first === ARABIC ? readPlain(text, at, classes) : null;
  return plain ?? new NumeralReader(text, at, classes).read();
}

/** 35, 12,161.13 with nothing of a numeral behind it, as most are; null for others. */
function readPlain(text: string, at: number, { kind }: NumeralClasses): Numeral | null {
  const { number, end, junk } = readArabic(text, at);
  if (kind[text.charCodeAt(end)] || BEHIND_LITERAL.includes(text.charAt(end) || '。')) return null;
  return {
    start: at,
    end,
    low: number,
    high: null,
    more: false,
    moreBound: 'atLeast',
    moreStart: 0,
    moreEnd: 0,
    hanzi: false,
    implied: false,
    literal: true,
    tail: 0,
    top: 0,
    junk: junk || !Number.isFinite(toNumber(number)),
  };
}

/** What a numeral may go on with behind digits, besides scales. */
const BEHIND_LITERAL = '点个余多+';

/**
 * Reads a numeral character by character: a `pending` digit or literal waits for its scale; 十, 百, 千 sum up in a `section`,
 * which 万 or 亿 adds to the `total`. A second value beside each is the other end of 八九亿.
 */
class NumeralReader {
  private readonly first: number;
  private i: number;
  private total = ZERO;
  private totalHigh: Decimal | null = null;
  private section = ZERO;
  private sectionHigh: Decimal | null = null;
  private pending: Decimal | null = null;
  private pendingHigh = -1;
  private isPendingHan = false;
  private isAfterZero = false;
  private lastSmall = 9;
  private lastBig = 99;
  private lastScale = 0;
  private tail = 0;
  private top = 0;
  private isStacked = false;
  private more = false;
  private moreStart = 0;
  private moreEnd = 0;
  private scales = 0;
  private isJunk = false;

  constructor(
    private readonly text: string,
    private readonly at: number,
    private readonly classes: NumeralClasses,
  ) {
    this.first = classes.kind[text.charCodeAt(at)] as number;
    this.i = at;
  }

  read(): Numeral | null {
    if ((this.first === SEVERAL || this.first === FEW) && !this.readSeveral()) return null;
    while (this.i < this.text.length && this.readNext());
    if (this.i === this.at) return null;
    this.addPending();
    return this.result();
  }

  /** Reads what stands at `i`; false: the numeral ends before it. */
  private readNext(): boolean {
    const code = this.text.charCodeAt(this.i);
    switch (this.classes.kind[code]) {
      case ARABIC:
        return this.readLiteral();
      case DIGIT:
        return this.readDigits();
      case TENS:
        return this.readTens(this.classes.value[code] as number);
      case SMALL:
        return this.readSmall(this.classes.value[code] as number);
      case BIG:
        return this.readBig(this.classes.value[code] as number);
      case FEW:
        return this.readFew();
      default:
        return code === POINT || this.isDotAt(this.i) ? this.readFraction() : this.readInside(code);
    }
  }

  /** 数 of 数十亿, 几 of 几百: two to nine. */
  private readSeveral(): boolean {
    const { text, at } = this;
    const next = this.kindAt(at + 1);
    if ((next !== SMALL && next !== BIG) || isScaleOfUnit(text, at + 1)) return false;
    if (this.first === SEVERAL && at > 0 && BEFORE_NUMBER_OF.includes(text.charAt(at - 1))) return false;
    this.pending = decimal(2);
    this.pendingHigh = 9;
    this.isPendingHan = true;
    this.i = at + 1;
    return true;
  }

  /** 12,161.13; behind a scale a smaller one: 3千5 */
  private readLiteral(): boolean {
    const { text, scales, lastScale } = this;
    if (this.pending || (scales > 0 && lastScale < 1)) return false;
    const literal = readArabic(text, this.i);
    if (
      scales > 0 &&
      (literal.junk || text.charAt(literal.end) === '年' || toNumber(literal.number) >= 10 ** lastScale)
    )
      return false;
    this.isJunk ||= literal.junk;
    this.pending = literal.number;
    this.pendingHigh = -1;
    this.isPendingHan = false;
    this.tail = 0;
    this.i = literal.end;
    return true;
  }

  /** 八, 八九 (eight or nine), 零八; 一九九八 is no quantity. */
  private readDigits(): boolean {
    if (this.pending) return false;
    const { text, scales } = this;
    const isZero = this.valueAt(this.i) === 0;
    let end = this.i + 1;
    while (this.kindAt(end) === DIGIT) end++;
    const next = this.kindAt(end);
    if (isZero && end === this.i + 1 && text.charCodeAt(end) !== POINT && scales > 0) {
      if (next !== ARABIC && next !== SMALL && next !== FEW && next !== TENS) return false;
      this.isAfterZero = true;
      this.i = end;
      return true;
    }
    if (this.first === ARABIC && scales > 0 && !isZero && next !== SMALL && next !== BIG) return false;
    let from = this.i;
    if (isZero && end - from === 2) {
      this.isAfterZero = true;
      from++;
    }
    const length = end - from;
    const one = this.valueAt(from);
    const two = this.valueAt(from + 1);
    const hasPoint = (text.charCodeAt(end) === POINT && isDigitKind(this.kindAt(end + 1))) || this.isDotAt(end);
    this.isPendingHan = length === 1;
    if (length === 2 && !hasPoint && one > 0 && one < two && two - one <= 2) {
      this.pending = decimal(one);
      this.pendingHigh = two;
      this.isPendingHan = true;
    } else {
      let number = 0;
      for (let k = from; k < end; k++) number = Math.min(number * 10 + this.valueAt(k), 1e15);
      this.pending = decimal(number);
      this.pendingHigh = -1;
      if (length > 1 && !hasPoint && !(length > 2 && isPricedAt(text, end))) this.isJunk = true;
    }
    this.tail = 0;
    this.i = end;
    return true;
  }

  /** 廿, 卅 */
  private readTens(tens: number): boolean {
    if (this.pending || this.lastSmall <= 1 || this.sectionHigh) return false;
    this.section = add(this.section, decimal(tens, 1));
    this.lastSmall = 1;
    this.lastScale = 1;
    this.scales++;
    this.tail = 0;
    this.i++;
    return true;
  }

  /** 十, 百, 千 */
  private readSmall(power: number): boolean {
    const { text, i, at } = this;
    if (power >= this.lastSmall || (isScaleOfUnit(text, i) && (i > at || text.charAt(i) !== '百'))) return false;
    if (!this.pending && this.section.mantissa > 0 && this.lastSmall < 9 && !this.isAfterZero) return false;
    if (this.sectionHigh) return false;
    if (this.pendingHigh > 0) this.sectionHigh = add(this.section, decimal(this.pendingHigh, power));
    this.section = add(this.section, scaled(this.pending ?? ONE, power));
    this.clearPending();
    this.lastSmall = power;
    this.lastScale = power;
    this.tail = power;
    this.scales++;
    this.i++;
    return true;
  }

  /** 万, 亿, 兆 */
  private readBig(power: number): boolean {
    if (isScaleOfUnit(this.text, this.i)) return false;
    const isEmpty = !this.pending && this.section.mantissa === 0;
    if (isEmpty && this.scales > 0) {
      // 万亿
      if (this.lastScale < 4 || this.isStacked) return false;
      this.isStacked = true;
      this.total = scaled(this.total, power);
      if (this.totalHigh) this.totalHigh = scaled(this.totalHigh, power);
      this.tail += power;
    } else {
      if (this.lastBig === power) return false;
      this.addSection(power, isEmpty);
      this.tail = power;
    }
    this.top = Math.max(this.top, this.tail);
    this.clearPending();
    this.section = ZERO;
    this.sectionHigh = null;
    this.lastSmall = 9;
    this.lastBig = power;
    this.lastScale = power;
    this.scales++;
    this.i++;
    return true;
  }

  private addSection(power: number, isEmpty: boolean): void {
    const { pending, section, total, totalHigh } = this;
    let high = this.sectionHigh;
    if (this.pendingHigh > 0) high = add(section, decimal(this.pendingHigh));
    else if (high && pending) high = add(high, pending);
    const part = isEmpty ? ONE : add(section, pending ?? ZERO);
    if (power > this.lastBig) {
      // 三万亿: the bigger scale multiplies what came before.
      this.total = scaled(add(total, part), power);
      if (high) this.totalHigh = scaled(add(totalHigh ?? ZERO, high), power);
      else if (totalHigh) this.totalHigh = scaled(totalHigh, power);
    } else {
      if (high) this.totalHigh = add(total, scaled(high, power));
      this.total = add(total, scaled(part, power));
    }
  }

  /** 几 of 十几, 三百几十. */
  private readFew(): boolean {
    if (this.pending || this.scales === 0 || this.more) return false;
    const isTeens = this.lastScale === 1 || this.isAfterZero || this.lastScale === 2;
    const isBeforeSmall = this.kindAt(this.i + 1) === SMALL;
    if (!isTeens && !isBeforeSmall) return false;
    this.readMore(this.i);
    if (isBeforeSmall) this.i++;
    return true;
  }

  /** 点五 */
  private readFraction(): boolean {
    if (!isDigitKind(this.kindAt(this.i + 1)) || (!this.pending && this.scales === 0)) return false;
    let end = this.i + 1;
    let fraction = 0;
    let places = 0;
    for (; isDigitKind(this.kindAt(end)); end++)
      if (places < 12) {
        fraction = fraction * 10 + this.valueAt(end);
        places++;
      }
    const whole: Decimal = this.pending ?? ZERO;
    if (whole.exponent < 0) return false;
    this.pending = add(whole, decimal(fraction, -places));
    if (this.pending.mantissa === 0) this.pending = decimal(0, 0);
    if (this.section.mantissa > 0) {
      this.section = add(this.section, this.pending);
      this.pending = null;
      this.lastSmall = 0;
    }
    this.isPendingHan = false;
    this.pendingHigh = -1;
    this.tail = 0;
    this.i = end;
    return true;
  }

  /** 2.5个亿, 3个多亿; 五百余万, 三十万多亿: words inside a numeral, before a bigger scale. */
  private readInside(code: number): boolean {
    const { text, i } = this;
    if (
      code === MEASURE &&
      (this.pending || this.section.mantissa > 0) &&
      text.charAt(i + 1) === '亿' &&
      !'元级以美欧港'.includes(text.charAt(i + 2) || '。')
    ) {
      this.i++;
      return true;
    }
    if (code === MEASURE && this.pending && !this.more && text.startsWith('多亿', i + 1)) {
      this.readMore(i + 1);
      return true;
    }
    if (MORE.includes(text.charAt(i)) && i > this.at && this.kindAt(i + 1) === BIG && !isScaleOfUnit(text, i + 1)) {
      this.readMore(i);
      return true;
    }
    return false;
  }

  private readMore(start: number): void {
    this.more = true;
    this.moreStart = start;
    this.moreEnd = start + 1;
    this.i = this.moreEnd;
  }

  /** What is pending at the end: ones, or of 三万五, 一百二 the next smaller scale. */
  private addPending(): void {
    if (!this.pending) return;
    const isNextScale =
      this.isPendingHan && !this.isAfterZero && this.scales > 0 && this.lastScale >= 2 && this.first !== ARABIC;
    const power = isNextScale ? this.lastScale - 1 : 0;
    if (this.pendingHigh > 0) this.sectionHigh = add(this.section, decimal(this.pendingHigh, power));
    this.section = add(this.section, scaled(this.pending, power));
  }

  private result(): Numeral {
    const { first, scales, more } = this;
    const low = add(this.total, this.section);
    const high = this.sectionHigh ? add(this.total, this.sectionHigh) : this.totalHigh;
    const isTenAlone = first === SMALL && this.valueAt(this.at) === 1 && scales === 1;
    return {
      start: this.at,
      end: this.i,
      low,
      high: more ? null : high,
      more,
      moreBound: 'atLeast',
      moreStart: this.moreStart,
      moreEnd: this.moreEnd,
      hanzi: first !== ARABIC,
      implied: (first === SMALL || first === BIG) && !isTenAlone,
      literal: scales === 0,
      tail: this.tail,
      top: this.top,
      junk: this.isJunk || !Number.isFinite(toNumber(low)),
    };
  }

  private clearPending(): void {
    this.pending = null;
    this.pendingHigh = -1;
    this.isAfterZero = false;
  }

  /** 二十七．六五: a dot between two Chinese digits. */
  private isDotAt(i: number): boolean {
    return (
      i > 0 && DOTS.includes(this.text.charAt(i) || '。') && this.kindAt(i + 1) === DIGIT && isHan(this.kindAt(i - 1))
    );
  }

  private kindAt(i: number): number {
    return this.classes.kind[this.text.charCodeAt(i)] as number;
  }

  private valueAt(i: number): number {
    return this.classes.value[this.text.charCodeAt(i)] as number;
  }
}

const ZERO = decimal(0);
const ONE = decimal(1);
const POINT = '点'.charCodeAt(0);
const MEASURE = '个'.charCodeAt(0);
const MORE = '余多+';
/** 户数十万: 数 belongs to the word before. */
const BEFORE_NUMBER_OF = '总个户人次件度指系倍基参多少分岁函级位量';

const DOTS = '.．·';

function isHan(kind: number): boolean {
  return kind === DIGIT || kind === TENS || kind === SMALL;
}

/** 一二四八元: digit by digit, as newspapers of Taiwan write prices; 一九九八年 is none. */
function isPricedAt(text: string, end: number): boolean {
  return /^[美港欧日]?元(?![一-鿿])/.test(text.slice(end, end + 3));
}

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
