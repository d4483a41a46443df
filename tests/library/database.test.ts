import 'fake-indexeddb/auto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test, vi } from 'vitest';
import { currentClipping } from '../../utils/library/clipping';
import { keepClipping, write } from '../../utils/library/clippings';
import { importFile } from '../../utils/library/import/import';
import { LibraryIndex } from '../../utils/library/index/library-index';
import { keepDraft } from '../../utils/library/saving/drafts';
import { findPage } from '../../utils/library/saving/known-page';
import { Library, libraryProblem } from '../../utils/library/store/database';
import { rescueClippings } from '../../utils/library/store/rescue';
import { type Row, rowOf } from '../../utils/library/store/row';
import { getClippings, listRows } from '../../utils/library/store/stored';
import { tallies } from '../../utils/library/store/tallies';
import { onUpgrading, tellingUpgrade, type Upgrading } from '../../utils/library/store/upgrading';
import { aLibrary, aReading, reader, text } from './builders';
import { type Dump, dump, restore } from './dump';
import { savedDatabase, savedDatabases } from './saved-databases';

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
  writeFileSync(`${savedDatabases}/v${saved.version / 10}.json`, `${JSON.stringify(saved, null, 1)}\n`);
}

describe('a database', () => {
  const versions = readdirSync(savedDatabases).filter((name) => name.endsWith('.json'));

  test('of the version of today is among the saved ones', () => {
    expect(versions).toContain(`v${aLibrary().verno || new Library('today').verno || 1}.json`);
  });

  test.each(versions)('of %s opens with everything in it', async (file) => {
    const name = `restored-${file}`;
    await restore([name, JSON.parse(readFileSync(`${savedDatabases}/${file}`, 'utf8'))]);
    const library = new Library(name);
    const [row] = await listRows(library);
    expect(row).toMatchObject({ title: '青石湾光伏玻璃项目签约', figures: 3, tags: ['光伏'] });
    const { reprints } = await findPage(library, 'https://other.example/x', `转载：${text}`);
    expect(reprints.map(({ id }) => id)).toEqual([row?.id]);
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

  test('of version 1 whose rows and counts say something else gets those of its clippings', async () => {
    const dumped = savedDatabase(1);
    for (const store of dumped.stores) {
      if (store.name === 'tallies') store.records = [{ key: 'shelf/kept', count: 77 }];
      if (store.name === 'rows')
        store.records = store.records.map((row) => ({ ...(row as Row), figures: 99, lead: '旧' }));
    }
    await restore(['rows', dumped]);
    const library = new Library('rows');
    const [row] = await listRows(library);
    const [clipping] = await getClippings(library, [row?.id as string]);
    expect(row).toEqual(clipping && rowOf(clipping));
    const counts = await tallies(library);
    expect(counts.get('shelf/kept')).toBe(1);
    expect(counts.get('shelf/draft')).toBe(1);
    const index = await LibraryIndex.open(library);
    expect(index.columns.ids).toContain(row?.id);
    await library.delete();
  });

  test.each([1, 3])('of version %i tells how far its upgrade is, and other pages wait for it', async (version) => {
    const saved = savedDatabase(version);
    for (const store of saved.stores) {
      const [first, ...others] = store.records as { id: string }[];
      if (['rows', 'texts', 'figures', 'edits'].includes(store.name))
        store.records = [first, ...others, ...Array.from({ length: 1200 }, (_, n) => ({ ...first, id: `copy-${n}` }))];
    }
    await restore([`told-${version}`, saved]);
    const told: Upgrading[] = [];
    const unlisten = onUpgrading((upgrading) => told.push(upgrading));
    const library = new Library(`told-${version}`);
    expect(await listRows(library, { limit: 2000 })).toHaveLength(1201);
    // Told first and last, and between upgrades: the browser is at work, nobody knows how far.
    await vi.waitFor(() => expect([told.length > 2, told.at(-1)]).toEqual([true, { done: 0, all: 0 }]));
    unlisten();
    for (const [n, { done, all }] of told.entries()) {
      expect(done).toBeLessThanOrEqual(all);
      if (version === 3 && all > 0 && n > 1) expect(done).toBeGreaterThan(told[n - 1]?.done as number);
    }
    expect(told.filter(({ done, all }) => all > 0 && done === all).length).toBeGreaterThan(0);
    await library.delete();
  });

  test('that another page upgrades is waited for as long as that page tells of it', async () => {
    await restore(['waited', savedDatabase(3)]);
    const other = await new Promise<IDBDatabase>((resolve) => {
      const opening = indexedDB.open('waited');
      opening.onsuccess = () => resolve(opening.result);
    });
    const library = new Library('waited');
    const rows = listRows(library);
    // Untold, it would be given up after two seconds.
    await tellingUpgrade(async (tell) => {
      for (let done = 0; done < 3; done++) {
        await new Promise((resolve) => setTimeout(resolve, 1000));
        tell(done, 3);
      }
    });
    other.close();
    expect(await rows).toHaveLength(1);
    await library.delete();
  });

  test('of today is like the saved one of its version', async () => {
    const library = aLibrary();
    await fill(library);
    library.close();
    const now = await dump(library.name);
    const saved = savedDatabase(now.version / 10);
    const shape = ({ stores }: Dump) => stores.map(({ records: _, ...store }) => store);
    expect(shape(now)).toEqual(shape(saved));
    await library.delete();
  });

  test('of a newer program is read, not written, and said to be newer', async () => {
    const today = savedDatabase(new Library('today').verno);
    const future = { name: 'future', keyPath: 'id', autoIncrement: false, indexes: [], records: [{ id: 1 }] };
    await restore(['newer', { version: 9990, stores: [...today.stores, future] }]);
    const before = await dump('newer');
    const library = new Library('newer');
    const [row] = await listRows(library);
    expect(row).toMatchObject({ title: '青石湾光伏玻璃项目签约', figures: 3 });
    expect(library.isReadOnly).toBe(true);
    expect(await getClippings(library, [row?.id as string])).toHaveLength(1);
    const problem = await write(library, row?.id as string, 'note', '不写').catch(libraryProblem);
    expect(problem).toMatchObject({ code: 'storageNewer' });
    library.close();
    expect(await dump('newer')).toEqual(before);
  });

  test('of a newer program that has other stores is not touched, and said to be newer', async () => {
    const records = [{ id: 'x', title: '来自以后' }];
    const newer: Dump = {
      version: 9990,
      stores: [{ name: 'rows', keyPath: 'id', autoIncrement: false, indexes: [], records }],
    };
    await restore(['other', newer]);
    const library = new Library('other');
    const problem = await getClippings(library, ['x']).catch(libraryProblem);
    expect(problem).toMatchObject({ code: 'storageNewer' });
    library.close();
    expect(await dump('other')).toEqual(newer);
  });

  test('whose upgrade fails stays as it was, and what is in it can be rescued and imported', async () => {
    const saved = savedDatabase(1);
    await restore(['failing', saved]);
    class Failing extends Library {
      constructor() {
        super('failing');
        this.version(99).upgrade(() => {
          throw new Error('an upgrade with a bug');
        });
      }
    }
    const library = new Failing();
    const problem = await listRows(library).catch(libraryProblem);
    expect(problem).toMatchObject({ code: 'storageFailed' });
    library.close();
    expect(await dump('failing')).toEqual({ ...saved, stores: expect.any(Array) });
    const { file, readable, damaged } = await rescueClippings({ now: new Date(0), tool: 't' }, 'failing');
    expect([readable, damaged]).toEqual([2, 0]);
    const other = aLibrary();
    expect(await importFile(other, file)).toMatchObject({ fresh: 2, refused: [] });
    expect(await listRows(other)).toMatchObject([{ title: '青石湾光伏玻璃项目签约', tags: ['光伏'] }]);
    await other.delete();
  });

  test('with records that are gone or none gives a rescuer all the others', async () => {
    const saved = savedDatabase(1);
    const texts = saved.stores.find(({ name }) => name === 'texts') as Dump['stores'][number];
    texts.records.push({ id: 'damaged', schema: 1 });
    await restore(['damaged', { ...saved, stores: saved.stores.filter(({ name }) => name !== 'edits') }]);
    const { readable, damaged } = await rescueClippings({ now: new Date(0), tool: 't' }, 'damaged');
    expect([readable, damaged]).toEqual([2, 1]);
  });
});
