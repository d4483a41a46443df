import { Choice, type ChoiceLog } from '../../utils/figures/choices/choice';
import type { Weights } from '../../utils/figures/choices/weights';
import type { Stage } from '../../utils/figures/lexicon/stages';
import { decideMeasures } from '../../utils/figures/measure';
import { ownLexicon } from '../../utils/figures/own-lexicon';
import { draftFigures, readPassage } from '../../utils/figures/parse';
import { decidePlans } from '../../utils/figures/plans/plans';
import { findQuantities } from '../../utils/figures/quantities/find';
import { applyRules } from '../../utils/figures/rules';
import { stageQuestions } from '../../utils/figures/stages/questions';
import { decideStages } from '../../utils/figures/stages/stage';
import { decideSubjects } from '../../utils/figures/subjects/subjects';
import { toPlain } from '../../utils/text/plain';
import type { Lesson } from './annotated';
import type { Task } from './learn';
import type { Row } from './rows';

/** How far the projects of a figure are, among the stages that anything speaks for. */
export const stageTask: Task = {
  name: 'stageWeights',
  features: stageQuestions.features,
  penalty: 30,
  weights: new URL('../../utils/figures/stages/weights.learned.ts', import.meta.url),
  rows: new URL('rows/stages.gz', import.meta.url),
  rowsOf,
};

function rowsOf({ article, text, facts, figures }: Lesson, weights: Weights): Row[] {
  const plain = toPlain(text);
  const passage = readPassage(plain.text, facts, ownLexicon());
  const drafts = draftFigures(passage, findQuantities(plain.text));
  decideMeasures(passage, drafts);
  applyRules(passage, drafts);
  decideSubjects(passage, drafts);
  decidePlans(passage, drafts);
  const log: ChoiceLog<Stage | null> = [];
  decideStages(passage, drafts, new Choice<Stage | null>(weights, log));
  return log.flatMap(({ at, values, candidates }) => {
    const figure = figures.get(plain.originStart(at));
    if (figure === undefined || figure.measure === 'other_quantity') return [];
    const right = values.flatMap((value, c) => (value === figure.stage ? [c] : []));
    return [{ article, candidates, right }];
  });
}
