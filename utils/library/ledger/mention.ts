import type { Stage } from '../../figures/lexicon/stages';
import { type Clipping, currentClipping, type ReviewedFigure } from '../clipping';
import type { Row } from '../row';

/** What one article says of one project (一次提及): everything that the ledger compares, gathers and dates. */
export interface Mention {
  /** `CLIPPING#N`, the N-th project of the clipping. */
  id: string;
  clippingId: string;
  name: string;
  company: string | null;
  place: string | null;
  investment: number | null;
  currency: string | null;
  /** Of a group, how many projects; null for a group of unknown size. */
  count: number | null;
  stage: Stage | null;
  /** ISO date, '' where the page does not tell. */
  published: string;
  source: string;
  title: string;
  textHash: string;
  marks: readonly number[];
  figures: ReviewedFigure[];
}

/** The mentions of a clipping. Rejected figures say nothing. */
export function mentionsOf(clipping: Clipping, row: Pick<Row, 'marks'>): Mention[] {
  const current = currentClipping(clipping);
  return clipping.capture.projects.map((project, n) => ({
    id: `${clipping.id}#${n}`,
    clippingId: clipping.id,
    name: project.name,
    company: project.company,
    place: project.place ?? current.place?.text ?? null,
    investment: project.investment,
    currency: project.currency,
    count: project.count,
    stage: project.stage,
    published: current.published?.slice(0, 10) ?? '',
    source: current.source ?? '',
    title: current.title ?? '',
    textHash: clipping.capture.textHash,
    marks: row.marks,
    figures: project.figures.flatMap((index) => {
      const figure = current.figures[index];
      return figure && figure.review !== 'rejected' ? figure : [];
    }),
  }));
}
