import { describe, expect, test } from 'vitest';
import { parseFigures } from '../../utils/figures/parse';

/** Sentences that the parser gets wrong. One that starts to pass fails here, and moves to the test where it belongs. */
describe('known gaps', () => {
  test.fails.each([['a plan told by the year of a meeting alone', '2024年,安排重点项目150项。', { planned: true }]])(
    '%s',
    (_, text, expected) => {
      expect(parseFigures(text, { title: null, published: '2024-03-16' })[0]).toMatchObject(expected);
    },
  );
});
