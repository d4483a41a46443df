import { erase } from '../clippings';
import { type Edits, joinEdits } from '../edits';
import type { Library } from '../store/database';
import { addClippings, updateClippings } from '../store/stored';
import { checkLinks } from './check';
import { goThrough } from './go-through';
import type { ImportOptions, ImportSummary } from './summary';

/** Reads a whole file and says what importing it would do, and changes nothing. Throws `FileError` where it is no file of ours. */
export function planImport(library: Library, file: Blob, options: ImportOptions = {}): Promise<ImportSummary> {
  return goThrough(library, file, options, null);
}

/**
 * Imports a file: JSON or NDJSON, in batches that are each one transaction, so that no clipping is ever half there. Aborting takes the
 * clippings that were new out again, and rejects with the signal's reason; edits learnt stay, they are true of what they
 * were made on. What was added so far is in the library's facts while it runs, so that `takeBackImport` can do the same after a crash.
 */
export async function importFile(library: Library, file: Blob, options: ImportOptions = {}): Promise<ImportSummary> {
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
          if (changed.length > 0) await updateClippings(library, changed);
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
