import { useRef, useState } from 'preact/hooks';
import type { Clipping } from '../../utils/library/clipping';
import { getClippings } from '../../utils/library/clippings';
import type { Library } from '../../utils/library/database';
import type { Row } from '../../utils/library/row';

/** Things that a table shows, read by id as they come into sight and kept for a while. */
export interface Shown<Thing> {
  get(id: string): Thing | undefined;
  want(ids: readonly string[]): void;
}

/** Whole clippings. */
export function useClippings(library: Library, version: number): Shown<Clipping> {
  return useShown(version, (ids) => getClippings(library, ids));
}

/** Light rows, which are all that a list of clippings shows; the first of them are there from the beginning. */
export function useRows(library: Library, version: number, firstRows: readonly Row[]): Shown<Row> {
  const read = async (ids: readonly string[]) =>
    (await library.rows.bulkGet([...ids])).filter((row) => row !== undefined);
  const { get, want } = useShown(version, read);
  return { get: (id) => get(id) ?? firstRows.find((row) => row.id === id), want };
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
