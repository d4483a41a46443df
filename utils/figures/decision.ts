import type { Draft, Passage } from './draft';
import type { Kind } from './figure';
import type { Measure } from './lexicon/measures';
import { KINDS, kindIndex } from './senses';

/** What a step decided on a draft's measure, and the words that made it: offsets of `Passage.text`, -1 where none did. */
export interface Decision {
  measure: Measure;
  rule: string;
  start: number;
  end: number;
  /** 0..1: how often such a decision is right. */
  sure: number;
  /** A fall (下降) makes the number negative. */
  sign?: 1 | -1;
}

/** Writes a decision into its draft. */
export function decide(draft: Draft, { measure, rule, start, end, sure, sign }: Decision): void {
  draft.measure = measure;
  draft.confidence = sure;
  draft.reasons.push({ field: 'measure', rule, start, end });
  if (sign === -1) fall(draft);
}

function fall({ quantity }: Draft): void {
  if (quantity.min !== null) quantity.min = -Math.abs(quantity.min);
  if (quantity.max !== null) quantity.max = -Math.abs(quantity.max);
  if (quantity.bound === 'range') [quantity.min, quantity.max] = [quantity.max, quantity.min];
}

/** The measure that a found word names for quantities of a kind, as an index; -1 for none. */
export function measureOfWord({ words, lexicon }: Passage, word: number, kind: Kind): number {
  return lexicon.measure[(words.id[word] as number) * KINDS + kindIndex[kind]] as number;
}
