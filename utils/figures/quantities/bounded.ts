import type { Span } from '../../text/span';
import type { Quantity } from '../figure';
import type { Bound } from '../lexicon/bounds';
import type { Amount } from './amount';
import { toNumber } from './decimal';
import type { BoundWord, Tables, Unit } from './tables';
import { longestWord } from './words';

/** The quantity with its bounding words before, after and inside the number. */
export function bounded(
  tables: Tables,
  text: string,
  first: Amount,
  second: Amount | null,
  floor: number,
): Quantity | null {
  const words: Span[] = [];
  let start = first.start;
  let end = (second ?? first).end;
  let bound: Bound = second || first.high ? 'range' : 'exact';
  const inner = (second ?? first).numeral;
  const isMore = inner.more;
  const lead =
    longestWord(
      tables.before,
      text,
      start,
      (row, at) => at >= floor && !row.notAfter.includes(text.charAt(at - 1) || ' '),
    ) ??
    (first.numeral.implied && start === first.numeral.start
      ? longestWord(
          tables.scale,
          text,
          start,
          (row, at) => at >= floor && !row.notAfter.includes(text.charAt(at - 1) || ' '),
        )
      : null);
  // 分别超过24个、7个 compares, as does 比年度计划超出18.7%; 分别不低于 bounds.
  const isApart = lead !== null && compares(text, lead.at);
  const tail = longestWord(tables.after, text, end, (row, at) => !row.notBefore.includes(text.charAt(at) || ' '));
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
  const rest = first.isFraction && bound === 'exact' ? restOf(text, end) : null;
  if (rest) {
    bound = rest;
    words.push({ start: end, end: end + 1 });
    end++;
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

/** A word before a number that sets it against another: behind 分别 or 比…. */
function compares(text: string, at: number): boolean {
  if (text.startsWith('分别', at - 2)) return '超高多'.includes(text.charAt(at));
  return text.startsWith('超出', at) && /比[^，。；\d]{1,10}$/.test(text.slice(Math.max(0, at - 12), at));
}

/** 约占全国的五分之一, 不足序时的八成: the word that bounds a share stands before its whole. */
function boundApart(text: string, start: number, floor: number): { bound: BoundWord['bound']; words: Span } | null {
  const isOf = text.charAt(start - 1) === '的' || WHOLES.some((whole) => text.startsWith(whole, start - whole.length));
  for (let i = start - 1; i >= Math.max(floor, start - 14); i--) {
    const code = text.charCodeAt(i);
    if (code < 0x4e00 || code > 0x9fff) return null;
    if (!'约超接不'.includes(text[i] as string)) continue;
    for (const [word, bound, needsOf] of APART)
      if (text.startsWith(word, i) && (isOf || !needsOf)) return { bound, words: { start: i, end: i + word.length } };
  }
  return null;
}

/** 四分之一强 is more than a quarter, 三分之一弱 nearly a third. */
function restOf(text: string, end: number): Bound | null {
  if (!'，。；、）\n'.includes(text.charAt(end + 1) || '。')) return null;
  if (text.charAt(end) === '强') return 'atLeast';
  return text.charAt(end) === '弱' ? 'nearly' : null;
}

/** What may stand for …的 before a share: 不到全省万分之八. */
const WHOLES = ['全国', '全省', '全区', '全市', '全州', '全县', '全球', '世界'];

/** Bounds of a share that may stand apart; the last column: only before …的 or such a whole. */
const APART = [
  ['约占', 'about', false],
  ['约为', 'about', false],
  ['超过', 'atLeast', true],
  ['接近', 'nearly', true],
  ['不足', 'atMost', true],
  ['不到', 'atMost', true],
] as const;

export function quantityOf(
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
