import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnnotatedFigure, type AnnotatedText, locate } from '../../tests/figures/corpus/corpus';
import type { Draft, Facts, Passage } from '../../utils/figures/draft';
import { decideMeasures } from '../../utils/figures/measure';
import { investedInProjects } from '../../utils/figures/measures/of-project';
import { ownLexicon } from '../../utils/figures/own-lexicon';
import { draftFigures, readPassage } from '../../utils/figures/parse';
import { decidePlans } from '../../utils/figures/plans/plans';
import { findQuantities } from '../../utils/figures/quantities/find';
import { applyRules } from '../../utils/figures/rules';
import { decideSubjects } from '../../utils/figures/subjects/subjects';
import { type Plain, toPlain } from '../../utils/text/plain';

/** A text to learn from: its annotated figures that occur once, by the offset of their quote. */
export interface Lesson {
  /** The text's own hash: rows tell by it which article they are of. */
  article: string;
  /** The name of its set: of F-12.txt F. */
  set: string;
  annotated: AnnotatedText;
  text: string;
  facts: Facts;
  figures: ReadonlyMap<number, AnnotatedFigure>;
}

/** The annotated articles of a folder: `NAME.txt`, and `NAME.json` with its figures; those whose name `accepts`. */
export function readLessons(folder: string, accepts: RegExp): Lesson[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && accepts.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name.replace(/json$/, 'txt')), 'utf8');
      const {
        title = null,
        published = null,
        figures,
        projects,
      } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return toLesson({ id: name, kind: 'article', text, published, figures, projects }, title);
    });
}

/** An annotated text of the corpus as a lesson; the article is named by a hash of its text. */
export function toLesson(annotated: AnnotatedText, title: string | null = null): Lesson {
  const { id, text, published, figures } = annotated;
  const placed = figures.flatMap((figure) => {
    const span = locate(text, figure);
    return span === null ? [] : [[span.start, figure] as const];
  });
  const article = createHash('sha256').update(text).digest('hex').slice(0, 6);
  const set = id.replace(/[-.].*/, '');
  return { article, set, annotated, text, facts: { title, published }, figures: new Map(placed) };
}

/** A lesson as the parser has read it when it comes to stages and periods: all that is decided before them. */
export function readLesson({ text, facts }: Lesson): { plain: Plain; passage: Passage; drafts: Draft[] } {
  const plain = toPlain(text);
  const passage = readPassage(plain.text, facts, ownLexicon());
  const drafts = draftFigures(passage, findQuantities(plain.text));
  decideMeasures(passage, drafts);
  applyRules(passage, drafts);
  decideSubjects(passage, drafts);
  investedInProjects(passage, drafts);
  decidePlans(passage, drafts);
  return { plain, passage, drafts };
}
