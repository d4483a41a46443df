import { Choice } from '../choices/choice';
import { openWeights } from '../choices/weights';
import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import type { Stage } from '../lexicon/stages';
import { ceremonyBehind } from './amount';
import { isPlace, staged } from './bearers';
import { type ChosenStage, chooseStage } from './choose';
import { gatherEvidence, type Scene } from './gather';
import { followBase, tellOwnStages } from './own';
import { stageQuestions } from './questions';
import { type StageRule, stageRules } from './rules';
import { countOf, shareWithThresholds } from './threshold';
import { stageWeights } from './weights.learned';

/**
 * Decides how far the projects of a figure are (项目阶段). First what its own clause tells, then what speaks for a stage anywhere in the article
 * is gathered, and figure by figure learned weights choose among all that. 建成后 has been decided with the plans, and is evidence too.
 */
export function decideStages(passage: Passage, drafts: readonly Draft[], choice = ownChoice()): void {
  if (drafts.length === 0) return;
  tellOwnStages(passage, drafts);
  const scene = gatherEvidence(passage, drafts);
  const chosen: boolean[] = [];
  drafts.forEach((draft, i) => {
    chosen[i] = canHaveStage(drafts, i);
    if (isDefined(passage, draft)) return;
    if (draft.measure === 'growth') followBase(passage, drafts, i);
    else if (!isShare(draft))
      settle(draft, chosen[i] ? chooseStage(scene, i, (k) => chosen[k] === true, choice) : null);
  });
  shareWithPeers(scene, drafts);
  shareWithCounted(passage, drafts);
  shareWithCount(passage, drafts);
  shareWithMoney(passage, drafts);
  shareWithThresholds(drafts);
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

/** 「其中，工业项目19个；基础设施项目8个；民生项目5个」: what at least half of a row's counts have by their group, the others have by it too. */
function shareWithPeers({ evidence }: Scene, drafts: readonly Draft[]): void {
  const ofGroup = (i: number) => evidence[i]?.find(({ rule, firm }) => firm && stageRules[rule] === 'group');
  drafts.forEach((draft, i) => {
    const told = draft.measure === 'project_count' && draft.stage === null ? ofGroup(i) : undefined;
    if (told === undefined) return;
    const peers = drafts.filter(
      (peer, k) =>
        peer.measure === 'project_count' && peer.sentence === draft.sentence && ofGroup(k)?.stage === told.stage,
    );
    if (peers.filter(({ stage }) => stage === told.stage).length * 2 < peers.length) return;
    draft.stage = told.stage;
    draft.reasons.push({ field: 'stage', rule: 'group', start: told.start, end: told.end });
  });
}

/** 「其余8个项目总投资13亿元」: what counted projects cost has the stage of their count. */
function shareWithCount({ text }: Passage, drafts: readonly Draft[]): void {
  drafts.forEach((draft, i) => {
    const count = drafts[i - 1];
    if (!COSTS.has(draft.measure) || count?.measure !== 'project_count' || count.subject !== draft.subject) return;
    if (count.stage === null || count.stage === draft.stage) return;
    const { start, end } = count.quantity;
    if (!BEHIND.test(text.slice(end, draft.quantity.start))) return;
    draft.stage = count.stage;
    draft.reasons = draft.reasons.filter(({ field }) => field !== 'stage');
    draft.reasons.push({ field: 'stage', rule: 'sameProject', start, end });
  });
}

const COSTS: ReadonlySet<Measure | null> = new Set<Measure | null>([
  'total_investment',
  'contracted_investment',
  'paid_in_capital',
]);
const BEHIND = /^[^，,。；\n）)\d]{0,6}[，,、]?[^，,。；\n）)\d]{2,8}$/;

/** 「总投资85亿元,年度投资56亿元的60个项目集中开工」: what a counted group costs in all, told before its count. */
function shareWithCounted({ text }: Passage, drafts: readonly Draft[]): void {
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

/** Firms and people have none; a threshold beside a count has the count's. */
function canHaveStage(drafts: readonly Draft[], i: number): boolean {
  const { measure } = drafts[i] as Draft;
  if (measure === null || measure === 'company_count' || measure === 'employment') return false;
  return measure !== 'threshold' || countOf(drafts, i) === null;
}

/** 开工率: the rules define its stage, there is nothing to weigh. */
function isShare({ measure, reasons }: Draft): boolean {
  return measure === 'rate' && !reasons.some(({ field, rule }) => field === 'stage' && rule === 'carried');
}

/** 达产后, a heading that is nothing but a stage, a first phase that has begun, and a ceremony leave no doubt. */
function isDefined({ text }: Passage, draft: Draft): boolean {
  return draft.reasons.some(
    ({ field, rule }) =>
      field === 'stage' &&
      (rule === 'afterwards' ||
        rule === 'heading' ||
        rule === 'firstPhase' ||
        (rule === 'stageAfter' && ceremonyBehind(text, draft) > 0)),
  );
}

/** Writes what was chosen in place of what the rules told. What projects have is as sure as what is least sure of it. */
function settle(draft: Draft, chosen: ChosenStage | null): void {
  const won = chosen?.because ?? null;
  draft.stage = won?.stage ?? null;
  draft.reasons = draft.reasons.filter(({ field }) => field !== 'stage');
  if (chosen !== null && staged.has(draft.measure as Measure))
    draft.confidence = Math.min(draft.confidence, chosen.sure);
  if (won === null) return;
  const { start, end } = won;
  const rule = stageRules[won.rule] as StageRule;
  draft.reasons.push({ field: 'stage', rule, start, end });
  // 预计5月份动工: what begins later is a plan.
  const isToCome = won.stage === 'started' && won.word?.planned === true && staged.has(draft.measure as Measure);
  if (!(won.plans || isToCome) || draft.planned) return;
  draft.planned = true;
  draft.reasons.push({ field: 'planned', rule, start, end });
}

let opened: Choice<Stage | null> | null = null;

/** The choice by the program's own weights, opened at the first use. */
function ownChoice(): Choice<Stage | null> {
  opened ??= new Choice<Stage | null>(openWeights(stageQuestions.features, stageWeights));
  return opened;
}
