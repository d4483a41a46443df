import type { Library } from '../../utils/library/database';
import type { FigureChoice } from '../../utils/library/export/columns';
import type { Hits } from './use-hits';
import type { LibraryState } from './use-library';
import type { Table, TableRow } from './use-table';
import { isFiltered, type View } from './view';

/** What can be exported (导出范围). */
export interface ExportScope {
  name: 'selection' | 'filter' | 'all';
  /** How many clippings. */
  count: number;
  /** Of figures that stand alone, how many; null where clippings are exported whole. */
  figureCount: number | null;
  read(): Promise<{ ids: readonly string[]; figures: FigureChoice['figures'] }>;
}

/** What can be exported now: the chosen rows, what the filter leaves, all saved clippings; the narrowest first. */
export function exportScopes(
  library: Library,
  { counts }: LibraryState,
  { order }: Hits,
  table: Table,
  view: View,
): ExportScope[] {
  const scopes: ExportScope[] = [];
  if (table.chosen.length > 0) scopes.push(ofRows('selection', table.chosen));
  if (isFiltered(view) && view.at !== 'projects')
    scopes.push(ofRows('filter', order ? table.rowsBetween(0, order.items.length) : []));
  const all = () => library.rows.where('[shelf+shelvedAt+id]').between(['kept'], ['kept', []]).reverse().primaryKeys();
  return [
    ...scopes,
    {
      name: 'all',
      count: counts.get('shelf/kept') ?? 0,
      figureCount: null,
      read: async () => ({ ids: await all(), figures: undefined }),
    },
  ];
}

function ofRows(name: ExportScope['name'], rows: readonly TableRow[]): ExportScope {
  const byFigure = rows.some(({ figure }) => figure !== null);
  const figures = new Map<string, Set<number>>();
  for (const { id, figure } of rows) {
    const numbers = figures.get(id) ?? new Set();
    if (figure !== null) numbers.add(figure);
    figures.set(id, numbers);
  }
  const ids = [...figures.keys()];
  return {
    name,
    count: ids.length,
    figureCount: byFigure ? rows.length : null,
    read: async () => ({ ids, figures: byFigure ? figures : undefined }),
  };
}
