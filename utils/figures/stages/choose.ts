import type { Choice } from '../choices/choice';
import type { Draft } from '../draft';
import type { Measure } from '../lexicon/measures';
import type { Stage } from '../lexicon/stages';
import { stageNames } from '../senses';
import type { Evidence } from './evidence';
import type { Scene } from './gather';
import { neighboursOf } from './neighbours';
import {
  agreement,
  distanceOf,
  groupOfMeasure,
  mannerOf,
  NO_FIGURE,
  ownerKind,
  signAfter,
  signBefore,
  stageQuestions,
  upTo,
} from './questions';
import { type StageRule, stageRules } from './rules';
import { besideOf, spokenOf } from './spoken';

/**
 * Chooses the stage of a figure among those that anything speaks for, and none: by the evidence for each, and by what the figures around
 * it have. What the rules tell stands unless another is more probable than all others together. Null where nothing speaks for a stage.
 */
export function chooseStage(
  { passage, drafts, evidence, projects, groups }: Scene,
  i: number,
  isChosen: (k: number) => boolean,
  choice: Choice<Stage | null>,
): ChosenStage | null {
  const { answer } = stageQuestions;
  const draft = drafts[i] as Draft;
  const told = [...(evidence[i] as readonly Evidence[]), ...neighboursOf(drafts, i, isChosen)];
  if (told.every(({ stage }) => stage === null)) return null;
  const { stage: ruled, reasons } = draft;
  const rule = ruled === null ? undefined : reasons.find(({ field }) => field === 'stage')?.rule;
  answer.ruled = rule === undefined ? 0 : stageRules.indexOf(rule as StageRule) + 1;
  answer.measure = groupOfMeasure(draft.measure as Measure);
  answer.kind = ownerKind(draft, projects, groups);
  answer.planned = draft.planned ? 1 : 0;
  choice.clear();
  choice.candidate(null);
  for (const { stage, rule, firm, start, end, word, of } of told) {
    answer.stage = indexOf(stage);
    answer.rule = rule;
    answer.firm = firm ? 1 : 0;
    answer.far = distanceOf(passage, draft, start);
    answer.agrees = agreement(ruled, stage);
    answer.manner = mannerOf(word);
    answer.names = spokenOf(passage, draft, word);
    answer.beside = besideOf(drafts, draft, word);
    answer.between = word === null ? 0 : upTo(4, word.next <= i ? i - word.next : word.next - i - 1) + 1;
    answer.after = signAfter(passage.text, end);
    answer.before = signBefore(passage.text, start);
    answer.other = of === null ? NO_FIGURE : groupOfMeasure(of.measure as Measure);
    answer.same = of === null ? 0 : (of.subject === draft.subject ? 2 : 0) + (of.planned === draft.planned ? 1 : 0);
    stageQuestions.tell(stageQuestions.on.evidence, choice, choice.candidate(stage));
  }
  for (let c = 0; c < choice.count; c++) {
    const stage = choice.values[c] as Stage | null;
    answer.stage = indexOf(stage);
    answer.agrees = agreement(ruled, stage);
    stageQuestions.tell(stageQuestions.on.candidate, choice, c);
  }
  const best = choice.best(draft.quantity.start);
  const chosen = choice.sure(best) < SURE ? choice.candidate(ruled) : best;
  const stage = choice.values[chosen] ?? null;
  const because = stage === null ? null : (told.find((one) => one.stage === stage) ?? null);
  return { because, sure: choice.sure(chosen) };
}

/** What is chosen: the first evidence for the stage, null where there is to be none; and how probable that is, 0..1. */
export interface ChosenStage {
  because: Evidence | null;
  sure: number;
}

/** How probable another stage has to be than the one that the rules tell: where they are in doubt, the rules' own words are the better reason. */
const SURE = 0.45;

/** 0 for none, else the place in the order of stages, counted from 1. */
function indexOf(stage: Stage | null): number {
  return stage === null ? 0 : places[stage];
}

const places = Object.fromEntries(stageNames.map((name, i) => [name, i + 1])) as Record<Stage, number>;
