import { describe, expect, it } from 'vitest';
import { headlineFigure } from '../../utils/reading/headline';
import { aFigure, aProject } from '../library/builders';

describe('the headline figure', () => {
  it('is the total investment of the widest group, even beside a larger single project', () => {
    const figures = [
      aFigure({ min: 9e10, max: 9e10 }),
      aFigure({ min: 4e10, max: 4e10 }),
      aFigure({ measure: 'project_count' }),
    ];
    const projects = [aProject({ figures: [0] }), aProject({ count: 121, figures: [1, 2] })];
    expect(headlineFigure(figures, projects)).toBe(1);
  });

  it('is the largest total investment where there is no group', () => {
    const figures = [
      aFigure({ min: 5e8, max: 5e8 }),
      aFigure({ min: 7e9, max: null, bound: 'atLeast' }),
      aFigure({ min: 1e9, max: 1e9 }),
    ];
    expect(headlineFigure(figures, [])).toBe(1);
  });

  it('does not rank dollars above renminbi by their number alone', () => {
    const figures = [aFigure({ unit: 'JPY', min: 1e12, max: 1e12 }), aFigure({ min: 5e9, max: 5e9 })];
    expect(headlineFigure(figures, [])).toBe(1);
  });

  it('is the strongest growth where no investment is stated, a fall as much as a rise', () => {
    const growth = (value: number) => aFigure({ measure: 'growth', unit: '%', min: value, max: value });
    expect(headlineFigure([growth(8.9), growth(-12), growth(3)], [])).toBe(1);
  });

  it('is nothing for an article that has neither', () => {
    expect(headlineFigure([aFigure({ measure: 'capacity', unit: 't' })], [])).toBeNull();
  });
});
