import type { Figure } from '../figures/figure';
import type { Project } from '../projects/project';

/** Why a figure wants a second look (存疑). `other` names the figure it disagrees with. */
export type Doubt =
  | { code: 'unsure' | 'unnamedMoney' | 'noSubject' | 'unfitUnit' }
  | { code: 'exceedsTotal'; other: number };

/**
 * The doubts about each figure of a reading, in the order of the figures: what the parser was unsure of, and checks that an analyst
 * would make (完成投资 above 总投资).
 */
export function doubtsOf(figures: readonly Figure[], projects: readonly Project[]): Doubt[][] {
  const doubts = figures.map((figure): Doubt[] => [
    ...(isUnsure(figure) ? [{ code: 'unsure' as const }] : []),
    ...(figure.measure === 'other_money' ? [{ code: 'unnamedMoney' as const }] : []),
    ...(figure.subject === '' ? [{ code: 'noSubject' as const }] : []),
    ...(isUnfit(figure) ? [{ code: 'unfitUnit' as const }] : []),
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

/**
 * Whether doubts about a figure still want a second look: nobody has reviewed it, or a correction left a unit that its measure is not told in.
 */
export function isInDoubt(
  review: 'unreviewed' | 'confirmed' | 'corrected' | 'rejected',
  doubts: readonly Doubt[],
): boolean {
  if (review === 'unreviewed') return doubts.length > 0;
  return review === 'corrected' && doubts.some(({ code }) => code === 'unfitUnit');
}

/** Whether a measure is not told in such a unit: 总投资 in 吨, 占地面积 in 元. Measures that take many units fit with all. */
export function isUnfit({ measure, unit }: Pick<Figure, 'measure' | 'unit'>): boolean {
  return fittingUnits[measure]?.test(unit) === false;
}

const MONEY = /^[A-Z]{3}$/;
const AREA = /^(?:m2|mu)$/;
/** What is counted has its measure word for a unit, `个`, `家`, `人`; no canonical unit is written in Chinese. */
const COUNT = /^[\u4e00-\u9fff]+$/;
const fittingUnits: Partial<Record<Figure['measure'], RegExp>> = {
  total_investment: MONEY,
  annual_investment: MONEY,
  completed_investment: MONEY,
  contracted_investment: MONEY,
  paid_in_capital: MONEY,
  foreign_capital: MONEY,
  fixed_asset_investment: MONEY,
  output_value: MONEY,
  revenue: MONEY,
  added_value: MONEY,
  gdp: MONEY,
  fiscal_revenue: MONEY,
  tax: MONEY,
  profit: MONEY,
  financing: MONEY,
  registered_capital: MONEY,
  trade: MONEY,
  other_money: MONEY,
  project_count: COUNT,
  company_count: COUNT,
  employment: COUNT,
  // The size of a battery is told in both.
  installed_power: /^Wh?$/,
  land_area: AREA,
  floor_area: AREA,
};

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
