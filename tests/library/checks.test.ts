import { describe, expect, test } from 'vitest';
import type { Figure } from '../../utils/figures/figure';
import { disagreements } from '../../utils/library/checks/checks';
import type { Clipping } from '../../utils/library/clipping';
import type { Project } from '../../utils/projects/project';
import { aFigure, aProject, aReading, reader } from './builders';

function clipping(figures: Partial<Figure>[], projects: Project[] = []): Clipping {
  const read = aReading({}, { figures: figures.map((one, n) => aFigure({ start: n * 20, ...one })), projects });
  return {
    id: 'a',
    schema: 1,
    edits: {},
    capture: { ...read, capturedAt: reader.now.toISOString(), urlKey: '', textHash: '', tool: 't' },
  };
}
const yi = (n: number, more: Partial<Figure> = {}) => ({ min: n * 1e8, max: n * 1e8, ...more });
const group = (total: number, ...parts: number[]) =>
  clipping(
    [
      { measure: 'project_count', unit: '个', min: parts.length, max: parts.length },
      yi(total),
      ...parts.map((part, n) => yi(part, { subject: `项目${n}` })),
    ],
    [
      aProject({ count: parts.length, figures: [0, 1] }),
      ...parts.map((_, n) => aProject({ name: `项目${n}`, figures: [n + 2] })),
    ],
  );

describe('what is worked out within an article', () => {
  test('parts that make up the total agree', () => expect(disagreements(group(35, 20, 15))).toEqual([]));

  test('parts that do not make up the total are told', () => {
    expect(disagreements(group(35, 20, 11))).toMatchObject([{ code: 'partsAndTotal', stated: 3.5e9, reckoned: 3.1e9 }]);
  });

  test('rounding in the article is no disagreement', () => expect(disagreements(group(35.1, 20, 15))).toEqual([]));

  test('parts of which some are missing say nothing', () => {
    const some = group(35, 20, 11);
    some.capture.projects.pop();
    expect(disagreements(some)).toEqual([]);
  });

  test('more projects listed than counted are told', () => {
    const more = group(35, 20, 15);
    more.capture.projects.push(aProject({ name: '又一个', figures: [] }));
    expect(disagreements(more)).toMatchObject([{ code: 'countAndList', stated: 2, reckoned: 3 }]);
  });

  const rated = (rate: number, more: Partial<Figure> = {}) =>
    clipping([
      yi(100, { measure: 'annual_investment', planned: true }),
      yi(62, { measure: 'completed_investment' }),
      { measure: 'rate', unit: '%', min: rate, max: rate, ...more },
    ]);

  test('completed investment over planned is the stated rate', () => expect(disagreements(rated(62))).toEqual([]));

  test('a rate that is another is told', () => {
    expect(disagreements(rated(58))).toMatchObject([{ code: 'completedAndRate', stated: 58, reckoned: 62 }]);
  });

  test('a rate of another subject, or one that is only about so, is not compared', () => {
    expect(disagreements(rated(58, { subject: '另一项目' }))).toEqual([]);
    expect(disagreements(rated(58, { bound: 'about' }))).toEqual([]);
  });

  const year = (n: number) => ({ text: `${n}年1—11月`, start: `${n}-01-01`, end: `${n}-11-30` });
  const grown = (growth: number, more: Partial<Figure> = {}) =>
    clipping([
      yi(54.3, { measure: 'completed_investment', period: year(2025) }),
      { measure: 'growth', unit: '%', basis: 'yearOnYear', min: growth, max: growth, ...more },
      yi(50, { measure: 'completed_investment', period: year(2024) }),
    ]);

  test('a growth over the value of a year before agrees', () => expect(disagreements(grown(8.6))).toEqual([]));

  test('a growth that is another is told', () => {
    expect(disagreements(grown(18.6))).toMatchObject([
      { code: 'growthAndBase', stated: 18.6, reckoned: expect.closeTo(8.6) },
    ]);
    expect(disagreements(grown(-8.6))).toMatchObject([{ code: 'growthAndBase' }]);
  });

  test('a growth of something else, against another base, or beside several values is not compared', () => {
    expect(disagreements(grown(18.6, { subject: '另一地区' }))).toEqual([]);
    expect(disagreements(grown(18.6, { basis: 'monthOnMonth' }))).toEqual([]);
    const several = grown(18.6);
    several.capture.figures.push(
      aFigure({ start: 80, ...yi(51, { measure: 'completed_investment', period: year(2024) }) }),
    );
    expect(disagreements(several)).toEqual([]);
  });
});
