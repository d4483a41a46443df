import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import type { Stage } from '../lexicon/stages';
import { isPlace } from './bearers';
import type { Evidence } from './evidence';
import type { Scene } from './gather';
import { type StageRule, stageRules } from './rules';

/** 「其中，工业项目19个；基础设施项目8个；民生项目5个」: what at least half of a row's counts have by their group, the others have by it too. */
export function shareWithPeers({ evidence }: Scene, drafts: readonly Draft[]): void {
  let row: Peer[] = [];
  drafts.forEach((draft, i) => {
    if (row[0] !== undefined && row[0].draft.sentence !== draft.sentence) {
      settleRow(row);
      row = [];
    }
    if (draft.measure !== 'project_count') return;
    const told = evidence[i]?.find(({ rule, firm }) => firm && stageRules[rule] === 'group');
    if (told !== undefined) row.push({ draft, told });
  });
  settleRow(row);
}

/** A count of a sentence, and what its group tells of it. */
interface Peer {
  draft: Draft;
  told: Evidence;
}

function settleRow(row: readonly Peer[]): void {
  const told = new Map<Stage | null, number>();
  const had = new Map<Stage | null, number>();
  for (const { draft, told: by } of row) {
    told.set(by.stage, (told.get(by.stage) ?? 0) + 1);
    if (draft.stage === by.stage) had.set(by.stage, (had.get(by.stage) ?? 0) + 1);
  }
  for (const { draft, told: by } of row) {
    if (draft.stage !== null || (had.get(by.stage) ?? 0) * 2 < (told.get(by.stage) ?? 0)) continue;
    draft.stage = by.stage;
    draft.reasons.push({ field: 'stage', rule: 'group', start: by.start, end: by.end });
  }
}

/**
 * 「开工项目54个。…城区21个、县域33个」: parts that add up to a whole have its stage, unless words of their own tell one; where the whole is divided by
 * stages (26个项目,14个已投产,8个在建,4个在办手续), a part that tells none has none.
 */
export function shareWithWhole(draft: Draft): void {
  if (draft.whole === null || !PARTED.has(draft.measure)) return;
  const { of: whole, parts } = draft.whole;
  if (whole.measure !== draft.measure || whole.planned !== draft.planned) return;
  if (whole.stage === draft.stage || (whole.stage === null && parts.length < 3)) return;
  const told = toldStage(draft);
  if (told !== undefined && (OWN.has(told.rule) || told.start > whole.quantity.end)) return;
  if (parts.some((part) => part.stage !== whole.stage && OWN.has(toldStage(part)?.rule ?? ''))) return;
  draft.stage = whole.stage;
  draft.reasons = draft.reasons.filter(({ field }) => field !== 'stage');
  const { start, end } = whole.quantity;
  if (whole.stage !== null) draft.reasons.push({ field: 'stage', rule: 'group', start, end });
}

const toldStage = ({ reasons }: Draft) => reasons.find(({ field }) => field === 'stage');

const PARTED: ReadonlySet<Measure | null> = new Set<Measure | null>([
  'project_count',
  'total_investment',
  'annual_investment',
  'completed_investment',
  'contracted_investment',
]);

/** What a figure's own words tell. */
const OWN: ReadonlySet<string> = new Set<StageRule>([
  'stageInside',
  'stageBefore',
  'stageAfter',
  'clauseBefore',
  'afterwards',
]);

/** Sums have the stage of what was counted before or behind them, and of the sum of the same project before them. */
export function shareWithSums(passage: Passage, drafts: readonly Draft[]): void {
  shareBeforeCount(passage, drafts);
  shareBehindCount(passage, drafts);
  shareWithMoney(passage, drafts);
}

/**
 * 「项目开工,总投资40亿元,完成投资12亿元,预计年收入9亿元」: the sums that one sentence tells of one project have one stage, and so has what it is to
 * yield. Of another project they are only where it is named between them.
 */
function shareWithMoney({ text }: Passage, drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    const before = drafts[i - 1];
    const { measure, subject, planned } = draft;
    if (draft.stage !== null || subject === null || before?.stage == null || !SUMS.has(before.measure)) return;
    if (!(SUMS.has(measure) || (planned && YIELDS.has(measure)))) return;
    if (draft.sentence !== before.sentence || isPlace(subject) || isPlace(before.subject ?? '')) return;
    const { start, end } = before.quantity;
    if (subject !== before.subject && text.slice(end, draft.quantity.start).includes(subject)) return;
    draft.stage = before.stage;
    draft.reasons.push({ field: 'stage', rule: 'sameProject', start, end });
  });
}

/** 「其余8个项目总投资13亿元」, 「项目37个,同比增长5%,协议资金21亿元,到位资金5亿元」: what counted projects cost has the stage of their count. */
function shareBehindCount({ text }: Passage, drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    if (!COSTS.has(draft.measure)) return;
    const count = countBefore(text, drafts, i);
    if (count === null || count.stage === null || count.stage === draft.stage) return;
    const { start, end } = count.quantity;
    draft.stage = count.stage;
    draft.reasons = draft.reasons.filter(({ field }) => field !== 'stage');
    draft.reasons.push({ field: 'stage', rule: 'sameProject', start, end });
  });
}

/** The count that a sum goes on with, over growths, shares and sums of the same owner in its sentence; null for none. */
function countBefore(text: string, drafts: readonly Draft[], i: number): Draft | null {
  const { subject, sentence } = drafts[i] as Draft;
  for (let k = i - 1; k >= 0 && i - k <= 4; k--) {
    const { measure, quantity, ...before } = drafts[k] as Draft;
    const between = text.slice(quantity.end, drafts[k + 1]?.quantity.start);
    if (before.sentence !== sentence || before.subject !== subject || !BEHIND.test(between)) return null;
    if (measure === 'project_count') return drafts[k] as Draft;
    if (isPlace(subject ?? '') || OF_REGION.test(between)) return null;
    if (!COSTS.has(measure) && measure !== 'growth' && measure !== 'rate') return null;
  }
  return null;
}

const COSTS: ReadonlySet<Measure | null> = new Set<Measure | null>([
  'total_investment',
  'contracted_investment',
  'paid_in_capital',
]);
/** 实际到位省外资金 is a statistic. */
const OF_REGION = /[省市区国境]外资金|内资/;
const BEHIND = /^[^，,。；\n）)\d]{0,6}[，,、]?[^，,。；\n）)\d]{2,8}$/;

/** 「总投资85亿元,年度投资56亿元的60个项目集中开工」: what a counted group costs in all, told before its count. */
function shareBeforeCount({ text }: Passage, drafts: readonly Draft[]): void {
  drafts.forEach((group, i) => {
    if (group.measure !== 'project_count' || group.stage === null) return;
    let { start } = group.quantity;
    for (let k = i - 1; k >= 0; k--) {
      const sum = drafts[k] as Draft;
      const between = text.slice(sum.quantity.end, start);
      if (!SUMS.has(sum.measure) || sum.sentence !== group.sentence || !(k === i - 1 ? OF : AND).test(between)) return;
      if (sum.stage === null) {
        sum.stage = group.stage;
        sum.reasons.push({ field: 'stage', rule: 'sameProject', start: group.quantity.start, end: group.quantity.end });
      }
      start = sum.quantity.start;
    }
  });
}

const OF = /^的[^，。；、\d]{0,4}$/;
const AND = /^[，、,][^，。；、\d]{2,8}$/;

const SUMS: ReadonlySet<Measure | null> = new Set<Measure | null>([
  'total_investment',
  'annual_investment',
  'completed_investment',
]);

const YIELDS: ReadonlySet<Measure | null> = new Set<Measure | null>(['revenue', 'output_value', 'tax', 'profit']);
