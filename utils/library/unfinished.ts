import type { BulkEdit } from './bulk-edit';
import type { FigureChoice } from './export/columns';
import type { ExportRequest } from './export/export';
import { type Library, newId } from './store/database';
import { tallies } from './store/tallies';

/** Long work that a page does and that ends with it (未完成的工作): a file that is written, a backup, an edit of many clippings. */
export type Work =
  | { of: 'export'; request: Omit<ExportRequest, 'now'> }
  | { of: 'backup' }
  /** `says` is what is told when it is done. */
  | { of: 'edit'; edit: BulkEdit; says: string };

/** Work that was begun and not ended, under the key by which it is remembered. */
export interface Unfinished {
  key: string;
  work: Work;
  /** False where it was about figures by their numbers, and the library's figures are no longer the same: they are to be chosen anew. */
  canBeDone: boolean;
}

/**
 * Does work and remembers it meanwhile, so that another page can do it again where this one is closed in the middle; whether it ends well, is
 * stopped or fails, nothing of it stays. Work that was remembered before is done under its key. The key is also the name of a lock, held as long as
 * the page lives.
 */
export async function remembering<Value>(
  library: Library,
  work: Work,
  act: () => Promise<Value>,
  key = WORK + newId(Date.now()),
): Promise<Value> {
  return navigator.locks.request(key, async () => {
    try {
      await remember(library, key, work);
      return await act();
    } finally {
      await forget(library, key);
    }
  });
}

/**
 * What pages that were closed did not end, the oldest first. What an open page is at is not among it: `alive` are the locks of that work, which
 * may be on their way out with a page that was closed a moment ago.
 */
export async function unfinishedWork(library: Library): Promise<{ left: Unfinished[]; alive: string[] }> {
  const facts = await library.facts.where('key').startsWith(WORK).toArray();
  if (facts.length === 0) return { left: [], alive: [] };
  const { held } = await navigator.locks.query();
  const isHeld = new Set(held?.map(({ name }) => name));
  const parsed = await parsedBy(library);
  const left = facts
    .filter(({ key }) => !isHeld.has(key))
    .map(({ key, value }) => {
      const kept = value as Kept;
      const work = kept.of === 'export' ? { of: kept.of, request: opened(kept.request) } : kept;
      return { key, work, canBeDone: kept.of !== 'export' || !kept.request.figures || kept.parsed === parsed };
    });
  return { left, alive: facts.flatMap(({ key }) => (isHeld.has(key) ? key : [])) };
}

/** Remembers work no longer. */
export async function forget(library: Library, key: string): Promise<void> {
  // What cannot be written now was not remembered either, or is offered once more than needed.
  await library.facts.delete(key).catch(console.error);
}

const WORK = 'work/';

/** As it is kept: millions of numbers as two lists of bytes, which cost nothing to write. */
type Kept =
  | { of: 'export'; request: KeptRequest; parsed: string }
  | Extract<Work, { of: 'backup' }>
  | Extract<Work, { of: 'edit' }>;
type KeptRequest = Omit<ExportRequest, 'now' | 'figures'> & { figures?: PackedChoice };

/** Numbers of figures by clipping, in the order of the request's ids: how many, and which. */
interface PackedChoice {
  counts: Uint16Array;
  numbers: Uint16Array;
}

async function remember(library: Library, key: string, work: Work): Promise<void> {
  try {
    const value: Kept =
      work.of === 'export' ? { ...work, request: packed(work.request), parsed: await parsedBy(library) } : work;
    await library.facts.put({ key, value });
  } catch (error) {
    // A full disk, or a library of a newer program, must not keep a file from being written.
    console.warn(error);
  }
}

function packed({ figures, ...request }: Omit<ExportRequest, 'now'>): KeptRequest {
  if (!figures) return request;
  const chosen = request.ids.map((id) => figures.get(id) ?? new Set<number>());
  return {
    ...request,
    figures: {
      counts: Uint16Array.from(chosen, ({ size }) => size),
      numbers: Uint16Array.from(chosen.flatMap((numbers) => [...numbers])),
    },
  };
}

function opened({ figures, ...request }: KeptRequest): Omit<ExportRequest, 'now'> {
  if (!figures) return request;
  let from = 0;
  const choice: FigureChoice['figures'] = new Map(
    request.ids.map((id, n) => {
      const to = from + (figures.counts[n] ?? 0);
      const numbers = new Set(figures.numbers.subarray(from, to));
      from = to;
      return [id, numbers];
    }),
  );
  return { ...request, figures: choice };
}

/** How many clippings each version of the parser has read: figures keep their numbers until a text is read anew. */
async function parsedBy(library: Library): Promise<string> {
  const counts = [...(await tallies(library))].filter(([key]) => key.startsWith('parser/'));
  return JSON.stringify(counts.sort());
}
