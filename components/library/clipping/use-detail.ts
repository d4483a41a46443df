import { useEffect, useRef, useState } from 'preact/hooks';
import { type Clipping, currentClipping } from '../../../utils/library/clipping';
import type { ReviewedFigure } from '../../../utils/library/reviewed-figure';
import type { Library } from '../../../utils/library/store/database';
import { getClippings } from '../../../utils/library/store/stored';
import { citation } from '../../../utils/reading/citation';
import { useClippings } from '../table/use-shown';
import type { Table } from '../table/use-table';
import type { Acts } from '../use-acts';
import type { View } from '../view';
import { libraryWords as words } from '../words';

/** The clipping beside the table: which it is, which of its figures is pointed at, and whether that is being corrected. */
export interface Detail {
  clipping: Clipping | undefined;
  isEditing: boolean;
  edit(isEditing: boolean): void;
  openRow(row: number): Promise<void>;
  /** To the next or previous figure in the order of the text. */
  moveFigure(by: number): void;
  copyCitation(figure: ReviewedFigure): void;
}

export function useDetail(
  library: Library,
  version: number,
  view: View,
  go: (change: Partial<View>, replace?: boolean) => void,
  { table, acts }: { table: Table; acts: Acts },
): Detail {
  const [isEditing, setEditing] = useState(false);
  const clippings = useClippings(library, version);
  const wanted = view.at === 'projects' ? null : view.open;
  useEffect(() => {
    if (wanted) clippings.want([wanted]);
  }, [wanted, version]);
  const found = wanted ? clippings.get(wanted) : undefined;
  // The one before stays until the next is read, so that nothing jumps.
  const shown = useRef(found);
  if (found || !wanted) shown.current = found;
  const clipping = shown.current;
  const asked = useRef(0);
  return {
    clipping,
    isEditing,
    edit: setEditing,
    openRow: async (row) => {
      const found = table.rowAt(row);
      if (!found) return;
      table.point(row);
      setEditing(false);
      const turn = ++asked.current;
      // What cannot be read is opened all the same, and says there why.
      const [first] = found.figure === null ? [] : await getClippings(library, [found.id]).catch(() => []);
      if (turn !== asked.current) return;
      const figure = first && currentClipping(first).figures[found.figure as number];
      go({ open: found.id, figure: figure?.key ?? null }, view.open !== null);
    },
    moveFigure: (by) => {
      if (!clipping) return;
      const figures = [...currentClipping(clipping).figures].sort((a, b) => a.start - b.start);
      const at = figures.findIndex(({ key }) => key === view.figure);
      const next = figures[Math.max(0, Math.min(figures.length - 1, at + by))];
      if (next) go({ figure: next.key }, true);
    },
    copyCitation: (figure) => {
      if (!clipping) return;
      navigator.clipboard.writeText(citation(clipping.capture.article, figure)).then(
        () => acts.says(words.copied),
        () => acts.says(words.copyFailed),
      );
    },
  };
}
