import { kindOf } from './kinds';
import type { Phrase } from './phrase';
import type { Owned } from './subject';

/** A sort of item that ends a clause. */
export const isSeparator = (k: number) => separators[k] === 1;

const separators = new Uint8Array(256);
for (const k of [kindOf.comma, kindOf.colon, kindOf.semicolon, kindOf.stop, kindOf.line, kindOf.open, kindOf.close])
  separators[k] = 1;

/** 总投资, 产值: a word that says what a figure measures. */
export const isMeasure = (k: number) => k === kindOf.measure || k === kindOf.statistic;

export const isProject = (phrase: Pick<Phrase, 'class'>) =>
  phrase.class === 'project' || phrase.class === 'phase' || phrase.class === 'park';

/** A count of projects, enterprises, people or other things; pieces of a product are no count of owners, nor is an increase. */
export const isCount = ({ kind, measure }: Owned) =>
  kind === 'count' &&
  measure !== 'capacity' &&
  measure !== 'employment' &&
  measure !== 'growth' &&
  measure !== 'threshold' &&
  measure !== 'rate';
