import { expect, test } from 'vitest';
import type { FoundArticle } from '../../utils/article/find-article';
import { beginningOf } from '../../utils/reading/beginning';

const found = (text: string): FoundArticle => ({
  url: null,
  title: '青禾市五年规划',
  published: null,
  text,
  clues: { over: [], above: [], below: [], source: '', author: '', scriptSource: '', title: '' },
});
const paragraph = '全市总投资46亿元。'.repeat(40);

test('an article of some pages has no beginning of its own', () => {
  expect(beginningOf(found(`${paragraph}\n`.repeat(10)))).toBeNull();
});

test('the beginning of a long one is its first paragraphs, whole', () => {
  const text = `${paragraph}\n`.repeat(60);
  const beginning = beginningOf(found(text));
  expect(beginning?.title).toBe('青禾市五年规划');
  expect(text.startsWith(`${beginning?.text}\n`)).toBe(true);
  expect(beginning?.text.length).toBeGreaterThan(paragraph.length);
});

test('a long one without paragraphs is cut', () => {
  expect(beginningOf(found('全市总投资46亿元。'.repeat(3_000)))?.text.length).toBeLessThan(3_000);
});
