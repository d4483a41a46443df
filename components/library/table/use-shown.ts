import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Clipping } from '../../../utils/library/clipping';
import type { Library } from '../../../utils/library/store/database';
import { readMany } from '../../../utils/library/store/read-many';
import type { Row } from '../../../utils/library/store/row';
import { getClippings } from '../../../utils/library/store/stored';

/** Things that a table shows, read by id as they come into sight and kept for a while. */
export interface Shown<Thing> {
  /** What is asked for in vain is drawn when it is there. */
  get(id: string): Thing | undefined;
  has(id: string): boolean;
  /** What is in sight now; what was asked for before and is not there yet is no longer waited for. */
  want(ids: readonly string[]): void;
}

/** Whole clippings. */
export function useClippings(library: Library, version: number): Shown<Clipping> {
  return useShown(version, (ids) => getClippings(library, ids));
}

/** What a list shows of a row. Thousands of rows are kept a while, and what they do not need would be the most of them. */
export type ShownRow = ReturnType<typeof shownRow>;

function shownRow({ id, published, title, source, place, figures, unreviewed, doubtful, state, tags, shelvedAt }: Row) {
  return { id, published, title, source, place, figures, unreviewed, doubtful, state, tags, shelvedAt };
}

/** Light rows, which are all that a list of clippings shows; the first of them are there from the beginning. */
export function useRows(library: Library, version: number, firstRows: readonly Row[]): Shown<ShownRow> {
  const first = useMemo(() => new Map(firstRows.map((row) => [row.id, row])), [firstRows]);
  const read = async (ids: readonly string[]) =>
    (await readMany([library.rows], ids))[0].flatMap((row) => (row ? shownRow(row) : []));
  const { get, has, want } = useShown(version, read);
  return { get: (id) => get(id) ?? first.get(id), has: (id) => has(id) || first.has(id), want };
}

/** Reads begin so far apart, one at a time: rows that fly past are not read, those where the eye rests are. */
const PAUSE = 30;
const KEPT = 3000;

function useShown<Thing extends { id: string }>(
  version: number,
  read: (ids: readonly string[]) => Promise<Thing[]>,
): Shown<Thing> {
  const [, draw] = useState(0);
  const latest = useRef({ version, read });
  latest.current = { version, read };
  const [shown] = useState(() => {
    const cache = new Map<string, { thing: Thing | undefined; version: number }>();
    let wanted: readonly string[] = [];
    /** What was to be drawn and was not there, or not as it is now. */
    const lacking = new Set<string>();
    let isReading = false;
    let began = Number.NEGATIVE_INFINITY;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const go = async () => {
      timer = undefined;
      const { version, read } = latest.current;
      const missing = [...new Set(wanted)].filter((id) => cache.get(id)?.version !== version);
      if (missing.length === 0) return;
      isReading = true;
      began = performance.now();
      try {
        const found = new Map((await read(missing)).map((thing) => [thing.id, thing]));
        for (const id of missing) {
          cache.delete(id);
          cache.set(id, { thing: found.get(id), version });
        }
        for (const id of cache.keys()) {
          if (cache.size <= KEPT) break;
          cache.delete(id);
        }
        if (missing.some((id) => lacking.has(id))) {
          lacking.clear();
          draw((n) => n + 1);
        }
      } catch (error) {
        console.error(error);
      } finally {
        isReading = false;
        if (!timer) soon();
      }
    };
    const soon = () => {
      if (isReading || timer) return;
      const wait = began + PAUSE - performance.now();
      if (wait <= 0) go();
      else timer = setTimeout(go, wait);
    };
    return {
      get: (id: string) => {
        const kept = cache.get(id);
        if (kept?.version !== latest.current.version) lacking.add(id);
        return kept?.thing;
      },
      has: (id: string) => cache.get(id)?.thing !== undefined,
      want(ids: readonly string[]) {
        wanted = ids;
        soon();
      },
      stop: () => clearTimeout(timer),
    };
  });
  useEffect(() => shown.stop, []);
  return shown;
}
