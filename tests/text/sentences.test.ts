import { expect, test } from 'vitest';
import { indexAt, outline } from '../../utils/text/sentences';

const parts = (text: string, spans: { start: number; end: number }[]) => spans.map((s) => text.slice(s.start, s.end));

test('a text is cut into paragraphs, sentences and clauses, and nothing is lost', () => {
  const text = '今年开工12个,总投资30亿元。竣工5个!\n明年再说;好。';
  const { paragraphs, sentences, clauses } = outline(text);
  expect(parts(text, paragraphs)).toEqual(['今年开工12个,总投资30亿元。竣工5个!\n', '明年再说;好。']);
  expect(parts(text, sentences)).toEqual(['今年开工12个,总投资30亿元。', '竣工5个!', '\n', '明年再说;好。']);
  expect(parts(text, clauses).join('')).toBe(text);
});

test('a comma between two digits belongs to the number', () => {
  const text = '投资1,200万元,增长8%';
  expect(parts(text, outline(text).clauses)).toEqual(['投资1,200万元,', '增长8%']);
});

test('an empty text has no spans, and no offset lies in one', () => {
  expect(outline('')).toEqual({ paragraphs: [], sentences: [], clauses: [] });
  expect(indexAt([], 0)).toBe(-1);
});
