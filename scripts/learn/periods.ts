import { Choice, type ChoiceLog } from '../../utils/figures/choices/choice';
import { openWeights } from '../../utils/figures/choices/weights';
import type { Period } from '../../utils/figures/figure';
import { decideMeasures } from '../../utils/figures/measure';
import { ownLexicon } from '../../utils/figures/own-lexicon';
import { draftFigures, readPassage } from '../../utils/figures/parse';
import { periodFeatures } from '../../utils/figures/periods/features';
import { decidePeriods } from '../../utils/figures/periods/periods';
import { decidePlans } from '../../utils/figures/plans/plans';
import { findQuantities } from '../../utils/figures/quantities/find';
import { applyRules } from '../../utils/figures/rules';
import { decideSubjects } from '../../utils/figures/subjects/subjects';
import type { Time } from '../../utils/figures/times/time';
import { toPlain } from '../../utils/text/plain';
import type { Lesson } from './annotated';
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
};

function rowsOf({ article, text, facts, figures }: Lesson): Row[] {
  const plain = toPlain(text);
  const passage = readPassage(plain.text, facts, ownLexicon());
  const drafts = draftFigures(passage, findQuantities(plain.text));
  decideMeasures(passage, drafts);
  applyRules(passage, drafts);
  decideSubjects(passage, drafts);
  decidePlans(passage, drafts);
  const log: ChoiceLog<Time | null> = [];
  decidePeriods(passage, drafts, undefined, undefined, new Choice<Time | null>(openWeights(periodFeatures, {}), log));
  return log.flatMap(({ at, values, candidates }) => {
    const figure = figures.get(plain.originStart(at));
    if (figure === undefined || figure.period === undefined || figure.measure === 'other_quantity') return [];
    const right = values.flatMap((value, c) => (isRight(value, figure.period) ? [c] : []));
    return [{ article, candidates, right }];
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
