import type { Draft } from '../draft';
import type { Rule } from './rule';

/** 投资构成: the works of a project are a part of its cost. 「总投资155亿元,其中工程投资151亿元」. */
export const costPart: Rule = {
  name: 'costPart',
  zh: '投资构成',
  apply({ text }, drafts) {
    let before: Draft | undefined;
    for (const draft of drafts) {
      const whole = before;
      if (draft.quantity.kind === 'money') before = draft;
      if (
        (draft.measure !== 'total_investment' && draft.measure !== 'fixed_asset_investment') ||
        whole?.measure !== 'total_investment' ||
        whole.sentence !== draft.sentence
      )
        continue;
      const from = whole.quantity.end;
      const lead = text.slice(from, draft.quantity.start);
      const part = GEAR.exec(lead)?.[0] ?? (/^[^。；]{0,24}其中/.test(lead) ? WORKS.exec(lead)?.[0] : undefined);
      if (part === undefined) continue;
      draft.measure = 'other_money';
      draft.reasons = draft.reasons.filter(({ field }) => field !== 'measure');
      draft.reasons.push({
        field: 'measure',
        rule: 'costPart',
        start: draft.quantity.start - part.length,
        end: draft.quantity.start,
      });
    }
  },
  changes: [
    { text: '铁路总投资155亿元,其中工程投资[151亿元]', expect: { measure: 'other_money' } },
    { text: '项目总投资32亿元,其中固定资产投资[26亿元]', expect: { measure: 'other_money' } },
    { text: '项目总投资16亿元,设备总投资[11亿元]', expect: { measure: 'other_money' } },
  ],
  leaves: [
    { text: '堤防加固工程投资[4200万元]', expect: { measure: 'total_investment' } },
    { text: '总投资8亿元,其中一期工程总投资[3亿元]', expect: { measure: 'total_investment' } },
  ],
};

const WORKS = /(?:(?:工程|土建|静态|固定资产|建安)投资|自有资金)$/;

/** 设备总投资11亿元, 仪表与控制系统的总投资8500万元: equipment is a part wherever it stands. */
const GEAR = /(?:设备|装备|仪[器表]|自动化|软件|控制系统)(?:购置)?的?总?投资(?:约|为|达)?$/;
