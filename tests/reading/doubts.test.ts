import { describe, expect, it } from 'vitest';
import { doubtsOf, isInDoubt } from '../../utils/reading/doubts';
import { aFigure, aProject } from '../library/builders';

const codes = (...args: Parameters<typeof doubtsOf>) =>
  doubtsOf(...args).map((doubts) => doubts.map(({ code }) => code));

describe('a figure wants a second look', () => {
  it('where the parser was unsure, or could not name the money or its owner', () => {
    expect(
      codes(
        [
          aFigure(),
          aFigure({ confidence: 0.2 }),
          aFigure({ measure: 'other_money', confidence: 0.5 }),
          aFigure({ subject: '' }),
        ],
        [],
      ),
    ).toEqual([[], ['unsure'], ['unnamedMoney'], ['noSubject']]);
  });

  it('where more was completed than the whole project costs', () => {
    const total = aFigure({ min: 1e9, max: 1e9 });
    const completed = aFigure({ measure: 'completed_investment', min: 2e9, max: 2e9 });
    expect(doubtsOf([total, completed], [aProject({ figures: [0, 1] })])[1]).toEqual([
      { code: 'exceedsTotal', other: 0 },
    ]);
    expect(codes([total, completed], [aProject({ figures: [0] }), aProject({ figures: [1] })])).toEqual([[], []]);
  });

  it('where its measure is not told in its unit', () => {
    expect(
      codes(
        [
          aFigure({ unit: 't' }),
          aFigure({ measure: 'land_area', unit: 'CNY' }),
          aFigure({ measure: 'project_count', unit: '%' }),
          aFigure({ measure: 'land_area', unit: 'mu' }),
          aFigure({ measure: 'threshold', unit: 't' }),
          aFigure({ measure: 'installed_power', unit: 'Wh' }),
        ],
        [],
      ),
    ).toEqual([['unfitUnit'], ['unfitUnit'], ['unfitUnit'], [], [], []]);
  });

  it('as long as nobody has reviewed it, or a correction has left an unfit unit', () => {
    const unfit = [{ code: 'unfitUnit' as const }];
    expect(isInDoubt('unreviewed', [{ code: 'noSubject' }])).toBe(true);
    expect(isInDoubt('corrected', [{ code: 'noSubject' }])).toBe(false);
    expect(isInDoubt('corrected', unfit)).toBe(true);
    expect(isInDoubt('confirmed', unfit)).toBe(false);
    expect(isInDoubt('rejected', unfit)).toBe(false);
  });

  it('but not where the amounts are of two currencies, or one is a bound that leaves room', () => {
    const completed = aFigure({ measure: 'completed_investment', min: 2e9, max: 2e9 });
    expect(codes([aFigure({ unit: 'USD', min: 1e9, max: 1e9 }), completed], [aProject({ figures: [0, 1] })])).toEqual([
      [],
      [],
    ]);
    expect(
      codes([aFigure({ bound: 'atLeast', min: 1e9, max: null }), completed], [aProject({ figures: [0, 1] })]),
    ).toEqual([[], []]);
  });
});
