import { useMemo } from 'preact/hooks';
import { shelves } from '../../../utils/library/clipping';
import type { FigureChoice } from '../../../utils/library/export/columns';
import type { Columns } from '../../../utils/library/index/columns';
import type { LazySort } from '../../../utils/library/index/lazy-sort';
import { reviews } from '../../../utils/library/reviewed-figure';
import type { Library } from '../../../utils/library/store/database';
import type { Table, TableRow } from '../table/use-table';
import type { Hits } from '../use-hits';
import type { LibraryState } from '../use-library';
import { isFiltered, type View } from '../view';

/** What can be exported (导出范围). Nothing of it is read before it is asked for: a filter may leave millions of figures. */
export interface ExportScope {
  name: 'selection' | 'filter' | 'all';
  /** How many clippings. */
  count: number;
  /** Of figures that stand alone, how many; null where clippings are exported whole. */
  figureCount: number | null;
  /** How many figures a table of it has, and how many of them nobody reviewed; null until the index is there. */
  counted: { figures: number; unreviewed: number } | null;
  /** Its clippings and, where figures stand alone, which of theirs; of its first rows alone, where so many are said. */
  read(most?: number): Promise<{ ids: readonly string[]; figures: FigureChoice['figures'] }>;
}

/** What can be exported now: the chosen rows, what the filter leaves, all saved clippings; the narrowest first. */
export function useExportScopes(
  library: Library,
  { index, counts }: LibraryState,
  { order }: Hits,
  { chosen }: Table,
  view: View,
): ExportScope[] {
  return useMemo(() => {
    const scopes: ExportScope[] = [];
    const columns = index?.columns;
    if (columns && chosen.length > 0) scopes.push(ofChosen(columns, chosen));
    if (columns && order && isFiltered(view) && view.at !== 'projects')
      scopes.push(ofFilter(columns, order, view.at === 'figures'));
    return [...scopes, ofAll(library, counts.get('shelf/kept') ?? 0, columns)];
  }, [library, index, counts, order, chosen]);
}

function ofChosen(columns: Columns, rows: readonly TableRow[]): ExportScope {
  const ids = new Set(rows.map(({ id }) => id));
  const placeOf = new Map<string, number>();
  columns.ids.forEach((id, place) => {
    if (columns.clipping.live[place] === 1 && ids.has(id)) placeOf.set(id, place);
  });
  const byFigure = rows.some(({ figure }) => figure !== null);
  const places = rows.flatMap(({ id, figure }) => {
    const place = placeOf.get(id);
    return place === undefined ? [] : byFigure ? (columns.clipping.first[place] as number) + (figure ?? 0) : place;
  });
  return ofPlaces('selection', columns, Uint32Array.from(places), byFigure);
}

function ofFilter(columns: Columns, order: LazySort, byFigure: boolean): ExportScope {
  const scope = ofPlaces('filter', columns, order.items, byFigure);
  return { ...scope, read: async (most = order.items.length) => named(columns, order.slice(0, most), byFigure) };
}

/** The scope of clippings, or of figures, by their places in the columns. */
function ofPlaces(name: ExportScope['name'], columns: Columns, places: Uint32Array, byFigure: boolean): ExportScope {
  const { clipping, figure } = columns;
  const isIn = new Uint8Array(columns.ids.length);
  let count = 0;
  const counted = { figures: 0, unreviewed: 0 };
  for (const place of places) {
    const of = byFigure ? (figure.clipping[place] as number) : place;
    if (isIn[of] === 0) count++;
    isIn[of] = 1;
    if (byFigure) {
      if (figure.review[place] !== REJECTED) counted.figures++;
      if (figure.review[place] === UNREVIEWED) counted.unreviewed++;
    } else {
      counted.figures += clipping.figures[of] as number;
      counted.unreviewed += clipping.unreviewed[of] as number;
    }
  }
  return {
    name,
    count,
    figureCount: byFigure ? places.length : null,
    counted,
    read: async (most = places.length) => named(columns, places.subarray(0, most), byFigure),
  };
}

function ofAll(library: Library, count: number, columns: Columns | undefined): ExportScope {
  const read: ExportScope['read'] = async (most) => {
    const newest = library.rows.where('[shelf+shelvedAt+id]').between(['kept'], ['kept', []]).reverse();
    return { ids: await (most === undefined ? newest : newest.limit(most)).primaryKeys(), figures: undefined };
  };
  const { live, shelf } = columns?.clipping ?? {};
  const places = live && shelf && Uint32Array.from(live.keys()).filter((n) => live[n] === 1 && shelf[n] === KEPT);
  const counted = columns && places ? ofPlaces('all', columns, places, false).counted : null;
  return { name: 'all', count, figureCount: null, counted, read };
}

/** Clippings by their ids, figures by the ids of theirs and their numbers there, in the order given. */
function named({ ids, figure }: Columns, places: Uint32Array, byFigure: boolean) {
  if (!byFigure) return { ids: Array.from(places, (place) => ids[place] as string), figures: undefined };
  const figures = new Map<string, Set<number>>();
  for (const place of places) {
    const id = ids[figure.clipping[place] as number] as string;
    const numbers = figures.get(id) ?? new Set();
    numbers.add(figure.index[place] as number);
    figures.set(id, numbers);
  }
  return { ids: [...figures.keys()], figures };
}

const KEPT = shelves.findIndex(({ name }) => name === 'kept');
const REJECTED = reviews.findIndex(({ name }) => name === 'rejected');
const UNREVIEWED = reviews.findIndex(({ name }) => name === 'unreviewed');
