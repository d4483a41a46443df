import type { Outline } from '../text/sentences';
import type { FoundWords } from '../text/words';
import type { Basis, Period, Quantity, Reason } from './figure';
import type { Measure } from './lexicon/measures';
import type { Stage } from './lexicon/stages';
import type { Lexicon } from './senses';
import type { PhraseClass } from './subjects/phrase';

/** What is known of an article besides its text. */
export interface Facts {
  title: string | null;
  /** `2024-03-16` or `2024-03-16T23:09:23`, Beijing time. */
  published: string | null;
}

/** The text that the steps of the parser read: plain (simplified, without residue), outlined, its words found. */
export interface Passage {
  text: string;
  outline: Outline;
  /** The words of the tables in `lexicon/`; their ids are senses of the `lexicon`. */
  words: FoundWords;
  lexicon: Lexicon;
  facts: Facts;
}

/**
 * A figure while it is being understood: a quantity, where it stands, and what the steps have decided so far.
 * Steps fill drafts in place and change nothing else. Offsets are those of `Passage.text`.
 */
export interface Draft {
  quantity: Quantity;
  /** Indexes into the outline. */
  clause: number;
  sentence: number;
  paragraph: number;
  /** Index of the first found word that starts at or after the quantity's end; the words before it end at its start, or lie within. */
  wordAfter: number;
  /** Index of the last found word that ends at or before the quantity's start, -1 for none. */
  wordBefore: number;
  /** What it is a part of, by the numbers alone. */
  whole: Whole | null;
  /** Null until decided; a draft without a measure is no figure. */
  measure: Measure | null;
  subject: string | null;
  /** What the subject is: a project, an enterprise, a place. */
  owner: PhraseClass | null;
  stage: Stage | null;
  planned: boolean;
  period: Period | null;
  basis: Basis | null;
  reasons: DraftReason[];
  confidence: number;
}

/** What a quantity is a part of, told by the numbers alone, and all parts of that division, itself among them. */
export interface Whole {
  of: Draft;
  parts: readonly Draft[];
}

/** A reason before its words are cut out: offsets are those of `Passage.text`; `start` -1 where no words tell. */
export interface DraftReason {
  field: Reason['field'];
  rule: string;
  start: number;
  end: number;
}
