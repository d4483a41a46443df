import { describe, expect, test } from 'vitest';
import { isEmpty, parseQuery } from '../../utils/library/query';

describe('a search', () => {
  test('plain words must all be there', () => {
    expect(parseQuery('青石湾 光伏').words).toEqual(['青石湾', '光伏']);
  });

  test('fields, an amount and a year are understood together', () => {
    const query = parseQuery('主体:南湾新区 指标:总投资 >10亿 2023');
    expect(query.figure.subject).toEqual(['南湾新区']);
    expect(query.figure.measure).toEqual(['total_investment']);
    expect(query.figure.amounts).toEqual([{ min: 1e9, max: Number.POSITIVE_INFINITY, open: true, unit: 'CNY' }]);
    expect(query.published).toEqual(['2023']);
    expect(query.words).toEqual([]);
  });

  test.each([
    ['>10亿', 1e9, Infinity, 'CNY'],
    ['>=5000万元', 5e7, Infinity, 'CNY'],
    ['\u2264' + '30%', -Infinity, 30, '%'],
    ['\uff1c30\uff05', -Infinity, 30, '%'],
    ['5亿-10亿元', 5e8, 1e9, 'CNY'],
    ['10~20亿', 1e9, 2e9, 'CNY'],
    ['=300亩', 300, 300, 'mu'],
    ['>100', 100, Infinity, null],
  ])('%s is an amount', (input, min, max, unit) => {
    expect(parseQuery(input).figure.amounts).toMatchObject([{ min, max, unit }]);
  });

  test.each([
    ['2023', '2023'],
    ['2023年5月', '2023-05'],
    ['2023-05-07', '2023-05-07'],
    ['时间:2024年', '2024'],
  ])('%s is a time', (input, time) => expect(parseQuery(input).published).toEqual([time]));

  test('a full-width colon is a colon', () => {
    expect(parseQuery('地区\uff1a青石湾').place).toEqual(['青石湾']);
  });

  test('part of a name stands for all that hold it', () => {
    expect(parseQuery('指标:投资').figure.measure).toContain('completed_investment');
  });

  test.each(['时间表', '会议:纪要', '指标:没有的', '12', 'http://a.example', '10-20'])('%s is a plain word', (word) => {
    expect(parseQuery(word).words).toEqual([word]);
  });

  test('a phrase keeps its space, and a minus takes a word out', () => {
    expect(parseQuery('"AI 产业园" -招聘')).toMatchObject({ words: ['AI 产业园'], without: ['招聘'] });
  });

  test('nothing asked is nothing', () => {
    expect(isEmpty(parseQuery('  '))).toBe(true);
    expect(isEmpty(parseQuery('计划:是'))).toBe(false);
  });
});
