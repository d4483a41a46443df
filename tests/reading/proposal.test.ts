import { describe, expect, it } from 'vitest';
import { parseFigures } from '../../utils/figures/parse';
import { figureAt, proposeFigure } from '../../utils/reading/proposal';

const text = '青禾港三期码头项目总投资31.5亿元。市里还谈到另一处,约6.2亿,细节没有公布。会上发言三次。';
const figures = parseFigures(text);
const spanOf = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('a figure for selected words', () => {
  it('is there already where the parser has found it', () => {
    expect(figureAt(figures, spanOf('31.5亿'))?.quote).toBe('31.5亿元');
    expect(figureAt(figures, spanOf('市里还谈到'))).toBeNull();
  });

  it('has the exact words of the article and their number', () => {
    expect(proposeFigure({ text }, spanOf('约6.2亿'), figures)).toMatchObject({
      quote: '约6.2亿',
      ...spanOf('约6.2亿'),
      unit: 'CNY',
      bound: 'about',
      min: 6.2e8,
      measure: 'other_money',
    });
  });

  it('takes in only the quantity of a longer selection', () => {
    expect(proposeFigure({ text }, spanOf('另一处,约6.2亿,细节'), figures)?.quote).toBe('约6.2亿');
  });

  it('is none where no quantity is selected', () => {
    expect(proposeFigure({ text }, spanOf('细节没有公布'), figures)).toBeNull();
  });
});
