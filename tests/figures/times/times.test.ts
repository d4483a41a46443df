import { describe, expect, test } from 'vitest';
import { timeEndings, timeLeads, times } from '../../../utils/figures/lexicon/times';
import { packTimes, type TimeWords, timeWords } from '../../../utils/figures/times/pack-tables';
import { openTables } from '../../../utils/figures/times/tables';
import type { Time } from '../../../utils/figures/times/time';
import { findTimes } from '../../../utils/figures/times/times';

const published = '2024-05-20';

describe('every row of the time tables is needed', () => {
  for (const [list, rows] of Object.entries({ times, endings: timeEndings, leads: timeLeads })) {
    for (const row of rows) {
      test(`${list} ${row.zh}`, () => {
        const without = { ...timeWords, [list]: rows.filter((other) => other !== row) };
        for (const [marked, from, to] of row.examples) {
          const expected = reading(marked);
          expect(found(expected.text, timeWords)).toContainEqual({ ...expected.span, from, to });
          expect(found(expected.text, without)).not.toContainEqual({ ...expected.span, from, to });
        }
        for (const word of row.words)
          expect(row.examples.some(([text]) => reading(text).text.includes(word))).toBe(true);
      });
    }
  }
});

describe('times are counted from the publication date', () => {
  test.each([
    ['截至12月底在建项目', '截至12月底', null, '2023-12-31'],
    ['力争12月底前竣工', '12月底前', null, '2024-12-31'],
    ['12月28日签约', '12月28日', '2023-12-28', '2023-12-28'],
    ['下半年要再开工', '下半年', '2024-07-01', '2024-12-31'],
    ['下半年主要经济指标', '下半年', '2023-07-01', '2023-12-31'],
    ['二季度投资', '二季度', '2024-04-01', '2024-06-30'],
    ['1—4月完成投资', '1—4月', '2024-01-01', '2024-04-30'],
    ['1—10月完成投资', '1—10月', '2023-01-01', '2023-10-31'],
    ['14日发布', '14日', '2024-05-14', '2024-05-14'],
    ['25日发布', '25日', '2024-04-25', '2024-04-25'],
    ['五年来引进', '五年来', '2020-01-01', '2024-12-31'],
    ['这三年引进', '这三年', '2022-01-01', '2024-12-31'],
    ['近5个月引进', '近5个月', '2024-01-01', '2024-05-20'],
    ['三年前动工', '三年前', '2021-01-01', '2021-12-31'],
    ['2023年初步安排项目', '2023年', '2023-01-01', '2023-12-31'],
    ['会议要求，上半年开工12个', '上半年', '2024-01-01', '2024-06-30'],
    ['四季度，全省交通投资预计完成', '四季度', '2024-10-01', '2024-12-31'],
  ])('%s', (text, quote, from, to) => {
    expect(quotes(text)).toEqual([[quote, from, to]]);
  });

  test('five years behind a five-year plan that is just over are its years', () => {
    const last = (text: string) =>
      findTimes(text, { title: null, published: '2026-02-02' })
        .map(({ from, to }) => `${from}..${to}`)
        .at(-1);
    expect(last('“十四五”时期圆满收官。五年来引进')).toBe('2021-01-01..2025-12-31');
    expect(last('“十三五”时期打下基础。五年来引进')).toBe('2022-01-01..2026-12-31');
  });

  test('a year that is spoken of in spring is the one that is over', () => {
    const last = (published: string) =>
      findTimes('过去的一年,一年来', { title: null, published }).map(({ from, to }) => [from, to]);
    expect(last('2024-02-06')).toEqual([
      ['2023-01-01', '2023-12-31'],
      ['2023-01-01', '2023-12-31'],
    ]);
    expect(last('2024-11-06')[0]).toEqual(['2024-01-01', '2024-12-31']);
  });

  test('a plan speaks of the year in which it is published', () => {
    const first = (title: string) =>
      findTimes('上半年开工率达到六成', { title, published: '2024-02-06' }).map(({ from, to }) => [from, to])[0];
    expect(first('重点项目建设工作方案')).toEqual(['2024-01-01', '2024-06-30']);
    expect(first('重点项目开工情况')).toEqual(['2023-01-01', '2023-06-30']);
  });

  test('当年 is the year that the title sums up', () => {
    const of = (title: string) => findTimes('当年开工', { title, published: '2024-01-05' }).map(({ from }) => from);
    expect(of('2023年招商引资工作总结')).toEqual(['2023-01-01']);
    expect(of('招商引资工作总结')).toEqual(['2024-01-01']);
  });

  test('a century in a name tells no year', () => {
    expect(quotes('《21世纪周报》报道,1—4月完成投资').at(-1)).toEqual(['1—4月', '2024-01-01', '2024-04-30']);
  });

  test('without a date a relative time keeps its words alone', () => {
    expect(quotes('今年开工', null)).toEqual([['今年', null, null]]);
    expect(quotes('截至目前到位', null)).toEqual([['截至目前', null, null]]);
  });

  test('without a date a day takes the year that its sentence names later', () => {
    expect(quotes('3月23日,2020年度签约仪式举行', null)[0]).toEqual(['3月23日', '2020-03-23', '2020-03-23']);
    expect(quotes('3月23日举行签约仪式。2020年的项目', null)[0]).toEqual(['3月23日', '2020-03-23', '2020-03-23']);
    expect(quotes('3月23日举行签约仪式。预计2025年投产', null)[0]).toEqual(['3月23日', '--03-23', '--03-23']);
    expect(quotes('截至4月底,今年开工30个。2018年12月封顶', null).slice(0, 2)).toEqual([
      ['截至4月底', null, '2018-04-30'],
      ['今年', '2018-01-01', '2018-12-31'],
    ]);
  });

  test('a month takes the year that stands before it in the sentence', () => {
    expect(quotes('2021年3月签约,10月动工')[1]).toEqual(['10月', '2021-10-01', '2021-10-31']);
  });
});

test('全年 in a report of the year before is that year', () => {
  expect(quotes('2023年发展加快。\n全年开工30个')[1]).toEqual(['全年', '2023-01-01', '2023-12-31']);
  expect(quotes('2023年发展加快。\n力争全年开工30个')[1]).toEqual(['全年', '2024-01-01', '2024-12-31']);
  expect(quotes('2023年发展加快。\n当年开工30个')[1]).toEqual(['当年', '2023-01-01', '2023-12-31']);
});

test('当月 is the month that was named', () => {
  expect(quotes('再看3月,当月开工8个')[1]).toEqual(['当月', '2024-03-01', '2024-03-31']);
});

test('当年 is the year that was named, 当月 the month', () => {
  expect(quotes('2021年投产,当年实现产值')[1]).toEqual(['当年', '2021-01-01', '2021-12-31']);
  expect(quotes('4月当月利用外资')).toEqual([['4月当月', '2024-04-01', '2024-04-30']]);
});

test.each(['信美公司新上年产8万吨硫酸项目', '石门公司再上年产3万套模具项目', '房企本年资金来源619亿元'])(
  '%s tells no year',
  (text) => {
    expect(findTimes(text, { published })).toEqual([]);
  },
);

describe('a written time is one span', () => {
  test.each([
    ['二〇二三年一月至十月', '2023-01-01', '2023-10-31'],
    ['2023—2035年', '2023-01-01', '2035-12-31'],
    ['2022年第四季度', '2022-10-01', '2022-12-31'],
    ['第三季度末', '2023-09-01', '2023-09-30'],
    ['“十四五”期间', '2021-01-01', '2025-12-31'],
    ['到“十四五”末', null, '2025-12-31'],
    ['2023年7月28日至8月2日', '2023-07-28', '2023-08-02'],
    ['3月5日、8日', '2024-03-05', '2024-03-08'],
    ['2020-05-26', '2020-05-26', '2020-05-26'],
    ['2020年2月29日', '2020-02-29', '2020-02-29'],
    ['2019年2月29日', null, null],
    ['十九世纪七十年代', '1870-01-01', '1879-12-31'],
  ])('%s', (text, from, to) => {
    expect(quotes(text)).toEqual([[text, from, to]]);
  });

  test('listed years are one time each', () => {
    expect(
      quotes('2015、2016、2017三年分别投资')
        .slice(0, 3)
        .map(([quote]) => quote),
    ).toEqual(['2015', '2016', '2017']);
  });
});

test('what only looks like a time is none', () => {
  for (const text of [
    '3号楼',
    '19-6气田',
    '2024.08亿元',
    '十五个项目',
    '九五折',
    '改革开放以来',
    '双十一',
    '2000万元',
    '第三期',
    '202403073',
    '020-82803159',
  ])
    expect(quotes(text)).toEqual([]);
});

test('a duration dates nothing but is no quantity either', () => {
  expect(findTimes('建设周期36个月').map(({ kind }) => kind)).toEqual(['duration']);
});

test('hostile text is read in one go', () => {
  for (const piece of ['2024年', '1月至', '近', '十四五', '2015、', '—', '1', '到'])
    expect(findTimes(piece.repeat(20_000), { published }).length).toBeGreaterThanOrEqual(0);
});

function found(text: string, words: TimeWords) {
  return findTimes(text, { published }, openTables(packTimes(words))).map(({ start, end, from, to }) => ({
    start,
    end,
    from,
    to,
  }));
}

function quotes(text: string, day: string | null = published) {
  return findTimes(text, { published: day }).map(({ start, end, from, to }: Time) => [
    text.slice(start, end),
    from,
    to,
  ]);
}

/** `[今年]开工`: the text without its brackets, and where they stood. */
function reading(marked: string) {
  const start = marked.indexOf('[');
  return { text: marked.replace(/[[\]]/g, ''), span: { start, end: marked.indexOf(']') - 1 } };
}
