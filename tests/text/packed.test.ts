import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packLetters, packNumbers, unpackLetters, unpackNumbers } from '../../utils/text/packed';

test('numbers come back as they were packed', () => {
  const numbers = fc.array(fc.integer({ min: 0, max: 1_000_000 }));
  fc.assert(
    fc.property(numbers, (list) => {
      expect([...unpackNumbers(packNumbers(list))]).toEqual(list);
    }),
  );
});

test('what lies near the number before takes one letter', () => {
  expect(packNumbers([0, 1, 2, 15, 14])).toHaveLength(5);
});

test('letters come back as they were packed, common and rare ones', () => {
  const letters = fc.array(fc.integer({ min: 0x20, max: 0x220 }), { maxLength: 2000 });
  fc.assert(
    fc.property(letters, (list) => {
      expect([...unpackLetters(packLetters(list))]).toEqual(list);
    }),
  );
});

test('a common letter takes one sign, a rare one two', () => {
  const letters = Array.from({ length: 60 }, (_, i) => 0x4e00 + i);
  expect(packLetters([...letters.slice(0, 52), ...letters]).split('\n')[2]).toHaveLength(52 + 52 + 2 * 8);
});
