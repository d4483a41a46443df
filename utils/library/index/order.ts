import type { Columns, DictionaryName } from './columns';
import { LazySort, type SortColumn } from './lazy-sort';

/** What rows can be sorted by. */
export const sortKeys = [
  'shelvedAt',
  'published',
  'place',
  'source',
  'figures',
  'unreviewed',
  'measure',
  'value',
  'stage',
] as const;
export type SortKey = (typeof sortKeys)[number];

export interface Sort {
  by: SortKey;
  descending: boolean;
}

/**
 * Clippings or figures in the order of a sort: by its first key, where that is equal by the second, and so on. Figures are sorted by what
 * they have themselves, else by what their clippings have. `items` stays as it is.
 */
export function orderOf(
  columns: Columns,
  items: Uint32Array,
  of: 'clipping' | 'figure',
  sort: readonly Sort[],
): LazySort {
  return new LazySort(
    items.slice(),
    sort.map(({ by, descending }) => ({
      ...(of === 'figure' ? figureColumn(columns, by) : clippingColumn(columns, by)),
      descending,
    })),
  );
}

type Values = Omit<SortColumn, 'descending'>;

function figureColumn(columns: Columns, by: SortKey): Values {
  const { figure } = columns;
  switch (by) {
    case 'measure':
      return { values: figure.measure };
    case 'stage':
      return { values: figure.stage };
    case 'value':
      return { values: figure.max };
    default:
      return { ...clippingColumn(columns, by), of: figure.clipping as Uint32Array };
  }
}

function clippingColumn({ clipping, words }: Columns, by: SortKey): Values {
  switch (by) {
    case 'place':
      return { values: ranked(clipping.place, words, 'place') };
    case 'source':
      return { values: ranked(clipping.source, words, 'source') };
    case 'measure':
      return { values: clipping.measures };
    case 'stage':
      return { values: clipping.stages };
    case 'value':
      return { values: clipping.figures };
    default:
      return { values: clipping[by] };
  }
}

const collator = new Intl.Collator('zh-CN');

/** The places of words in a dictionary as places in the order of the words. */
function ranked(codes: ArrayLike<number>, words: Columns['words'], name: DictionaryName): Uint32Array {
  const ranks = new Uint32Array(words[name].length);
  words[name]
    .map((word, code) => [word, code] as const)
    .sort((a, b) => collator.compare(a[0], b[0]))
    .forEach(([, code], rank) => {
      ranks[code] = rank;
    });
  const values = new Uint32Array(codes.length);
  for (let i = 0; i < values.length; i++) values[i] = ranks[codes[i] as number] as number;
  return values;
}
