import { language } from '../words';
import type { libraryWords } from './words';

/** A column of a table (列). */
export interface Column {
  /** Its name is among the words of `columns`. */
  key: keyof typeof libraryWords.columns;
  /** Starting width in pixels. */
  width: number;
  /** Takes what the others leave of the window; the last column where none does. */
  grows?: boolean;
  isNumber?: boolean;
  /** Holds terms of the interface, which are longer in English. */
  isTerm?: boolean;
  /** Set where rows can be sorted by this column. */
  sortable?: boolean;
}

const ENGLISH = 1.4;

/** The width that a column has until a person changes it, in pixels. */
export function usualWidth({ width, isTerm }: Column): number {
  return isTerm && language.code === 'en' ? Math.round(width * ENGLISH) : width;
}
