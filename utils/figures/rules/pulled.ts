import type { Measure } from '../lexicon/measures';
import type { Rule } from './rule';

/** 带动投资: what others are to invest because of a project is none of its own investment (预计可拉动相关产业投资2500亿元). */
export const pulled: Rule = {
  name: 'pulled',
  zh: '带动的投资',
  apply({ text }, drafts) {
    for (const draft of drafts) {
      if (!OWN.has(draft.measure)) continue;
      const { start } = draft.quantity;
      const pull = PULLED.exec(text.slice(Math.max(0, start - 36), start));
      if (pull === null) continue;
      const at = start - pull[0].length;
      draft.measure = 'other_money';
      draft.reasons = draft.reasons.filter(({ field }) => field !== 'measure');
      draft.reasons.push({ field: 'measure', rule: 'pulled', start: at, end: at + 2 });
    }
  },
  changes: [
    { text: '项目预计可拉动相关产业投资[250亿元]左右', expect: { measure: 'other_money' } },
    { text: '北岭大桥建成后,将带动上下游企业投资约[90亿元]', expect: { measure: 'other_money' } },
    { text: '基金撬动社会投资超过[30亿元]', expect: { measure: 'other_money' } },
  ],
  leaves: [
    { text: '民间投资带动明显,全市固定资产投资[250亿元]', expect: { measure: 'fixed_asset_investment' } },
    { text: '在大项目带动下,全市工业投资[90亿元]', expect: { measure: 'fixed_asset_investment' } },
    { text: '项目带动性强,总投资[9亿元]', expect: { measure: 'total_investment' } },
  ],
};

const OWN: ReadonlySet<Measure | null> = new Set<Measure | null>([
  'total_investment',
  'annual_investment',
  'fixed_asset_investment',
]);

const PULLED =
  /(?:拉动|带动|撬动)(?!下[，,]|作用|性|力|明显|效)[^，。；\d]{0,16}(?<!总|完成|固定资产|累计)投资(?:额|规模|总额)?(?:约|近|超过?|达到?|可达|将达|突破|逾)*$/;
