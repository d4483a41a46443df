import { describe, expect, it } from 'vitest';
import { arrange, repeatedFrom } from '../../utils/reading/arrangement';
import { aFigure, aProject } from '../library/builders';

const figures = [
  aFigure({ measure: 'growth', unit: '%', min: 8, max: 8, subject: '全市' }),
  aFigure({ subject: '甲项目' }),
  aFigure({ measure: 'threshold', subject: '亿元以上项目' }),
  aFigure({ measure: 'capacity', unit: 't', min: 5e4, max: 5e4, subject: '甲项目' }),
  aFigure({ subject: '甲项目' }),
];
const projects = [aProject({ name: '甲项目', stage: 'building', figures: [1, 3, 4] })];

describe('figures arranged for reading', () => {
  it('stand under their project; statistics come after, thresholds and repetitions last', () => {
    expect(arrange(figures, projects, 'project').map(({ of, figures }) => [of, figures])).toEqual([
      ['project', [1, 3]],
      ['rest', [0]],
      ['aside', [2, 4]],
    ]);
  });

  it('stand under their measure in the order of the table', () => {
    expect(arrange(figures, projects, 'measure').map(({ key, figures }) => [key, figures])).toEqual([
      ['measure/total_investment', [1]],
      ['measure/growth', [0]],
      ['measure/capacity', [3]],
      ['aside', [2, 4]],
    ]);
  });

  it.each(['project', 'measure', 'text'] as const)('are all there, once each, by %s', (by) => {
    const shown = arrange(figures, projects, by).flatMap((group) => group.figures);
    expect(shown.sort()).toEqual(figures.map((_, i) => i));
  });

  it('a plan does not repeat a fact of the same amount', () => {
    expect(repeatedFrom([aFigure({}), aFigure({ planned: true })])).toEqual([null, null]);
    expect(repeatedFrom([aFigure({}), aFigure({})])).toEqual([null, 0]);
  });
});
