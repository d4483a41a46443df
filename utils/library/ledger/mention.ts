import type { Stage } from '../../figures/lexicon/stages';
import type { Project } from '../../projects/project';
import type { ReviewedFigure } from '../reviewed-figure';
import type { Row } from '../store/row';

/** What one article says of one project (一次提及): everything that the ledger compares, gathers and dates. */
export interface Mention {
  /** `CLIPPING#N`, the project of that number in the clipping: its place, or what `projectNumbers` says of a later parse. */
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

/** The mentions of a clipping, from its row, its projects and its figures as they are now. Rejected figures say nothing. */
export function mentionsOf(
  row: Pick<Row, 'id' | 'place' | 'published' | 'source' | 'title' | 'textHash' | 'marks'>,
  projects: readonly Project[],
  figures: readonly ReviewedFigure[],
  numbers: readonly number[] = [...projects.keys()],
): Mention[] {
  return projects.map((project, n) => ({
    id: `${row.id}#${numbers[n]}`,
    clippingId: row.id,
    name: project.name,
    company: project.company,
    place: project.place ?? (row.place || null),
    investment: project.investment,
    currency: project.currency,
    count: project.count,
    stage: project.stage,
    published: row.published.slice(0, 10),
    source: row.source,
    title: row.title,
    textHash: row.textHash,
    marks: row.marks,
    figures: project.figures.flatMap((index) => {
      const figure = figures[index];
      return figure && figure.review !== 'rejected' ? figure : [];
    }),
  }));
}
