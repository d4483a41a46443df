import type { Figure } from '../figures/figure';

/** The fields of a figure that a person can correct. */
export const figureFields = [
  'quote',
  'measure',
  'unit',
  'bound',
  'min',
  'max',
  'subject',
  'stage',
  'planned',
  'period',
  'basis',
] as const satisfies readonly (keyof Figure)[];
export type FigureField = (typeof figureFields)[number];
