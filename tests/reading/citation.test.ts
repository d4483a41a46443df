import { describe, expect, it } from 'vitest';
import { citation, sentenceAround } from '../../utils/reading/citation';
import { aFigure, aReading } from '../library/builders';

const text = '  昨日签约。项目总投资约12亿元,占地300亩。\n次日开工!';
const found = (quote: string) => ({ start: text.indexOf(quote), end: text.indexOf(quote) + quote.length });
const words = (quote: string) => {
  const { start, end } = sentenceAround(text, found(quote));
  return text.slice(start, end);
};

describe('the sentence around a figure', () => {
  it.each([
    ['12亿元', '项目总投资约12亿元,占地300亩。'],
    ['昨日', '昨日签约。'],
    ['次日', '次日开工!'],
  ])('of %s is %s', (quote, sentence) => expect(words(quote)).toBe(sentence));

  it('holds a figure that itself runs over a full stop', () => {
    const odd = '投资12.5亿元。';
    expect(sentenceAround(odd, { start: 2, end: 8 })).toEqual({ start: 0, end: 9 });
  });
});

describe('a citation', () => {
  const { article } = aReading({ text });
  it('names source, title, day and address', () => {
    expect(citation(article, aFigure(found('12亿元')))).toBe(
      '“项目总投资约12亿元,占地300亩。”（青石湾日报，《青石湾光伏玻璃项目签约》，2025-03-16，https://news.qingshiwan.example/a/1.html）',
    );
  });
  it('leaves out what the page did not tell', () => {
    expect(
      citation({ ...article, source: null, title: null, published: null, url: null }, aFigure(found('12亿元'))),
    ).toBe('“项目总投资约12亿元,占地300亩。”');
  });
});
