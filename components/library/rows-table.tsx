import { type Clipping, currentClipping } from '../../utils/library/clipping';
import type { Row } from '../../utils/library/row';
import { clippingCells, figureCells } from './table-columns';
import { measureTerm } from './terms';
import type { ShownColumns } from './use-columns';
import type { Shown } from './use-shown';
import type { Table } from './use-table';
import { sortedBy, type View } from './view';
import { VirtualTable } from './virtual-table';
import { libraryWords as words } from './words';

interface Props {
  view: View;
  table: Table;
  columns: ShownColumns;
  rows: Shown<Row>;
  clippings: Shown<Clipping>;
  marked: readonly string[];
  onView(change: Partial<View>): void;
  onVisible(from: number, to: number): void;
  onOpen(row: number): void;
}

/** The table of clippings, or of figures: one row of either from what is read of it so far. */
export function RowsTable({ view, table, columns, rows, clippings, marked, onView, onVisible, onOpen }: Props) {
  const shownRow = (n: number) => {
    const row = table.rowAt(n);
    if (!row) return undefined;
    const isSelected = table.isChosen(row);
    if (row.figure === null) {
      const light = rows.get(row.id);
      return (
        light && {
          key: row.key,
          isSelected,
          isOpen: row.id === view.open,
          label: light.title || words.untitled,
          cells: columns.pick(clippingCells(light, marked)),
        }
      );
    }
    const clipping = clippings.get(row.id);
    const current = clipping && currentClipping(clipping);
    const figure = current?.figures[row.figure];
    return (
      figure && {
        key: `${row.id} ${figure.key}`,
        isSelected,
        isOpen: row.id === view.open && figure.key === view.figure,
        label: `${measureTerm(figure.measure)} ${figure.quote}`,
        cells: columns.pick(figureCells(current, figure, view.unit, marked)),
      }
    );
  };
  return (
    <VirtualTable
      label={words.rows(table.count, view.at)}
      columns={columns.shown}
      count={table.count}
      cursor={table.cursor}
      sort={view.sort}
      widths={columns.widths}
      selectLabel={words.selectRow}
      onVisible={onVisible}
      onSort={(by, isAdded) => onView({ sort: sortedBy(view.sort, by, isAdded) })}
      onWidth={columns.widen}
      onPoint={table.point}
      onOpen={onOpen}
      onToggle={table.toggle}
      cells={shownRow}
    />
  );
}
