import type { Figure } from '../../figures/figure';
import type { ReviewedFigure } from '../reviewed-figure';

/** What a page says differently (页面改动): a figure in the words of before and of now, null where it was or is not there. */
export interface PageChange {
  measure: Figure['measure'];
  subject: string;
  before: string | null;
  now: string | null;
  /** Whether somebody had reviewed what was said before. */
  wasReviewed: boolean;
}

/**
 * What two texts of a page say differently, by the parser's own answers. Figures are the same where quote and measure are, each as often as it is
 * said; one that is gone was changed into the next new one of its measure, subject and plan. In the order of the newer text, what is gone last.
 */
export function pageChanges(older: readonly ReviewedFigure[], newer: readonly ReviewedFigure[]): PageChange[] {
  const gone = [...older];
  const take = (figure: ReviewedFigure, name: (figure: Figure) => string): ReviewedFigure | null => {
    const at = gone.findIndex((one) => name(parsed(one)) === name(parsed(figure)));
    return at < 0 ? null : (gone.splice(at, 1)[0] as ReviewedFigure);
  };
  const added = newer.filter((figure) => !take(figure, ({ quote, measure }) => `${quote}|${measure}`));
  const changed = added.map((figure) => {
    const before = take(figure, ({ measure, subject, planned }) => `${measure}|${subject}|${planned}`);
    return changeOf(before, figure);
  });
  return [...changed, ...gone.map((figure) => changeOf(figure, null))];
}

function parsed(figure: ReviewedFigure): Figure {
  return figure.parsed ?? figure;
}

function changeOf(before: ReviewedFigure | null, now: ReviewedFigure | null): PageChange {
  const { measure, subject } = parsed((now ?? before) as ReviewedFigure);
  return {
    measure,
    subject,
    before: before && parsed(before).quote,
    now: now && parsed(now).quote,
    wasReviewed: before !== null && before.review !== 'unreviewed',
  };
}
