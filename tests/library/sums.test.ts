import { describe, expect, test } from 'vitest';
import type { Figure } from '../../utils/figures/figure';
import { type Sum, type Summand, trustedSum } from '../../utils/library/checks/sums';
import { type Clipping, currentClipping } from '../../utils/library/clipping';
import { aFigure, aProject, aReading, reader } from './builders';

function clipping(id: string, figures: Partial<Figure>[], projects = [] as ReturnType<typeof aProject>[]): Clipping {
  const capture = {
    ...aReading({}, { figures: figures.map((one, n) => aFigure({ start: n * 10, ...one })), projects }),
    capturedAt: reader.now.toISOString(),
    urlKey: id,
    textHash: id,
    tool: 't',
  };
  return { id, schema: 1, capture, edits: {} };
}
const summands = (...clippings: Clipping[]): Summand[] =>
  clippings.flatMap((one) => {
    const { figures, projects } = currentClipping(one);
    return figures.map((figure, number) => ({ id: one.id, number, figure, projects }));
  });
const yi = (n: number, more: Partial<Figure> = {}) => ({ min: n * 1e8, max: n * 1e8, ...more });
const reasons = (sum: Sum) => sum.leftOut.map(({ why, summand }) => [summand.figure.subject, why]);

describe('a sum', () => {
  test('adds facts of one measure and unit', () => {
    const sum = trustedSum(summands(clipping('a', [yi(5, { subject: '甲项目' }), yi(7, { subject: '乙项目' })])));
    expect(sum).toMatchObject({ measure: 'total_investment', unit: 'CNY', min: 1.2e9, max: 1.2e9, leftOut: [] });
  });

  test('of decimals is what people add', () => {
    const sum = trustedSum(
      summands(
        clipping('a', [
          { min: 0.1, max: 0.1, unit: 'mu', subject: '甲地' },
          { min: 0.2, max: 0.2, unit: 'mu', subject: '乙地' },
        ]),
      ),
    );
    expect(sum).toMatchObject({ min: 0.3 });
  });

  test.each<[string, Partial<Figure>[], string]>([
    ['of several measures', [yi(5), yi(6, { measure: 'tax' })], 'mixedMeasures'],
    ['of several units', [yi(5), yi(6, { unit: 'USD' })], 'mixedUnits'],
    ['of growths', [yi(5, { measure: 'growth', unit: '%' })], 'notAdditive'],
    ['of classes alone', [yi(5, { measure: 'threshold' })], 'nothing'],
    ['of nothing', [], 'nothing'],
  ])('%s is none', (_, figures, code) => expect(trustedSum(summands(clipping('a', figures)))).toEqual({ code }));

  test('leaves out classes, plans and pledges, each with its reason', () => {
    const sum = trustedSum(
      summands(
        clipping('a', [
          yi(5, { subject: '甲项目' }),
          yi(1, { measure: 'threshold', subject: '亿元项目' }),
          yi(8, { planned: true, subject: '乙项目' }),
          yi(9, { stage: 'negotiating', subject: '丙项目' }),
        ]),
      ),
    ) as Sum;
    expect(sum.min).toBe(5e8);
    expect(reasons(sum)).toEqual([
      ['亿元项目', 'threshold'],
      ['乙项目', 'plan'],
      ['丙项目', 'pledge'],
    ]);
  });

  test('of plans alone is a sum of plans', () => {
    expect(
      trustedSum(
        summands(
          clipping('a', [yi(5, { planned: true, subject: '甲项目' }), yi(6, { planned: true, subject: '乙项目' })]),
        ),
      ),
    ).toMatchObject({ min: 1.1e9 });
  });

  test('does not add a project to the group that holds it', () => {
    const one = clipping(
      'a',
      [yi(474, { subject: '121个重点项目' }), yi(5, { subject: '膳食纤维项目' })],
      [
        aProject({ name: '121个重点项目', count: 121, figures: [0] }),
        aProject({ name: '膳食纤维项目', count: 1, figures: [1] }),
      ],
    );
    const sum = trustedSum(summands(one)) as Sum;
    expect(sum.min).toBe(4.74e10);
    expect(reasons(sum)).toEqual([['膳食纤维项目', 'part']]);
  });

  test('adds what several articles tell of one project once', () => {
    const sum = trustedSum(
      summands(
        clipping('a', [yi(5, { subject: '膳食纤维项目' })]),
        clipping('b', [yi(5, { subject: '年产5万吨膳食纤维项目' })]),
      ),
    ) as Sum;
    expect(sum.min).toBe(5e8);
    expect(reasons(sum)).toEqual([['年产5万吨膳食纤维项目', 'repeated']]);
  });

  test('of a range has two ends', () => {
    expect(trustedSum(summands(clipping('a', [{ min: 3.5e9, max: 4e9, bound: 'range' }])))).toMatchObject({
      min: 3.5e9,
      max: 4e9,
    });
  });
});
