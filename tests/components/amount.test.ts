import { describe, expect, it } from 'vitest';
import { amount, fullAmount } from '../../components/amount';
import { aFigure } from '../library/builders';

const yuan = (fields: object) => aFigure({ unit: 'CNY', ...fields });

describe('an amount', () => {
  it('is shown as the article writes it, on one line', () => {
    expect(amount(yuan({ quote: '约 25\n亿元' }), 'written')).toBe('约 25 亿元');
  });

  it.each([
    [yuan({ min: 4.74e10, max: 4.74e10 }), '474亿元', '4,740,000万元'],
    [yuan({ min: 4.35e8, max: 4.35e8 }), '4.35亿元', '43,500万元'],
    [yuan({ bound: 'range', min: 3.5e9, max: 4e9 }), '35–40亿元', '350,000–400,000万元'],
    [yuan({ bound: 'atLeast', min: 1e10, max: null }), '≥100亿元', '≥1,000,000万元'],
    [yuan({ bound: 'atMost', min: null, max: 5e7 }), '≤0.5亿元', '≤5,000万元'],
    [yuan({ bound: 'about', min: -2e8, max: -2e8 }), '≈−2亿元', '≈−20,000万元'],
    [aFigure({ unit: 'USD', min: 6.5e8, max: 6.5e8 }), '6.5亿美元', '65,000万美元'],
  ])('is moved between 亿 and 万 without losing a digit: %#', (figure, yi, wan) => {
    expect(amount(figure, 'yi')).toBe(yi);
    expect(amount(figure, 'wan')).toBe(wan);
  });

  it('of a table, whose unit stands in the head of its column, is shown with it', () => {
    expect(amount(yuan({ quote: '12,000', min: 1.2e8, max: 1.2e8 }), 'written')).toBe('1.2亿元');
    expect(amount(yuan({ quote: '3150', min: 3.15e7, max: 3.15e7 }), 'written')).toBe('3,150万元');
    expect(amount(aFigure({ quote: '-3.2', unit: '%', min: -3.2, max: -3.2 }), 'written')).toBe('−3.2%');
  });

  it('that is no money stays as written in every unit', () => {
    expect(amount(aFigure({ quote: '5万吨', unit: 't', min: 5e4, max: 5e4 }), 'yi')).toBe('5万吨');
  });

  it.each([
    ['12.6%', -12.6, '−12.6%'],
    ['近三成', -30, '−近三成'],
    ['3%-5%', -5, '−3%-5%'],
    ['-12.6%', -12.6, '-12.6%'],
    ['负12.6%', -12.6, '负12.6%'],
    ['12.6%', 12.6, '12.6%'],
  ])('that is a fall has its minus where the quote %s does not say it', (quote, value, shown) => {
    const growth = aFigure({ measure: 'growth', unit: '%', quote, min: value, max: value });
    expect(amount(growth, 'written')).toBe(shown);
    expect(amount(growth, 'yi')).toBe(shown);
  });

  it('has its full number in the canonical unit', () => {
    expect(fullAmount(yuan({ min: 4.74e10, max: 4.74e10 }))).toBe('47,400,000,000元');
    expect(fullAmount(aFigure({ unit: 't', min: 5e4, max: 5e4 }))).toBe('50,000吨');
    expect(fullAmount(aFigure({ unit: '家', bound: 'atLeast', min: 600, max: null }))).toBe('≥600家');
  });
});
