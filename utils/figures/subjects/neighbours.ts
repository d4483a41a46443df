import { isMeasure, isSeparator } from './classes';
import { INVESTING, SHARES } from './cues';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import { PHRASE } from './phrase';

/** Whether an item is one of these words. */
export function isWord(discourse: Discourse, i: number, words: Uint8Array): boolean {
  return words[discourse.items.word[i] as number] === 1;
}

/** The words of an item. */
export function wordOf(discourse: Discourse, i: number): string {
  return discourse.text.slice(discourse.items.start[i] as number, discourse.items.end[i] as number);
}

/** 这是…: the verb says again what was named. */
export const pointsBack = ({ items, text }: Discourse, verb: number) =>
  /[这那此]/.test(text[(items.start[verb] as number) - 1] ?? '');

/** Nothing but blanks between two items. */
export function touches(discourse: Discourse, a: number, b: number): boolean {
  const { items, text } = discourse;
  for (let i = items.end[b - 1] === undefined ? 0 : (items.end[a] as number); i < (items.start[b] as number); i++)
    if (!BLANKS.includes(text[i] as string) && items.kind[b - 1] !== kindOf.of) return false;
  return (items.start[b] as number) - (items.end[a] as number) <= 3;
}

/** A measure word; 投资 is one where no name goes on after it. */
function isMeasureAt(discourse: Discourse, i: number): boolean {
  const k = discourse.items.kind[i] as number;
  return isMeasure(k) || isWord(discourse, i, INVESTING);
}

/** The measure word that a figure follows, -1 for none. */
export function measureBefore(discourse: Discourse, q: number, from: number): number {
  const { items } = discourse;
  for (let i = q - 1; i >= from; i--) {
    const k = items.kind[i] as number;
    if (isMeasureAt(discourse, i)) {
      while (i - 1 >= from && isMeasureAt(discourse, i - 1)) i--;
      return i;
    }
    if (k === PHRASE || k === kindOf.figure || k === kindOf.comma) return -1;
  }
  const outside = beforeAside(discourse, from);
  return outside >= 0 && isMeasureAt(discourse, outside) ? outside : -1;
}

/** 固定资产投资(不含农户)4.2万亿元: the item before the bracket that closes right before `from`, where it holds no figure; -1 for none. */
function beforeAside({ items }: Discourse, from: number): number {
  if (items.kind[from - 1] !== kindOf.close) return -1;
  for (let i = from - 2; i > 0 && from - i < ASIDE && items.kind[i] !== kindOf.figure; i--)
    if (items.kind[i] === kindOf.open) return i - 1;
  return -1;
}

/** Items that a bracket may hold. */
const ASIDE = 12;

/** The clause up to the figure is only the lead of a modifier: 总投资, 计划投资, 投资. */
export function startsModifier(discourse: Discourse, q: number, from: number): boolean {
  const { items } = discourse;
  for (let i = q - 1; i >= from; i--) {
    const k = items.kind[i] as number;
    if (k === PHRASE) return false;
    if (k === kindOf.verb || k === kindOf.aspect || k === kindOf.conjunction) return true;
  }
  return true;
}

/** 占X总面积的…: X is what the share is of, not whose it is. */
export function afterShare(discourse: Discourse, at: number, from: number): boolean {
  const { items } = discourse;
  for (let i = at - 1; i >= from; i--) if (items.kind[i] === kindOf.verb && isWord(discourse, i, SHARES)) return true;
  return false;
}

/** A measure word stands between `from` and a figure. */
export function namesMeasure(discourse: Discourse, from: number, q: number): boolean {
  for (let i = from; i < q; i++) if (isMeasure(discourse.items.kind[i] as number)) return true;
  return false;
}

/** The separator before the clause that begins at `from`; a clause goes on behind a bracket: 到位资金（含续建项目）为20亿元. */
export function openerOf({ items }: Discourse, from: number): number {
  let i = from - 1;
  const last = Math.max(0, from - BRACKETED);
  while (i > last && items.kind[i] === kindOf.close) {
    while (i > last && items.kind[i] !== kindOf.open && items.kind[i] !== kindOf.line) i--;
    i--;
    while (i > last && !isSeparator(items.kind[i] as number)) i--;
  }
  return i < 0 ? kindOf.line : (items.kind[i] as number);
}

/** How many items a bracket and the clause before it may have. */
const BRACKETED = 60;

/** How many figures follow `q` up to item `j`. */
export function figuresBetween(discourse: Discourse, q: number, j: number): number {
  let n = 0;
  for (let i = q + 1; i <= j; i++) if (discourse.items.kind[i] === kindOf.figure) n++;
  return n;
}

const BLANKS = ' \t\r\u00a0\u3000';
