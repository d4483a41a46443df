import { unpackNumbers } from '../text/packed';
import { type FoundWords, openWords, type PackedWords, type WordTable } from '../text/words';
import type { Kind } from './figure';
import { type Measure, measures } from './lexicon/measures';
import { type Stage, stages } from './lexicon/stages';

/**
 * The tables of words compiled: one trie, in which the id of a word is its sense (义项): all that it can mean. Words of one sense share an
 * id. Numbers rather than objects, because every figure looks at a dozen words. Measures and stages are indexes into their tables, -1
 * for none.
 */
export interface Lexicon {
  table: WordTable;
  /** `measure[id * KINDS + kind]`; `weak` likewise is 1 for a weak word. */
  measure: Int8Array;
  weak: Int8Array;
  change: Int8Array;
  sign: Int8Array;
  rate: Int8Array;
  rateStage: Int8Array;
  counted: Int8Array;
  stage: Int8Array;
  plan: Int8Array;
}

/** What a sense says, a column for each question, as `Lexicon` has them. */
export type Senses = Omit<Lexicon, 'table'>;

/** A lexicon as text: its words, the sense of each one (by `packIds`), and packed numbers. */
export type PackedLexicon = { words: PackedWords; ids: string } & Record<keyof Senses, string>;

const kinds: readonly Kind[] = ['money', 'share', 'count', 'area', 'power', 'energy', 'mass', 'volume', 'length'];
export const KINDS: number = kinds.length;
export const kindIndex = Object.fromEntries(kinds.map((kind, index) => [kind, index])) as Record<Kind, number>;

export const measureNames: readonly Measure[] = measures.map(({ name }) => name);
export const measureIndex = Object.fromEntries(measureNames.map((name, index) => [name, index])) as Record<
  Measure,
  number
>;
export const stageNames: readonly Stage[] = stages.map(({ name }) => name);

/** `Lexicon.change`: how a change word changes. */
export const BY = 1;
export const TO = 2;
export const COMPARED = 3;
/** `Lexicon.plan`: the scope of a plan word. */
export const ON = 1;
export const OFF = 2;
export const ONCE = 3;
export const HEADING = 4;
export const PART = 5;

/** Opens a packed lexicon. */
export function openLexicon(packed: PackedLexicon): Lexicon {
  const column = (name: keyof Senses) => new Int8Array(unpackNumbers(packed[name]));
  return {
    table: openWords(packed.words, packed.ids),
    measure: column('measure'),
    weak: column('weak'),
    change: column('change'),
    sign: column('sign'),
    rate: column('rate'),
    rateStage: column('rateStage'),
    counted: column('counted'),
    stage: column('stage'),
    plan: column('plan'),
  };
}

/** A found word as it stands in the text. */
export function wordOf({ text, words }: { text: string; words: FoundWords }, word: number): string {
  return text.slice(words.start[word], words.end[word]);
}
