import type { Draft, Passage } from '../draft';
import { clauseStart } from '../window';

/**
 * The figure that a bare name and its quantity go on from (并列): 「城镇零售额802亿元,增长7%;乡村184亿元,增长8%」, 「云溪区完成52亿元;东湖县38亿元」.
 * Between the two stand growths and rates alone. `anyUnit`: 货物3260万吨,集装箱68万标箱. Null where the clause says more than a name.
 */
export function seriesBefore(passage: Passage, drafts: readonly Draft[], i: number, anyUnit = false): Draft | null {
  const draft = drafts[i] as Draft;
  const { quantity, sentence } = draft;
  const { text } = passage;
  const from = Math.max(clauseStart(passage, draft), drafts[i - 1]?.quantity.end ?? 0);
  const lead = text.slice(from, quantity.start);
  if (!NAME.test(lead) || /[均每最给年月日期减排氧]/.test(lead)) return null;
  for (let k = i - 1; k >= 0 && i - k <= 4; k--) {
    const before = drafts[k] as Draft;
    if (before.sentence !== sentence) return null;
    if (before.quantity.kind === 'share' || before.measure === 'growth') continue;
    return anyUnit || before.quantity.unit === quantity.unit ? before : null;
  }
  return null;
}

/** A name alone, with what merely tells that it reached its number. */
const NAME = /^[，；、和]?(?:其中)?[\u4e00-\u9fff（）“”]{2,14}?(?:达到?|为|完成|实现|贡献)?$/;
