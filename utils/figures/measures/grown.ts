import { isWeak, measureOfWord } from '../decision';
import type { Draft, Passage } from '../draft';
import { clauseStart } from '../window';

/** 「营收同比增长130%至9.7亿元」: the word of what has grown, which stands before its growth, for the level that it has reached; -1 for none. */
export function grownWord(passage: Passage, drafts: readonly Draft[], i: number): number {
  const { words, text } = passage;
  const { quantity } = drafts[i] as Draft;
  const growth = drafts[i - 1];
  if (growth?.measure !== 'growth' || !REACHES.test(text.slice(growth.quantity.end, quantity.start))) return -1;
  const from = clauseStart(passage, growth);
  for (let w = growth.wordBefore, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < 12; w--, steps++)
    if (measureOfWord(passage, w, quantity.kind) >= 0 && !isWeak(passage, w, quantity.kind)) return w;
  return -1;
}

const REACHES = /^[，,]?(?:增至|升至|降至|减至|达到?|[增升降减]?[到至])(?:了|约)?$/;
