import { because, type Decision } from '../decision';
import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import { measureIndex, measureNames } from '../senses';
import { clauseEnd } from '../window';

export function counted(passage: Passage, w: number, rule: string, sure: number): Decision {
  const measure = measureNames[passage.lexicon.counted[passage.words.id[w] as number] as number] as Measure;
  return because(passage, w, measure, rule, sure);
}

/** The first counted noun after a count in its clause, over one amount at most (12个总投资300亿元的在建项目); -1 for none. */
export function nounAfter(passage: Passage, drafts: readonly Draft[], i: number): number {
  const { words, lexicon } = passage;
  const draft = drafts[i] as Draft;
  let limit = draft.quantity.end + 18;
  let next = drafts[i + 1];
  if (
    next !== undefined &&
    // 2个5万吨级泊位
    (next.quantity.kind === 'money' || next.quantity.quote.endsWith('级')) &&
    next.clause === draft.clause &&
    next.quantity.start - draft.quantity.end <= 8
  ) {
    limit = next.quantity.end + 14;
    next = drafts[i + 2];
  }
  limit = Math.min(limit, clauseEnd(passage, draft), next?.quantity.start ?? limit);
  for (let w = draft.wordAfter; w < words.count && (words.start[w] as number) < limit; w++)
    if ((lexicon.counted[words.id[w] as number] as number) >= 0) return headNoun(passage, w, limit);
  return -1;
}

/** The head of a chain of nouns is its last one: 产业链项目, 区县重大工业项目 are projects. */
function headNoun({ words, lexicon, text }: Passage, noun: number, limit: number): number {
  let head = noun;
  for (let w = noun + 1; w < words.count && (words.start[w] as number) < limit; w++) {
    if (!isChained(text, words.end[w - 1] as number, words.start[w] as number)) return head;
    if ((words.start[w] as number) - (words.end[head] as number) > 6) return head;
    const id = words.id[w] as number;
    const counted = lexicon.counted[id] as number;
    if (counted === OTHER && (lexicon.counted[words.id[head] as number] as number) !== OTHER) return head;
    if (counted >= 0) head = w;
    else if ((lexicon.stage[id] as number) >= 0 || lexicon.plan[id] !== 0 || lexicon.change[id] !== 0) return head;
  }
  return head;
}

/** A noun of projects ends the phrase that begins at the count: 15个装备制造业“智改数转”项目, not 6个产业,项目…. */
export function isProjectCount(
  { words, lexicon, text }: Passage,
  { quantity: { unit, end, min } }: Draft,
  after: number,
): boolean {
  return (
    after >= 0 &&
    COUNTING.includes(unit) &&
    (min ?? 0) < 10_000 &&
    lexicon.counted[words.id[after] as number] === PROJECTS &&
    (words.start[after] as number) - end <= 12 &&
    isChained(text, end, words.start[after] as number)
  );
}

/** Measure words of projects, and of works (16处水利工程). */
const COUNTING = '个项宗件处座';

/** 在建项目有甲广场、乙物流园等14个: the noun of the group whose members are named before its number; -1 for none. */
export function groupNoun({ words, lexicon, text, outline }: Passage, { quantity, wordBefore, clause }: Draft): number {
  const { start, unit } = quantity;
  if (!COUNTING.includes(unit) || !text.slice(start - 3, start).includes('等')) return -1;
  const from = outline.clauses[clause]?.start ?? 0;
  for (let w = wordBefore; w >= 0 && (words.start[w] as number) >= from; w--) {
    const end = words.end[w] as number;
    if (lexicon.counted[words.id[w] as number] === PROJECTS && MEMBERS.test(text.slice(end, start))) return w;
  }
  return -1;
}

const MEMBERS = /^(?:共|主要|分别|还)*(?:有|包括|包含|涵盖|为|是)[^。；：\d]+等共?计?$/;

export function isCountedAgain({ words, text }: Passage, next: Draft | undefined, noun: number): boolean {
  const end = words.end[noun] as number;
  return next?.quantity.kind === 'count' && next.quantity.start - end <= 2 && isNeutral(text, end, next.quantity.start);
}

/** 「民营企业（含增资项目）246家」, 「“四上”单位120家」: what is counted in 家 are the firms, where both stand before. */
export function firmBefore({ words, lexicon }: Passage, noun: number, from: number): number {
  if (lexicon.counted[words.id[noun] as number] !== PROJECTS) return noun;
  for (let w = noun - 1; w >= 0 && noun - w <= 4 && (words.start[w] as number) >= from; w--)
    if (lexicon.counted[words.id[w] as number] === COMPANIES) return w;
  return noun;
}

function isChained(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (text.startsWith('对外', i)) i++;
    else if ('，。；、：的在将已等和与及有为是完实达超占由从向对把拉带,;:'.includes(text.charAt(i))) return false;
  return true;
}

/** Whether only words without weight stand between a noun and its count: 项目共有5个. */
export function isNeutral(text: string, start: number, end: number): boolean {
  if (end - start > 6 || (end - start === 1 && text.charAt(start) === '就')) return false;
  for (let i = start; i < end; i++) if (!NEUTRAL.includes(text.charAt(i))) return false;
  return true;
}

export const NEUTRAL = '“”"’‘》）)中数量总合各均共有达到为约计已累超近过就仅还分别至是多余由从: ：';
export const PROJECTS = measureIndex.project_count;
export const COMPANIES = measureIndex.company_count;
export const JOBS = measureIndex.employment;
export const OTHER = measureIndex.other_quantity;
