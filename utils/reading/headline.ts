import type { Figure } from '../figures/figure';
import type { Project } from '../projects/project';

/**
 * The figure that tells best how big an article is (标题数字), as an index into `figures`; null where there is none to quote. It is
 * chosen, never computed: the total investment (总投资) of the widest group of projects, else the largest single one, else the
 * strongest growth. Currencies are not converted: renminbi comes first.
 */
export function headlineFigure(figures: readonly Figure[], projects: readonly Project[]): number | null {
  const breadth = breadthOfFigures(projects);
  const investment = best(figures, (figure, i) =>
    figure.measure === 'total_investment'
      ? [breadth.get(i) ?? 0, figure.unit === 'CNY' ? 1 : 0, figure.max ?? figure.min ?? 0]
      : null,
  );
  if (investment !== null) return investment;
  return best(figures, ({ measure, unit, min, max }) =>
    measure === 'growth' && unit === '%' ? [Math.abs(max ?? min ?? 0)] : null,
  );
}

/** How many projects stand behind each figure: the size of its group, 1 for a single project. */
function breadthOfFigures(projects: readonly Project[]): Map<number, number> {
  const breadth = new Map<number, number>();
  for (const { count, figures } of projects)
    for (const i of figures) breadth.set(i, Math.max(breadth.get(i) ?? 0, count ?? 1));
  return breadth;
}

/** The index with the greatest rank, compared from left to right; the first of equals. A null rank takes no part. */
function best(figures: readonly Figure[], rankOf: (figure: Figure, i: number) => number[] | null): number | null {
  let winner: number | null = null;
  let highest: number[] = [];
  figures.forEach((figure, i) => {
    const rank = rankOf(figure, i);
    if (rank === null || (winner !== null && compare(rank, highest) <= 0)) return;
    winner = i;
    highest = rank;
  });
  return winner;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return 0;
}
