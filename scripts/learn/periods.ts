import { Choice, type ChoiceLog } from '../../utils/figures/choices/choice';
import { openWeights } from '../../utils/figures/choices/weights';
import type { Period } from '../../utils/figures/figure';
import { periodFeatures } from '../../utils/figures/periods/features';
import { decidePeriods } from '../../utils/figures/periods/periods';
import type { Time } from '../../utils/figures/times/time';
import { type Lesson, readLesson } from './annotated';
import type { Task } from './learn';
import type { Row } from './rows';

/** Which time covers a figure, among those that its story proposes. */
export const periodTask: Task = {
  name: 'periodWeights',
  features: periodFeatures,
  penalty: 4,
  weights: new URL('../../utils/figures/periods/weights.learned.ts', import.meta.url),
  rows: new URL('rows/periods.gz', import.meta.url),
  rowsOf,
  choices: (weights) => ({ periods: new Choice<Time | null>(weights) }),
};

function rowsOf(lesson: Lesson): Row[] {
  const { plain, passage, drafts } = readLesson(lesson);
  const log: ChoiceLog<Time | null> = [];
  decidePeriods(passage, drafts, undefined, undefined, new Choice<Time | null>(openWeights(periodFeatures, {}), log));
  return log.flatMap(({ at, values, candidates }) => {
    const figure = lesson.figures.get(plain.originStart(at));
    if (figure === undefined || figure.period === undefined || figure.measure === 'other_quantity') return [];
    const right = values.flatMap((value, c) => (isRight(value, figure.period) ? [c] : []));
    return [{ article: lesson.article, candidates, right }];
  });
}

/** The same days; a state and a running total leave the first open. */
function isRight(time: Time | null, period: Period | null): boolean {
  const from = known(time?.from);
  const to = known(time?.to);
  const { start = null, end = null } = period ?? {};
  return to === end && (from === start || (start === null && end !== null));
}

const known = (day: string | null | undefined) => (day == null || day.startsWith('--') ? null : day);
