import type { Draft, Passage } from '../draft';

/** Where a stage was found: the word (or the draft it is carried from) and the rule. */
export type Found = { word: number; rule: string; stage: number } | { from: Draft } | null;

/** What a word tells. */
export function found({ words, lexicon }: Passage, word: number, rule: string): Found {
  return { word, rule, stage: lexicon.stage[words.id[word] as number] as number };
}
