import type { Facet } from '../../utils/library/facets';
import { language, terms } from '../words';
import { libraryTerms, libraryWords } from './words';

/** The names of the tables' rows in the language that is spoken; a name that no table has, from a newer version, as it is. */
export const measureTerm = (name: string | null) => termOf(terms.measures, name);
export const stageTerm = (name: string | null) => termOf(terms.stages, name);
export const boundTerm = (name: string | null) => termOf(terms.bounds, name);
export const reviewTerm = (name: string | null) => termOf(libraryTerms.reviews, name);
export const stateTerm = (name: string | null) => termOf(libraryTerms.states, name);

/** A canonical unit as it is read: 元, 亩, 吨; a currency other than the renminbi by its code. */
export function unitTerm(unit: string): string {
  if (unit === 'CNY') return language.money.renminbi;
  return (language.units as Readonly<Record<string, string>>)[unit] ?? unit;
}

/** How a facet's value reads: a term of a table, or the word itself. */
export function facetValueTerm(facet: Facet, value: string): string {
  switch (facet) {
    case 'state':
      return stateTerm(value);
    case 'review':
      return reviewTerm(value);
    case 'measure':
      return measureTerm(value);
    case 'stage':
      return stageTerm(value);
    case 'planned':
      return value === 'plan' ? libraryWords.plan : libraryWords.fact;
    default:
      return value;
  }
}

function termOf(table: Readonly<Record<string, string>>, name: string | null): string {
  return name === null ? '' : (table[name] ?? name);
}
