import type { Figure } from '../utils/figures/figure';

/** How money is shown: as the article writes it, or in 万 or 亿 of its currency. Every other kind is always shown as written. */
export type MoneyUnit = 'written' | 'wan' | 'yi';

/** A figure's value in the reader's unit: `474亿元`, `≥6.5亿美元`, `35–40亿元`. */
export function amount(figure: Figure, unit: MoneyUnit): string {
  if (unit === 'written' || !isMoney(figure)) return figure.quote.replace(/\s+/g, ' ');
  const { zh, size } = moneyUnits[unit];
  return bounded(figure, (value) => decimal(value / size)) + zh + currencyName(figure.unit);
}

/** The full number in its canonical unit: `47,400,000,000元`, `50,000吨`. */
export function fullAmount(figure: Figure): string {
  return (
    bounded(figure, decimal) + (isMoney(figure) ? currencyName(figure.unit) : (unitNames[figure.unit] ?? figure.unit))
  );
}

/** Money is what has an ISO 4217 code for a unit. */
export function isMoney({ unit }: Pick<Figure, 'unit'>): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

const moneyUnits = { wan: { zh: '万', size: 1e4 }, yi: { zh: '亿', size: 1e8 } };

const unitNames: Record<string, string> = {
  mu: '亩',
  m2: '平方米',
  m3: '立方米',
  m: '米',
  t: '吨',
  W: '瓦',
  Wh: '瓦时',
  pp: '个百分点',
};

function bounded({ bound, min, max }: Figure, show: (value: number) => string): string {
  switch (bound) {
    case 'range':
      return `${min === null ? '' : show(min)}–${max === null ? '' : show(max)}`;
    case 'atLeast':
      return `≥${show(min ?? 0)}`;
    case 'atMost':
      return `≤${show(max ?? 0)}`;
    case 'about':
    case 'nearly':
      return `≈${show(min ?? max ?? 0)}`;
    case 'exact':
      return show(min ?? max ?? 0);
  }
}

/** Twelve significant digits: more than any article states, fewer than binary fractions show. */
const numbers = new Intl.NumberFormat('zh-CN', { maximumSignificantDigits: 12 });

function decimal(value: number): string {
  return numbers.format(value).replace('-', '−');
}

const currencies = new Intl.DisplayNames(['zh-CN'], { type: 'currency' });

function currencyName(code: string): string {
  return code === 'CNY' ? '元' : (currencies.of(code) ?? code);
}
