import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import type { Project } from '../../utils/projects/project';
import { amount } from '../amount';
import { terms, words } from '../words';

interface Props {
  figures: readonly ReviewedFigure[];
  projects: readonly Project[];
  /** Index of the figure to quote. */
  index: number | null;
  doubtful: number;
}

/** How big it is, at a glance: the article's own largest figure, quoted; how many projects; how many figures, and how many in doubt. */
export function Headline({ figures, projects, index, doubtful }: Props) {
  const figure = index === null ? undefined : figures[index];
  const group = projects.find(({ figures, count }) => index !== null && figures.includes(index) && (count ?? 0) > 1);
  return (
    <dl class="headline">
      {figure && (
        <div title={figure.subject}>
          <dd>{amount(figure, 'written')}</dd>
          <dt>
            {terms.measures[figure.measure]}
            {figure.planned && ` · ${words.planned}`}
          </dt>
        </div>
      )}
      {group && (
        <div>
          <dd>{words.projectCount(group.count as number)}</dd>
          <dt>{words.projects}</dt>
        </div>
      )}
      <div>
        <dd>{words.count(figures.length)}</dd>
        <dt>{doubtful > 0 ? words.doubtfulCount(doubtful) : words.figures}</dt>
      </div>
    </dl>
  );
}
