import { useState } from 'preact/hooks';
import { type Clipping, currentClipping, type ReviewedFigure } from '../../utils/library/clipping';
import { citation } from '../../utils/reading/citation';
import type { Acts } from './use-acts';
import type { Shown } from './use-shown';
import type { Table } from './use-table';
import type { View } from './view';
import { libraryWords as words } from './words';

/** The clipping beside the table: which it is, which of its figures is pointed at, and whether that is being corrected. */
export interface Detail {
  clipping: Clipping | undefined;
  isEditing: boolean;
  edit(isEditing: boolean): void;
  openRow(row: number): void;
  /** To the next or previous figure in the order of the text. */
  moveFigure(by: number): void;
  copyCitation(figure: ReviewedFigure): void;
}

export function useDetail(
  view: View,
  go: (change: Partial<View>, replace?: boolean) => void,
  { table, clippings, acts }: { table: Table; clippings: Shown<Clipping>; acts: Acts },
): Detail {
  const [isEditing, setEditing] = useState(false);
  const clipping = view.open ? clippings.get(view.open) : undefined;
  return {
    clipping,
    isEditing,
    edit: setEditing,
    openRow: (row) => {
      const found = table.rowAt(row);
      if (!found) return;
      table.point(row);
      clippings.want([found.id]);
      const known = clippings.get(found.id);
      const figure = known && found.figure !== null ? currentClipping(known).figures[found.figure] : undefined;
      setEditing(false);
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
