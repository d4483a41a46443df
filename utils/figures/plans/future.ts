import type { Draft, Passage } from '../draft';

/** What a time to come covers is a plan: 到2026年,产值达到300亿元. Needs the publication date; runs after the periods. */
export function planFuture({ facts: { published } }: Passage, drafts: readonly Draft[]): void {
  if (published === null) return;
  const today = published.slice(0, 10);
  for (const draft of drafts) {
    const { period } = draft;
    if (draft.planned && isOver(draft, today)) {
      draft.planned = false;
      draft.reasons = draft.reasons.filter(({ field }) => field !== 'planned');
    }
    if (draft.planned || draft.stage === 'reserve') continue;
    if (period === null || period.end === null || period.end <= today) continue;
    if (period.start === null ? period.end.slice(0, 4) <= today.slice(0, 4) : period.start <= today) continue;
    draft.planned = true;
    draft.reasons.push({ field: 'planned', rule: 'future', start: -1, end: -1 });
  }
}

/** 「今年计划完成投资36亿元,一季度完成8.2亿元」: a time that is over, told behind the plan, turns to fact. */
function isOver({ period, reasons, measure }: Draft, today: string): boolean {
  if (period === null || period.start === null || period.end === null || period.end >= today) return false;
  if (measure !== 'completed_investment' && measure !== 'growth' && measure !== 'rate') return false;
  const cue = reasons.find(({ field }) => field === 'planned');
  const time = reasons.find(({ field }) => field === 'period');
  return cue?.rule === 'planWord' && time !== undefined && time.start > cue.end;
}
