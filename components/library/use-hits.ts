import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Shelf } from '../../utils/library/clipping';
import type { LazySort } from '../../utils/library/index/lazy-sort';
import type { LibraryIndex, Looked } from '../../utils/library/index/library-index';
import { newestFirst } from '../../utils/library/index/newest';
import { orderOf } from '../../utils/library/index/order';
import { needsTexts, type Selection, select } from '../../utils/library/index/select';
import { isEmpty, parseQuery, type Query } from '../../utils/library/query';
import type { LibraryState } from './use-library';
import type { View } from './view';

/** What the view selects: as far as it is known; a search in the texts goes on in the background, and says how far it is. */
export interface Hits {
  selection: Selection | null;
  order: LazySort | null;
  /** What is drawn: as selected, or, until a search has its first hits, as before it, so that nothing is taken away and drawn again. */
  shown: { order: LazySort; counts: Selection['counts']; query: Query } | null;
  query: Query;
  searching: { looked: number; all: number } | null;
}

/** So many hits fill the first screen: they are shown at once, what follows a few times a second. */
const FIRST_HITS = 50;
const PAUSE = 250;
const FIRST_DRAWN = 60;
const IDLE = 200;

export function useHits({ index, version }: LibraryState, view: View): Hits {
  const query = useMemo(() => parseQuery(view.search), [view.search]);
  const of = view.at === 'figures' ? 'figure' : 'clipping';
  const [found, setFound] = useState<(Looked & { for: string }) | null>(null);
  const choice = JSON.stringify(view.choice);
  const asks = `${of} ${view.shelf} ${view.search}`;
  const key = `${version} ${asks}`;

  // Begun before anything is drawn: the database reads the first texts meanwhile.
  const search = useMemo(
    () => (index && needsTexts(query) ? begun(index, query, { of, shelf: view.shelf }) : null),
    [index, key],
  );
  useLayoutEffect(() => {
    if (!search) return setFound(null);
    const show = async () => {
      let shown = Number.NEGATIVE_INFINITY;
      let wasFull = false;
      for (let step = await search.first; !step.done; step = await search.batches.next()) {
        if (search.stop.signal.aborted) return;
        const { hits, looked, all } = step.value;
        const isFull = hits >= FIRST_HITS;
        if (looked < all && isFull === wasFull && performance.now() - shown < PAUSE) continue;
        setFound({ ...step.value, for: key });
        shown = performance.now();
        // What is shown first is read and drawn before the search goes on.
        if (isFull && !wasFull) await new Promise((resolve) => setTimeout(resolve, FIRST_DRAWN));
        wasFull = isFull;
      }
    };
    show().catch(console.error);
    return () => search.stop.abort();
  }, [search]);

  // A search begins with the newest; who has just opened the page has not typed yet.
  useEffect(() => {
    if (!index) return;
    const idle = setTimeout(() => newestFirst(index.columns, 'kept'), IDLE);
    return () => clearTimeout(idle);
  }, [index, version]);

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
  if (selection && order) drawn.current = { order, counts: selection.counts, query, of: list };
  return {
    selection,
    order,
    shown: drawn.current?.of === list ? drawn.current : null,
    query,
    searching: isLooking ? { looked: found?.looked ?? 0, all: found?.all ?? 0 } : null,
  };
}

/** A search whose first batch is on its way. */
function begun(index: LibraryIndex, query: Query, { of, shelf }: { of: 'clipping' | 'figure'; shelf: Shelf }) {
  const stop = new AbortController();
  const batches = index.look(query, { of, shelf, signal: stop.signal });
  const first = batches.next();
  // A failure is met where the first batch is waited for.
  first.catch(() => undefined);
  return { stop, batches, first };
}
