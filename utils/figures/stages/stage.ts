import { Choice } from '../choices/choice';
import { openWeights } from '../choices/weights';
import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import type { Stage } from '../lexicon/stages';
import { ceremonyBehind } from './amount';
import { staged } from './bearers';
import { type ChosenStage, chooseStage } from './choose';
import { gatherEvidence } from './gather';
import { followBase, tellOwnStages } from './own';
import { stageQuestions } from './questions';
import { type StageRule, stageRules } from './rules';
import { shareWithPeers, shareWithSums, shareWithWhole } from './shared';
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
    shareWithWhole(draft);
  });
  shareWithPeers(scene, drafts);
  shareWithSums(passage, drafts);
  drafts.forEach((draft, i) => {
    const isOfBase = draft.measure === 'growth' || (draft.measure === 'rate' && draft.stage === null);
    if (isOfBase && !isDefined(passage, draft)) followBase(passage, drafts, i);
  });
  for (const draft of drafts) signContracted(passage, draft);
  shareWithThresholds(drafts);
}

/** 洽谈项目80个，协议引资7亿元: the word that says what is measured tells that it is signed; 意向投资 does not. */
function signContracted({ text }: Passage, draft: Draft): void {
  if (draft.measure !== 'contracted_investment' || (draft.stage !== null && draft.stage !== 'negotiating')) return;
  const named = draft.reasons.find(({ field }) => field === 'measure');
  if (named === undefined || text.startsWith('意向', named.start)) return;
  draft.stage = 'signed';
  draft.reasons = draft.reasons.filter(({ field }) => field !== 'stage');
  draft.reasons.push({ field: 'stage', rule: 'stageBefore', start: named.start, end: named.end });
}

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
