import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { currentClipping } from '../../../utils/library/clipping';
import type { SortKey } from '../../../utils/library/index/order';
import type { Library } from '../../../utils/library/store/database';
import { measureTerm } from '../terms';
import type { Hits } from '../use-hits';
import type { LibraryState } from '../use-library';
import { sortedBy, type View } from '../view';
import { libraryWords as words } from '../words';
import { clippingCells, figureCells } from './table-columns';
import type { Line } from './table-line';
import type { ShownColumns } from './use-columns';
import { useClippings, useRows } from './use-shown';
import type { Table, TableRow } from './use-table';
import { VirtualTable } from './virtual-table';

interface Props {
  library: Library;
  state: LibraryState;
  hits: Hits;
  view: View;
  table: Table;
  columns: ShownColumns;
  marked: readonly string[];
  onView(change: Partial<View>): void;
  onOpen(row: number): void;
}

/** So many rows are read ahead of those in sight, so that they are there when they come: each is drawn once, with what it says. */
const AHEAD = 120;
/** They are read when so few of them are left. */
const NEAR = 60;
/** This part of them where the table does not move, on either side, and behind it where it does. */
const BESIDE = 1 / 3;

/** Milliseconds after which a table that was thrown is at rest. */
const REST = 60;

/** Milliseconds that rows of another order may take to be read before their places are shown without them. */
const PATIENCE = 80;

/** The table of clippings, or of figures. It reads what comes into sight, and draws nothing else anew when that is there. */
export function RowsTable({ library, state, hits, view, table, columns, marked, onView, onOpen }: Props) {
  const rows = useRows(library, state.version, state.firstRows);
  const clippings = useClippings(library, state.version);
  /** The rows in sight, since when, and which way they went: down (1), up (-1), or neither where they were jumped to. */
  const visible = useRef({ from: 0, to: 0, at: 0, way: 0 });
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  const rested = useRef('');
  const latest = useRef(() => {});
  const read = () => {
    // The first rows are there before the index is.
    if (!state.index) return;
    const { from, to, way } = visible.current;
    const { has, want } = view.at === 'figures' ? clippings : rows;
    const idsAround = (most: number) => {
      const [before, after] = [way < 0 ? 1 : BESIDE, way > 0 ? 1 : BESIDE];
      return table.rowsBetween(Math.max(0, from - most * before), to + most * after).map(({ id }) => id);
    };
    const isMissing = (id: string) => !has(id);
    const inSight = idsAround(0);
    // Where the eye jumped to comes first, and what is around it when it has rested.
    if (inSight.some(isMissing)) {
      want(way === 0 ? inSight : idsAround(AHEAD));
      clearTimeout(resting.current);
      // Once for each sight: a row that cannot be read is missing for good.
      const sight = `${from} ${to} ${state.version}`;
      if (rested.current !== sight) resting.current = setTimeout(() => latest.current(), REST);
      rested.current = sight;
    } else want(idsAround(NEAR).some(isMissing) ? idsAround(AHEAD) : inSight);
  };
  latest.current = read;
  const drawn = useReadOrder({ table, order: hits.shown?.order, list: `${view.at} ${view.shelf}` }, () => {
    const { from, to } = visible.current;
    const { get } = view.at === 'figures' ? clippings : rows;
    return table.rowsBetween(from, to).every(({ id }) => get(id) !== undefined);
  });
  useLayoutEffect(read, [hits.shown?.order, state.version, view.at]);
  useEffect(() => () => clearTimeout(resting.current), []);
  const come = (from: number, to: number) => {
    const { from: before, at } = visible.current;
    const now = performance.now();
    const moved = from - before;
    const isFar = Math.abs(moved) > (to - from) / 2;
    visible.current = { from, to, at: now, way: isFar ? 0 : Math.sign(moved) };
    clearTimeout(resting.current);
    // Rows that are thrown past are gone before they could be read.
    const isFlying = now - at < REST && isFar;
    if (isFlying) resting.current = setTimeout(() => latest.current(), REST);
    else read();
  };

  const lineOf = (row: TableRow): Line | undefined => {
    const isSelected = table.isChosen(row);
    if (row.figure === null) {
      const light = rows.get(row.id);
      return (
        light && {
          isSelected,
          isOpen: row.id === view.open,
          label: light.title || words.untitled,
          from: [light, marked],
          cells: () => columns.pick(clippingCells(light, marked)),
        }
      );
    }
    const clipping = clippings.get(row.id);
    const current = clipping && currentClipping(clipping);
    const figure = current?.figures[row.figure];
    return (
      figure && {
        isSelected,
        isOpen: row.id === view.open && figure.key === view.figure,
        label: `${measureTerm(figure.measure)} ${figure.quote}`,
        from: [figure, view.unit, marked],
        cells: () => columns.pick(figureCells(current, figure, view.unit, marked)),
      }
    );
  };
  return (
    <VirtualTable
      label={words.rows(drawn.count, view.at === 'figures' ? 'figures' : 'clippings')}
      columns={columns.shown}
      count={drawn.count}
      cursor={drawn.cursor}
      sort={view.sort}
      widths={columns.widths}
      selectLabel={(title) => (title ? words.selectRow(title) : words.selectAll)}
      isAllChosen={table.count > 0 && table.chosen.length === table.count}
      onChooseAll={(isChosen) => (isChosen ? table.chooseAll() : table.chooseNone())}
      onVisible={come}
      onSort={(by, isAdded) => onView({ sort: sortedBy(view.sort, by as SortKey, isAdded) })}
      onWidth={columns.widen}
      onPoint={drawn.point}
      onOpen={onOpen}
      onToggle={drawn.toggle}
      lines={(from, to) => drawn.rowsBetween(from, to).map(lineOf)}
    />
  );
}

/**
 * The table as it is drawn: another order when its rows in sight are read, or have taken too long, until then the one before. What is in sight
 * is drawn once, not first empty and then filled, which for a moment would take away what the eye holds on to.
 */
function useReadOrder(latest: { table: Table; order: unknown; list: string }, isRead: () => boolean): Table {
  const drawn = useRef(latest);
  const since = useRef(0);
  const [, draw] = useState(0);
  const { order, list } = drawn.current;
  const isOther = latest.order !== order && latest.order && order && latest.list === list;
  if (isOther && since.current === 0) since.current = performance.now();
  const waits = isOther && performance.now() - since.current < PATIENCE && !isRead();
  if (!waits) {
    drawn.current = latest;
    since.current = 0;
  }
  useEffect(() => {
    if (!waits) return;
    const late = setTimeout(() => draw((n) => n + 1), PATIENCE);
    return () => clearTimeout(late);
  }, [waits, latest.order]);
  return drawn.current.table;
}
