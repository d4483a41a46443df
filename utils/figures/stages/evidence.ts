import type { Draft } from '../draft';
import type { Stage } from '../lexicon/stages';
import { type StageRule, stageRules } from './rules';
import type { ToldWord } from './told';

/** What speaks for a stage of a figure, null for none: a rule, and the words that made it (offsets of `Passage.text`, -1 where none did). */
export interface Evidence {
  stage: Stage | null;
  /** Index of `stageRules`. */
  rule: number;
  start: number;
  end: number;
  /** The rule holds for such a figure as it stands; otherwise it is a hint, for which it takes more. */
  firm: boolean;
  /** What comes with this stage is still to come: the figure is a plan. */
  plans: boolean;
  /** The stage word, where it is looked at as it stands. */
  word: ToldWord | null;
  /** The figure that has this stage. */
  of: Draft | null;
}

/** All that speaks for the stages of a passage's figures. The first firm evidence for a figure is its stage until all is weighed. */
export class AllEvidence {
  /** By the index of the figure. */
  readonly of: readonly Evidence[][];
  private readonly drafts: readonly Draft[];

  constructor(drafts: readonly Draft[]) {
    this.drafts = drafts;
    this.of = drafts.map(({ stage, reasons }) => {
      const reason = reasons.find(({ field }) => field === 'stage');
      return reason === undefined ? [] : [evidence(stage, reason.rule as StageRule, reason.start, reason.end, true)];
    });
  }

  /** What a rule tells of a figure. */
  tell(figure: number, stage: Stage | null, rule: StageRule, start: number, end: number, plans = false): void {
    const draft = this.drafts[figure] as Draft;
    if (draft.stage === null && !draft.reasons.some(({ field }) => field === 'stage')) {
      draft.stage = stage;
      draft.reasons.push({ field: 'stage', rule, start, end });
    }
    this.of[figure]?.push(evidence(stage, rule, start, end, true, plans));
  }

  /** What may speak of a figure. */
  hint(figure: number, stage: Stage | null, rule: StageRule, start: number, end: number, word: ToldWord | null = null) {
    this.of[figure]?.push(evidence(stage, rule, start, end, false, false, word));
  }
}

export function evidence(
  stage: Stage | null,
  rule: StageRule,
  start: number,
  end: number,
  firm: boolean,
  plans = false,
  word: ToldWord | null = null,
  of: Draft | null = null,
): Evidence {
  return { stage, rule: numberOfRule[rule], start, end, firm, plans, word, of };
}

const numberOfRule = Object.fromEntries(stageRules.map((rule, i) => [rule, i])) as Record<StageRule, number>;
