import type { Decision } from '../decision';
import type { Draft, Passage } from '../draft';

/**
 * 「项目174个，分别为：甲县34个、乙县32个」, 「从产业看，农业：5个，总投资5亿元；新材料：6个」: names and their counts that divide the count before
 * them (分布). What is counted, as the rule `part` with the words that lead the list; null for any other count.
 */
export function distributedCount({ text }: Passage, drafts: readonly Draft[], i: number): Decision | null {
  const { quantity, sentence, paragraph } = drafts[i] as Draft;
  if (!UNITS.includes(quantity.unit)) return null;
  for (let k = i - 1; k >= 0 && i - k <= 6; k--) {
    const before = drafts[k] as Draft;
    if (before.quantity.kind === 'share') continue;
    const last = drafts[i - 1] as Draft;
    const gap = text.slice(last.quantity.end, quantity.start);
    if (before.quantity.kind === 'money') {
      if (!SUM.test(text.slice(drafts[k - 1]?.quantity.end ?? 0, before.quantity.start))) return null;
      continue;
    }
    if (/(?:项目|工程|类)$/.test(gap)) return null;
    if (before.quantity.unit !== quantity.unit || gap.length > 48 || paragraph - before.paragraph > 1) return null;
    if (before.measure !== 'project_count' && before.measure !== 'company_count') return null;
    const part = before.reasons.find(({ rule }) => rule === 'part');
    if (part !== undefined && before.sentence === sentence && NEXT.test(gap))
      return { measure: before.measure, rule: 'part', start: part.start, end: part.end, sure: 0.8 };
    const lead = LEAD.exec(gap);
    if (lead === null) return null;
    const start = last.quantity.end + lead.index;
    return { measure: before.measure, rule: 'part', start, end: start + (lead[1] as string).length, sure: 0.8 };
  }
  return null;
}

/** Measure words of projects and firms. */
const UNITS = '个项家宗';

/** The sum of a part, between its count and the next part. */
const SUM = /^[，、](?:计划|预计)?(?:总?投资额?|金额|总额)?(?:约|达|为)?$/;

const NEXT = /^[、，；;,](?:其中)?[\u4e00-\u9fff（）]{2,12}[：:]?各?$/;

/** The words that open a list of parts, up to the first name. */
const LEAD =
  /((?:[从按分][^，。；：\d]{1,14}[看分类]|分别[为是]|依次[为是]|排名?[^，。；：\d]{0,8}[为是])[：:，,])[\u4e00-\u9fff（）]{2,12}[：:]?$/;
