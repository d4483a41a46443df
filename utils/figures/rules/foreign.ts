import type { Draft, DraftReason } from '../draft';
import type { Measure } from '../lexicon/measures';
import type { Rule } from './rule';

/**
 * 利用外资: 到资 in a foreign currency (实际到资1.27亿美元; 到位 says it of all promotion money and stays, but behind foreign
 * capital), what foreign firms 实际投资 in it, and where foreign capital
 * comes from (实际使用外资862亿元。香港投资598亿元).
 */
export const foreign: Rule = {
  name: 'foreign',
  zh: '利用外资',
  apply({ text }, drafts) {
    let before: Draft | undefined;
    for (const draft of drafts) {
      const earlier = before;
      if (draft.quantity.kind === 'money') before = draft;
      if (draft.measure === null || !PAYING.has(draft.measure)) continue;
      const word = draft.reasons.find(({ field }) => field === 'measure');
      const goesOn =
        earlier?.measure === 'foreign_capital' &&
        draft.quantity.list !== null &&
        draft.quantity.list === earlier.quantity.list;
      if (word === undefined || !(goesOn || isForeign(text, draft, word, earlier))) continue;
      draft.measure = 'foreign_capital';
      const { start, end } = draft.quantity;
      draft.reasons.push({ field: 'measure', rule: 'foreignCurrency', start, end });
    }
  },
  changes: [
    { text: '全市实际到资[1.27亿美元]', expect: { measure: 'foreign_capital' } },
    { text: '全市实际使用外资862亿元。从来源地看,香港投资[598亿元],占比69%', expect: { measure: 'foreign_capital' } },
    {
      text: '全市实际使用外资862亿元。从来源地看,新加坡、韩国、德国分别投资[36亿元]、28亿元和19亿元',
      expect: { measure: 'foreign_capital' },
    },
    { text: '第二产业实到外资4.6亿美元;第三产业[3.2亿美元]', expect: { measure: 'foreign_capital' } },
    { text: '新引进的外资项目到位资金[327万美元]', expect: { measure: 'foreign_capital' } },
    { text: '从来源地看,香港投资[598亿元]', expect: { measure: 'foreign_capital' } },
    { text: '制造业合同外资11亿美元,实际到位[5.1亿美元]', expect: { measure: 'foreign_capital' } },
    { text: '外资看重湘南三市,1至7月实际投资达[20.9亿美元]', expect: { measure: 'foreign_capital' } },
  ],
  leaves: [
    { text: '全市实际到资[1.27亿元]', expect: { measure: 'paid_in_capital' } },
    { text: '项目总投资2600万美元,上半年到位[410万美元]', expect: { measure: 'paid_in_capital' } },
    { text: '合同外资5.2亿美元,完成到位资金[3.4亿美元]', expect: { measure: 'paid_in_capital' } },
    { text: '第二产业实到外资4.6亿美元,第三产业增加值[32亿元]', expect: { measure: 'added_value' } },
    { text: '项目由香港恒通公司投资[5亿元]', expect: { measure: 'total_investment' } },
  ],
};

/** What money from abroad is told as first. */
const PAYING: ReadonlySet<Measure> = new Set<Measure>([
  'paid_in_capital',
  'total_investment',
  'completed_investment',
  'added_value',
]);

function isForeign(text: string, draft: Draft, word: DraftReason, earlier: Draft | undefined): boolean {
  const after = earlier?.measure === 'foreign_capital' && earlier.paragraph === draft.paragraph;
  // 第二产业实到外资4.6亿美元；第三产业3.2亿美元
  if (draft.measure === 'added_value') return after && draft.quantity.unit !== 'CNY';
  if (draft.measure === 'paid_in_capital') {
    if (draft.quantity.unit === 'CNY') return false;
    const name = text.slice(Math.max(0, word.start), word.end);
    if (/外资项目[^，。；]{0,8}$/.test(text.slice(Math.max(0, word.start - 12), word.start))) return true;
    return name.includes('到资') || (after && (word.rule === 'carried' || name.endsWith('到位')));
  }
  if (
    draft.quantity.unit !== 'CNY' &&
    ACTUAL.test(text.slice(Math.max(0, draft.quantity.start - 60), draft.quantity.start))
  )
    return true;
  const lead = text.slice(Math.max(0, draft.quantity.start - 24), draft.quantity.start);
  return (after || lead.includes('来源地')) && SOURCE.test(lead);
}

/** 外资…实际投资达20.9亿美元. */
const ACTUAL = /(?:外资|外商)[^\n]{0,50}实际(?:投资|投入)额?(?:达到?|为)?$/;

/** Where foreign capital comes from. */
const SOURCE =
  /(?:香港|澳门|台湾|新加坡|日本|韩国|美国|英国|德国|法国|荷兰|瑞士|欧盟|东盟|国家|地区|群岛|港澳)(?:分别)?(?:实际)?投资$/;
