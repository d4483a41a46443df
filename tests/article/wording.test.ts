import { expect, test } from 'vitest';
import { wordingExamples, wordings } from '../../utils/article/lexicon/wording';
import { wordingOf } from '../../utils/article/wording';

test.each(Object.entries(wordingExamples).flatMap(([name, lines]) => lines.map((line) => [line, name] as const)))(
  '「%s」 is wording of the page: %s',
  (line, name) => {
    expect(wordingOf(line)?.name).toBe(name);
  },
);

test('every wording has examples', () => {
  expect(wordings.filter(({ name }) => !wordingExamples[name])).toEqual([]);
});

test.each([
  '项目总投资12亿元，建设周期两年。',
  '相关负责人表示，下一步将加快项目建设。',
  '（联系人：张三，电话：12345）',
  '一、总体要求',
  '关注民生，全年新增就业3.2万人。',
])('「%s」 is text', (line) => {
  expect(wordingOf(line)).toBeNull();
});
