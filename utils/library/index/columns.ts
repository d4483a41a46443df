import { bounds } from '../../figures/lexicon/bounds';
import { measures } from '../../figures/lexicon/measures';
import { stages } from '../../figures/lexicon/stages';
import { shelves, states } from '../clipping';
import { reviews } from '../reviewed-figure';
import { fnv1a } from '../saving/likeness';
import type { NumberArray } from './growing-column';

/**
 * The library as columns (列): every clipping and figure as numbers in typed arrays, so that a facet, a sort or a sum over millions of
 * figures is one loop in memory. Words stand once in dictionaries, and columns hold their places. All of it is computed from
 * the stores, and can be made anew at any time.
 */
export interface Columns {
  ids: string[];
  clipping: Record<ClippingColumn, NumberArray>;
  figure: Record<FigureColumn, NumberArray>;
  signatures: Uint32Array;
  words: Record<DictionaryName, string[]>;
}

export const clippingTypes = {
  /** 0 where a later entry of the same id has taken its place, or where it was erased. */
  live: Uint8Array,
  shelf: Uint8Array,
  shelvedAt: Float64Array,
  /** 20240316; 20240300 where the day is unknown, 0 where all is. */
  published: Uint32Array,
  month: Uint32Array,
  place: Uint32Array,
  source: Uint32Array,
  tags: Uint32Array,
  state: Uint8Array,
  figures: Uint16Array,
  unreviewed: Uint16Array,
  doubtful: Uint16Array,
  /** One bit for each measure, and for each stage, of its figures. */
  measures: Uint32Array,
  stages: Uint32Array,
  /** Where its figures begin among all figures, and how many there are, rejected ones too. */
  first: Uint32Array,
  count: Uint16Array,
  /** Where its signature begins among all signatures, and of how many words it is. */
  signature: Uint32Array,
  signed: Uint16Array,
} as const;

export const figureTypes = {
  clipping: Uint32Array,
  /** The figure's place in `currentClipping(…).figures`. */
  index: Uint16Array,
  measure: Uint8Array,
  /** Place in the table of stages plus one, 0 for none. */
  stage: Uint8Array,
  planned: Uint8Array,
  review: Uint8Array,
  bound: Uint8Array,
  doubtful: Uint8Array,
  unit: Uint32Array,
  min: Float64Array,
  max: Float64Array,
} as const;

export type ClippingColumn = keyof typeof clippingTypes;
export type FigureColumn = keyof typeof figureTypes;
export const dictionaries = ['month', 'place', 'source', 'tags', 'unit'] as const;
export type DictionaryName = (typeof dictionaries)[number];

/** Separates the tags of one dictionary word of `tags`; no tag holds it. */
export const TAG_BREAK = '\u001f';

/** Columns as they are stored: those of clippings that were written or packed together. */
export interface Block {
  number?: number;
  format?: number;
  columns: Columns;
}

/**
 * What the numbers of columns mean (列的格式): a column's name, and for what stands in a table its place there. Columns of another format are computed
 * anew; `PACKED` is raised where the same columns are computed otherwise.
 */
const PACKED = 2;
export const columnsFormat = fnv1a(
  JSON.stringify([
    PACKED,
    Object.keys(clippingTypes),
    Object.keys(figureTypes),
    [measures, stages, bounds, reviews, shelves, states].map((rows) => rows.map(({ name }) => name)),
  ]),
);

/** Whether a column holds places of words of a dictionary. */
export function isDictionary(name: string): name is DictionaryName {
  return (dictionaries as readonly string[]).includes(name);
}
