import type { Article } from '../article/article';
import type { Figure } from '../figures/figure';
import { parseFigures } from '../figures/parse';
import type { Span } from '../text/span';
import { sentenceAround } from './citation';

/**
 * A figure for words that the reader selected in an article's text (记为数据) and that the parser did not take for one; null where they
 * hold no quantity. Subject, plan and period are those of the nearest figure of the sentence: a proposal, to be looked at.
 */
export function proposeFigure({ text }: Pick<Article, 'text'>, span: Span, figures: readonly Figure[]): Figure | null {
  const said = text.slice(span.start, span.end);
  const found = weightiest(parseFigures(said)) ?? asMoney(said);
  if (!found) return null;
  const start = span.start + found.start;
  const end = span.start + found.end;
  const neighbour = nearest(figures, sentenceAround(text, { start, end }), start);
  return {
    ...found,
    start,
    end,
    mentions: [{ start, end }],
    reasons: [],
    subject: found.subject || (neighbour?.subject ?? ''),
    planned: found.planned || (neighbour?.planned ?? false),
    period: neighbour?.period ?? null,
  };
}

/** The figure that stands at a span of the text already, null for none. */
export function figureAt<F extends Figure>(figures: readonly F[], { start, end }: Span): F | null {
  return figures.find((figure) => figure.start < end && figure.end > start) ?? null;
}

/** Of several quantities the one that measures something, and of those the longest. */
function weightiest(figures: readonly Figure[]): Figure | undefined {
  const weight = ({ measure, quote }: Figure) => (measure === 'other_quantity' ? 0 : 1_000) + quote.length;
  return figures.toSorted((a, b) => weight(b) - weight(a))[0];
}

/** A bare 5.2亿 is money only where the words around say so; which money it is stays open. */
function asMoney(said: string): Figure | null {
  const lead = '投资';
  const found = parseFigures(lead + said)[0];
  if (!found) return null;
  return {
    ...found,
    start: found.start - lead.length,
    end: found.end - lead.length,
    measure: 'other_money',
    confidence: 0,
  };
}

function nearest(figures: readonly Figure[], sentence: Span, at: number): Figure | undefined {
  return figures
    .filter(({ start }) => start >= sentence.start && start < sentence.end)
    .sort((a, b) => Math.abs(a.start - at) - Math.abs(b.start - at))[0];
}
