import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LazySort } from '../../utils/library/index/lazy-sort';
import { orderOf } from '../../utils/library/index/order';
import { candidatesOf, type Found, needsTexts, type Selection, select } from '../../utils/library/index/select';
import { isEmpty, parseQuery, type Query } from '../../utils/library/query';
import type { LibraryState } from './use-library';
import type { View } from './view';

/** What the view selects: as far as it is known; a search in the texts goes on in the background, and says how far it is. */
export interface Hits {
  selection: Selection | null;
  order: LazySort | null;
  /** What is drawn: as selected, or, until a search has its first hits, as before it, so that nothing is taken away and drawn again. */
  shown: { order: LazySort; counts: Selection['counts'] } | null;
  query: Query;
  searching: { looked: number; all: number } | null;
}

/** So many hits fill the first screen: they are shown at once, what follows a few times a second. */
const FIRST_HITS = 50;
const PAUSE = 250;
const FIRST_DRAWN = 60;

export function useHits({ index, version }: LibraryState, view: View): Hits {
  const query = useMemo(() => parseQuery(view.search), [view.search]);
  const of = view.at === 'figures' ? 'figure' : 'clipping';
  const [found, setFound] = useState<{ found: Found; for: string; looked: number; all: number } | null>(null);
  const choice = JSON.stringify(view.choice);
  const asks = `${of} ${view.shelf} ${view.search}`;
  const key = `${version} ${asks}`;

  useLayoutEffect(() => {
    if (!index || !needsTexts(query)) return setFound(null);
    const stop = new AbortController();
    const look = async () => {
      const { columns } = index;
      const candidates = candidatesOf(columns, view.shelf, query);
      const order = orderOf(columns, candidates, 'clipping', [{ by: 'shelvedAt', descending: true }]);
      const all = candidates.length;
      if (all === 0) setFound({ found: noneOf(columns), for: key, looked: 0, all });
      let shown = Number.NEGATIVE_INFINITY;
      let wasFull = false;
      for await (const { found, hits, looked } of index.look(order, query, { of, signal: stop.signal })) {
        if (stop.signal.aborted) return;
        const isFull = hits >= FIRST_HITS;
        if (looked < all && isFull === wasFull && performance.now() - shown < PAUSE) continue;
        setFound({ found, for: key, looked, all });
        shown = performance.now();
        // What is shown first is read and drawn before the search goes on.
        if (isFull && !wasFull) await new Promise((resolve) => setTimeout(resolve, FIRST_DRAWN));
        wasFull = isFull;
      }
    };
    look().catch(console.error);
    return () => stop.abort();
  }, [index, key]);

  const isLooking = needsTexts(query) && (found === null || found.for !== key || found.looked < found.all);
  const selection = useMemo(() => {
    if (!index) return null;
    const asked = { of, shelf: view.shelf, choice: view.choice, query } as const;
    if (!needsTexts(query)) return select(index.columns, isEmpty(query) ? { ...asked, query: undefined } : asked);
    return found?.for.endsWith(` ${asks}`) ? select(index.columns, { ...asked, found: found.found }) : null;
  }, [index, key, of, choice, found]);

  const order = useMemo(
    () => (index && selection ? orderOf(index.columns, selection.items, of, view.sort) : null),
    [selection, JSON.stringify(view.sort)],
  );
  const drawn = useRef<(NonNullable<Hits['shown']> & { of: string }) | null>(null);
  const list = `${of} ${view.shelf}`;
  if (selection && order) drawn.current = { order, counts: selection.counts, of: list };
  return {
    selection,
    order,
    shown: drawn.current?.of === list ? drawn.current : null,
    query,
    searching: isLooking ? { looked: found?.looked ?? 0, all: found?.all ?? 0 } : null,
  };
}

function noneOf({ ids, figure }: { ids: readonly string[]; figure: { clipping: ArrayLike<number> } }): Found {
  return { clippings: new Uint8Array(ids.length), figures: new Uint8Array(figure.clipping.length) };
}
