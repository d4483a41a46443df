import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import type { Rule } from './rule';

/**
 * 规模门槛: an amount that only sets a class. 「亿元以上项目19个」, 「2个过亿元项目」, 「百亿级产业」, 「投资额均超过5000万元」.
 * An amount before a counted group (总投资超千亿元的30多个项目) is the group's sum.
 */
export const threshold: Rule = {
  name: 'threshold',
  zh: '规模门槛',
  apply(passage, drafts) {
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i] as Draft;
      if (draft.measure === null || !(draft.quantity.kind === 'money')) continue;
      const words = classWords(passage, drafts, i);
      if (words === null) continue;
      draft.measure = 'threshold';
      draft.confidence = 0.9;
      draft.reasons = draft.reasons.filter(({ field }) => field !== 'measure');
      draft.reasons.push({ field: 'measure', rule: 'threshold', start: words.start, end: words.end });
    }
  },
  changes: [
    { text: '[亿元以上]项目19个', expect: { measure: 'threshold' } },
    { text: '引进2个[过亿元]项目', expect: { measure: 'threshold' } },
    { text: '打造[百亿级]产业', expect: { measure: 'threshold' } },
    { text: '单个项目投资额均[超过5000万元]', expect: { measure: 'threshold' } },
    { text: '[50亿元]项目2个', expect: { measure: 'threshold' } },
    { text: '引进[5000万元以上]项目40个,其中[亿元以上]15个', expect: { measure: 'threshold' } },
    { text: '其中投资[50亿元]的项目1个、[30亿元]的2个', expect: { measure: 'threshold' } },
    { text: '其中[5000万元至1亿元]12个', expect: { measure: 'threshold' } },
    { text: '投资[上亿元]的有15个', expect: { measure: 'threshold' } },
    { text: '全县产值[亿元]企业20家', expect: { measure: 'threshold' } },
    { text: '[亿元以上]在建项目18个', expect: { measure: 'threshold' } },
    { text: '总投资[5亿元以上]的项目有20个', expect: { measure: 'threshold' } },
    { text: '其中5亿元以上项目7个,[300亿元]项目1个', expect: { measure: 'threshold' } },
    { text: '引进[1亿元]或[1000万美元以上]项目98个', expect: { measure: 'threshold' } },
    { text: '重大项目([10亿元]或[1亿美元以上])56个', expect: { measure: 'threshold' } },
    { text: '引进[20亿元以上]、40亿元以上以及百亿元龙头型重大项目', expect: { measure: 'threshold' } },
    { text: '打造两个[200亿]产值产业', expect: { measure: 'threshold' } },
    { text: '填补园区[100亿元]产值企业的空白', expect: { measure: 'threshold' } },
    { text: '全市迈入[万亿]工业时代', expect: { measure: 'threshold' } },
  ],
  leaves: [
    { text: '带动农户户均增收[超过5万元]', expect: { measure: 'other_money' } },
    { text: '集聚了总投资[超千亿元]的30多个项目', expect: { measure: 'total_investment' } },
    { text: '东湖、西山两县完成投资均[超30亿元]', expect: { measure: 'completed_investment' } },
    { text: '总投资[5亿元]的酒厂项目开工', expect: { measure: 'total_investment' } },
    { text: '甲公司投资[200余万元]在攸县建厂', expect: { measure: 'total_investment' } },
    { text: '总投资[超5亿元]的海纳酒厂项目开工', expect: { measure: 'total_investment' } },
  ],
};

/** The class noun of an amount that sets a class, null where it does not. */
function classWords(passage: Passage, drafts: readonly Draft[], i: number): { start: number; end: number } | null {
  const { text } = passage;
  const draft = drafts[i] as Draft;
  const { start, end, quote, bound } = draft.quantity;
  if (quote.endsWith('级') || text.charAt(end) === '级') return { start: end - 1, end: end + 1 };
  const other = drafts[i + 1];
  const suffix = /[上下内]$/.test(quote);
  // 1亿元或1000万美元以上项目, 20亿元以上、40亿元以上及百亿元重大项目
  const joint = suffix ? /^(?:或者?|、|以?及|以及|和)$/ : /^或者?$/;
  if (other?.quantity.kind === 'money' && joint.test(text.slice(end, other.quantity.start)))
    return classWords(passage, drafts, i + 1);
  if (suffix && '）)'.includes(text.charAt(end) || '。') && BRACKETED.test(text.slice(Math.max(0, start - 24), start)))
    return { start, end };
  const lead = text.slice(Math.max(0, start - 4), start);
  const each = lead.lastIndexOf('均');
  const mean = text.charAt(start - lead.length + each - 1);
  const every = each >= 0 ? !MEANS.includes(mean || '。') : /都在?$/.test(lead);
  if (bound !== 'exact' && bound !== 'about' && every && !REACHED.has(draft.measure)) return { start: start - 4, end };
  const after = drafts[i + 1];
  if (after !== undefined && after.quantity.kind === 'count') {
    if (after.quantity.start === end && (bound === 'atLeast' || bound === 'atMost' || bound === 'range'))
      return { start, end };
    const bare = '，。；、,;）'.includes(text.charAt(after.quantity.end));
    if (bare && /^的(?:共?有|达)?$/.test(text.slice(end, after.quantity.start))) return { start, end };
  }
  if ('，。；、：）！!\n'.includes(text.charAt(end) || '。')) return null;
  const rest = text.slice(end, end + 16);
  const isRound = /^[十百千万]亿元?$/.test(quote);
  if (isRound && ERA.test(rest)) return { start: end, end: end + 2 };
  const match = CLASS.exec(rest);
  if (match === null) return null;
  const of = match[1] !== '';
  const modifiers = match[2] as string;
  const nounEnd = end + match[0].length;
  const next = drafts[i + 1];
  const before = drafts[i - 1];
  const counts = (count: Draft | undefined) => count !== undefined && count.quantity.kind === 'count';
  if (next !== undefined && next.quantity.start < nounEnd) {
    return null;
  }
  const countNext =
    counts(next) &&
    next !== undefined &&
    next.quantity.start - nounEnd <= 5 &&
    (next.clause === draft.clause || next.quantity.start - nounEnd <= 1);
  const countBefore =
    counts(before) && before !== undefined && start - before.quantity.end <= 4 && before.clause === draft.clause;
  const named =
    /投资额?$/.test(lead) ||
    draft.reasons.some(
      ({ field, rule, start: from, end: to }) =>
        field === 'measure' && rule !== 'carried' && from >= 0 && to <= start && start - to <= 6,
    );
  const words = { start: end, end: nounEnd };
  // 100亿元产值企业
  if (!of && !named && /^(?:年?产值|营收|年?销售收入|纳税|税收)(?:规模)?$/.test(modifiers) && match[3] === '企业')
    return words;
  // 产值亿元企业
  if (/^[千百]?[万亿]元?$/.test(quote) && !of && modifiers === '' && match[3] === '企业') return words;
  // 打造千亿园区, 百亿产业: a round number without digits names a class.
  if (isRound && modifiers.length <= 6 && !of && !named) return words;
  // 两个200亿产值产业
  if (countBefore && start === before?.quantity.end && !of && modifiers.length <= 2) return words;
  if (bound === 'exact' || bound === 'about' || bound === 'nearly')
    return countNext && (named ? of && modifiers === '' : !of) ? words : null;
  if (!named)
    return draft.quantity.min !== null && draft.quantity.min > 2e11 && !countNext && !countBefore ? null : words;
  if (countNext) return words;
  if (suffix && modifiers.length <= 6) return words;
  if (modifiers.length <= 2 && !countBefore) return words;
  return null;
}

/** 甲、乙两县引资额均超过30亿元: what several places reached is a statistic of each. */
const REACHED: ReadonlySet<Measure | null> = new Set<Measure | null>([
  'completed_investment',
  'paid_in_capital',
  'contracted_investment',
  'foreign_capital',
  'fixed_asset_investment',
]);

/** 户均, 人均, 亩均: a mean tells of no class. */
const MEANS = '户人年月日平厂亩地单车店场桶吨';

/** 重大项目（10亿元或1亿美元以上）: what the class is, in brackets behind it. */
const BRACKETED = /(?:项目|企业|产业|工程)[（(](?:[^（()）。]{0,14}或者?)?$/;

/** 万亿工业时代, 千亿俱乐部: what a round sum is entered into. */
const ERA = /^[^，。；：、0-9]{0,4}?(?:时代|俱乐部|阵营)/;

const CLASS =
  /^(?!在(?![建谈手库册役租])|[于到由从向])(的?)([^，。；：、,;:0-9]{0,10}?)(项目|企业|产业集群|产业链|产业|集群|工程|园区|公司|镇|县|村|平台|楼宇|作坊|工厂|商户|大户|合同|订单|市场|品牌|单品|固定资产投资)(?!发展|扶持|引导|基金|化|所得)/;
