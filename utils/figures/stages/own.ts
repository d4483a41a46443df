import type { Draft, Passage } from '../draft';
import { stageNames } from '../senses';
import { amountStage } from './amount';
import { staged } from './bearers';
import { countStage } from './count';
import type { Found } from './found';
import { shareStage } from './share';
import { shareWithThresholds } from './threshold';

/**
 * Tells the stages that figures have by their own clauses. A count looks at the words of its own noun phrase (在建项目73个, 22个项目集中签约); an
 * amount at its clause, then at the figure before it. 建成后 has been decided with the plans and stays.
 */
export function tellOwnStages(passage: Passage, drafts: readonly Draft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    if (draft.measure === null) continue;
    if (draft.measure === 'company_count' || draft.measure === 'employment') {
      draft.stage = null;
      continue;
    }
    if (draft.stage !== null || !staged.has(draft.measure)) continue;
    if (draft.measure === 'threshold') continue;
    const share = draft.measure === 'rate' || draft.measure === 'growth';
    const decided = draft.measure === 'project_count' ? countStage : share ? shareStage : amountStage;
    settle(passage, draft, decided(passage, drafts, i));
  }
  shareWithThresholds(drafts);
}

/** Tells the stage of a growth once more, now that the figure it is told of has been chosen one. */
export function followBase(passage: Passage, drafts: readonly Draft[], i: number): void {
  const draft = drafts[i] as Draft;
  draft.stage = null;
  draft.reasons = draft.reasons.filter(({ field }) => field !== 'stage');
  settle(passage, draft, shareStage(passage, drafts, i));
}

function settle({ words }: Passage, draft: Draft, found: Found): void {
  if (found === null) return;
  if ('from' in found) {
    if (found.from.stage === null) return;
    draft.stage = found.from.stage;
    draft.reasons.push({
      field: 'stage',
      rule: 'carried',
      start: found.from.quantity.start,
      end: found.from.quantity.end,
    });
    return;
  }
  draft.stage = stageNames[found.stage] ?? null;
  draft.reasons.push({
    field: 'stage',
    rule: found.rule,
    start: words.start[found.word] as number,
    end: words.end[found.word] as number,
  });
}
