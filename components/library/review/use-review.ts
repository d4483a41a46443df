import { useEffect, useState } from 'preact/hooks';
import { type Clipping, currentClipping } from '../../../utils/library/clipping';
import type { Columns } from '../../../utils/library/index/columns';
import { select } from '../../../utils/library/index/select';
import type { ReviewedFigure } from '../../../utils/library/reviewed-figure';
import type { Library } from '../../../utils/library/store/database';
import { useClippings } from '../table/use-shown';
import type { Table } from '../table/use-table';
import type { Acts } from '../use-acts';
import type { Hits } from '../use-hits';
import type { LibraryState } from '../use-library';
import type { View } from '../view';
import { libraryWords as words } from '../words';

/** A review (逐项核对): the figures that were unreviewed when it began, and where it stands among them. */
export interface Review {
  /** Begins with the unreviewed figures of the chosen rows, or of everything that the view selects, in the order of the table. */
  start(): void;
  clipping: Clipping | undefined;
  figure: ReviewedFigure | undefined;
  /** The clipping's id, known before the clipping is read. */
  id: string | undefined;
  left: number;
  done: number;
  decide(review: 'confirmed' | 'rejected'): void;
  move(by: number): void;
  /** Takes back what was decided last in this review, and goes there. */
  undo(): void;
  /** What a key does while a review is open; null for nothing. */
  keyAct(key: string): (() => void) | null;
}

interface Place {
  id: string;
  /** Of the clipping's figures. */
  index: number;
}

interface State {
  list: readonly Place[];
  at: number;
  /** Where something was decided, the last one at the end. */
  decided: readonly number[];
}

const AHEAD = 5;

export function useReview(
  library: Library,
  { index, version }: LibraryState,
  { order }: Hits,
  { view, table, acts, onEdit }: { view: View; table: Table; acts: Acts; onEdit(isEditing: boolean): void },
): Review {
  const [{ list, at, decided }, setState] = useState<State>({ list: [], at: 0, decided: [] });
  const clippings = useClippings(library, version);
  const here = list[at];
  const clipping = here && clippings.get(here.id);
  const figure = here && clipping && currentClipping(clipping).figures[here.index];
  useEffect(() => clippings.want(list.slice(at, at + AHEAD).map(({ id }) => id)), [list, at, version]);

  const goTo = (place: (before: number) => number, decided?: (before: readonly number[]) => readonly number[]) => {
    onEdit(false);
    setState((before) => ({
      list: before.list,
      at: Math.max(0, Math.min(before.list.length, place(before.at))),
      decided: decided?.(before.decided) ?? before.decided,
    }));
  };
  const move = (by: number) => goTo((before) => before + by);
  const decide = (review: 'confirmed' | 'rejected') => {
    if (!here || !figure) return;
    acts.review([{ id: here.id, key: figure.key }], review);
    goTo(
      (before) => before + 1,
      (before) => [...before, at],
    );
  };
  const undo = () => {
    const last = decided.at(-1);
    if (last === undefined) return acts.says(words.nothingToUndo);
    acts.undo();
    goTo(
      () => last,
      (before) => before.slice(0, -1),
    );
  };
  const start = () => {
    if (!index) return;
    const { columns } = index;
    const places = select(columns, {
      of: 'figure',
      shelf: view.shelf,
      choice: { ...view.choice, review: ['unreviewed'] },
    }).items;
    const byFigure = view.at === 'figures';
    const rows = order?.slice(0, order.items.length) ?? new Uint32Array();
    const inOrder = byFigure ? within(rows, places) : ofClippings(columns, places, rows);
    const chosen = new Set(table.chosen.map(({ key }) => key));
    const list = inOrder.map((place) => placeOf(columns, place));
    setState({
      list: chosen.size > 0 ? list.filter((one) => chosen.has(byFigure ? `${one.id} ${one.index}` : one.id)) : list,
      at: 0,
      decided: [],
    });
    onEdit(false);
  };
  return {
    start,
    clipping,
    figure,
    id: here?.id,
    left: list.length - at,
    done: at,
    decide,
    move,
    undo,
    keyAct: (key) => {
      const acts: Record<string, () => void> = {
        y: () => decide('confirmed'),
        x: () => decide('rejected'),
        e: () => onEdit(true),
        j: () => move(1),
        ArrowRight: () => move(1),
        k: () => move(-1),
        ArrowLeft: () => move(-1),
        u: undo,
      };
      return Object.hasOwn(acts, key) ? (acts[key] as () => void) : null;
    },
  };
}

function placeOf({ ids, figure }: Columns, place: number): Place {
  return { id: ids[figure.clipping[place] as number] as string, index: figure.index[place] as number };
}

/** Of the rows, in their order, those that are among the places. */
function within(rows: Uint32Array, places: Uint32Array): number[] {
  const wanted = new Set(places);
  return Array.from(rows).filter((row) => wanted.has(row));
}

/** The figures at the places, those of one clipping together in the order of its text, the clippings in the order of the rows. */
function ofClippings({ figure }: Columns, places: Uint32Array, rows: Uint32Array): number[] {
  const rank = new Map(Array.from(rows, (row, n) => [row, n]));
  const rankOf = (place: number) => rank.get(figure.clipping[place] as number) ?? -1;
  return Array.from(places)
    .filter((place) => rankOf(place) >= 0)
    .sort((a, b) => rankOf(a) - rankOf(b) || a - b);
}
