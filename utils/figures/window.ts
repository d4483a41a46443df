import type { Draft, Passage } from './draft';

/** The stretch of a passage in which words may speak about a quantity, as indexes into the found words, both ends included; empty where `first > last`. */
export interface Window {
  first: number;
  last: number;
}

/** How many words away a step looks at most: keeps every step linear on text without punctuation. */
const REACH = 24;

/** The words before a draft in its clause, back to the quantity before it (`over` of them are passed over). */
export function wordsBefore(passage: Passage, drafts: readonly Draft[], index: number, from: number): Window {
  const { words } = passage;
  const last = (drafts[index] as Draft).wordBefore;
  let first = last + 1;
  while (first > 0 && last - first < REACH && (words.start[first - 1] as number) >= from) first--;
  return { first, last };
}

/** The words after a draft up to an offset. */
export function wordsAfter({ words }: Passage, draft: Draft, to: number): Window {
  const first = draft.wordAfter;
  let last = first - 1;
  while (last + 1 < words.count && last - first < REACH && (words.end[last + 1] as number) <= to) last++;
  return { first, last };
}

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
