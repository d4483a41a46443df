import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packNumbers, unpackNumbers } from '../../utils/text/packed';

test('numbers come back as they were packed', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 1_000_000 }));
  fc.assert(
    fc.property(numbers, (list) => {
      expect(unpackNumbers(packNumbers(list))).toEqual(list);
    }),
  );
});

test('what lies near the number before takes one letter', () => {
  expect(packNumbers([0, 1, 2, 15, 14])).toHaveLength(5);
});
