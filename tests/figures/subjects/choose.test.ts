import { describe, expect, test } from 'vitest';
import { parseFigures } from '../../../utils/figures/parse';

const read = (text: string, title: string | null = null) =>
  parseFigures(text, { title, published: '2024-05-20' }).map(({ quote, subject, reasons }) => ({
    quote,
    subject,
    rule: reasons.find(({ field }) => field === 'subject')?.rule,
  }));

describe('the learned choice among all who may be meant', () => {
  test('gives a statistic in a report to its place, not to what the sentence before told of', () => {
    const figures = read(
      '青石县建成云岭绿色食品工坊。新能源装机突破300万千瓦、增长2.4倍。一般公共预算收入增长6%。',
      '青石县政府工作报告',
    );
    expect(figures.map(({ subject }) => subject)).not.toContain('云岭绿色食品工坊');
  });

  test('leaves what a project costs with the project that the rules found', () => {
    const text = '青石县云岭铜箔项目开工。项目位于北湖产业园，由海纳集团建设，总投资8亿元，占地90亩。';
    expect(read(text).map(({ subject }) => subject)).toEqual(['青石县云岭铜箔项目', '青石县云岭铜箔项目']);
  });

  test('names a rule for whom it chose', () => {
    for (const { rule } of read('青石县产值90亿元。海纳集团营收20亿元，利润3亿元，纳税1亿元。'))
      expect(rule).not.toBe('');
  });

  test('chooses the same in a text that was read before', () => {
    const text = '青石县新开工项目12个。规上工业增加值20亿元，增长4%，完成投资7亿元。';
    expect(read(text)).toEqual(read(text));
  });
});

describe('a group whose members are named before its number', () => {
  test('is what is counted, not its last member', () => {
    const [count, sum] = parseFigures('在建的重点商贸项目有云岭广场、北湖物流园等14个，总投资112亿元。');
    expect(count).toMatchObject({ quote: '14个', measure: 'project_count', subject: '重点商贸项目' });
    expect(sum).toMatchObject({ subject: '重点商贸项目' });
  });
});

describe('a verb before a head', () => {
  test('is no part of a name where it is urged on', () => {
    for (const text of ['企业将加快推进项目落地，一期投资3亿元。', '省里正式批复青石至云岭铁路，总投资46亿元。'])
      for (const { subject } of read(text)) expect(subject).not.toMatch(/推进|批复/);
    expect(read('重点推进项目12个。').map(({ subject }) => subject)).toEqual(['重点推进项目']);
  });
});

test('in a list of sums a bare kind of works owns its own', () => {
  expect(
    read('2023年全省完成交通投资822亿元，其中铁路280亿元、高速公路360亿元、机场12亿元。').map(({ subject }) => subject),
  ).toEqual(['全省', '铁路', '高速公路', '机场']);
});

describe('who has what is told next', () => {
  const subjects = (text: string) => read(text).map(({ subject }) => subject);

  test('are the parks that were counted, and a sector only what is its own', () => {
    expect(subjects('32个国家级开发区实现工业总产值6692亿元,工业增加值1839亿元,税收收入345亿元。')).toEqual([
      '32个国家级开发区',
      '32个国家级开发区',
      '工业',
      '32个国家级开发区',
    ]);
  });

  test('is the place again where a level is reached', () => {
    const text = '2025年,全市规模以上工业增加值增长8%,一般公共预算收入突破200亿元大关,达到203亿元。';
    expect(subjects(text).at(-1)).toBe('全市');
  });

  test('is what 本期工程 and 该工业园 point back to', () => {
    expect(subjects('省里批准了云岭民用机场。本期工程总投资5亿元。')).toEqual(['云岭民用机场']);
    expect(
      subjects('集团将新建青石精细化工园,总投资78亿元。2009年,云岭煤化工循环经济工业园奠基。该工业园总投资23亿元。'),
    ).toEqual(['青石精细化工园', '云岭煤化工循环经济工业园']);
  });

  test('is a sector by its whole name', () => {
    expect(subjects('农、林、牧、渔业投资3亿元,电力、热力、燃气及水生产和供应业投资32亿元。')).toEqual([
      '农、林、牧、渔业',
      '电力、热力、燃气及水生产和供应业',
    ]);
  });
});
