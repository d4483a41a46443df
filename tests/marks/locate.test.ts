import { expect, test } from 'vitest';
import { bare, locator } from '../../utils/marks/locate';

/** The words located on a page, with what stands before them; null where none are. `[…]` is the figure in the article. */
function located(article: string, page: string): string | null {
  const start = article.indexOf('[');
  const text = article.replace('[', '').replace(']', '');
  const place = locator(text, bare(page))({ start, end: article.indexOf(']') - 1 });
  return place && `${page.slice(0, place.start)}[${page.slice(place.start, place.end)}]`;
}

test.each([
  ['总投资[25亿元]。', '首页 总投资25亿元。', '首页 总投资[25亿元]'],
  ['总投资[25亿元]。', '总投资 25\n亿元。', '总投资 [25\n亿元]'],
  ['总投资[25亿元]。', '总投资25亿元。', '总投资[25亿元]'],
  ['总投资[25亿元]。', '总投​资25亿‌元。', '总投​资[25亿‌元]'],
])('%s is found in a page that writes it %s', (article, page, expected) => {
  expect(located(article, page)).toBe(expected);
});

test("among equal quotes the one with the article's surroundings is meant", () => {
  expect(
    located('甲项目投资3亿元,乙项目投资[3亿元],丙项目', '热点:投资3亿元。甲项目投资3亿元,乙项目投资3亿元,丙项目'),
  ).toBe('热点:投资3亿元。甲项目投资3亿元,乙项目投资[3亿元]');
});

test('the nth of equal table cells is the nth of the article', () => {
  expect(located('5\n[5]\n5', '5 5 5')).toBe('5 [5]');
});

test.each([
  ['总投资[17亿元]', '总投资1817亿元', 'a longer number before'],
  ['共[12]个', '共125个', 'a longer number behind'],
  ['增长[7%]', '增长9.7%', 'a decimal before'],
  ['投资[3亿元]', '投资30亿元', 'another number'],
  ['投资[十亿元]', '投资二十亿元', 'a longer Chinese numeral'],
  ['投资[3亿元]', '', 'an empty page'],
])('%s is not marked in %s: %s', (article, page) => {
  expect(located(article, page)).toBeNull();
});

test('a quote that stands twice with nothing around it in common is not marked', () => {
  expect(
    located('甲乙丙丁戊己投资[3亿元]庚辛壬癸子丑', '春夏秋冬东南3亿元西北上下 左右前后内外3亿元天地玄黄'),
  ).toBeNull();
});

test('a quote that stands once is marked though its surroundings changed', () => {
  expect(located('总投资[3亿元]的项目', '项目计划投入3亿元建设')).toBe('项目计划投入[3亿元]');
});
