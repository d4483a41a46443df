import { language } from '../../words';
import type { libraryWords } from '../words';

/** A column of a table (列). */
export interface Column {
  /** Its name is among the words of `columns`. */
  key: keyof typeof libraryWords.columns;
  /** Starting width in pixels. */
  width: number;
  /** Takes what the others leave of the window; the last column where none does. */
  grows?: boolean;
  isNumber?: boolean;
  /** Starting width in English, where terms are longer and something else gives them room. */
  english?: number;
  /** Set where rows can be sorted by this column. */
  sortable?: boolean;
}

/** The width that a column has until a person changes it, in pixels. */
export function usualWidth({ width, english = width }: Column): number {
  return language.code === 'en' ? english : width;
}
