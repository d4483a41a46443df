import { expect, test } from 'vitest';
import { amount, fullAmount } from '../../components/amount';
import { en } from '../../components/words/en';
import { hant } from '../../components/words/hant';
import { zh } from '../../components/words/zh';
import { parseFigures } from '../../utils/figures/parse';
import { sampleArticle } from '../../utils/reading/sample-article';
import { readCorpus } from '../figures/corpus/corpus';
import { aFigure } from '../library/builders';

const texts = [sampleArticle.text, ...readCorpus('open').map(({ text }) => text)];
const rules = new Set(
  texts.flatMap((text) => parseFigures(text).flatMap(({ reasons }) => reasons.map(({ rule }) => rule))),
);

for (const language of [zh, hant, en])
  test(`every rule that the parser gives as a reason has a name in ${language.code}`, () => {
    expect([...rules].filter((rule) => language.terms.rule(rule) === '')).toEqual([]);
  });

test('a reason reads like a sentence', () => {
  expect(zh.words.reason('指标', '总投资', zh.terms.rule('wordBefore'))).toBe('指标：依据“总投资”（前面的指标词）');
  expect(zh.words.reason('指标', '', zh.terms.rule('unit'))).toBe('指标：只凭单位判断');
  expect(en.words.reason('Measure', '总投资', '')).toBe('Measure: “总投资”');
});

test('sentences between Chinese characters have full-width punctuation', () => {
  const sentences = [zh, hant].flatMap(({ words, pageProblems, libraryProblems, markProblems }) =>
    strings([words, pageProblems, libraryProblems, markProblems]),
  );
  expect(sentences.length).toBeGreaterThan(300);
  expect(sentences.filter((sentence) => /[\u4e00-\u9fff][,;:?!()]|[,;:?!()][\u4e00-\u9fff]/.test(sentence))).toEqual(
    [],
  );
});

test('amounts speak Chinese until another language is spoken', () => {
  const figure = aFigure({ unit: 'CNY', min: 4.74e10, max: 4.74e10 });
  expect([amount(figure, 'yi'), fullAmount(figure)]).toEqual(['474亿元', '47,400,000,000元']);
});

/** All sentences of a table; those that are made, made with numbers. */
function strings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') return [String(value(3, 2, 1))];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(strings) : [];
}
