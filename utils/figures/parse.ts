import { type Plain, toPlain } from '../text/plain';
import { outline } from '../text/sentences';
import { findWords } from '../text/words';
import type { Choice } from './choices/choice';
import type { Draft, DraftReason, Facts, Passage } from './draft';
import type { Figure, Quantity, Reason } from './figure';
import type { Measure } from './lexicon/measures';
import type { Stage } from './lexicon/stages';
import { decideMeasures } from './measure';
import { investedInProjects } from './measures/of-project';
import { tellWhatGrew } from './measures/of-what';
import { ownLexicon } from './own-lexicon';
import { decidePeriods } from './periods/periods';
import { planFuture } from './plans/future';
import { decidePlans } from './plans/plans';
import { findQuantities } from './quantities/find';
import { isPageView } from './quantities/page-views';
import { tellRows } from './rows';
import { applyRules } from './rules';
import type { Lexicon } from './senses';
import { decideStages } from './stages/stage';
import type { Phrase } from './subjects/phrase';
import { decideSubjects } from './subjects/subjects';
import type { Time } from './times/time';
import { findWholes } from './wholes';

/**
 * Finds the investment figures (数字指标) of an article's body, in reading order. Offsets are UTF-16 units of `text`, which may be
 * as a page has it: residue, traditional characters and odd spaces included. Without a publication date relative times stay unresolved.
 * A text without figures gives [].
 */
export function parseFigures(
  text: string,
  facts: Facts = { title: null, published: null },
  lexicon = ownLexicon(),
  choices: Choices = {},
): Figure[] {
  const plain = tellRows(text, toPlain(text));
  const passage = readPassage(plain.text, facts, lexicon);
  const drafts = understand(passage, findQuantities(plain.text), choices);
  return drafts.filter((draft) => draft.measure !== null).map((draft) => toFigure(draft, plain, text));
}

/** Learned choices by other weights than the program's own: to judge weights on texts that they were not learned from. */
export interface Choices {
  subjects?: Choice<Phrase>;
  stages?: Choice<Stage | null>;
  periods?: Choice<Time | null>;
}

export function readPassage(text: string, facts: Facts, lexicon: Lexicon): Passage {
  return { text, outline: outline(text), words: findWords(text, lexicon.table), lexicon, facts };
}

/** What each quantity of a passage means, step by step; each step fills its fields of the drafts. */
function understand(
  passage: Passage,
  quantities: readonly Quantity[],
  { subjects, stages, periods }: Choices,
): Draft[] {
  const drafts = draftFigures(
    passage,
    quantities.filter((quantity) => !isPageView(passage.text, quantity)),
  );
  decideMeasures(passage, drafts);
  applyRules(passage, drafts);
  tellWhatGrew(passage, drafts);
  decideSubjects(passage, drafts, subjects);
  investedInProjects(passage, drafts);
  decidePlans(passage, drafts);
  decideStages(passage, drafts, stages);
  decidePeriods(passage, drafts, undefined, undefined, periods);
  planFuture(passage, drafts);
  return drafts;
}

/** Places quantities, in reading order, in the passage's clauses and among its words. */
export function draftFigures({ outline, words }: Passage, quantities: readonly Quantity[]): Draft[] {
  let clause = 0;
  let word = 0;
  const drafts = quantities.map((quantity): Draft => {
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
      whole: null,
      measure: null,
      subject: null,
      owner: null,
      stage: null,
      planned: false,
      period: null,
      basis: null,
      reasons: [],
      confidence: 0,
    };
  });
  findWholes(drafts);
  return drafts;
}

/** The figure of a draft, its offsets led back to the verbatim text. */
function toFigure(draft: Draft, plain: Plain, origin: string): Figure {
  const { unit, bound, min, max } = draft.quantity;
  const start = plain.originStart(draft.quantity.start);
  const end = plain.originEnd(draft.quantity.end);
  const { measure, subject, stage, planned, period, basis, confidence } = draft;
  return {
    quote: origin.slice(start, end),
    start,
    end,
    unit,
    bound,
    min,
    max,
    measure: measure as Measure,
    subject: asWritten(subject ?? '', origin),
    stage,
    planned,
    period,
    basis,
    mentions: [{ start, end }],
    reasons: draft.reasons.map((reason) => toReason(reason, plain, origin)),
    confidence,
  };
}

function toReason({ field, rule, start, end }: DraftReason, plain: Plain, origin: string): Reason {
  if (start < 0) return { field, rule, words: '', start: null };
  const [from, to] = wholeCharacters(origin, plain.originStart(start), plain.originEnd(end));
  const words = origin.slice(from, to).toWellFormed();
  // 增长 of a table's head with -3.2 of a row stand in no one place.
  const inOnePlace = words.length > 0 && !(words.includes('\t') && words.includes('\n'));
  return inOnePlace
    ? { field, rule, words, start: from }
    : { field, rule, words: plain.text.slice(start, end), start: null };
}

/** A stretch without half a character (one of the two codes of 😀) at its ends, as a rule that counts letters may leave it. */
function wholeCharacters(text: string, start: number, end: number): [number, number] {
  const isBetweenHalves = (at: number) => (text.codePointAt(at - 1) ?? 0) > 0xffff;
  return [isBetweenHalves(start) ? start + 1 : start, isBetweenHalves(end) ? end - 1 : end];
}

/** Brackets as the article writes them: the plain text that subjects are cut from knows the full-width ones alone. */
function asWritten(subject: string, origin: string): string {
  if (!subject.includes('\uff08') || origin.includes('\uff08')) return subject;
  return subject.replaceAll('\uff08', '(').replaceAll('\uff09', ')');
}
