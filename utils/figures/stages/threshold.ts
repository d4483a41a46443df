import type { Draft } from '../draft';

/** A threshold beside a count (过亿元项目8个) has the count's stage, and is planned as the count is. */
export function shareWithThresholds(drafts: readonly Draft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    if (draft.measure !== 'threshold') continue;
    const count = countOf(drafts, i);
    if (count === null) continue;
    draft.stage = count.stage;
    draft.planned = count.planned;
  }
}

/** The count of a threshold's class: the one behind it in its clause, else the one before; null for none. */
export function countOf(drafts: readonly Draft[], i: number): Draft | null {
  const { clause } = drafts[i] as Draft;
  for (const k of [i + 1, i - 1]) {
    const count = drafts[k];
    if (count !== undefined && count.clause === clause && count.measure === 'project_count') return count;
  }
  return null;
}
