import type { Measure } from '../../figures/lexicon/measures';
import type { Project } from '../../projects/project';
import type { ReviewedFigure } from '../reviewed-figure';

/** A figure that someone wants in a sum, with as little of its clipping as a sum asks for: a hundred thousand may be wanted. */
export interface Summand {
  /** The clipping's id, and which of its figures this is. */
  id: string;
  number: number;
  figure: ReviewedFigure;
  /** The projects of the clipping. */
  projects: readonly Project[];
}

/** Why a figure is not in a sum. */
export const leftOutReasons = [
  { name: 'threshold', zh: '门槛' },
  { name: 'rejected', zh: '弃用' },
  { name: 'plan', zh: '计划' },
  { name: 'pledge', zh: '尚未落地' },
  { name: 'part', zh: '包含于另一数' },
  { name: 'repeated', zh: '重复' },
  { name: 'unbounded', zh: '没有确定的数' },
] as const;
export type LeftOut = (typeof leftOutReasons)[number]['name'];

export interface Sum {
  measure: Measure;
  unit: string;
  min: number;
  /** More than `min` where ranges or upper bounds were added. */
  max: number;
  added: Summand[];
  leftOut: { summand: Summand; why: LeftOut }[];
}

/** Why there is no sum at all: figures of several measures or units, of a measure that cannot be added, or none. */
export type NoSum = { code: 'mixedMeasures' | 'mixedUnits' | 'notAdditive' | 'nothing' };

/** What cannot be added up, whatever the unit: changes, shares, classes. */
const notAdditive: ReadonlySet<Measure> = new Set<Measure>(['growth', 'rate']);

/**
 * A sum that can be trusted (可信合计): of one measure and one unit, facts or plans but never both, each stated quantity once. What was left
 * out comes back with the reason. Plans are added only where everything chosen is a plan.
 */
export function trustedSum(chosen: readonly Summand[]): Sum | NoSum {
  const figures = chosen.filter(({ figure }) => figure.measure !== 'threshold' && figure.review !== 'rejected');
  const first = figures[0]?.figure;
  if (!first) return { code: 'nothing' };
  if (figures.some(({ figure }) => figure.measure !== first.measure)) return { code: 'mixedMeasures' };
  if (figures.some(({ figure }) => figure.unit !== first.unit)) return { code: 'mixedUnits' };
  if (notAdditive.has(first.measure) || first.unit === '%' || first.unit === 'pp') return { code: 'notAdditive' };
  const onlyPlans = figures.every(({ figure }) => figure.planned);
  const added: Summand[] = [];
  const leftOut: Sum['leftOut'] = [];
  const besides = Map.groupBy(figures, ({ id }) => id);
  const seen = new Map<string, Summand[]>();
  for (const summand of chosen) {
    const value = `${summand.figure.min} ${summand.figure.max}`;
    const alike = seen.get(value) ?? [];
    const why = whyNot(summand, { onlyPlans, alike, beside: besides.get(summand.id) ?? [] });
    if (why) leftOut.push({ summand, why });
    else {
      added.push(summand);
      alike.push(summand);
      seen.set(value, alike);
    }
  }
  const total = (end: 'min' | 'max', other: 'min' | 'max') =>
    exactSum(added.map(({ figure }) => figure[end] ?? figure[other] ?? 0));
  return {
    measure: first.measure,
    unit: first.unit,
    min: total('min', 'max'),
    max: total('max', 'min'),
    added,
    leftOut,
  };
}

/** `alike` are those added before of the same value, `beside` those wanted of the same clipping. */
function whyNot(
  summand: Summand,
  { onlyPlans, alike, beside }: { onlyPlans: boolean; alike: readonly Summand[]; beside: readonly Summand[] },
): LeftOut | null {
  const { figure } = summand;
  if (figure.measure === 'threshold') return 'threshold';
  if (figure.review === 'rejected') return 'rejected';
  if (figure.min === null && figure.max === null) return 'unbounded';
  if (figure.planned && !onlyPlans) return 'plan';
  if (!onlyPlans && (figure.stage === 'reserve' || figure.stage === 'negotiating')) return 'pledge';
  if (beside.some((whole) => whole !== summand && isPartOf(summand, whole))) return 'part';
  // The same value of the same subject, told twice: in one article, in a reprint, or in a later report.
  if (alike.some((other) => sameSubject(summand, other))) return 'repeated';
  return null;
}

/**
 * A part of a whole that is chosen too: in one article, a project within the group that a larger figure of the same measure stands for (总投资
 * 474亿元的121个项目, one of them 5亿元), or a phase of a project whose own sum is there.
 */
function isPartOf(part: Summand, whole: Summand): boolean {
  if (size(part) >= size(whole)) return false;
  const { projects } = part;
  const [inner, outer] = [projectOf(part), projectOf(whole)];
  if (whole.figure.subject !== part.figure.subject && part.figure.subject.includes(whole.figure.subject)) return true;
  if (inner === outer || !outer) return false;
  const isGroup = outer.count === null || outer.count > 1;
  return isGroup && (inner === undefined || inner.count === 1 || projects.indexOf(inner) > projects.indexOf(outer));
}

function projectOf({ number, projects }: Summand): Project | undefined {
  return projects.find(({ figures }) => figures.includes(number));
}

function sameSubject(a: Summand, b: Summand): boolean {
  const [shorter, longer] = [a.figure.subject, b.figure.subject].sort((x, y) => x.length - y.length) as [
    string,
    string,
  ];
  return shorter === longer || (shorter.length >= 4 && longer.includes(shorter));
}

const size = ({ figure }: Summand) => figure.max ?? figure.min ?? 0;

/** Adds in whole thousandths, so that 0.1 and 0.2 are 0.3; beyond what is exact, as numbers are. */
function exactSum(values: readonly number[]): number {
  const thousandths = values.map((value) => Math.round(value * 1000));
  const sum = thousandths.reduce((total, value) => total + value, 0);
  return Number.isSafeInteger(sum) ? sum / 1000 : values.reduce((total, value) => total + value, 0);
}
