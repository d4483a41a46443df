import { useRef, useState } from 'preact/hooks';

/** The row that keys act on and the rows that are chosen, of a list that is all there; both are remembered by id. */
export interface Chosen {
  /** -1 for none. */
  cursor: number;
  point(row: number): void;
  move(by: number, isExtending: boolean): number;
  ids: ReadonlySet<string>;
  toggle(row: number, isRange: boolean): void;
  chooseAll(): void;
  chooseNone(): void;
}

export function useChosen(list: readonly { id: string }[]): Chosen {
  const [at, setAt] = useState<string | null>(null);
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set());
  const anchor = useRef(0);
  const cursor = at === null ? -1 : list.findIndex(({ id }) => id === at);
  const shown = new Set(list.map(({ id }) => id));
  const chosen = new Set([...ids].filter((id) => shown.has(id)));
  const point = (row: number) => setAt(list[row]?.id ?? null);
  const add = (from: number, to: number) =>
    setIds(new Set([...chosen, ...list.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ id }) => id)]));
  return {
    cursor,
    point,
    ids: chosen,
    move: (by, isExtending) => {
      const row = Math.max(0, Math.min(list.length - 1, cursor + by));
      if (isExtending) add(Math.max(0, cursor), row);
      point(row);
      return row;
    },
    toggle: (row, isRange) => {
      const id = list[row]?.id;
      if (isRange) add(anchor.current, row);
      else if (id && chosen.has(id)) setIds(new Set([...chosen].filter((one) => one !== id)));
      else add(row, row);
      anchor.current = row;
      point(row);
    },
    chooseAll: () => setIds(shown),
    chooseNone: () => setIds(new Set()),
  };
}
