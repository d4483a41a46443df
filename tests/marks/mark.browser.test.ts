import { afterEach, expect, test } from 'vitest';
import { MARK, markFigure } from '../../utils/marks/mark';

afterEach(() => {
  document.body.innerHTML = '';
  CSS.highlights.clear();
});

/** Marks `quote` as it stands in `article` on a page of `html`, and says which words are then marked. */
function marked(article: string, quote: string, html: string): string | null {
  document.body.innerHTML = html;
  const before = document.body.innerHTML;
  const start = article.indexOf(quote);
  const outcome = markFigure(document, article, { start, end: start + quote.length });
  expect(document.body.innerHTML).toBe(before);
  return outcome.ok ? [...(CSS.highlights.get(MARK) ?? [])].map(String).join('|') : null;
}

test('words are marked where elements part them, and the DOM stays as it was', () => {
  expect(marked('总投资46亿元。', '46亿元', '<p>总<b>投资</b><a href="#">46</a>亿<i>元</i>。</p>')).toBe('46亿元');
});

test('what is not rendered is not marked', () => {
  const html =
    '<p style="display:none">总投资46亿元。</p><script>总投资46亿元。</script><div style="display:contents"><p>总投资46亿元。</p></div>';
  expect(marked('总投资46亿元。', '46亿元', html)).toBe('46亿元');
  expect([...(CSS.highlights.get(MARK) ?? [])].map((range) => (range as Range).getClientRects().length)).toEqual([1]);
});

test('a page that no longer holds the words is left unmarked', () => {
  expect(marked('总投资46亿元。', '46亿元', '<p>总投资446亿元。</p>')).toBeNull();
  expect(CSS.highlights.size).toBe(0);
});

test('the words are scrolled into view, in scrolling boxes and tall elements too', () => {
  const filler = '<br>云溪'.repeat(500);
  marked('总投资46亿元。', '46亿元', `<div style="height:200px;overflow:auto">${filler}总投资46亿元。${filler}</div>`);
  const [range] = [...(CSS.highlights.get(MARK) ?? [])] as Range[];
  const { top, bottom } = (range as Range).getBoundingClientRect();
  expect(top).toBeGreaterThanOrEqual(0);
  expect(bottom).toBeLessThanOrEqual(innerHeight);
});
