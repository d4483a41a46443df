import { Choice, type ChoiceLog } from '../../utils/figures/choices/choice';
import type { Weights } from '../../utils/figures/choices/weights';
import type { Stage } from '../../utils/figures/lexicon/stages';
import { stageQuestions } from '../../utils/figures/stages/questions';
import { decideStages } from '../../utils/figures/stages/stage';
import { type Lesson, readLesson } from './annotated';
import type { Task } from './learn';
import type { Row } from './rows';

/** How far the projects of a figure are, among the stages that anything speaks for. */
export const stageTask: Task = {
  name: 'stageWeights',
  features: stageQuestions.features,
  penalty: 14,
  weights: new URL('../../utils/figures/stages/weights.learned.ts', import.meta.url),
  rows: new URL('rows/stages.gz', import.meta.url),
  rowsOf,
  choices: (weights) => ({ stages: new Choice<Stage | null>(weights) }),
};

function rowsOf(lesson: Lesson, weights: Weights): Row[] {
  const { plain, passage, drafts } = readLesson(lesson);
  const log: ChoiceLog<Stage | null> = [];
  decideStages(passage, drafts, new Choice<Stage | null>(weights, log));
  return log.flatMap(({ at, values, candidates }) => {
    const figure = lesson.figures.get(plain.originStart(at));
    if (figure === undefined || figure.measure === 'other_quantity') return [];
    const right = values.flatMap((value, c) => (value === figure.stage ? [c] : []));
    return [{ article: lesson.article, candidates, right }];
  });
}
