import { liveQuery } from 'dexie';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Clipping } from '../../utils/library/clipping';
import { getClippings, listRows } from '../../utils/library/clippings';
import { type Library, type LibraryProblem, libraryProblem } from '../../utils/library/database';
import { LazySort } from '../../utils/library/index/lazy-sort';
import { LibraryIndex } from '../../utils/library/index/library-index';
import { type Found, needsTexts, type Selection, select } from '../../utils/library/index/select';
import { isEmpty, parseQuery, type Query } from '../../utils/library/query';
import type { Row } from '../../utils/library/row';
import { tallies } from '../../utils/library/tallies';
import { addressOf, type View, viewFrom } from './view';

/** The view that the address holds, and a way to go to another; `replace` leaves no step for the way back. */
export function useView(): [View, (change: Partial<View>, replace?: boolean) => void] {
  const [view, setView] = useState(() => viewFrom(location.hash));
  const latest = useRef(view);
  latest.current = view;
  useEffect(() => {
    const read = () => setView(viewFrom(location.hash));
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, []);
  return [
    view,
    (change, replace = false) => {
      const next = { ...latest.current, ...change };
      latest.current = next;
      history[replace ? 'replaceState' : 'pushState'](null, '', addressOf(next));
      setView(next);
    },
  ];
}

/** The library as the page knows it: first its newest rows and kept counts, then the whole index, then every change as it happens. */
export interface LibraryState {
  index: LibraryIndex | null;
  /** Counts the states of the library; what depends on its contents depends on this. */
  version: number;
  counts: ReadonlyMap<string, number>;
  firstRows: Row[];
  progress: { done: number; all: number } | null;
  problem: LibraryProblem | null;
}

export function useLibrary(library: Library): LibraryState {
  const [state, setState] = useState<LibraryState>({
    index: null,
    version: 0,
    counts: new Map(),
    firstRows: [],
    progress: null,
    problem: null,
  });
  useEffect(() => {
    let isOpen = true;
    let index: LibraryIndex | null = null;
    const change = (some: Partial<LibraryState>) => {
      if (isOpen) setState((before) => ({ ...before, version: before.version + 1, ...some }));
    };
    const fail = (error: unknown) => {
      console.error(error);
      change({ problem: libraryProblem(error) });
    };
    const start = async () => {
      const [firstRows, counts] = await Promise.all([listRows(library, { limit: 50 }), tallies(library)]);
      change({ firstRows, counts });
      // The first rows are drawn before the index takes the thread.
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      let shown = performance.now();
      index = await LibraryIndex.open(library, (done, all) => {
        if (performance.now() - shown < 100) return;
        shown = performance.now();
        change({ progress: { done, all } });
      });
      change({ index, progress: null });
    };
    const started = start();
    started.catch(fail);
    const subscription = liveQuery(() => library.changes.orderBy('stamp').last()).subscribe({
      next: () => {
        started
          .then(async () => {
            if (index && (await index.refresh())) change({ counts: await tallies(library), problem: null });
          })
          .catch(fail);
      },
      error: fail,
    });
    return () => {
      isOpen = false;
      subscription.unsubscribe();
    };
  }, [library]);
  return state;
}

/** What the view selects: as far as it is known; a search in the texts goes on in the background, and says how far it is. */
export interface Hits {
  selection: Selection | null;
  order: LazySort | null;
  query: Query;
  searching: { looked: number; all: number } | null;
}

export function useHits({ index, version }: LibraryState, view: View): Hits {
  const query = useMemo(() => parseQuery(view.search), [view.search]);
  const of = view.at === 'figures' ? 'figure' : 'clipping';
  const [found, setFound] = useState<{ found: Found; for: string; looked: number; all: number } | null>(null);
  const choice = JSON.stringify(view.choice);
  const key = `${version} ${view.shelf} ${view.search}`;

  useEffect(() => {
    if (!index || !needsTexts(query)) return setFound(null);
    const stop = new AbortController();
    const look = async () => {
      const candidates = select(index.columns, { of: 'clipping', shelf: view.shelf, query }).items;
      const order = new LazySort(candidates, index.columns.clipping.shelvedAt as Float64Array, true).slice(
        0,
        candidates.length,
      );
      if (order.length === 0) setFound({ found: nothing(index), for: key, looked: 0, all: 0 });
      for await (const { found, looked } of index.look(order, query, stop.signal))
        if (!stop.signal.aborted) setFound({ found, for: key, looked, all: order.length });
    };
    // Typing on stops the search before it begins.
    const timer = setTimeout(() => look().catch(console.error), 30);
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [index, key]);

  const isLooking = needsTexts(query) && (found === null || found.for !== key || found.looked < found.all);
  const selection = useMemo(() => {
    if (!index) return null;
    const asked = { of, shelf: view.shelf, choice: view.choice, query } as const;
    if (!needsTexts(query)) return select(index.columns, isEmpty(query) ? { ...asked, query: undefined } : asked);
    return found?.for.endsWith(` ${view.shelf} ${view.search}`)
      ? select(index.columns, { ...asked, found: found.found })
      : null;
  }, [index, key, of, choice, found]);

  const order = useMemo(
    () => (index && selection ? sorted(index, selection, view) : null),
    [selection, view.sort.by, view.sort.descending],
  );
  return {
    selection,
    order,
    query,
    searching: isLooking ? { looked: found?.looked ?? 0, all: found?.all ?? 0 } : null,
  };
}

/** Things that a table shows, read by id as they come into sight and kept for a while. */
export interface Shown<Thing> {
  get(id: string): Thing | undefined;
  want(ids: readonly string[]): void;
}

/** Whole clippings. */
export function useClippings(library: Library, version: number): Shown<Clipping> {
  return useShown(version, (ids) => getClippings(library, ids));
}

/** Light rows, which are all that a list of clippings shows. */
export function useRows(library: Library, version: number): Shown<Row> {
  return useShown(version, async (ids) => (await library.rows.bulkGet([...ids])).filter((row) => row !== undefined));
}

function useShown<Thing extends { id: string }>(
  version: number,
  read: (ids: readonly string[]) => Promise<Thing[]>,
): Shown<Thing> {
  const cache = useRef(new Map<string, { thing: Thing; version: number }>());
  const [, draw] = useState(0);
  const latest = useRef(version);
  latest.current = version;
  return {
    get: (id) => cache.current.get(id)?.thing,
    want(ids) {
      const asked = latest.current;
      const missing = [...new Set(ids)].filter((id) => cache.current.get(id)?.version !== asked);
      if (missing.length === 0) return;
      for (const id of missing) {
        const known = cache.current.get(id);
        if (known) known.version = asked;
      }
      read(missing).then((things) => {
        if (cache.current.size > 2000) cache.current.clear();
        for (const thing of things) cache.current.set(thing.id, { thing, version: asked });
        draw((n) => n + 1);
      }, console.error);
    },
  };
}

function sorted(index: LibraryIndex, { items }: Selection, view: View): LazySort {
  const { clipping, figure, words } = index.columns;
  const { by, descending } = view.sort;
  const byFigure = view.at === 'figures';
  const lift = (column: ArrayLike<number>): Float64Array => {
    if (!byFigure) return Float64Array.from(column);
    const lifted = new Float64Array(figure.clipping.length);
    for (let f = 0; f < lifted.length; f++) lifted[f] = column[figure.clipping[f] as number] as number;
    return lifted;
  };
  const ranks = (list: readonly string[]) => {
    const rank = new Float64Array(list.length);
    list
      .map((word, code) => [word, code] as const)
      .sort((a, b) => collator.compare(a[0], b[0]))
      .forEach(([, code], n) => {
        rank[code] = n;
      });
    return rank;
  };
  const ranked = (codes: ArrayLike<number>, list: readonly string[]) => {
    const rank = ranks(list);
    return lift(Float64Array.from(codes, (code) => rank[code] as number));
  };
  const keys = () => {
    switch (by) {
      case 'published':
        return lift(clipping.published);
      case 'place':
        return ranked(clipping.place, words.place);
      case 'source':
        return ranked(clipping.source, words.source);
      case 'figures':
        return lift(clipping.figures);
      case 'unreviewed':
        return lift(clipping.unreviewed);
      case 'measure':
        return byFigure ? Float64Array.from(figure.measure) : lift(clipping.measures);
      case 'stage':
        return byFigure ? Float64Array.from(figure.stage) : lift(clipping.stages);
      case 'value':
        return byFigure ? (figure.max as Float64Array) : lift(clipping.figures);
      case 'shelvedAt':
        return lift(clipping.shelvedAt);
    }
  };
  return new LazySort(items.slice(), keys(), descending);
}

const collator = new Intl.Collator('zh-CN');

function nothing(index: LibraryIndex): Found {
  const { ids, figure } = index.columns;
  return { clippings: new Uint8Array(ids.length), figures: new Uint8Array(figure.clipping.length) };
}
