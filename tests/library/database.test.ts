import 'fake-indexeddb/auto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { currentClipping } from '../../utils/library/clipping';
import { getClippings, keepClipping, keepDraft, listRows, write } from '../../utils/library/clippings';
import { Library, libraryProblem } from '../../utils/library/database';
import { aLibrary, aReading, reader } from './builders';

interface Store {
  name: string;
  keyPath: string | null;
  autoIncrement: boolean;
  indexes: { name: string; keyPath: string | string[]; multiEntry: boolean; unique: boolean }[];
  records: unknown[];
}
interface Dump {
  version: number;
  stores: Store[];
}

const folder = 'tests/library/databases';
const request = <Value>(asked: IDBRequest<Value>) =>
  new Promise<Value>((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });

/** A database as the browser has it, without this program. */
async function restore(name: string, { version, stores }: Dump): Promise<void> {
  const opening = indexedDB.open(name, version);
  opening.onupgradeneeded = () => {
    for (const { name: store, keyPath, autoIncrement, indexes, records } of stores) {
      const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
      for (const index of indexes) made.createIndex(index.name, index.keyPath, index);
      for (const record of records) made.put(record);
    }
  };
  (await request(opening)).close();
}

async function dump(name: string): Promise<Dump> {
  const database = await request(indexedDB.open(name));
  const stores: Store[] = [];
  for (const store of [...database.objectStoreNames]) {
    const opened = database.transaction(store).objectStore(store);
    const indexes = [...opened.indexNames].map((one) => {
      const { keyPath, multiEntry, unique } = opened.index(one);
      return { name: one, keyPath: typeof keyPath === 'string' ? keyPath : [...keyPath], multiEntry, unique };
    });
    stores.push({
      name: store,
      keyPath: opened.keyPath as string | null,
      autoIncrement: opened.autoIncrement,
      indexes,
      records: await request(opened.getAll()),
    });
  }
  database.close();
  return { version: database.version, stores };
}

/** The library that every saved database holds: one clipping that was corrected and tagged, and one draft. */
async function fill(library: Library): Promise<void> {
  const { id } = await keepDraft(library, aReading(), reader);
  await keepClipping(library, id, Date.parse('2026-01-31T01:06:00Z'));
  await write(library, id, 'figures/13-17/max', 301, Date.parse('2026-01-31T01:07:00Z'));
  await write(library, id, 'tags/光伏', true, Date.parse('2026-01-31T01:08:00Z'));
  await keepDraft(
    library,
    aReading(
      { url: 'https://news.qingshiwan.example/a/2.html', title: '另一篇', text: '另一篇文章没有数据。' },
      { figures: [], projects: [] },
    ),
    reader,
  );
}

// `SAVE_DATABASE=1 npx vitest run --project unit tests/library/database.test.ts` saves the database of a new version, once, before its release.
if (process.env.SAVE_DATABASE) {
  const library = new Library('to-save');
  await fill(library);
  library.close();
  const saved = await dump('to-save');
  // The columns are computed, and typed arrays are no JSON.
  for (const store of saved.stores) if (store.name === 'blocks') store.records = [];
  writeFileSync(`${folder}/v${saved.version / 10}.json`, `${JSON.stringify(saved, null, 1)}\n`);
}

describe('a database', () => {
  const versions = readdirSync(folder).filter((name) => name.endsWith('.json'));

  test('of the version of today is among the saved ones', () => {
    expect(versions).toContain(`v${aLibrary().verno || new Library('today').verno || 1}.json`);
  });

  test.each(versions)('of %s opens with everything in it', async (file) => {
    const name = `restored-${file}`;
    await restore(name, JSON.parse(readFileSync(`${folder}/${file}`, 'utf8')));
    const library = new Library(name);
    const [row] = await listRows(library);
    expect(row).toMatchObject({ title: '青石湾光伏玻璃项目签约', figures: 3, tags: ['光伏'] });
    const [clipping] = await getClippings(library, [row?.id as string]);
    const current = clipping && currentClipping(clipping);
    expect(current?.figures.map(({ review, max }) => [review, max])).toEqual([
      ['unreviewed', 1.2e9],
      ['corrected', 301],
      ['unreviewed', 2e5],
    ]);
    expect(await listRows(library, { shelf: 'draft' })).toMatchObject([{ title: '另一篇' }]);
    await write(library, row?.id as string, 'note', '还能写');
    await library.delete();
  });

  test('of today is like the saved one of its version', async () => {
    const library = aLibrary();
    await fill(library);
    library.close();
    const now = await dump(library.name);
    const saved = JSON.parse(readFileSync(`${folder}/v${now.version / 10}.json`, 'utf8')) as Dump;
    const shape = ({ stores }: Dump) => stores.map(({ records: _, ...store }) => store);
    expect(shape(now)).toEqual(shape(saved));
    await library.delete();
  });

  test('of a newer program is not touched, and said to be newer', async () => {
    const newer: Dump = {
      version: 9990,
      stores: [
        { name: 'rows', keyPath: 'id', autoIncrement: false, indexes: [], records: [{ id: 'x', title: '来自以后' }] },
      ],
    };
    await restore('newer', newer);
    const library = new Library('newer');
    const problem = await listRows(library).catch(libraryProblem);
    expect(problem).toMatchObject({ code: 'storageNewer' });
    library.close();
    expect(await dump('newer')).toEqual(newer);
  });
});
