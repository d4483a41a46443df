import type { Draft, Passage } from './draft';

export function clauseStart({ outline }: Passage, draft: Draft): number {
  return outline.clauses[draft.clause]?.start ?? 0;
}

export function clauseEnd({ outline, text }: Passage, draft: Draft): number {
  return outline.clauses[draft.clause]?.end ?? text.length;
}

/** Whether only words that join a list (、和及与) stand between two offsets. A comma joins too. */
export function joins(text: string, start: number, end: number): boolean {
  if (end - start > 4 || end < start) return false;
  for (let i = start; i < end; i++) if (!JOINING.has(text.charCodeAt(i))) return false;
  return true;
}

const JOINING = new Set([...'、和及与以或,, '].map((c) => c.charCodeAt(0)));
