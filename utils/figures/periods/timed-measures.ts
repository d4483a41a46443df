import type { Measure } from '../lexicon/measures';

/** Sums of single projects: an event's date is theirs only beside its counts. */
export const sums = new Set<Measure | null>([
  'total_investment',
  'contracted_investment',
  'annual_investment',
  'other_money',
  'completed_investment',
  'financing',
]);

/** What a project has for good, whenever it is told. */
export const lasting = new Set<Measure | null>([
  'total_investment',
  'capacity',
  'installed_power',
  'land_area',
  'floor_area',
  'registered_capital',
  'other_quantity',
]);

/** What a plant is built for. */
export const designs = new Set<Measure | null>([
  'capacity',
  'land_area',
  'floor_area',
  'registered_capital',
  'other_quantity',
]);

/** What the month of a project's start may tell. */
export const begins = new Set<Measure | null>([
  'project_count',
  'threshold',
  'total_investment',
  'contracted_investment',
  'annual_investment',
]);

/** Sums and lasting properties: neither is of the time in which something was approved. */
export function isOwn(measure: Measure | null): boolean {
  return sums.has(measure) || lasting.has(measure);
}

/** What a running plant yields. */
export const yields = new Set<Measure | null>(['output_value', 'revenue', 'profit', 'tax', 'other_money']);

/** What the date of an event says nothing of. */
export const apart = new Set<Measure | null>([
  'capacity',
  'installed_power',
  'energy',
  'land_area',
  'floor_area',
  'employment',
]);

/** What a project has, not a place in a time: a paragraph with it tells of projects. */
export const ownOfProjects = new Set<Measure | null>([
  'total_investment',
  'capacity',
  'installed_power',
  'land_area',
  'registered_capital',
  'employment',
]);

/** What happens, or is counted, in the span of a report. */
export const flows = new Set<Measure | null>([
  'project_count',
  'company_count',
  'threshold',
  'completed_investment',
  'contracted_investment',
  'paid_in_capital',
  'foreign_capital',
  'fixed_asset_investment',
  'output_value',
  'revenue',
  'added_value',
  'gdp',
  'fiscal_revenue',
  'tax',
  'profit',
  'trade',
  'growth',
  'rate',
  'energy',
]);
