import { expect, test } from 'vitest';
import { completeArticle } from '../../utils/article/complete-article';
import { findArticle } from '../../utils/article/find-article';
import { parsePage } from '../../utils/article/saved-page';
import { parseFigures } from '../../utils/figures/parse';
import { broken } from './fuzz';

// What made documents have found: each was a wrong reading, and is now a test.

test.each(['项目总投资3.5亿元/', '产能四舍五入期 万人2/4%十几总投资~‰公里万亿建设周期.0元/'])(
  'a unit with a stroke at the very end keeps its words: %s',
  (text) => {
    const figures = parseFigures(text, { title: null, published: null });
    const article = { url: null, title: null, source: null, author: null, published: null, place: null, text };
    expect(figures.length).toBeGreaterThan(0);
    expect(broken({ article, figures, projects: [] })).toEqual([]);
  },
);

test('a fall by nothing is 0, not −0', () => {
  const [figure] = parseFigures('全市工业投资同比下降0%。', { title: null, published: null });
  expect(figure).toMatchObject({ quote: '0%' });
  expect(Object.is(figure?.min, 0)).toBe(true);
});

test('a reason is cut between characters, not within one', () => {
  const text = '床:,约预计(1/8吨/年约𝟓其中0件在建项目总投资2亿元';
  for (const { reasons } of parseFigures(text, { title: null, published: null }))
    for (const { words } of reasons) expect(words.isWellFormed()).toBe(true);
});

test('half a character of a page becomes a replacement character of the same length', () => {
  const paragraph =
    '云溪港二期码头项目总投资33.5亿元,计划新建5万吨级泊位两个,项目由海州港务集团投资建设,预计年内开工。';
  const page = parsePage(
    `<html><head><title>云溪港二期码头项目签约</title></head><body><h1>云溪港二期码头项目签约</h1><div class="content"><p>\ud800${paragraph}</p><p>${paragraph}</p><p>${paragraph}</p></div></body></html>`,
  );
  const found = findArticle(page, { url: null });
  if (!found.ok) throw new Error(found.problem.code);
  const article = completeArticle(found.value);
  expect(article.text.isWellFormed()).toBe(true);
  expect(article.text).toContain(`\ufffd${paragraph}`);
});
