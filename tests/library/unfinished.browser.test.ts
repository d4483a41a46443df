import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clippingsOf, editMany } from '../../utils/library/bulk-edit';
import { currentClipping } from '../../utils/library/clipping';
import { keepClipping } from '../../utils/library/clippings';
import { keepDraft } from '../../utils/library/saving/drafts';
import type { Library } from '../../utils/library/store/database';
import { getClipping } from '../../utils/library/store/stored';
import { forget, remembering, unfinishedWork, type Work } from '../../utils/library/unfinished';
import { aLibrary, aReading, reader } from './builders';

let library: Library;
beforeEach(() => {
  library = aLibrary();
});
afterEach(() => library.delete());

const request = {
  format: 'csv' as const,
  ids: ['a', 'b', 'c'],
  columns: ['quote'],
  onlyReviewed: true,
  figures: new Map([
    ['a', new Set([0, 7])],
    ['b', new Set<number>()],
    ['c', new Set([65_535])],
  ]),
  filter: '#/figures',
  tool: 'yijian test',
};
const works: readonly Work[] = [
  { of: 'export', request },
  { of: 'export', request: { ...request, figures: undefined } },
  { of: 'backup' },
  { of: 'edit', edit: { by: 'write', sayings: [{ id: 'a', path: 'note', value: '待查' }] }, says: '已修改' },
];

let left = 0;

/** What a page that is closed in the middle leaves: the record, and no lock. */
async function leave(work: Work): Promise<string> {
  const key = `work/${left++}`;
  let kept: { key: string; value: unknown } | undefined;
  await remembering(library, work, async () => void (kept = await library.facts.get(key)), key);
  await library.facts.put(kept as NonNullable<typeof kept>);
  return key;
}

test.each(works)('$of that a closed page left is known whole, until it is done or given up', async (work) => {
  const key = await leave(work);
  expect((await unfinishedWork(library)).left).toEqual([{ key, work, canBeDone: true }]);
  await remembering(
    library,
    work,
    async () => expect(await unfinishedWork(library)).toEqual({ left: [], alive: [key] }),
    key,
  );
  expect(await library.facts.toArray()).toEqual([]);
});

test('work in hand is nobody else’s; ended, stopped or failed it leaves nothing', async () => {
  const failed = remembering(library, { of: 'backup' }, async () => {
    expect(await library.facts.count()).toBe(1);
    expect((await unfinishedWork(library)).left).toEqual([]);
    throw new Error('stopped');
  });
  await expect(failed).rejects.toThrow('stopped');
  expect(await library.facts.count()).toBe(0);
});

test('what is given up is forgotten', async () => {
  await forget(library, await leave({ of: 'backup' }));
  expect((await unfinishedWork(library)).left).toEqual([]);
});

test('figures that were chosen by number are to be chosen anew where texts were read since; whole clippings are not', async () => {
  await leave({ of: 'export', request });
  await leave({ of: 'export', request: { ...request, figures: undefined } });
  const { id } = await keepDraft(library, aReading(), reader);
  await keepClipping(library, id);
  expect((await unfinishedWork(library)).left.map(({ canBeDone }) => canBeDone)).toEqual([false, true]);
});

test('a library that cannot be written does not keep a file from being made', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const refuse = () => Promise.reject(new Error('QuotaExceededError')) as never;
  vi.spyOn(library.facts, 'put').mockImplementation(refuse);
  vi.spyOn(library.facts, 'delete').mockImplementation(refuse);
  expect(await remembering(library, { of: 'backup' }, async () => 'written')).toBe('written');
  vi.restoreAllMocks();
});

test('every edit of many clippings is taken back by the edit that it gives', async () => {
  const { id } = await keepDraft(library, aReading(), reader);
  await keepClipping(library, id);
  const note = async () => currentClipping((await getClipping(library, id)) as never).note;
  const write = { by: 'write', sayings: [{ id, path: 'note', value: '待查' }] } as const;
  expect(clippingsOf(write)).toEqual([id]);
  const undo = await editMany(library, write);
  expect(await note()).toBe('待查');
  expect(await editMany(library, undo as never)).toBeNull();
  expect(await note()).toBe('');
  await editMany(library, write);
  const again = await editMany(library, { by: 'clear', fields: [{ id, path: 'note' }] });
  expect(await note()).toBe('');
  await editMany(library, again as never);
  expect(await note()).toBe('待查');
  expect(await editMany(library, { by: 'erase', ids: [id] })).toBeNull();
  expect(await getClipping(library, id)).toBeNull();
});
