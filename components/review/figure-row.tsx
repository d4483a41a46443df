import type { Stage } from '../../utils/figures/lexicon/stages';
import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import { type Doubt, isInDoubt } from '../../utils/reading/doubts';
import { ofWhat } from '../../utils/reading/of-what';
import { amount, type MoneyUnit } from '../amount';
import { terms, words } from '../words';

interface Props {
  figure: ReviewedFigure;
  /** The project that the row stands under, if any: what the head says already is not said again. */
  project: { name: string; stage: Stage | null } | null;
  doubts: readonly Doubt[];
  unit: MoneyUnit;
  onTick(): void;
  onLocate(): void;
}

/** One figure in a line: whether it counts, what it measures, its value, whose it is, and what to know about it, in words. */
export function FigureRow({ figure, project, doubts, unit, onTick, onLocate }: Props) {
  const { measure, subject, period, review } = figure;
  const isTold = subject === project?.name;
  const what = ofWhat(figure);
  const of = what === subject ? null : what;
  return (
    <div class="figure-row" data-review={review}>
      <input
        type="checkbox"
        tabIndex={-1}
        checked={review !== 'rejected'}
        aria-label={words.counts}
        onClick={(event) => event.stopPropagation()}
        onChange={onTick}
      />
      <span class="figure-row-measure">{terms.measures[measure]}</span>
      <strong class="figure-row-value" title={figure.quote}>
        {amount(figure, unit)}
      </strong>
      <span class="figure-row-marks">
        {marksOf(figure, doubts, project?.stage ?? null).map(({ kind, says }) => (
          <span key={kind} class="mark-chip" data-mark={kind}>
            {says}
          </span>
        ))}
      </span>
      <button
        type="button"
        class="figure-row-locate"
        tabIndex={-1}
        aria-label={words.show}
        title={words.show}
        onClick={(event) => {
          event.stopPropagation();
          onLocate();
        }}
      >
        <LocateIcon />
      </button>
      <span class={isTold && !period && of === null ? 'figure-row-subject heard' : 'figure-row-subject'}>
        <span class={isTold ? 'heard' : undefined}>{subject || words.noSubject}</span>
        {of !== null && <span class="figure-row-of">{of}</span>}
        {period && <span class="figure-row-period">{period.text}</span>}
      </span>
    </div>
  );
}

interface Mark {
  kind: string;
  says: string;
}

/** What to know about a figure, each mark a short word: nothing is told by colour alone. */
function marksOf(figure: ReviewedFigure, doubts: readonly Doubt[], toldStage: Stage | null): Mark[] {
  const { planned, bound, measure, stage, basis, review } = figure;
  return [
    planned && { kind: 'planned', says: words.planned },
    bound !== 'exact' && { kind: 'bound', says: terms.bounds[bound] },
    measure === 'threshold' && { kind: 'threshold', says: words.threshold },
    basis !== null && { kind: 'basis', says: words.bases[basis] },
    stage && stage !== toldStage && { kind: 'stage', says: terms.stages[stage] },
    isInDoubt(review, doubts) && { kind: 'doubtful', says: words.doubtful },
    review !== 'unreviewed' && { kind: review, says: words.reviews[review] },
  ].filter((mark) => !!mark);
}

function LocateIcon() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor">
      <circle cx="8" cy="8" r="4.5" />
      <path d="M8 1v4M8 11v4M1 8h4M11 8h4" />
    </svg>
  );
}
