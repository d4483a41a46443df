import { erase, keepClipping } from './clippings';
import type { Library } from './store/database';

const KEY = 'samples';

/** Saves a draft that is a sample (示例), and remembers that it is one, so that it can be taken out again. */
export async function keepSample(library: Library, draftId: string): Promise<void> {
  await library.transaction('rw', library.tables, async () => {
    await keepClipping(library, draftId);
    await library.facts.put({ key: KEY, value: [...new Set([...(await remembered(library)), draftId])] });
  });
}

/** The samples that are in the library, wherever they have been moved to. */
export async function sampleIds(library: Library): Promise<string[]> {
  const ids = await remembered(library);
  const rows = await library.rows.bulkGet(ids);
  return rows.flatMap((row) => row?.id ?? []);
}

/** Erases the samples, and nothing else. */
export async function removeSamples(library: Library): Promise<void> {
  await library.transaction('rw', library.tables, async () => {
    await erase(library, await remembered(library));
    await library.facts.delete(KEY);
  });
}

async function remembered(library: Library): Promise<string[]> {
  return ((await library.facts.get(KEY))?.value as string[] | undefined) ?? [];
}
