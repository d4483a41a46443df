import { expect, test } from 'vitest';
import { nextDoubtful } from '../../components/review/doubtful';

const order = ['head', 'a', 'b', 'c', 'd', 'e'];
const doubtful = { keys: ['b', 'd', 'e'], open: new Set(['b', 'd', 'e']) };

const ways: [where: string, from: string | null, step: 1 | -1, next: string, open?: string[]][] = [
  ['below', 'a', 1, 'b'],
  ['below a doubtful one', 'b', 1, 'd'],
  ['from the end on to the beginning', 'e', 1, 'b'],
  ['above', 'd', -1, 'b'],
  ['from the beginning on to the end', 'a', -1, 'e'],
  ['from nowhere', null, 1, 'b'],
  ['the only one there is, from itself', 'b', 1, 'b', ['b']],
];

test.each(ways)('the next doubtful figure %s', (_, from, step, next, open = ['b', 'd', 'e']) => {
  expect(nextDoubtful({ ...doubtful, open: new Set(open) }, order, from, step)).toBe(next);
});

test('a figure that is being decided is not gone to again', () => {
  expect(nextDoubtful({ ...doubtful, open: new Set(['d']) }, order, 'd', 1, 'd')).toBeNull();
});

test('where all are reviewed there is none', () => {
  expect(nextDoubtful({ ...doubtful, open: new Set() }, order, 'a', 1)).toBeNull();
});
