import type { Figure } from '../figures/figure';
import type { Project } from '../projects/project';

/** Why a figure wants a second look (存疑). `other` names the figure it disagrees with. */
export type Doubt = { code: 'unsure' | 'unnamedMoney' | 'noSubject' } | { code: 'exceedsTotal'; other: number };

/**
 * The doubts about each figure of a reading, in the order of the figures: what the parser was unsure of, and checks that an analyst
 * would make (完成投资 above 总投资).
 */
export function doubtsOf(figures: readonly Figure[], projects: readonly Project[]): Doubt[][] {
  const doubts = figures.map((figure): Doubt[] => [
    ...(isUnsure(figure) ? [{ code: 'unsure' as const }] : []),
    ...(figure.measure === 'other_money' ? [{ code: 'unnamedMoney' as const }] : []),
    ...(figure.subject === '' ? [{ code: 'noSubject' as const }] : []),
  ]);
  for (const { figures: indexes } of projects) {
    const total = largest(figures, indexes, 'total_investment');
    const completed = largest(figures, indexes, 'completed_investment');
    if (total !== null && completed !== null && exceeds(figures[completed], figures[total]))
      doubts[completed]?.push({ code: 'exceedsTotal', other: total });
  }
  // What a check found says more than that the parser was unsure.
  return doubts.map((all) => (all.length > 1 ? all.filter(({ code }) => code !== 'unsure') : all));
}

/** Whether a person should look at what the parser understood. On articles that nobody wrote rules from, every second such figure has a mistake. */
export function isUnsure({ confidence }: Pick<Figure, 'confidence'>): boolean {
  return confidence < SURE;
}

const SURE = 0.75;

/** The index of the largest fact of a measure among `indexes`, null where there is none. Plans are left out. */
function largest(figures: readonly Figure[], indexes: readonly number[], measure: Figure['measure']): number | null {
  let found: number | null = null;
  for (const i of indexes) {
    const figure = figures[i];
    if (figure?.measure !== measure || figure.planned) continue;
    if (found === null || (figure.min ?? 0) > (figures[found]?.min ?? 0)) found = i;
  }
  return found;
}

/** Whether a surely is more than b: its lower end above b's upper end, in the same unit. */
function exceeds(a: Figure | undefined, b: Figure | undefined): boolean {
  return !!a && !!b && a.unit === b.unit && a.min !== null && b.max !== null && a.min > b.max;
}
