import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Hits } from '../use-hits';
import type { LibraryState } from '../use-library';
import type { View } from '../view';

/** What stands in a row: a clipping, or, in the view of figures, one of its figures by its number. `key` is its name among all rows. */
export interface TableRow {
  key: string;
  id: string;
  figure: number | null;
}

/** The rows of the table, the one that keys act on, and those that are chosen; both are remembered by what they are, not by where they stand. */
export interface Table {
  count: number;
  rowAt(row: number): TableRow | null;
  /** Of the rows from `from` to before `to`, those that there are. */
  rowsBetween(from: number, to: number): TableRow[];
  /** Where the cursor is, -1 for nowhere. */
  cursor: number;
  point(row: number): void;
  move(by: number, isExtending: boolean): number;
  chosen: readonly TableRow[];
  /** Of more rows than can be chosen the first are: whether that is so. */
  isChosenCut: boolean;
  isChosen(row: TableRow): boolean;
  toggle(row: number, isRange: boolean): void;
  /** Chooses all rows, as soon as they are known: none of them until then. */
  chooseAll(): void;
  isChoosingAll: boolean;
  chooseNone(): void;
  /** What an act is meant for: the chosen rows, else the one at the cursor. */
  targets(): readonly TableRow[];
}

/** More is not chosen at once: what is meant for everything has the filter. */
const MOST_CHOSEN = 100_000;

export function useTable({ index, firstRows }: LibraryState, hits: Hits, view: View): Table {
  const order = hits.shown?.order;
  const [at, setAt] = useState<{ row: number; key: string } | null>(null);
  const [chosen, setChosen] = useState<ReadonlyMap<string, TableRow>>(new Map());
  const chosenRows = useMemo(() => [...chosen.values()], [chosen]);
  const anchor = useRef(0);
  const [isChoosingAll, setChoosingAll] = useState(false);
  /** The rows are those that the view asks for, and all of them. */
  const isKnown = hits.order !== null && hits.searching === null;
  const byFigure = view.at === 'figures';
  // Before the index is there, the newest clippings are, which is how the page opens.
  const isFirst =
    !index && view.at === 'clippings' && view.shelf === 'kept' && !view.search && Object.keys(view.choice).length === 0;
  const count = order ? order.items.length : isFirst ? firstRows.length : 0;

  // One look for all: each sorts as far as it looks.
  const rowsBetween = (from: number, to: number): TableRow[] => {
    if (!index || !order)
      return isFirst ? firstRows.slice(from, to).map(({ id }) => ({ key: id, id, figure: null })) : [];
    const { ids, figure } = index.columns;
    return Array.from(order.slice(from, to), (place) => {
      if (!byFigure) return { key: ids[place] as string, id: ids[place] as string, figure: null };
      const id = ids[figure.clipping[place] as number] as string;
      const n = figure.index[place] as number;
      return { key: `${id} ${n}`, id, figure: n };
    });
  };
  const rowAt = (row: number): TableRow | null => (row < 0 ? null : (rowsBetween(row, row + 1)[0] ?? null));

  useEffect(() => {
    chooseNone();
    setAt(null);
  }, [view.at, view.shelf, view.search, JSON.stringify(view.choice), JSON.stringify(view.sort)]);
  // Rows that came or went above move the cursor with what it stands on.
  useEffect(() => {
    if (!at || rowAt(at.row)?.key === at.key) return;
    const from = Math.max(0, at.row - NEAR);
    const moved = rowsBetween(from, at.row + NEAR).findIndex(({ key }) => key === at.key);
    setAt(moved < 0 ? null : { row: from + moved, key: at.key });
  }, [order]);

  const point = (row: number) => {
    const found = rowAt(row);
    setAt(found && { row, key: found.key });
  };
  const choose = (from: number, to: number, isAdding: boolean) => {
    const next = new Map(isAdding ? chosen : []);
    for (const row of rowsBetween(from, to)) next.set(row.key, row);
    setChosen(next);
    setChoosingAll(false);
  };
  const chooseNone = () => {
    setChosen(new Map());
    setChoosingAll(false);
  };
  const chooseAll = () => {
    if (isKnown) return choose(0, Math.min(count, MOST_CHOSEN), false);
    chooseNone();
    setChoosingAll(true);
  };
  useEffect(() => {
    if (isChoosingAll && isKnown) chooseAll();
  }, [isChoosingAll, isKnown]);
  const cursor = useMemo(() => (at && rowAt(at.row)?.key === at.key ? at.row : -1), [at, order, firstRows]);
  return {
    count,
    rowAt,
    rowsBetween,
    cursor,
    point,
    move: (by, isExtending) => {
      const row = Math.max(0, Math.min(count - 1, cursor + by));
      const start = Math.max(0, cursor);
      if (isExtending) choose(Math.min(start, row), Math.max(start, row) + 1, true);
      point(row);
      return row;
    },
    chosen: chosenRows,
    isChosenCut: chosenRows.length === MOST_CHOSEN && count > MOST_CHOSEN,
    isChosen: ({ key }) => chosen.has(key),
    toggle: (row, isRange) => {
      const key = rowAt(row)?.key;
      const from = Math.min(anchor.current, row);
      if (isRange) choose(from, Math.max(anchor.current, row) + 1, true);
      else if (key && chosen.has(key)) setChosen(new Map([...chosen].filter(([one]) => one !== key)));
      else choose(row, row + 1, true);
      anchor.current = row;
      point(row);
    },
    chooseAll,
    isChoosingAll,
    chooseNone,
    targets: () => {
      if (isChoosingAll) return [];
      const here = cursor >= 0 ? rowAt(cursor) : null;
      return chosenRows.length > 0 ? chosenRows : here ? [here] : [];
    },
  };
}

/** How far a row is looked for that rows above have moved. */
const NEAR = 50;
