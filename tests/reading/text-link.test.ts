import { describe, expect, it } from 'vitest';
import { textLink } from '../../utils/reading/text-link';

const text =
  '青石湾签约。总投资12亿元。\n青石湾光伏玻璃项目一季度顺利推进，已经完成投资约3.6亿元，比去年同期多了1.2亿元，增长50%。\n青石湾光伏玻璃项目二季度投产-达产，新增就业260人，厂房30万平方米，附属用房2万平方米。\n玻璃\t总投资12亿元\t在建';
const at = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const directive = (quote: string, url = 'https://news.example/a/1.html') =>
  decodeURIComponent(textLink({ url, text }, at(quote)) ?? '');

describe('a link to the sentence of a figure', () => {
  it('holds a short sentence whole', () =>
    expect(directive('12亿元')).toBe('https://news.example/a/1.html#:~:text=总投资12亿元。'));
  it('holds the beginning and the end of a long one, in whole words', () => {
    const [beginning = '', end = ''] = directive('3.6亿元')
      .replace(/.*text=/, '')
      .split(',');
    expect(beginning.length).toBeGreaterThanOrEqual(12);
    expect('青石湾光伏玻璃项目一季度顺利推进').toContain(beginning);
    expect(end).toMatch(/增长50%。$/);
  });
  it('begins with so much that nothing before says the same', () => {
    const beginning =
      directive('260人')
        .replace(/.*text=/, '')
        .split(',')[0] ?? '';
    expect(text.indexOf(beginning)).toBe(text.indexOf('青石湾光伏玻璃项目二季度'));
  });
  it('writes what separates parts of a directive as a code', () => {
    const hyphen = textLink({ url: 'https://news.example/', text: '投产-达产260人。' }, { start: 5, end: 9 });
    expect(hyphen).toContain('%2D');
    expect(hyphen).not.toMatch(/text=.*-/);
  });
  it('does not run over the cells of a table', () =>
    expect(directive('12亿元\t在建').replace(/.*text=/, '')).toBe('玻璃,在建'));
  it('keeps the fragment by which some sites name their pages', () =>
    expect(directive('12亿元', 'https://news.example/#/a/1')).toBe('https://news.example/#/a/1:~:text=总投资12亿元。'));
  it.each([null, 'file:///a.html'])('is none for %s', (url) =>
    expect(textLink({ url, text }, at('12亿元'))).toBeNull(),
  );
});
