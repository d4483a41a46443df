import type { Figure } from '../figures/figure';
import { type Measure, measures } from '../figures/lexicon/measures';
import type { Stage } from '../figures/lexicon/stages';
import type { Project } from '../projects/project';

/** How a list of figures is arranged (排列): by project, by measure, or as the text has them. */
export type Arrangement = 'project' | 'measure' | 'text';

/** Figures that are shown under one head. Every figure of a reading is in exactly one group. */
export type FigureGroup =
  | { of: 'project'; key: string; name: string; stage: Stage | null; figures: number[] }
  | { of: 'measure'; key: string; measure: Measure; figures: number[] }
  /** In the order of the text, without a head. */
  | { of: 'text'; key: string; figures: number[] }
  /** Statistics of a place or sector, and what belongs to no project. */
  | { of: 'rest'; key: string; figures: number[] }
  /** 不计入: thresholds, and what was stated before. Folded, never hidden. */
  | { of: 'aside'; key: string; figures: number[] };

/** Groups figures for reading; groups come in the order of their first figure, 'rest' and 'aside' last. Empty groups are left out. */
export function arrange(figures: readonly Figure[], projects: readonly Project[], by: Arrangement): FigureGroup[] {
  const repeats = repeatedFrom(figures);
  const aside: number[] = [];
  const rest: number[] = [];
  figures.forEach(({ measure }, i) => {
    // A threshold only sets a class, and a figure that was stated before adds nothing.
    (measure === 'threshold' || repeats[i] !== null ? aside : rest).push(i);
  });
  const groups =
    by === 'project' ? byProject(rest, projects) : by === 'measure' ? byMeasure(rest, figures) : inText(rest);
  return [...groups, { of: 'aside' as const, key: 'aside', figures: aside }].filter(
    (group) => group.figures.length > 0,
  );
}

/** For each figure the earlier one that says the same (quantity, measure, subject and plan), or null. */
export function repeatedFrom(figures: readonly Figure[]): (number | null)[] {
  const first = new Map<string, number>();
  return figures.map(({ measure, unit, bound, min, max, subject, planned }, i) => {
    const statement = JSON.stringify([measure, unit, bound, min, max, subject, planned]);
    const earlier = first.get(statement);
    if (earlier === undefined) first.set(statement, i);
    return earlier ?? null;
  });
}

function byProject(rest: readonly number[], projects: readonly Project[]): FigureGroup[] {
  const owner = new Map<number, number>();
  projects.forEach((project, p) => {
    for (const i of project.figures) if (!owner.has(i)) owner.set(i, p);
  });
  const groups = projects.map(
    ({ name, stage }, p): FigureGroup => ({
      of: 'project',
      key: `project/${p}`,
      name,
      stage,
      figures: rest.filter((i) => owner.get(i) === p),
    }),
  );
  const first = (group: FigureGroup) => group.figures[0] ?? Number.POSITIVE_INFINITY;
  groups.sort((a, b) => first(a) - first(b));
  return [...groups, { of: 'rest', key: 'rest', figures: rest.filter((i) => !owner.has(i)) }];
}

function byMeasure(rest: readonly number[], figures: readonly Figure[]): FigureGroup[] {
  return measures.map(({ name }) => ({
    of: 'measure',
    key: `measure/${name}`,
    measure: name,
    figures: rest.filter((i) => figures[i]?.measure === name),
  }));
}

function inText(rest: readonly number[]): FigureGroup[] {
  return [{ of: 'text', key: 'text', figures: [...rest] }];
}
