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
