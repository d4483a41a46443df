import { describe, expect, test } from 'vitest';
import { parseFigures } from '../../../utils/figures/parse';

/** The figures of a text as `quote first..last`. */
const read = (text: string) =>
  parseFigures(text, { title: null, published: '2024-05-20' }).map(
    ({ quote, period }) => `${quote} ${period ? `${period.start ?? ''}..${period.end ?? ''}` : '-'}`,
  );

describe('the learned choice among the times of an article', () => {
  test('gives the day of an event to its counts by place, paragraphs later', () => {
    const day = '2024-05-08..2024-05-08';
    expect(
      read(
        '5月8日,全市重大项目集中开工活动举行,共开工项目120个,总投资480亿元。\n东湖县开工项目31个,总投资66亿元。\n西山县开工项目27个,总投资75亿元。其中,工业项目12个,总投资40亿元。',
      ),
    ).toEqual([
      `120个 ${day}`,
      `480亿元 ${day}`,
      `31个 ${day}`,
      `66亿元 ${day}`,
      `27个 ${day}`,
      `75亿元 ${day}`,
      `12个 ${day}`,
      `40亿元 ${day}`,
    ]);
  });

  test('sees no 现在 in 实现在建, and no period in what is designed for', () => {
    expect(read('全年实现在建项目22个。')).toEqual(['22个 2024-01-01..2024-12-31']);
    expect(read('机场可满足2030年旅客吞吐量2100万人次需求。')).toEqual(['2100万人次 -']);
  });

  test('gives no year that is over to what is planned, unless its own sentence names it', () => {
    expect(read('2023年,全市引进企业85家。\n突出创新引领,力争新认定高新技术企业300家。')[1]).toMatch(/-|2024/);
    expect(read('2023年,全市计划开工项目85个。')).toEqual(['85个 2023-01-01..2023-12-31']);
  });

  test('leaves what a single project has without one', () => {
    expect(
      read(
        '5月8日,全市重大项目集中开工活动举行,共开工项目120个。\n东湖县海纳酒厂项目占地120亩,建成后可年产白酒5万吨。',
      ).slice(1),
    ).toEqual(['120亩 -', '5万吨 -']);
  });

  test('keeps the span of a report in its breakdown by industry', () => {
    const year = '2023-01-01..2023-12-31';
    expect(
      read(
        '2023年,全省实施重点项目350个,总投资2600亿元。\n从项目结构看,基础设施项目110个,总投资800亿元;产业项目150个,总投资1300亿元。',
      ),
    ).toEqual([
      `350个 ${year}`,
      `2600亿元 ${year}`,
      `110个 ${year}`,
      `800亿元 ${year}`,
      `150个 ${year}`,
      `1300亿元 ${year}`,
    ]);
  });
});
