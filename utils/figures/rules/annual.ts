import type { Draft, Passage } from '../draft';
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
    for (const draft of drafts) {
      const whole = before;
      if (draft.quantity.kind === 'money') before = draft;
      if (draft.measure !== 'total_investment' || draft.quantity.kind !== 'money') continue;
      const carriedOver =
        whole !== undefined &&
        whole.measure === 'annual_investment' &&
        whole.sentence === draft.sentence &&
        draft.reasons[0]?.rule === 'carried';
      const start = carriedOver ? (whole as Draft).quantity.start : yearOf(passage, draft, whole);
      if (start < 0) continue;
      draft.measure = 'annual_investment';
      draft.reasons = draft.reasons.filter(({ field }) => field !== 'measure');
      draft.reasons.push({
        field: 'measure',
        rule: 'annual',
        start,
        end: carriedOver ? (whole as Draft).quantity.end : start + 2,
      });
    }
  },
  changes: [
    { text: '2018年全市水利建设计划投资[28.6亿元],其中中央投资[11.2亿元]', expect: { measure: 'annual_investment' } },
    { text: '东湖改造,总投资12亿元,2024年投资[3.2亿元]', expect: { measure: 'annual_investment' } },
    { text: '今年,全县安排重点工程47项,计划投资[31亿元]', expect: { measure: 'annual_investment' } },
    { text: '总投资8亿元,今年全县预计投资[2亿元]', expect: { measure: 'annual_investment' } },
  ],
  leaves: [
    { text: '公司2021年投资[5亿元]建成海纳酒厂', expect: { measure: 'total_investment' } },
    { text: '今年3月签约项目8个,计划投资[5亿元]', expect: { measure: 'total_investment' } },
    { text: '项目计划投资[5亿元],2025年建成', expect: { measure: 'total_investment' } },
  ],
};

/** Where the year of a clause's 投资 stands, -1 where the clause tells no yearly plan. */
function yearOf({ text, outline }: Passage, { clause, quantity, sentence }: Draft, whole: Draft | undefined): number {
  const from = outline.clauses[clause]?.start ?? 0;
  const lead = text.slice(Math.max(from, quantity.start - 24), quantity.start);
  const group = yearOfGroup(text, outline.sentences[sentence]?.start ?? 0, quantity.start);
  if (group >= 0) return group;
  const match = /(?:[0-9]{4}|今|当|本|明)年/.exec(lead);
  if (match === null || !/投资约?$/.test(lead) || /总投资约?$/.test(lead)) return -1;
  const planned = /计划|安排|预计/.test(lead);
  const part =
    whole !== undefined &&
    whole.sentence === sentence &&
    whole.measure === 'total_investment' &&
    (whole.quantity.min ?? 0) > (quantity.min ?? 0);
  return planned || part ? quantity.start - lead.length + match.index : -1;
}

/** 「今年,全县安排重点工程47项,计划投资31亿元」: the year of what is planned for many projects; -1 without one, or where their total is told. */
function yearOfGroup(text: string, from: number, to: number): number {
  const lead = text.slice(Math.max(from, to - 80), to);
  const match = /[，,、]计划投资(?:额|约)?$/.test(lead) ? GROUP.exec(lead) : null;
  return match === null || /总投资|签约|协议|意向/.test(lead) ? -1 : to - lead.length + match.index;
}

const GROUP = /(?:[0-9]{4}|[今本])年(?![0-9]|底|初|末|以来|上半年)[^。]{2,60}[0-9]+(?:[个项件]|大类)/;
