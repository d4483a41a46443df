import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Library } from '../../../utils/library/store/database';
import type { Column } from './column';

/** Which columns of a table are shown, how wide each is, and how that is changed and remembered. */
export interface ShownColumns {
  all: readonly Column[];
  shown: readonly Column[];
  widths: Readonly<Record<string, number>>;
  toggle(key: string): void;
  /** Null gives a column the width it started with. */
  widen(key: string, width: number | null): void;
  /** Of the cells of a row, those of shown columns. */
  pick<Cell>(cells: readonly Cell[]): Cell[];
}

interface Kept {
  hidden: readonly string[];
  widths: Record<string, number>;
}

/** A handle that is dragged says where it is many times a second; it is written when it rests. */
const REST = 300;

export function useColumns(library: Library, all: readonly Column[]): ShownColumns {
  const [{ hidden, widths }, setKept] = useState<Kept>({ hidden: [], widths: {} });
  const writing = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    library.facts.get('columns').then((fact) => fact && setKept(fact.value as Kept), console.error);
  }, [library]);
  const keep = (change: Partial<Kept>, rest = 0) => {
    const next = { hidden, widths, ...change };
    setKept(next);
    clearTimeout(writing.current);
    const put = () => library.facts.put({ key: 'columns', value: next }).catch(console.error);
    if (rest > 0) writing.current = setTimeout(put, rest);
    else put();
  };
  return useMemo(() => {
    const isShown = ({ key }: Column) => !hidden.includes(key);
    return {
      all,
      shown: all.filter(isShown),
      widths,
      toggle: (key) => keep({ hidden: hidden.includes(key) ? hidden.filter((one) => one !== key) : [...hidden, key] }),
      widen: (key, width) => {
        const { [key]: _, ...others } = widths;
        keep({ widths: width === null ? others : { ...others, [key]: width } }, REST);
      },
      pick: (cells) => cells.filter((_, n) => isShown(all[n] as Column)),
    };
  }, [all, hidden, widths]);
}
