import type { RefObject } from 'preact';
import { useKeys } from './keys';
import type { SheetName } from './library-sheets';
import type { Acts } from './use-acts';
import type { Detail } from './use-detail';
import type { Review } from './use-review';
import type { Table } from './use-table';
import type { Targets } from './use-targets';
import type { View } from './view';

interface Page {
  view: View;
  table: Table;
  detail: Detail;
  review: Review;
  acts: Acts;
  targets: Targets;
  search: RefObject<HTMLInputElement | null>;
  sheet: SheetName | null;
  onView(change: Partial<View>): void;
  onSheet(sheet: SheetName | null): void;
  onReview(): void;
  onDiscard(ids: readonly string[]): void;
}

/** What each key does on the page as it stands. */
export function usePageKeys(page: Page): void {
  const { view, table, detail, review, acts, targets, sheet, onView, onSheet } = page;
  const byFigure = view.at === 'figures';
  const leave = (target: HTMLElement): boolean => {
    // These two ask first whether something is still running.
    if (sheet === 'export' || sheet === 'import') return false;
    if (sheet) onSheet(null);
    else if (target.matches('input:not([type="checkbox"]), textarea, select')) target.blur();
    else if (detail.isEditing) detail.edit(false);
    else if (view.open) onView({ open: null, figure: null });
    else if (table.chosen.length > 0) table.chooseNone();
    else return false;
    return true;
  };
  const moveRow = (by: number, isExtending = false) => {
    if (table.count === 0) return;
    const row = table.move(by, isExtending);
    if (view.open) detail.openRow(row);
  };
  useKeys(
    {
      escape: leave,
      chooseAll: table.chooseAll,
      undo: () => acts.undo(),
      copy: targets.copy,
      go: (at) => onView({ at, open: null, figure: null }),
      step: (by) => (view.open && !byFigure ? detail.moveFigure(by) : moveRow(by)),
      move: moveRow,
      moveFar: (to) => moveRow(to === 'first' ? -table.count : table.count),
      open: () => detail.openRow(Math.max(0, table.cursor)),
      toggle: () => table.cursor >= 0 && table.toggle(table.cursor, false),
      confirm: () => targets.review('confirmed'),
      reject: () => targets.review('rejected'),
      edit: () => view.open && view.figure && detail.edit(true),
      tag: () => document.getElementById('tag-input')?.focus(),
      review: page.onReview,
      discard: () => page.onDiscard(targets.clippingIds()),
      search: () => page.search.current?.focus(),
      help: () => onSheet('keys'),
    },
    { hasSheet: sheet !== null, reviewing: sheet === 'review' ? review.keyAct : null },
  );
}
