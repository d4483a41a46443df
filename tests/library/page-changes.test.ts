import { expect, test } from 'vitest';
import { currentFigures } from '../../utils/library/reviewed-figure';
import { pageChanges } from '../../utils/library/saving/page-changes';
import { aFigure } from './builders';

const figures = (...said: Partial<Parameters<typeof aFigure>[0]>[]) =>
  currentFigures(
    said.map((one, i) => aFigure({ start: i * 10, end: i * 10 + 4, subject: '青禾港', ...one })),
    {},
  );
const total = (quote: string, subject = '青禾港') => ({ quote, measure: 'total_investment' as const, subject });

test('a page that says the same has no changes, in whatever order it says it', () => {
  expect(pageChanges(figures(total('5亿元'), total('7亿元')), figures(total('7亿元'), total('5亿元')))).toEqual([]);
});

test('a figure of the same measure and subject was changed; others are new or gone', () => {
  const before = figures(total('46亿元'), total('8亿元', '河湾园'));
  const now = figures(total('52亿元'), total('3亿元', '北岭园'));
  expect(pageChanges(before, now)).toEqual([
    { measure: 'total_investment', subject: '青禾港', before: '46亿元', now: '52亿元', wasReviewed: false },
    { measure: 'total_investment', subject: '北岭园', before: null, now: '3亿元', wasReviewed: false },
    { measure: 'total_investment', subject: '河湾园', before: '8亿元', now: null, wasReviewed: false },
  ]);
});

test('what is said once less is gone once', () => {
  const twice = figures(total('5亿元'), total('5亿元'));
  expect(pageChanges(twice, figures(total('5亿元')))).toMatchObject([{ before: '5亿元', now: null }]);
});

test('a correction does not count as a change of the page; that it was reviewed is said', () => {
  const [one] = figures(total('5亿元'));
  const corrected = [{ ...one, quote: '6亿元', review: 'corrected' as const, parsed: one }] as never;
  expect(pageChanges(corrected, figures(total('5亿元')))).toEqual([]);
  expect(pageChanges(corrected, figures(total('9亿元')))).toMatchObject([
    { before: '5亿元', now: '9亿元', wasReviewed: true },
  ]);
});
