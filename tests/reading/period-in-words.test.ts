import { describe, expect, test } from 'vitest';
import { periodInWords } from '../../utils/reading/period-in-words';

const article = { published: '2024-07-20T09:30', title: '上半年项目建设情况' };

describe('a period in words is what an article would mean by them', () => {
  const rows: [said: string, start: string | null, end: string | null][] = [
    ['2024年上半年', '2024-01-01', '2024-06-30'],
    ['2024年上半年數據', '2024-01-01', '2024-06-30'],
    ['去年', '2023-01-01', '2023-12-31'],
    ['2022', '2022-01-01', '2022-12-31'],
    ['2024-06-18', '2024-06-18', '2024-06-18'],
    ['截至6月底', null, '2024-06-30'],
    ['2024年底', null, '2024-12-31'],
    ['今年以来', '2024-01-01', '2024-07-20'],
    ['“十四五”期间', '2021-01-01', '2025-12-31'],
  ];
  test.each(rows)('%s', (said, start, end) => {
    expect(periodInWords(said, article)).toEqual({ text: said, start, end });
  });
});

test('without a day of publication a relative period keeps its words alone', () => {
  expect(periodInWords('3月', { published: null, title: null })).toEqual({ text: '3月', start: null, end: null });
});

test.each(['随便', '近年来', '36个月', '35亿元', ''])('%s is no period', (said) => {
  expect(periodInWords(said, article)).toBeNull();
});
