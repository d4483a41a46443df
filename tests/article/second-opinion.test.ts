import { expect, test } from 'vitest';
import { TooLong } from '../../utils/article/deadline';
import { readPage } from '../../utils/article/page';
import { parsePage } from '../../utils/article/saved-page';
import { secondOpinion } from '../../utils/article/second-opinion';

/** Readability asks for the time at every step: a deadline that is over shows whether it was asked at all. */
const over = () => {
  throw new TooLong();
};
const nested = (depth: number) => {
  const page = parsePage(`<body>${'<div>'.repeat(depth)}<p>滨江新区开工项目12个，总投资36亿元。</p>`);
  return { page, read: readPage(page, null, () => {}) };
};

test('Readability is asked about a page that nests as pages do, and keeps to the deadline', () => {
  const { page, read } = nested(30);
  expect(() => secondOpinion(page, read, over)).toThrow(TooLong);
});

test('it is not asked about a page that nests hundreds of elements: its time grows with the square of that', () => {
  const { page, read } = nested(400);
  expect(secondOpinion(page, read, over)).toEqual([]);
});
