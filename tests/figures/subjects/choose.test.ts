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
