import type { Rule } from './rule';

/** 利用外资: 到资 in a foreign currency. 「实际到资1.27亿美元」; 到位 says it of all promotion money and stays. */
export const foreign: Rule = {
  name: 'foreign',
  zh: '利用外资',
  apply({ text }, drafts) {
    for (const draft of drafts) {
      if (draft.measure !== 'paid_in_capital' || draft.quantity.unit === 'CNY') continue;
      const word = draft.reasons.find(({ field }) => field === 'measure');
      if (word === undefined || !text.slice(Math.max(0, word.start), word.end).includes('到资')) continue;
      draft.measure = 'foreign_capital';
      const { start, end } = draft.quantity;
      draft.reasons.push({ field: 'measure', rule: 'foreignCurrency', start, end });
    }
  },
  changes: [{ text: '全市实际到资[1.27亿美元]', expect: { measure: 'foreign_capital' } }],
  leaves: [
    { text: '全市实际到资[1.27亿元]', expect: { measure: 'paid_in_capital' } },
    { text: '项目总投资2600万美元,上半年到位[410万美元]', expect: { measure: 'paid_in_capital' } },
  ],
};
