import { bounds } from '../../utils/figures/lexicon/bounds';
import { measures } from '../../utils/figures/lexicon/measures';
import { stages } from '../../utils/figures/lexicon/stages';
import { reviews, states } from '../../utils/library/clipping';
import type { Facet } from '../../utils/library/facets';
import { libraryWords } from './words';

/** The Chinese names of the tables' rows, by name. */
export const measureZh = zhOf(measures);
export const stageZh = zhOf(stages);
export const boundZh = zhOf(bounds);
export const reviewZh = zhOf(reviews);
export const stateZh = zhOf(states);

/** How a facet's value reads: a term of a table, or the word itself. */
export function facetValueZh(facet: Facet, value: string): string {
  switch (facet) {
    case 'state':
      return stateZh(value);
    case 'review':
      return reviewZh(value);
    case 'measure':
      return measureZh(value);
    case 'stage':
      return stageZh(value);
    case 'planned':
      return value === 'plan' ? libraryWords.plan : libraryWords.fact;
    default:
      return value;
  }
}

function zhOf(rows: readonly { name: string; zh: string }[]): (name: string | null) => string {
  const words = new Map(rows.map(({ name, zh }) => [name, zh]));
  return (name) => (name === null ? '' : (words.get(name) ?? name));
}
