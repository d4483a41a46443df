import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { readMany } from '../../utils/library/store/read-many';
import { aLibrary } from './builders';

const name = (n: number) => `id-${String(n).padStart(4, '0')}`;

test.each([
  ['standing side by side', Array.from({ length: 40 }, (_, n) => 100 + n)],
  ['side by side, in another order', Array.from({ length: 40 }, (_, n) => 139 - n)],
  ['side by side but for a few', Array.from({ length: 40 }, (_, n) => 100 + n + Math.floor(n / 4))],
  ['far apart', Array.from({ length: 40 }, (_, n) => 7 * n)],
  ['few', [5, 6]],
  ['among which some are not there', [...Array.from({ length: 20 }, (_, n) => 290 + n), 4]],
  ['asked for twice', [8, 8, ...Array.from({ length: 20 }, (_, n) => n)]],
  ['none', []],
])('records %s are read in the order asked for', async (_, wanted) => {
  const library = aLibrary();
  const numbers = Array.from({ length: 300 }, (_, n) => n);
  await library.figures.bulkPut(numbers.map((n) => ({ id: name(n), figures: [], projects: [] })));
  const odd = numbers.filter((n) => n % 2);
  await library.links.bulkPut(odd.map((n) => ({ id: name(n), edits: {} })));
  const [figures, links] = await readMany([library.figures, library.links], wanted.map(name));
  expect(figures?.map((record) => record?.id)).toEqual(wanted.map((n) => (n < 300 ? name(n) : undefined)));
  expect(links?.map((record) => record?.id)).toEqual(wanted.map((n) => (n < 300 && n % 2 ? name(n) : undefined)));
  await library.delete();
});
