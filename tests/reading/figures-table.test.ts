import { expect, test } from 'vitest';
import { figureRows, htmlTable, sheet } from '../../utils/reading/figures-table';
import { aFigure, aReading } from '../library/builders';

const { article } = aReading({});

test('figures have a head, canonical numbers and where they come from', () => {
  const [head, row] = figureRows(article, [aFigure({ quote: '12亿元', min: Number('1.2e9'), max: Number('1.2e9') })]);
  const cell = (name: string) => row?.[head?.indexOf(name) ?? -1];
  expect([cell('原文'), cell('数值下限'), cell('单位'), cell('计划/实际')]).toEqual([
    '12亿元',
    1_200_000_000,
    'CNY',
    '实际',
  ]);
  expect(cell('标题')).toBe(article.title);
  expect(cell('网址')).toBe(article.url);
});

test('numbers stay numbers, formulas do not run, and a line break parts no row', () => {
  expect(
    sheet([
      ['a', 1.5e21, 0.000001],
      ['=1+1', '@x', '甲\n乙\t丙'],
      [null, undefined, -8.9],
    ]),
  ).toBe("a\t1500000000000000000000\t0.000001\r\n'=1+1\t'@x\t甲 乙 丙\r\n\t\t-8.9");
});

test('as HTML it is one table, and what an article says is no markup', () => {
  expect(
    htmlTable([
      ['甲', '乙'],
      ['<b>1</b> & "2"', 3],
    ]),
  ).toBe(
    '<table><thead><tr><th>甲</th><th>乙</th></tr></thead><tbody><tr><td>&#60;b&#62;1&#60;/b&#62; &#38; &#34;2&#34;</td><td>3</td></tr></tbody></table>',
  );
});
