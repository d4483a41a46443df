import type { Draft, Passage } from '../draft';
import { isOfMany } from '../wholes';
import type { Rule } from './rule';

/**
 * 年度投资: what is to be invested in a stated year is no whole investment. 「2024年全市计划投资28亿元」,
 * 「总投资12亿元,2024年投资3亿元」. A year in which a project was built (2021年投资5亿元建成) leaves its total.
 */
export const annual: Rule = {
  name: 'annual',
  zh: '年度投资',
  apply(passage, drafts) {
    let before: Draft | undefined;
    for (let i = 0; i < drafts.length; i++) {
      const draft = drafts[i] as Draft;
      const whole = before;
      if (draft.quantity.kind === 'money') before = draft;
      if (!isInvestment(passage, draft)) continue;
      const carriedOver =
        whole !== undefined &&
        whole.measure === 'annual_investment' &&
        whole.sentence === draft.sentence &&
        (draft.reasons[0]?.rule === 'carried' || isNext(passage, whole, draft));
      const sum = isOfMany(draft) && isBareInvestment(passage, draft) ? draft.whole?.of : undefined;
      const from = carriedOver ? whole : sum?.measure === 'annual_investment' ? sum : undefined;
      const start = from ? from.quantity.start : Math.max(yearOf(passage, drafts, i), yearOfSeries(passage, drafts, i));
      if (start < 0) continue;
      draft.measure = 'annual_investment';
      draft.reasons = draft.reasons.filter(({ field }) => field !== 'measure');
      draft.reasons.push({
        field: 'measure',
        rule: 'annual',
        start,
        end: from ? from.quantity.end : start + 2,
      });
    }
  },
  changes: [
    { text: '2018年全市水利建设计划投资[28.6亿元],其中中央投资[11.2亿元]', expect: { measure: 'annual_investment' } },
    { text: '东湖改造,总投资12亿元,2024年投资[3.2亿元]', expect: { measure: 'annual_investment' } },
    { text: '今年,全县安排重点工程47项,计划投资[31亿元]', expect: { measure: 'annual_investment' } },
    {
      text: '今年全市交通计划投资[86亿元],其中公路投资[52亿元],民航投资[34亿元]',
      expect: { measure: 'annual_investment' },
    },
    {
      text: '“十三五”期间,全市铁路计划投资[420亿元],其中2016年投资[58亿元],2017年投资[76亿元]',
      expect: { measure: 'annual_investment' },
    },
    {
      text: '年度计划投资[10亿元],其中交通类9项,投资[5亿元];农业类6项,投资[3亿元];水利类4项,投资[2亿元]',
      expect: { measure: 'annual_investment' },
    },
    { text: '东湖大桥总投资12亿元,2011年完成3亿元,2012年计划[4亿元]', expect: { measure: 'annual_investment' } },
    { text: '项目第一年投资[2亿元],第二年投资[5亿元]', expect: { measure: 'annual_investment' } },
    { text: '东湖大桥一季度计划投入资金[3000万元]', expect: { measure: 'annual_investment' } },
    { text: '今年全省公路建设投资将达[763亿元]', expect: { measure: 'annual_investment' } },
    { text: '总投资8亿元,今年全县预计投资[2亿元]', expect: { measure: 'annual_investment' } },
    { text: '东湖大桥总投资12亿元,计划投资[4亿元]', expect: { measure: 'annual_investment' } },
    { text: '东湖大桥总投资12亿元,其中2012年[4亿元]', expect: { measure: 'annual_investment' } },
    { text: '2026年,全省交通计划投资[1200亿元]', expect: { measure: 'annual_investment' } },
    { text: '未来三年每年投资[5亿元]', expect: { measure: 'annual_investment' } },
    { text: '酒厂年内投资[5亿元]', expect: { measure: 'annual_investment' } },
    { text: '产业类32项,总投资12亿元,年投资[3亿元]', expect: { measure: 'annual_investment' } },
  ],
  leaves: [
    { text: '公司2021年投资[5亿元]建成海纳酒厂', expect: { measure: 'total_investment' } },
    { text: '今年3月签约项目8个,计划投资[5亿元]', expect: { measure: 'total_investment' } },
    { text: '项目计划投资[5亿元],2025年建成', expect: { measure: 'total_investment' } },
    { text: '明年将投资[5亿元]建设东湖水库', expect: { measure: 'total_investment' } },
    { text: '公司计划5年内投资[30亿元]', expect: { measure: 'total_investment' } },
  ],
};

/** 「交通类10项,投资5亿元」: 投资 that may be of a year as well. */
const isBareInvestment = ({ text }: Passage, { quantity: { start } }: Draft) =>
  /(?<!总|完成)投资(?:约|达到?|为)?$/.test(text.slice(Math.max(0, start - 8), start));

/** Money told as the whole of a project, or as 建设投资, which else is a part of its cost. */
function isInvestment({ text }: Passage, { measure, quantity, reasons }: Draft): boolean {
  if (quantity.kind !== 'money') return false;
  if (measure === 'total_investment') return true;
  if (reasons.some(({ field, rule }) => field === 'measure' && (rule === 'noWord' || rule === 'carried')))
    return measure === 'other_money' || measure === 'completed_investment';
  const word = reasons.find(({ field }) => field === 'measure');
  return measure === 'other_money' && word !== undefined && text.slice(word.start, word.end) === '建设投资';
}

/** 「今年公路计划投资52亿元,民航投资7亿元」: the next sector and its 投资. */
const isNext = ({ text }: Passage, { quantity, reasons }: Draft, draft: Draft) =>
  reasons.some(({ rule }) => rule === 'annual') &&
  /^[，；、](?:其中)?[\u4e00-\u9fff]{2,8}(?<![总划预拟])投资$/.test(text.slice(quantity.end, draft.quantity.start));

/** Where the year of a clause's 投资 stands, -1 where the clause tells no yearly plan. */
function yearOf({ text, outline }: Passage, drafts: readonly Draft[], i: number): number {
  const { clause, quantity, sentence, measure } = drafts[i] as Draft;
  const own = outline.clauses[clause]?.start ?? 0;
  // 2026年，全省计划投资12亿元
  const lone = LONE_YEAR.exec(text.slice(Math.max(outline.sentences[sentence]?.start ?? 0, own - 8), own));
  const from = own - (lone?.[0].length ?? 0);
  const lead = text.slice(Math.max(from, quantity.start - 30), quantity.start);
  const yearly = YEARLY.exec(lead);
  if (yearly !== null) return quantity.start - yearly[0].length;
  const group = yearOfGroup(text, outline.sentences[sentence]?.start ?? 0, quantity.start);
  if (group >= 0) return group;
  // 总投资12亿元,2012年计划4亿元
  const planOfYear = PLAN_OF_YEAR.exec(lead);
  if (planOfYear !== null && totalBefore(text, drafts, i)) return quantity.start - planOfYear[0].length;
  if (measure !== 'total_investment' && measure !== 'other_money') return -1;
  const match = YEAR.exec(lead);
  if (match === null || !SPENT.test(lead) || /总投资|总投入|累计|共投|追加/.test(lead)) return -1;
  if (/^(?:新|扩|改|兴|投|筹)?建|^打造/.test(text.slice(quantity.end, quantity.end + 3))) return -1;
  const planned = /计划|安排|预计|拟|将|年内/.test(lead);
  const part = totalBefore(text, drafts, i) !== undefined;
  return planned || part ? quantity.start - lead.length + match.index : -1;
}

/** 「其中2016年投资58亿元,2017年投资76亿元」 and the sum of such years before them: where the year stands, -1 where they are no series. */
function yearOfSeries({ text }: Passage, drafts: readonly Draft[], i: number): number {
  const draft = drafts[i] as Draft;
  const own = yearBehind(text, drafts, i);
  const years = new Set<string>();
  let first = own;
  for (let k = own < 0 ? i : i - NEAR; k <= i + NEAR; k++) {
    if (drafts[k]?.sentence !== draft.sentence) continue;
    const year = yearBehind(text, drafts, k);
    if (year < 0) continue;
    years.add(text.slice(year, text.indexOf('年', year)));
    if (first < 0) first = year;
  }
  if (years.size < 2) return -1;
  if (own >= 0) return own;
  const { start } = draft.quantity;
  return SUM_OF_YEARS.test(text.slice(Math.max(0, start - 40), start)) ? first : -1;
}

/** How many figures to either side a series is looked for. */
const NEAR = 6;

/** Where the year of an amount's 2016年投资 stands, right before it; -1 where it has none. */
function yearBehind(text: string, drafts: readonly Draft[], i: number): number {
  const { quantity } = drafts[i] as Draft;
  if (quantity.kind !== 'money') return -1;
  const match = OF_YEAR.exec(text.slice(Math.max(0, quantity.start - 16), quantity.start));
  return match === null ? -1 : quantity.start - match[0].length;
}

const OF_YEAR = /(?:[0-9]{4}|第[一二三四五]|[首次今明])年(?:计划|预计|拟|将)?投资(?:约|达到?|为)?$/;
const SUM_OF_YEARS = /(?:期间|[0-9一二三四五六七八九十]年)[^。；]{0,24}(?<!总)投资(?:共计|总计|合计)?(?:约|达到?|为)?$/;

/** The total of the project that an amount is a part of, told in its sentence. */
function totalBefore(text: string, drafts: readonly Draft[], i: number): Draft | undefined {
  const { sentence, quantity } = drafts[i] as Draft;
  for (let k = i - 1; k >= 0 && i - k <= NEAR && drafts[k]?.sentence === sentence; k--) {
    const before = drafts[k] as Draft;
    // 甲项目，总投资5000万元；乙项目，计划投资3000万元
    if (text.slice(before.quantity.end, drafts[k + 1]?.quantity.start).includes('；')) return undefined;
    if (before.measure === 'total_investment' && before.quantity.kind === 'money')
      return (before.quantity.min ?? 0) > (quantity.min ?? 0) ? before : undefined;
  }
  return undefined;
}

const PLAN_OF_YEAR =
  /(?:[0-9]{4}|今|明|本)年度?(?:计划|拟安排|安排|预计|拟投[资入]?|：|:)?(?:约|为)?$|^计划投资(?:额|约)*$/;

/** The year or the quarter that money is planned for. */
const YEAR =
  /(?:[0-9]{4}|今|当|本|明)年(?![0-9]|底|初|末|以来|起)|[一二三四]季度|[上下]半年|(?<![0-9一二三四五六七八九十几])年内/;

/** A year that is a clause of its own. */
const LONE_YEAR = /(?:[0-9]{4}|[今明])年[，,]$/;

/** What is spent. */
const SPENT = /投[资入](?:资金|额|规模|总额)?(?:将|预计|计划|有望|可)*(?:约|达到?|为|超过?)?$/;

/** 「总投资12亿元,年投资3亿元」: a 年 that is of no date. */
const YEARLY = /(?:(?<![\d一二三四五六七八九十几多每近前后上中])年(?:计划|预计|拟)?|每年)投资额?(?:约|达|为|共)?$/;

/** 「今年,全县安排重点工程47项,计划投资31亿元」: the year of what is planned for many projects; -1 without one, or where their total is told. */
function yearOfGroup(text: string, from: number, to: number): number {
  const lead = text.slice(Math.max(from, to - 80), to);
  const match = /[，,、]计划投资(?:额|约)?$/.test(lead) ? GROUP.exec(lead) : null;
  return match === null || /总投资|签约|协议|意向/.test(lead) ? -1 : to - lead.length + match.index;
}

const GROUP = /(?:[0-9]{4}|[今本])年(?![0-9]|底|初|末|以来|上半年)[^。]{2,60}[0-9]+(?:[个项件]|大类)/;
