import type { Clipping } from '../clipping';
import type { Library } from '../store/database';
import { takingTurns } from '../turns';
import { checkEntry, LONGEST_ENTRY } from './check';
import { compare } from './compare';
import { entriesOf } from './file';
import type { ImportOptions, ImportSummary } from './summary';

/** Batches that are being written while another is read: the database never waits for work. */
const AHEAD = 2;

/**
 * Reads and checks a file entry by entry, and gives what is new and what is changed in it to `take`, batch by batch; without `take` nothing is
 * written. When it ends, in whichever way, nothing more is being written.
 */
export async function goThrough(
  library: Library,
  file: Blob,
  { onProgress = () => {}, signal, batch: size = 1000 }: ImportOptions,
  take: ((fresh: Clipping[], changed: Clipping[]) => Promise<void>) | null,
  onHead: (head: Record<string, unknown>) => void = () => {},
): Promise<ImportSummary> {
  const summary: ImportSummary = { fresh: 0, changed: 0, same: 0, conflicts: [], refused: [], read: 0 };
  const known = await knownHere(library);
  /** What the file told before; where nothing is written, the library cannot say so. */
  const told = new Set<string>();
  let batch: { number: number; checked: ReturnType<typeof checkEntry> }[] = [];
  /** The batches before, still being written while this one is read and checked. */
  let writing: Promise<void>[] = [];
  const turn = takingTurns();
  const flush = async (bytes: number) => {
    const checked = await Promise.all(batch.map(async ({ number, checked }) => ({ number, ...(await checked) })));
    batch = [];
    for (const one of checked)
      if (!one.ok && summary.refused.length < 1000) summary.refused.push({ entry: one.number, problem: one.problem });
    const clippings = checked.flatMap((one) => (one.ok ? one.value : []));
    for (const some of withoutRepeats(clippings)) {
      const isNew = (clipping: Clipping) => !known.has(clipping.id) && !known.has(pageOf(clipping));
      const fresh = some.filter(isNew);
      const others = some.filter((clipping) => !isNew(clipping) && (take !== null || !told.has(clipping.id)));
      summary.same += some.length - fresh.length - others.length;
      for (const clipping of fresh) {
        known.add(clipping.id).add(pageOf(clipping));
        told.add(clipping.id);
      }
      summary.fresh += fresh.length;
      // What is compared must be written; what is new need not wait for more than one batch.
      if (others.length > 0) await Promise.all(writing);
      else if (writing.length >= AHEAD) await writing[0];
      const compared = others.length > 0 ? await compare(library, others, summary) : { fresh: [], changed: [] };
      signal?.throwIfAborted();
      if (!take) continue;
      const written = take([...fresh, ...compared.fresh], compared.changed);
      // A failure is met where the batch after the next, or the end, waits for this one.
      written.catch(() => undefined);
      writing = [...writing.slice(1 - AHEAD), written];
    }
    onProgress(summary, bytes);
  };
  try {
    for await (const { entry, line, bytes } of entriesOf(file, LONGEST_ENTRY, onHead)) {
      signal?.throwIfAborted();
      await turn();
      batch.push({ number: ++summary.read, checked: checkEntry(entry, line) });
      if (batch.length >= size) await flush(bytes);
    }
    if (batch.length > 0) await flush(file.size);
    await Promise.all(writing);
  } finally {
    // Whoever takes back what was written waits until nothing more is.
    await Promise.allSettled(writing);
  }
  return summary;
}

/** Ids and pages that are here: what is not among them is new without a further look. */
async function knownHere(library: Library): Promise<Set<string>> {
  const [ids, pages, ofNoPage] = await Promise.all([
    library.rows.toCollection().primaryKeys(),
    library.rows.orderBy('urlKey').keys(),
    library.rows.where({ urlKey: '' }).toArray(),
  ]);
  return new Set([...ids, ...(pages as string[]), ...ofNoPage.map((row) => row.textHash)]);
}

/** The page that a clipping is of; a text without one stands for itself. */
function pageOf({ capture }: Clipping): string {
  return capture.urlKey || capture.textHash;
}

/** In groups within which no id and no text stands twice: an entry that does meets the first one in the library. */
function withoutRepeats(clippings: readonly Clipping[]): Clipping[][] {
  const groups: Clipping[][] = [[]];
  let seen = new Set<string>();
  for (const clipping of clippings) {
    const { id, capture } = clipping;
    if (seen.has(id) || seen.has(capture.textHash)) {
      groups.push([]);
      seen = new Set();
    }
    seen.add(id).add(capture.textHash);
    groups.at(-1)?.push(clipping);
  }
  return groups;
}
