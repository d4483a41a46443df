import type { Draft, Passage } from './draft';
import type { Kind } from './figure';
import type { Measure } from './lexicon/measures';
import { KINDS, kindIndex, measureNames } from './senses';

/** What a step decided on a draft's measure, and the words that made it: offsets of `Passage.text`, -1 where none did. */
export interface Decision {
  measure: Measure;
  rule: string;
  start: number;
  end: number;
  /** 0..1: how often such a decision is right. */
  sure: number;
  /** A fall (下降) makes the number negative. */
  falls?: boolean;
}

/** Writes a decision into its draft. */
export function decide(draft: Draft, { measure, rule, start, end, sure, falls }: Decision): void {
  draft.measure = measure;
  draft.confidence = sure;
  draft.reasons.push({ field: 'measure', rule, start, end });
  if (falls) fall(draft);
}

/**
 * Makes the number negative. From 0 rather than by a sign: 下降0% is 0, not −0. A range whose ends have their own signs (-2.5%至1.5%) tells its fall
 * itself.
 */
function fall({ quantity }: Draft): void {
  const { bound, min, max } = quantity;
  if (bound === 'range' && ((min ?? 0) < 0 || (max ?? 0) < 0)) return;
  quantity.min = min === null ? null : 0 - Math.abs(min);
  quantity.max = max === null ? null : 0 - Math.abs(max);
  if (bound === 'range') [quantity.min, quantity.max] = [quantity.max, quantity.min];
}

/** The measure that a found word names for quantities of a kind, as an index; -1 for none. */
export function measureOfWord({ words, lexicon }: Passage, word: number, kind: Kind): number {
  return lexicon.measure[(words.id[word] as number) * KINDS + kindIndex[kind]] as number;
}

/** Whether a found word names a measure of the kind only where no other does. */
export function isWeak({ words, lexicon }: Passage, word: number, kind: Kind): boolean {
  return lexicon.weak[(words.id[word] as number) * KINDS + kindIndex[kind]] === 1;
}

/** The decision that a found word makes. */
export function because({ words }: Passage, word: number, measure: Measure, rule: string, sure: number): Decision {
  return { measure, rule, start: words.start[word] as number, end: words.end[word] as number, sure };
}

/** The decision for the measure that a found word names. */
export function named(passage: Passage, word: number, kind: Kind, rule: string, sure: number): Decision {
  return because(passage, word, measureNames[measureOfWord(passage, word, kind)] as Measure, rule, sure);
}

/** Growth by a change word. */
export function changed(passage: Passage, word: number, rule: string, sure: number): Decision {
  const decision = because(passage, word, 'growth', rule, sure);
  const sign = passage.lexicon.sign[passage.words.id[word] as number] as number;
  // 降幅收窄 is a rise, 降幅扩大 a fall.
  const ofFall = FALLING.test(passage.text.slice(Math.max(0, decision.start - 20), decision.start));
  decision.falls = ofFall ? sign === 1 : sign === -1;
  return decision;
}

const FALLING = /(?:[降跌]幅|下降幅度)[^，。；]{0,16}$/;

/** A change word of one character (涨, 降) tells the change only right before it: 降20%, 涨了20%, not 降本的20%. */
export function tellsChange({ words }: Passage, change: number, { quantity }: Draft): boolean {
  const end = words.end[change] as number;
  return end - (words.start[change] as number) > 1 || quantity.start - end <= 1;
}

/** The decision to measure what another draft measures. */
export function carried({ quantity, measure }: Draft, sure: number): Decision {
  return { measure: measure as Measure, rule: 'carried', start: quantity.start, end: quantity.end, sure };
}

/** A decision without words of the article. */
export function byUnit(measure: Measure, sure: number, rule = 'unit'): Decision {
  return { measure, rule, start: -1, end: -1, sure };
}

/** Whether a change is told as a comparison: 同比增加, 比上年增加, 较年初增加. */
export function isCompared({ words, text }: Passage, change: number, from: number): boolean {
  const end = words.end[change] as number;
  for (let i = Math.max(from, (words.start[change] as number) - 12); i < end; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x6bd4 || code === 0x8f83) return true; // 比 较
  }
  return false;
}
