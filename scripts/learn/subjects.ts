import { samePhrase } from '../../tests/figures/corpus/score';
import { Choice, type ChoiceLog } from '../../utils/figures/choices/choice';
import { openWeights } from '../../utils/figures/choices/weights';
import { decideMeasures } from '../../utils/figures/measure';
import { ownLexicon } from '../../utils/figures/own-lexicon';
import { draftFigures, readPassage } from '../../utils/figures/parse';
import { findQuantities } from '../../utils/figures/quantities/find';
import { applyRules } from '../../utils/figures/rules';
import type { Phrase } from '../../utils/figures/subjects/phrase';
import { subjectQuestions } from '../../utils/figures/subjects/questions';
import { decideSubjects } from '../../utils/figures/subjects/subjects';
import { toPlain } from '../../utils/text/plain';
import type { Lesson } from './annotated';
import type { Task } from './learn';
import type { Row } from './rows';

/** Whose a figure is, among whom the rules and the names around it propose. */
export const subjectTask: Task = {
  name: 'subjectWeights',
  features: subjectQuestions.features,
  penalty: 13,
  weights: new URL('../../utils/figures/subjects/weights.learned.ts', import.meta.url),
  rows: new URL('rows/subjects.gz', import.meta.url),
  rowsOf,
  choices: (weights) => ({ subjects: new Choice<Phrase>(weights) }),
};

/** With weights of nothing the first candidate wins, which is the rules': so the rows are of the choices that the rules alone lead to. */
function rowsOf({ article, text, facts, figures }: Lesson): Row[] {
  const plain = toPlain(text);
  const passage = readPassage(plain.text, facts, ownLexicon());
  const drafts = draftFigures(passage, findQuantities(plain.text));
  decideMeasures(passage, drafts);
  applyRules(passage, drafts);
  const log: ChoiceLog<Phrase> = [];
  decideSubjects(passage, drafts, new Choice<Phrase>(openWeights(subjectQuestions.features, {}), log));
  return log.flatMap(({ at, values, candidates }) => {
    const figure = figures.get(plain.originStart(at));
    if (figure === undefined || figure.measure === 'other_quantity') return [];
    const wanted = [figure.subject, ...(figure.subjectAlso ?? [])];
    const right = values.flatMap((phrase, c) => {
      const words = plain.text.slice(phrase.start, phrase.end);
      // A phase is called by its project too.
      const isRight = (subject: string) =>
        samePhrase(words, subject, 0.5) || (phrase.class === 'phase' && subject.endsWith(words));
      return wanted.some(isRight) ? [c] : [];
    });
    return [{ article, candidates, right }];
  });
}
