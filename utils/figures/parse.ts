import { toPlain } from '../text/plain';
import { outline } from '../text/sentences';
import { findWords } from '../text/words';
import type { Draft, Facts, Passage } from './draft';
import type { Figure, Quantity } from './figure';
import { decideMeasures } from './measure';
import { decidePeriods } from './periods/periods';
import { decidePlans } from './planned';
import { applyRules } from './rules';
import { type Lexicon, ownLexicon } from './senses';
import { decideStages } from './stage';
import { decideSubjects } from './subjects/subjects';

/**
 * Finds the investment figures (数字指标) of an article's body, in reading order. Offsets are UTF-16 units of `text`, which may be
 * as a page has it: residue, traditional characters and odd spaces included. Without a publication date relative times stay unresolved.
 * A text without figures gives [].
 */
export function parseFigures(
  text: string,
  facts: Facts = { title: null, published: null },
  lexicon = ownLexicon(),
): Figure[] {
  const plain = toPlain(text);
  const passage = readPassage(plain.text, facts, lexicon);
  const drafts = understand(passage, []);
  return drafts.filter((draft) => draft.measure !== null).map((draft) => toFigure(draft, passage));
}

export function readPassage(text: string, facts: Facts, lexicon: Lexicon): Passage {
  return { text, outline: outline(text), words: findWords(text, lexicon.table), lexicon, facts };
}

/** What each quantity of a passage means, step by step; each step fills its fields of the drafts. */
export function understand(passage: Passage, quantities: readonly Quantity[]): Draft[] {
  const drafts = draftFigures(passage, quantities);
  decideMeasures(passage, drafts);
  decidePlans(passage, drafts);
  decideStages(passage, drafts);
  applyRules(passage, drafts);
  decideSubjects(passage, drafts);
  decidePeriods(passage, drafts);
  return drafts;
}

/** Places quantities, in reading order, in the passage's clauses and among its words. */
export function draftFigures({ outline, words }: Passage, quantities: readonly Quantity[]): Draft[] {
  let clause = 0;
  let word = 0;
  return quantities.map((quantity) => {
    while (clause < outline.clauses.length - 1 && (outline.clauses[clause]?.end as number) <= quantity.start) clause++;
    while (word < words.count && (words.end[word] as number) <= quantity.start) word++;
    const wordBefore = word - 1;
    let wordAfter = word;
    while (wordAfter < words.count && (words.start[wordAfter] as number) < quantity.end) wordAfter++;
    const sentence = outline.clauses[clause]?.sentence ?? 0;
    return {
      quantity,
      clause,
      sentence,
      paragraph: outline.sentences[sentence]?.paragraph ?? 0,
      wordBefore,
      wordAfter,
      measure: null,
      subject: null,
      stage: null,
      planned: false,
      period: null,
      basis: null,
      reasons: [],
      confidence: 0,
    };
  });
}

function toFigure(draft: Draft, { text }: Passage): Figure {
  const { kind: _, ...quantity } = draft.quantity;
  const { subject, stage, planned, period, basis, confidence } = draft;
  return {
    ...quantity,
    measure: draft.measure ?? 'other_quantity',
    subject: subject ?? '',
    stage,
    planned,
    period,
    basis,
    mentions: [{ start: quantity.start, end: quantity.end }],
    reasons: draft.reasons.map(({ field, rule, start, end }) => ({
      field,
      rule,
      words: start < 0 ? '' : text.slice(start, end),
      start: start < 0 ? null : start,
    })),
    confidence,
  };
}
