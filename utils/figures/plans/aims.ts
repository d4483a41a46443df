import { isBase as isStart } from '../based';
import type { Draft, Passage } from '../draft';
import { TO, wordOf } from '../senses';

/** 完成全年目标180亿元的54%: where the words of the aim (任务, 目标) start that a share is of, -1 for none. */
export function aimOf(text: string, { quantity: { start, end } }: Draft): number {
  if (text.charAt(end) !== '的') return -1;
  const lead = AIM.exec(text.slice(Math.max(0, start - 9), start));
  return lead ? start - lead[0].length : -1;
}

const AIM = /(?:年度?|季度?|下达|分配|计划|预期|考核|责任|工作|既定|序时)(?:任务|目标|计划|指标|预算)数?[为是]?$/;

/** 「年度计划投资628亿元,较上年增长9.4%」: the growth of a year's plan, or its share, is planned as well. */
export function isOfYear(text: string, before: Draft, { measure, sentence, quantity }: Draft): boolean {
  if (measure !== 'growth' && measure !== 'rate') return false;
  if (before.measure !== 'annual_investment' || !before.planned || before.sentence !== sentence) return false;
  return /^[，,][^；。\d]{0,16}$/.test(text.slice(before.quantity.end, quantity.start));
}

/** 「本次募集资金总额不超过12亿元」: a cap on money still to be raised or spent. */
export function isCap({ text, outline }: Passage, { quantity, clause }: Draft): boolean {
  if (quantity.bound !== 'atMost' || quantity.kind !== 'money' || quantity.boundWords.length === 0) return false;
  const from = Math.max(outline.clauses[clause]?.start ?? 0, quantity.start - 30);
  return CAPPED.test(text.slice(from, quantity.start));
}

const CAPPED = /(?:本次|此次|发行|募集|募资|对外投资|增资|拟|申请|授信|提供担保)/;

/** 年度投资6亿元, 年度盘子: what a year is to bring, unless its years are told one by one. */
export function isYearly(passage: Passage, { measure, wordBefore }: Draft): boolean {
  return measure === 'annual_investment' && wordBefore >= 0 && wordOf(passage, wordBefore).startsWith('年度');
}

/** The value from which a plan starts: 「由105亿立方米增加到150亿立方米」. */
export function isBase({ words, lexicon, text }: Passage, { quantity, wordAfter, measure }: Draft): boolean {
  if (
    measure !== 'growth' &&
    (text.charAt(quantity.start - 1) === '期' || text.charAt(quantity.start - 2) === '期') &&
    /(?:上年|去年)同期[为是]?$/.test(text.slice(Math.max(0, quantity.start - 6), quantity.start))
  )
    return true;
  if (isStart(text, quantity)) return true;
  if (wordAfter >= words.count || lexicon.change[words.id[wordAfter] as number] !== TO) return false;
  if ((words.start[wordAfter] as number) > quantity.end + 1) return false;
  const lead = text.slice(Math.max(0, quantity.start - 9), quantity.start);
  return lead.includes('由') || lead.includes('从');
}
