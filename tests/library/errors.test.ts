import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { mishapOf, noteError, recentErrors, withoutWords } from '../../utils/library/store/errors';
import { aLibrary } from './builders';

test.each([
  ['TypeError: x is not a function', 'TypeError: x is not a function'],
  [
    'SyntaxError: Unexpected token \'云\', "云溪市总投资"... is not valid JSON',
    'SyntaxError: Unexpected token \'…\', "…"... is not valid JSON',
  ],
  ['总投资218.6亿元 is missing', '… is missing'],
  ['no answer from https://news.example/2025/a.html?id=3 today', 'no answer from … today'],
  ['MissingClippingError: 0mabc\u00e9', 'MissingClippingError: 0mabc…'],
  ['key 1234567', 'key …'],
])('of %s is kept: %s', (message, kept) => {
  expect(withoutWords(message)).toBe(kept);
});

test('the last fifty are kept, with their places in the code, newest first', async () => {
  const library = aLibrary();
  for (let n = 1; n <= 60; n++) await noteError(library, mishapOf('worker', new Error(`number ${n}`)), n);
  const notes = await recentErrors(library);
  expect(notes).toHaveLength(50);
  expect(notes[0]).toMatchObject({ at: 60, part: 'worker', says: 'Error: number 60' });
  expect(notes[0]?.stack[0]).toMatch(/^errors\.test\.ts:\d+:\d+$/);
  await library.delete();
});

test('a library that fails costs the note and nothing else', async () => {
  const library = aLibrary();
  library.close();
  await expect(noteError(library, mishapOf('worker', 'no error at all'))).resolves.toBeUndefined();
});
