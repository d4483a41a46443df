import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Detail } from './clipping/use-detail';
import { type KeyActs, useKeys } from './keys';
import type { SheetName } from './library-sheets';
import type { Review } from './review/use-review';
import type { Table } from './table/use-table';
import type { Acts } from './use-acts';
import type { Targets } from './use-targets';
import type { View } from './view';

/** What keys do in the ledger, which has rows of its own. */
export interface LedgerKeys
  extends Pick<KeyActs, 'move' | 'moveFar' | 'open' | 'toggle' | 'chooseAll' | 'copy' | 'print' | 'confirm'> {
  /** False where nothing was chosen. */
  chooseNone(): boolean;
  merge(): void;
  /** While a dialog of its own is open, no key acts on the page. */
  hasDialog: boolean;
}

interface Page {
  view: View;
  /** Null where the ledger is not shown. */
  ledgerKeys: RefObject<LedgerKeys | null>;
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
  onPrint(): void;
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
    else if (page.ledgerKeys.current?.chooseNone()) return true;
    else if (table.chosen.length > 0) table.chooseNone();
    else return false;
    return true;
  };
  const moveRow = (by: number, isExtending = false) => {
    if (table.count === 0) return;
    const row = table.move(by, isExtending);
    if (view.open) detail.openRow(row);
  };
  const inList: RowActs = {
    chooseAll: table.chooseAll,
    copy: targets.copy,
    print: () => {
      if (view.open || table.count === 0) return false;
      page.onPrint();
      return true;
    },
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
    merge: () => {},
  };
  const onceChosen = useOnceChosen(table, inList);
  useKeys(
    {
      ...inList,
      ...onceChosen,
      ...(view.at === 'projects' && inLedger(page.ledgerKeys)),
      ...(view.at === 'checks' && inChecks(detail)),
      escape: leave,
      undo: () => acts.undo(),
      go: (at) => onView({ at, open: null, figure: null }),
      search: () => page.search.current?.focus(),
      import: () => onSheet('import'),
      export: () => onSheet('export'),
      help: () => onSheet('keys'),
    },
    {
      hasSheet: () => sheet !== null || (page.ledgerKeys.current?.hasDialog ?? false),
      reviewing: sheet === 'review' ? review.keyAct : null,
    },
  );
}

/** Acts on what is chosen: pressed right after 全选 they wait until all rows are known, and are left where nothing comes to be chosen. */
function useOnceChosen(table: Table, acts: RowActs): Pick<RowActs, ChosenAct> {
  const waiting = useRef<ChosenAct | null>(null);
  useEffect(() => {
    if (table.isChoosingAll || !waiting.current) return;
    const act = waiting.current;
    waiting.current = null;
    if (table.chosen.length > 0) acts[act]();
  });
  if (!table.isChoosingAll) return acts;
  const wait = (act: ChosenAct) => () => {
    waiting.current = act;
    return true;
  };
  return {
    copy: wait('copy'),
    confirm: wait('confirm'),
    reject: wait('reject'),
    tag: wait('tag'),
    discard: wait('discard'),
  };
}

type ChosenAct = 'copy' | 'confirm' | 'reject' | 'tag' | 'discard';

type RowActs = Omit<KeyActs, 'escape' | 'undo' | 'go' | 'search' | 'import' | 'export' | 'help'>;

/** What does not agree has no rows: keys go from one place to the next, and act on the clipping that is open. */
function inChecks(detail: Detail): Partial<RowActs> {
  const nothing = () => {};
  const step = (by: number) => {
    const places = [...document.querySelectorAll<HTMLElement>('.finding-told button:first-child')];
    const at = places.indexOf(document.activeElement as HTMLElement);
    places[Math.max(0, Math.min(places.length - 1, at + by))]?.focus();
  };
  return {
    chooseAll: nothing,
    copy: () => false,
    step: (by) => (detail.clipping ? detail.moveFigure(by) : step(by)),
    move: step,
    moveFar: nothing,
    open: nothing,
    toggle: nothing,
  };
}

/** The ledger is drawn after its keys are given out: they are looked up when one is pressed. */
function inLedger(keys: RefObject<LedgerKeys | null>): RowActs {
  const nothing = () => {};
  return {
    chooseAll: () => keys.current?.chooseAll(),
    copy: () => keys.current?.copy() ?? false,
    print: () => keys.current?.print() ?? false,
    step: (by) => keys.current?.move(by, false),
    move: (by, isExtending) => keys.current?.move(by, isExtending),
    moveFar: (to) => keys.current?.moveFar(to),
    open: () => keys.current?.open(),
    toggle: () => keys.current?.toggle(),
    confirm: () => keys.current?.confirm(),
    merge: () => keys.current?.merge(),
    reject: nothing,
    edit: nothing,
    tag: nothing,
    review: nothing,
    discard: nothing,
  };
}
