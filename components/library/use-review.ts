import { useEffect, useState } from 'preact/hooks';
import { type Clipping, currentClipping, type ReviewedFigure } from '../../utils/library/clipping';
import { select } from '../../utils/library/index/select';
import type { Acts } from './use-acts';
import type { Hits } from './use-hits';
import type { LibraryState } from './use-library';
import type { Shown } from './use-shown';
import type { Table } from './use-table';
import type { View } from './view';

/** A review (逐项核对): the figures that were unreviewed when it began, and where it stands among them. */
export interface Review {
  /** Begins with the unreviewed figures of the chosen rows, or of everything that the view selects. */
  start(): void;
  clipping: Clipping | undefined;
  figure: ReviewedFigure | undefined;
  /** The clipping's id, known before the clipping is read. */
  id: string | undefined;
  left: number;
  done: number;
  decide(review: 'confirmed' | 'rejected'): void;
  move(by: number): void;
  /** What a key does while a review is open; null for nothing. */
  keyAct(key: string): (() => void) | null;
}

export function useReview(
  { index, version }: LibraryState,
  { order }: Hits,
  {
    view,
    table,
    clippings,
    acts,
    onEdit,
  }: {
    view: View;
    table: Table;
    clippings: Shown<Clipping>;
    acts: Acts;
    onEdit(isEditing: boolean): void;
  },
): Review {
  const [{ list, at }, setState] = useState<{ list: { id: string; index: number }[]; at: number }>({ list: [], at: 0 });
  const here = list[at];
  const clipping = here && clippings.get(here.id);
  const figure = here && clipping && currentClipping(clipping).figures[here.index];
  useEffect(() => clippings.want(list.slice(at, at + 5).map(({ id }) => id)), [list, at, version]);

  const move = (by: number) => {
    onEdit(false);
    setState((before) => ({ ...before, at: Math.max(0, Math.min(before.list.length, before.at + by)) }));
  };
  const decide = (review: 'confirmed' | 'rejected') => {
    if (!here || !figure) return;
    acts.review([{ id: here.id, key: figure.key }], review);
    move(1);
  };
  const start = () => {
    if (!index) return;
    const { ids, clipping: of, figure: column } = index.columns;
    const byFigure = view.at === 'figures';
    const wanted = new Set(table.chosen.map(({ id }) => id));
    const places = new Set(order?.items);
    const clippingAt = (place: number) => column.clipping[place] as number;
    const found = select(index.columns, {
      of: 'figure',
      shelf: view.shelf,
      choice: { ...view.choice, review: ['unreviewed'] },
    }).items;
    const chosen = found.filter((place) =>
      wanted.size > 0 ? wanted.has(ids[clippingAt(place)] as string) : places.has(byFigure ? place : clippingAt(place)),
    );
    const newer = (a: number, b: number) =>
      (of.shelvedAt[clippingAt(b)] as number) - (of.shelvedAt[clippingAt(a)] as number) || a - b;
    setState({
      list: Array.from(chosen.sort(newer), (place) => ({
        id: ids[clippingAt(place)] as string,
        index: column.index[place] as number,
      })),
      at: 0,
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
    keyAct: (key) => {
      switch (key) {
        case 'y':
          return () => decide('confirmed');
        case 'x':
          return () => decide('rejected');
        case 'e':
          return () => onEdit(true);
        case 'ArrowRight':
        case 'j':
          return () => move(1);
        case 'ArrowLeft':
        case 'k':
          return () => move(-1);
        case 'u':
          return () => {
            acts.undo();
            move(-1);
          };
        default:
          return null;
      }
    },
  };
}
