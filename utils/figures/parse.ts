import { outline } from '../text/sentences';
import type { Draft, Facts, Passage } from './draft';
import type { Figure, Quantity } from './figure';

/**
 * Finds the investment figures (数字指标) of an article's body, in reading order. Offsets are UTF-16 units of `text`, which may be
 * as a page has it: residue, traditional characters and odd spaces included. Without a publication date relative times stay unresolved.
 * A text without figures gives [].
 */
export function parseFigures(text: string, facts: Facts = { title: null, published: null }): Figure[] {
  const passage: Passage = { text, outline: outline(text), words: noWords, facts };
  const drafts = draftFigures(passage, []);
  // measure → stage and plan → subject → period and basis → confidence; each step fills its fields of the drafts.
  return drafts.filter((draft) => draft.measure !== null).map((draft) => toFigure(draft, passage));
}

const noWords = { count: 0, start: new Int32Array(0), end: new Int32Array(0), id: new Uint16Array(0) };

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
