import { type Decision, measureOfWord, named } from '../decision';
import type { Draft, Passage } from '../draft';
import { clauseStart, joins } from '../window';

/** 「产值、利税分别达到A、B」: the words and the quantities are two lists of one length, told in the same order. Null where they are not. */
export function pairedMeasure(
  passage: Passage,
  drafts: readonly Draft[],
  i: number,
  heads: readonly number[],
): Decision | null {
  const { words, text } = passage;
  const head = heads[i] as number;
  let last = i;
  while (last + 1 < drafts.length && heads[last + 1] === head && last - head < LONGEST) last++;
  const length = last - head + 1;
  if (length < 2 || length > LONGEST) return null;
  const first = drafts[head] as Draft;
  const from = clauseStart(passage, first);
  const { kind } = first.quantity;
  const found: number[] = [];
  for (let w = first.wordBefore, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < 24; w--, steps++) {
    const next = found[found.length - 1];
    if (measureOfWord(passage, w, kind) < 0) {
      if (next !== undefined) break;
      continue;
    }
    if (next !== undefined && !joins(text, words.end[w] as number, words.start[next] as number)) break;
    found.push(w);
    if (found.length > length) return null;
  }
  const word = found[length - 1 - (i - head)];
  return found.length === length && word !== undefined ? named(passage, word, kind, 'paired', 0.9) : null;
}

const LONGEST = 12;
