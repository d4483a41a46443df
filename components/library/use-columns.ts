import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../../utils/library/database';
import { clippingColumns, figureColumns } from './table-columns';
import type { Column } from './virtual-table';

/** Which columns of a table are shown, how wide each is, and how that is changed and remembered. */
export interface ShownColumns {
  all: readonly Column[];
  shown: readonly Column[];
  widths: Readonly<Record<string, number>>;
  toggle(key: string): void;
  widen(key: string, width: number): void;
  /** Of the cells of a row, those of shown columns. */
  pick<Cell>(cells: readonly Cell[]): Cell[];
}

interface Kept {
  hidden: readonly string[];
  widths: Record<string, number>;
}

export function useColumns(library: Library, byFigure: boolean): ShownColumns {
  const [{ hidden, widths }, setKept] = useState<Kept>({ hidden: [], widths: {} });
  useEffect(() => {
    library.facts.get('columns').then((fact) => fact && setKept(fact.value as Kept), console.error);
  }, [library]);
  const keep = (change: Partial<Kept>) => {
    const next = { hidden, widths, ...change };
    setKept(next);
    library.facts.put({ key: 'columns', value: next }).catch(console.error);
  };
  const all = byFigure ? figureColumns : clippingColumns;
  const isShown = ({ key }: Column) => !hidden.includes(key);
  return {
    all,
    shown: all.filter(isShown),
    widths,
    toggle: (key) => keep({ hidden: hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key] }),
    widen: (key, width) => keep({ widths: { ...widths, [key]: width } }),
    pick: (cells) => cells.filter((_, n) => isShown(all[n] as Column)),
  };
}
