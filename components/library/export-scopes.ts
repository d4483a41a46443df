import type { Library } from '../../utils/library/database';
import type { ExportScope } from './export-dialog';
import type { Hits } from './use-hits';
import type { LibraryState } from './use-library';
import type { Table } from './use-table';
import { isFiltered, type View } from './view';

/** What can be exported now: the chosen rows, what the filter leaves, all saved clippings; the narrowest first. */
export function exportScopes(
  library: Library,
  { index, counts }: LibraryState,
  { order }: Hits,
  table: Table,
  view: View,
): ExportScope[] {
  const chosen = [...new Set(table.chosen.map(({ id }) => id))];
  const filtered = () => {
    if (!index || !order) return [];
    const { ids, figure } = index.columns;
    const clippingOf = (place: number) => (view.at === 'figures' ? (figure.clipping[place] as number) : place);
    const places = order.slice(0, order.items.length);
    return [...new Set(Array.from(places, (place) => ids[clippingOf(place)] as string))];
  };
  const all = () => library.rows.where('[shelf+shelvedAt+id]').between(['kept'], ['kept', []]).reverse().primaryKeys();
  const scopes: ExportScope[] = [];
  if (chosen.length > 0) scopes.push({ name: 'selection', count: chosen.length, ids: async () => chosen });
  if (isFiltered(view) && view.at !== 'projects') {
    const ids = filtered();
    scopes.push({ name: 'filter', count: ids.length, ids: async () => ids });
  }
  return [...scopes, { name: 'all', count: counts.get('shelf/kept') ?? 0, ids: all }];
}
