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
        '5月8日,全市重大项目集中开工活动举行,共开工项目120个,总投资480亿元。\n东湖县开工项目58个,总投资92亿元。\n西山县开工项目48个,总投资152亿元。其中,工业项目19个,总投资57亿元。',
      ),
    ).toEqual([
      `120个 ${day}`,
      `480亿元 ${day}`,
      `58个 ${day}`,
      `92亿元 ${day}`,
      `48个 ${day}`,
      `152亿元 ${day}`,
      `19个 ${day}`,
      `57亿元 ${day}`,
    ]);
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
        '2023年,全省实施重点项目1060个,总投资8370亿元。\n从项目结构看,基础设施项目257个,总投资1911亿元;产业项目505个,总投资4287亿元。',
      ),
    ).toEqual([
      `1060个 ${year}`,
      `8370亿元 ${year}`,
      `257个 ${year}`,
      `1911亿元 ${year}`,
      `505个 ${year}`,
      `4287亿元 ${year}`,
    ]);
  });
});
