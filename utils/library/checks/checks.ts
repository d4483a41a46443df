import type { Period } from '../../figures/figure';
import { type Clipping, currentClipping } from '../clipping';
import type { ReviewedFigure } from '../reviewed-figure';

/** What an analyst would work out by hand (勾稽) and found not to agree. Keys are those of the figures that were compared. */
export interface Disagreement {
  code: 'partsAndTotal' | 'completedAndRate' | 'growthAndBase' | 'countAndList';
  figures: string[];
  /** In the unit of the figures, or in percent for a rate. */
  stated: number;
  reckoned: number;
}

/**
 * Works out what can be worked out within one article: the sum of all listed projects against the total of their group, completed ÷ planned
 * investment against the stated rate, a value against that of a year before and the stated growth, the number of listed projects against the stated count. Only what is told of one subject and exactly
 * is compared, and rounding in the article is allowed for.
 */
export function disagreements(clipping: Clipping): Disagreement[] {
  const figures = currentClipping(clipping).figures.filter(({ review }) => review !== 'rejected');
  return [...groupChecks(clipping, figures), ...rateChecks(figures), ...growthChecks(figures)];
}

function groupChecks(clipping: Clipping, figures: readonly ReviewedFigure[]): Disagreement[] {
  const { figures: all, projects } = currentClipping(clipping);
  const found: Disagreement[] = [];
  const groups = projects.filter(({ count }) => count !== null && count > 1);
  // With several groups it is not told which one a listed project belongs to.
  const [group] = groups;
  if (groups.length !== 1 || !group) return found;
  const members = projects.filter(({ count }) => count === 1);
  const count = figureOf(all, figures, group.figures, 'project_count');
  if (count && members.length > (group.count as number))
    found.push({ code: 'countAndList', figures: [count.key], stated: group.count as number, reckoned: members.length });
  if (members.length !== group.count) return found;
  const total = figureOf(all, figures, group.figures, 'total_investment');
  const parts = members.map((member) => figureOf(all, figures, member.figures, 'total_investment'));
  if (!total || parts.some((part) => !part || part.unit !== total.unit || !isExact(part)) || !isExact(total))
    return found;
  const sum = parts.reduce((added, part) => added + ((part as ReviewedFigure).min as number), 0);
  if (!agree(total.min as number, sum))
    found.push({
      code: 'partsAndTotal',
      figures: [total.key, ...parts.map((part) => (part as ReviewedFigure).key)],
      stated: total.min as number,
      reckoned: sum,
    });
  return found;
}

function rateChecks(figures: readonly ReviewedFigure[]): Disagreement[] {
  const found: Disagreement[] = [];
  for (const rate of figures) {
    if (rate.measure !== 'rate' || rate.unit !== '%' || !isExact(rate)) continue;
    const near = figures.filter(
      ({ subject, start }) => subject === rate.subject && Math.abs(start - rate.start) < NEAR,
    );
    const done = near.filter(
      (figure) => figure.measure === 'completed_investment' && !figure.planned && isExact(figure),
    );
    const planned = near.filter((figure) => figure.measure === 'annual_investment' && isExact(figure));
    const [a, b] = [done[0], planned[0]];
    // Several of one kind leave open which the rate is of.
    if (done.length !== 1 || planned.length !== 1 || !a || !b || a.unit !== b.unit) continue;
    const reckoned = ((a.min as number) / (b.min as number)) * 100;
    if (Math.abs(reckoned - (rate.min as number)) > 0.6)
      found.push({ code: 'completedAndRate', figures: [a.key, b.key, rate.key], stated: rate.min as number, reckoned });
  }
  return found;
}

function growthChecks(figures: readonly ReviewedFigure[]): Disagreement[] {
  const found: Disagreement[] = [];
  for (const growth of figures) {
    if (growth.measure !== 'growth' || growth.unit !== '%' || growth.basis !== 'yearOnYear' || !isExact(growth))
      continue;
    const near = figures.filter(
      (figure) =>
        figure.subject === growth.subject &&
        Math.abs(figure.start - growth.start) < NEAR &&
        !['growth', 'rate', 'threshold'].includes(figure.measure) &&
        !figure.planned &&
        isExact(figure),
    );
    const pairs = near.flatMap((now) =>
      near.flatMap((base) =>
        now.measure === base.measure && now.unit === base.unit && isYearBefore(base.period, now.period)
          ? [[now, base] as const]
          : [],
      ),
    );
    const [pair] = pairs;
    // Several values leave open which one grew.
    if (pairs.length !== 1 || !pair) continue;
    const [now, base] = pair;
    const reckoned = ((now.min as number) / (base.min as number) - 1) * 100;
    const stated = growth.min as number;
    if (Math.abs(reckoned - stated) > 0.6)
      found.push({ code: 'growthAndBase', figures: [now.key, base.key, growth.key], stated, reckoned });
  }
  return found;
}

/** 上年同期: the same days of the year before. */
function isYearBefore(base: Period | null, now: Period | null): boolean {
  if (!base?.end || !now?.end || (base.start === null) !== (now.start === null)) return false;
  const before = (date: string) => `${Number(date.slice(0, 4)) - 1}${date.slice(4)}`;
  // The last of February moves with the years.
  const sameDay = (a: string, b: string) => a === b || (a.slice(0, 7) === b.slice(0, 7) && /-02-2[89]/.test(a));
  return sameDay(base.end, before(now.end)) && (now.start === null || base.start === before(now.start));
}

/** A rate and what it is of stand within a few sentences. */
const NEAR = 120;

const isExact = ({ bound, min, max }: ReviewedFigure) => bound === 'exact' && min !== null && min === max && min !== 0;

/** Within one percent: an article rounds its parts. */
const agree = (stated: number, reckoned: number) => Math.abs(stated - reckoned) <= Math.abs(stated) * 0.01;

function figureOf(
  all: readonly ReviewedFigure[],
  kept: readonly ReviewedFigure[],
  indexes: readonly number[],
  measure: ReviewedFigure['measure'],
): ReviewedFigure | undefined {
  return indexes
    .map((index) => all[index])
    .find((figure) => figure !== undefined && figure.measure === measure && kept.includes(figure));
}
