import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import type { MarkFamily, PageMark } from '../../utils/marks/page-mark';
import { type Doubt, isInDoubt } from '../../utils/reading/doubts';
import { withWhat } from '../../utils/reading/of-what';
import { fullAmount, isMoney } from '../amount';
import { card } from '../card-words';

/** What is marked on the page: every figure that is not rejected, with what its card says. */
export function pageMarks(figures: readonly ReviewedFigure[], doubts: readonly (readonly Doubt[])[]): PageMark[] {
  return figures.flatMap((figure, i) => {
    if (figure.review === 'rejected') return [];
    const { key, start, end, measure, quote, subject, planned, stage, period, review } = figure;
    const { terms, words } = card;
    const isDoubtful = isInDoubt(review, doubts[i] ?? []);
    const facts = [planned ? words.planned : words.fact, stage && terms.stages[stage], period?.text];
    return {
      key,
      start,
      end,
      family: isDoubtful ? 'doubtful' : familyOf(figure),
      planned,
      heading: `${withWhat(terms.measures[measure], figure)} ${quote}`,
      lines: [fullAmount(figure), subject, facts.filter(Boolean).join(' · ')].filter(Boolean),
    };
  });
}

function familyOf(figure: ReviewedFigure): MarkFamily {
  if (figure.measure === 'growth' || figure.measure === 'rate') return 'change';
  if (isMoney(figure)) return 'money';
  return /^(m2|mu|m3|m|t|W|Wh)$/.test(figure.unit) ? 'physical' : 'count';
}
