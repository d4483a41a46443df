import type { Measure } from '../../figures/lexicon/measures';
import { type Clipping, currentClipping } from '../clipping';
import type { ReviewedFigure } from '../reviewed-figure';

/** A fact that an article states of a time (陈述): whose value, of what, when, and where it says so. */
export interface Statement {
  clippingId: string;
  /** Of the figure. */
  key: string;
  subject: string;
  measure: Measure;
  unit: string;
  value: number;
  /** ISO days; a state at a time has no start. */
  start: string | null;
  end: string;
  quote: string;
  source: string;
  title: string;
  published: string;
  /** Reprints of one text say a thing once. */
  textHash: string;
}

/** A growth (同比) that an article states right after the value that grew. */
export interface StatedGrowth {
  now: Statement;
  key: string;
  /** In percent. */
  percent: number;
  quote: string;
}

/** A growth stands so few letters after its value: 12.5亿美元，同比增长34.3%. */
const NEAR = 14;
/** Whose they are depends on the place of the article. */
const general = /^(?:全[省市县区州旗国]|[我本该][省市县区州旗])/;
const noValue: ReadonlySet<Measure> = new Set<Measure>([
  'growth',
  'rate',
  'threshold',
  'other_money',
  'other_quantity',
]);

/** What a clipping states exactly, as a fact, of a known time; and the growths that go with it. */
export function statementsOf(clipping: Clipping): { statements: Statement[]; growths: StatedGrowth[] } {
  const current = currentClipping(clipping);
  const figures = current.figures.filter(({ review }) => review !== 'rejected').sort((a, b) => a.start - b.start);
  const statements: Statement[] = [];
  const growths: StatedGrowth[] = [];
  let before: { figure: ReviewedFigure; statement: Statement } | null = null;
  for (const figure of figures) {
    const { min, max, bound, planned, period, subject, measure, unit } = figure;
    const isExact = bound === 'exact' && min !== null && min === max;
    if (measure === 'growth' && isExact && unit === '%' && figure.basis === 'yearOnYear') {
      const isOfBefore = before && before.figure.subject === subject && figure.start - before.figure.end <= NEAR;
      if (before && isOfBefore)
        growths.push({ now: before.statement, key: figure.key, percent: min, quote: figure.quote });
      before = null;
      continue;
    }
    before = null;
    if (!isExact || planned || !period?.end || subject === '' || noValue.has(measure)) continue;
    const place = current.place?.text ?? '';
    if (general.test(subject) && !place) continue;
    const statement: Statement = {
      clippingId: clipping.id,
      key: figure.key,
      subject: general.test(subject) ? `${place} ${subject}` : subject,
      measure,
      unit,
      value: min,
      start: period.start,
      end: period.end,
      quote: figure.quote,
      source: current.source ?? '',
      title: current.title ?? '',
      published: current.published ?? '',
      textHash: clipping.capture.textHash,
    };
    statements.push(statement);
    before = { figure, statement };
  }
  return { statements, growths };
}
