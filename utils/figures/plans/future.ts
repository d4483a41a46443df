import type { Draft, Passage } from '../draft';

/** What a time to come covers is a plan: 到2026年,产值达到300亿元. Needs the publication date; runs after the periods. */
export function planFuture({ facts: { published } }: Passage, drafts: readonly Draft[]): void {
  if (published === null) return;
  const today = published.slice(0, 10);
  for (const draft of drafts) {
    const { period } = draft;
    if (draft.planned || draft.stage === 'reserve') continue;
    if (period === null || period.end === null || period.end <= today) continue;
    if (period.start === null ? period.end.slice(0, 4) <= today.slice(0, 4) : period.start <= today) continue;
    draft.planned = true;
    draft.reasons.push({ field: 'planned', rule: 'future', start: -1, end: -1 });
  }
}
