import type { Draft } from '../draft';
import type { Stage } from '../lexicon/stages';

/** Writes a stage and its reason into a draft. */
export function give(draft: Draft, stage: Stage | null, rule: string, start: number, end: number): void {
  draft.stage = stage;
  draft.reasons.push({ field: 'stage', rule, start, end });
}
