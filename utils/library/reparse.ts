import type { Article } from '../article/article';
import { PARSER } from '../reading/parser-version';
import { type Clipping, parserOf } from './clipping';
import { type Found, parseAfter, parseKeys } from './parse';
import type { Library } from './store/database';
import type { Row } from './store/row';
import { getClippings, listRows, updateClippings } from './store/stored';
import { countChanges, tallies } from './store/tallies';
import type { Following } from './turns';

/** Reads an article with today's parser; null where it fails on it. The worker alone holds the parser: a second one is half a package. */
export type ReadAnew = (article: Article) => Promise<Found | null>;

/** Stopped, what was read anew stays, and the rest can be read later. */
interface Options extends Following {
  /** Clippings in one transaction; by default enough that the index takes them as a block. */
  batch?: number;
}

/** How many saved clippings were read by an older parser than today's, by the kept counts. */
export function countOutdated(counts: ReadonlyMap<string, number>): number {
  let upToDate = 0;
  for (const [key, count] of counts) {
    const parser = /^parser\/(\d+)$/.exec(key)?.[1];
    if (parser && Number(parser) >= PARSER) upToDate += count;
  }
  return (counts.get('shelf/kept') ?? 0) - upToDate;
}

/**
 * Reads the texts of all saved clippings of older parsers anew (重新识别), the newest first, and keeps what is found beside the captures. Each
 * batch is one transaction, so that every clipping is either as before or read anew; `isReparsing` tells, after a crash or a closed page, that
 * there was more to do. Resolves with how many were read, and how many of them say something else now.
 */
export async function reparse(
  library: Library,
  read: ReadAnew,
  { onProgress = () => {}, signal, batch = 250 }: Options = {},
): Promise<{ read: number; changed: number }> {
  const all = countOutdated(await tallies(library));
  const done = { read: 0, changed: 0 };
  await library.facts.put({ key: RUNNING, value: true });
  try {
    for await (const rows of outdatedRows(library, batch)) {
      const found = await findAnew(library, read, rows, signal);
      done.changed += await keepFound(library, rows, found);
      done.read += rows.length;
      onProgress(Math.min(done.read, all), all);
    }
  } finally {
    await library.facts.delete(RUNNING);
  }
  return done;
}

/** Whether reading anew was begun and has neither ended nor been stopped. */
export async function isReparsing(library: Library): Promise<boolean> {
  return (await library.facts.get(RUNNING)) !== undefined;
}

const RUNNING = 'reparse';
const ROWS = 1000;

async function* outdatedRows(library: Library, batch: number): AsyncGenerator<Row[]> {
  let some: Row[] = [];
  let page = await listRows(library, { limit: ROWS });
  while (page.length > 0) {
    for (const row of page) {
      if ((row.parser ?? 0) < PARSER) some.push(row);
      if (some.length < batch) continue;
      yield some;
      some = [];
    }
    page = await listRows(library, { after: page.at(-1), limit: ROWS });
  }
  if (some.length > 0) yield some;
}

/** What today's parser finds in each text, by clipping; nothing for a text that it fails on, which stays as it was read. */
async function findAnew(
  library: Library,
  read: ReadAnew,
  rows: readonly Row[],
  signal: AbortSignal | undefined,
): Promise<Map<string, Found>> {
  const ids = rows.map(({ id }) => id);
  const anew = new Map<string, Found>();
  const clippings = await getClippings(library, ids);
  for (let n = 0; n < clippings.length; n += AT_ONCE) {
    signal?.throwIfAborted();
    await Promise.all(
      clippings.slice(n, n + AT_ONCE).map(async ({ id, capture }) => {
        const found = await read(capture.article);
        if (found) anew.set(id, found);
      }),
    );
  }
  return anew;
}

/** Articles that are asked for together: while one answer travels the next is being read. */
const AT_ONCE = 8;

/** Keeps what was found beside the clippings as they are by then, edited meanwhile perhaps; returns how many say something else. */
function keepFound(library: Library, rows: readonly Row[], found: ReadonlyMap<string, Found>): Promise<number> {
  return library.transaction('rw', library.tables, async () => {
    const ids = rows.map(({ id }) => id);
    const before = (await getClippings(library, ids)).filter((clipping) => parserOf(clipping) < PARSER);
    const after = before.map((clipping) => withFound(clipping, found.get(clipping.id)));
    await updateClippings(library, after);
    await passOver(library, ids);
    return after.filter((clipping, n) => statements(clipping) !== statements(before[n] as Clipping)).length;
  });
}

/** A damaged clipping is as it is, and not offered again. */
async function passOver(library: Library, ids: readonly string[]): Promise<void> {
  const damaged = (await library.rows.bulkGet([...ids])).filter((row) => row && (row.parser ?? 0) < PARSER) as Row[];
  const passed = damaged.map((row) => ({ ...row, parser: PARSER }));
  await library.rows.bulkPut(passed);
  await countChanges(library, damaged, passed);
}

function withFound(clipping: Clipping, found: Found | undefined): Clipping {
  const { capture, parse: before, edits } = clipping;
  const next = found ? (isSame(found, capture) ? undefined : found) : before?.found;
  return {
    ...clipping,
    parse: parseAfter({ captured: capture, before, edits }, { parser: PARSER, ...(next && { found: next }) }),
  };
}

function isSame(a: Found, b: Found): boolean {
  return JSON.stringify([a.figures, a.projects]) === JSON.stringify([b.figures, b.projects]);
}

/** What a clipping says, as its parser has it. */
function statements({ capture, parse }: Clipping): string {
  return parseKeys(parse?.found?.figures ?? capture.figures, capture.figures).join();
}
