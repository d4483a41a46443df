import { type Clipping, currentClipping } from '../clipping';
import { erase } from '../clippings';
import type { Library } from '../database';
import { currentValue, type Edits, joinEdits } from '../edits';
import { joinParses } from '../parse';
import { addClippings, getClippings, putParses } from '../stored';
import { checkEntry, checkLinks, type EntryProblem, LONGEST_ENTRY } from './check';
import { entriesOf, type FileProblem } from './file';

/** What a file holds, seen from this library. Nothing is ever overwritten: `changed` and `conflicts` are joined, edit by edit. */
export interface ImportSummary {
  /** Clippings that are not here. */
  fresh: number;
  /** Clippings that are here and learn edits from the file. */
  changed: number;
  /** Clippings that are here with everything the file says. */
  same: number;
  /** Of the changed: those where both copies edited the same field to different values. The later one is shown, both are kept. */
  conflicts: { title: string; path: string; ours: string; theirs: string }[];
  /** Entries that cannot be taken, by their number in the file, from 1. */
  refused: { entry: number; problem: EntryProblem }[];
  read: number;
}

interface Options {
  onProgress?(summary: ImportSummary, bytes: number): void;
  signal?: AbortSignal;
  /** Clippings in one transaction. */
  batch?: number;
}

/** Reads a whole file and says what importing it would do, and changes nothing. Throws `FileError` where it is no file of ours. */
export function planImport(library: Library, file: Blob, options: Options = {}): Promise<ImportSummary> {
  return goThrough(library, file, options, null);
}

/**
 * Imports a file: JSON or NDJSON, in batches that are each one transaction, so that no clipping is ever half there. Aborting takes the
 * clippings that were new out again, and rejects with the signal's reason; edits learnt stay, they are true of what they
 * were made on. What was added so far is in the library's facts while it runs, so that `takeBackImport` can do the same after a crash.
 */
export async function importFile(library: Library, file: Blob, options: Options = {}): Promise<ImportSummary> {
  let batches = 0;
  try {
    let links: [string, Edits][] = [];
    const hear = (head: Record<string, unknown>) => {
      links = checkLinks(head.links);
    };
    const summary = await goThrough(
      library,
      file,
      options,
      async (fresh, changed) => {
        if (fresh.length + changed.length === 0) return;
        const added = { key: `${RUNNING}${batches++}`, value: fresh.map(({ id }) => id) };
        await library.transaction('rw', library.tables, async () => {
          await Promise.all([addClippings(library, fresh), library.facts.put(added)]);
          if (changed.length > 0) await putParses(library, changed);
        });
      },
      hear,
    );
    await joinLinks(library, links);
    await keepImport(library);
    return summary;
  } catch (error) {
    await takeBackImport(library);
    throw error;
  }
}

async function joinLinks(library: Library, links: readonly [string, Edits][]): Promise<void> {
  await library.transaction('rw', library.links, async () => {
    const ours = await library.links.bulkGet(links.map(([id]) => id));
    await library.links.bulkPut(links.map(([id, edits], n) => ({ id, edits: joinEdits(ours[n]?.edits ?? {}, edits) })));
  });
}

/** How many clippings an import that never ended has left here; 0 where none is unfinished. */
export async function unfinishedImport(library: Library): Promise<number> {
  return (await addedSoFar(library)).length;
}

/** Takes out what an unfinished import added. */
export async function takeBackImport(library: Library): Promise<void> {
  const added = await addedSoFar(library);
  for (let from = 0; from < added.length; from += 1000) await erase(library, added.slice(from, from + 1000));
  await keepImport(library);
}

/** Keeps what an unfinished import added. */
export async function keepImport(library: Library): Promise<void> {
  await library.facts.where('key').startsWith(RUNNING).delete();
}

async function addedSoFar(library: Library): Promise<string[]> {
  const facts = await library.facts.where('key').startsWith(RUNNING).toArray();
  return facts.flatMap(({ value }) => value as string[]);
}

const RUNNING = 'import/';

async function goThrough(
  library: Library,
  file: Blob,
  { onProgress = () => {}, signal, batch: size = 500 }: Options,
  take: ((fresh: Clipping[], changed: Clipping[]) => Promise<void>) | null,
  onHead: (head: Record<string, unknown>) => void = () => {},
): Promise<ImportSummary> {
  const summary: ImportSummary = { fresh: 0, changed: 0, same: 0, conflicts: [], refused: [], read: 0 };
  const known = await knownHere(library);
  /** What the file told before; where nothing is written, the library cannot say so. */
  const told = new Set<string>();
  let batch: { entry: unknown; line: string | undefined; number: number }[] = [];
  /** The two batches before, still being written while this one is read and checked: the database never waits for work. */
  let writing: Promise<void>[] = [];
  const flush = async (bytes: number) => {
    const checked = await Promise.all(
      batch.map(async ({ entry, line, number }) => ({ number, ...(await checkEntry(entry, line)) })),
    );
    batch = [];
    for (const one of checked)
      if (!one.ok && summary.refused.length < 1000) summary.refused.push({ entry: one.number, problem: one.problem });
    const clippings = checked.flatMap((one) => (one.ok ? one.value : []));
    for (const some of withoutRepeats(clippings)) {
      const isNew = ({ id, capture }: Clipping) => !known.has(id) && !known.has(capture.textHash);
      const fresh = some.filter(isNew);
      const others = some.filter((clipping) => !isNew(clipping) && (take !== null || !told.has(clipping.id)));
      summary.same += some.length - fresh.length - others.length;
      for (const { id, capture } of fresh) {
        known.add(id).add(capture.textHash);
        told.add(id);
      }
      summary.fresh += fresh.length;
      // What is compared must be written; what is new need not wait for more than one batch.
      if (others.length > 0) await Promise.all(writing);
      else if (writing.length > 1) await writing[0];
      const compared = others.length > 0 ? await compare(library, others, summary) : { fresh: [], changed: [] };
      signal?.throwIfAborted();
      if (!take) continue;
      const written = take([...fresh, ...compared.fresh], compared.changed);
      // A failure is met where the batch after the next, or the end, waits for this one.
      written.catch(() => undefined);
      writing = [...writing.slice(-1), written];
    }
    onProgress(summary, bytes);
  };
  try {
    for await (const { entry, line, bytes } of entriesOf(file, LONGEST_ENTRY, onHead)) {
      signal?.throwIfAborted();
      batch.push({ entry, line, number: ++summary.read });
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

/** Ids and hashes of texts that are here: what is not among them is new without a further look. */
async function knownHere(library: Library): Promise<Set<string>> {
  const [ids, hashes] = await Promise.all([
    library.rows.toCollection().primaryKeys(),
    library.rows.orderBy('textHash').keys(),
  ]);
  return new Set([...(ids as string[]), ...(hashes as string[])]);
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

/** Sorts clippings of a file into new, changed and the same; a clipping of the same page with the same text is the same clipping. */
async function compare(library: Library, theirs: readonly Clipping[], summary: ImportSummary) {
  const ids = theirs.flatMap((clipping) => [clipping.id, forkedId(clipping)]);
  const ours = new Map((await getClippings(library, ids)).map((clipping) => [clipping.id, clipping]));
  const twins = await findTwins(
    library,
    theirs.filter(({ id }) => !ours.has(id)),
  );
  const fresh: Clipping[] = [];
  const changed: Clipping[] = [];
  for (const clipping of theirs) {
    const namesake = ours.get(clipping.id);
    const candidates = [namesake, ours.get(forkedId(clipping)), twins.get(clipping.id)];
    const known = candidates.find((one) => one?.capture.textHash === clipping.capture.textHash);
    if (!known) {
      fresh.push(namesake ? { ...clipping, id: forkedId(clipping) } : clipping);
      summary.fresh++;
      continue;
    }
    const edits = joinEdits(known.edits, clipping.edits);
    const { capture } = known;
    const parse = joinParses({ captured: capture, parser: capture.parser ?? 0, edits }, known.parse, clipping.parse);
    const isReparsed = JSON.stringify(parse) !== JSON.stringify(known.parse);
    if (!isReparsed && JSON.stringify(sorted(edits)) === JSON.stringify(sorted(known.edits))) {
      summary.same++;
      continue;
    }
    noteConflicts(known, clipping, summary);
    changed.push({ ...known, edits, ...(parse && { parse }) });
    summary.changed++;
  }
  return { fresh, changed };
}

/** Another text under a known id comes from a damaged copy; it is kept under an id of its own, the same each time. */
function forkedId({ id, capture }: Clipping): string {
  return `${id}-${capture.textHash.slice(0, 6)}`;
}

async function findTwins(library: Library, clippings: readonly Clipping[]): Promise<Map<string, Clipping>> {
  if (clippings.length === 0) return new Map();
  const rows = await library.rows
    .where('textHash')
    .anyOf(clippings.map(({ capture }) => capture.textHash))
    .toArray();
  const byText = new Map(
    rows.filter(({ shelf }) => shelf === 'kept').map((row) => [`${row.textHash} ${row.urlKey}`, row.id]),
  );
  const pairs = clippings.flatMap(({ id, capture }) => {
    const twin = byText.get(`${capture.textHash} ${capture.urlKey}`);
    return twin ? [[id, twin] as const] : [];
  });
  const found = new Map(
    (
      await getClippings(
        library,
        pairs.map(([, twin]) => twin),
      )
    ).map((clipping) => [clipping.id, clipping]),
  );
  return new Map(pairs.flatMap(([id, twin]) => (found.has(twin) ? [[id, found.get(twin) as Clipping]] : [])));
}

function noteConflicts(ours: Clipping, theirs: Clipping, summary: ImportSummary): void {
  for (const [path, writes] of Object.entries(theirs.edits)) {
    const [mine, other] = [currentValue(ours.edits[path]), currentValue(writes)];
    if (mine === undefined || other === undefined || JSON.stringify(mine) === JSON.stringify(other)) continue;
    if (path === 'kept' || summary.conflicts.length >= 1000) continue;
    summary.conflicts.push({
      title: currentClipping(ours).title ?? '',
      path,
      ours: JSON.stringify(mine),
      theirs: JSON.stringify(other),
    });
  }
}

function sorted<Value>(object: Record<string, Value>): [string, Value][] {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
}

export type { EntryProblem, FileProblem };
