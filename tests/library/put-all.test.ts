import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { expect, test } from 'vitest';
import { putAll } from '../../utils/library/store/put-all';
import { aLibrary } from './builders';

const records = Array.from({ length: 30 }, (_, n) => ({ id: `id-${n}`, figures: [], projects: [], edits: {} }));

test('records are written within the transaction, and seen in it', async () => {
  const library = aLibrary();
  const seen = await library.transaction('rw', library.tables, async () => {
    await Promise.all([
      putAll(library.figures, records),
      putAll(library.links, records.slice(3)),
      putAll(library.rows, []),
    ]);
    await library.facts.put({ key: 'after', value: true });
    return library.figures.count();
  });
  expect([seen, await library.links.count(), await library.facts.count()]).toEqual([30, 27, 1]);
  await library.delete();
});

test('one record that cannot be kept takes back the whole transaction, and says why', async () => {
  const library = aLibrary();
  const broken = { id: 'broken', edits: { note: () => {} } } as never;
  const writing = library.transaction('rw', library.tables, async () => {
    await library.facts.put({ key: 'before', value: true });
    await putAll(library.figures, [...records, broken]);
  });
  await expect(writing).rejects.toThrow(/clone/i);
  expect([await library.figures.count(), await library.facts.count()]).toEqual([0, 0]);
  await library.delete();
});

test('a record that the database refuses takes back the whole transaction, and the reason has its name', async () => {
  const database = new Dexie('refuses');
  database.version(1).stores({ things: 'id, &name' });
  const things = database.table<{ id: string; name: string }, string>('things');
  const same = records.map(({ id }) => ({ id, name: 'one name' }));
  const writing = database.transaction('rw', things, () => putAll(things, same));
  await expect(writing).rejects.toMatchObject({ name: 'ConstraintError' });
  expect(await things.count()).toBe(0);
  await database.delete();
});
