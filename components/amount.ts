import type { Figure } from '../utils/figures/figure';
import { card } from './card-words';

/** How money is shown: as the article writes it, or in 万 or 亿 (in English millions or billions) of its currency. Every other kind is always shown as written. */
export type MoneyUnit = 'written' | 'wan' | 'yi';

/** A figure's value in the reader's unit: `474亿元`, `≥6.5亿美元`, `35–40亿元`; a fall or a loss as written has its minus: `−12.6%`. */
export function amount(figure: Figure, unit: MoneyUnit): string {
  if (isCell(figure)) {
    if (!isMoney(figure)) return fullAmount(figure);
    if (unit === 'written') return amount(figure, Math.abs(figure.max ?? figure.min ?? 0) >= 1e8 ? 'yi' : 'wan');
  } else if (unit === 'written' || !isMoney(figure)) return missingMinus(figure) + figure.quote.replace(/\s+/g, ' ');
  const { says, size } = card.money.units[unit];
  return bounded(figure, (value) => decimal(value / size)) + says + card.money.gap + currencyName(figure.unit);
}

/** A number of a table, whose unit stands in the head of its column: by itself it says too little. */
const isCell = ({ quote }: Figure) => /^[+-]?[\d,.]+$/.test(quote);

/** The full number in its canonical unit: `47,400,000,000元`, `50,000吨`. */
export function fullAmount(figure: Figure): string {
  return (
    bounded(figure, decimal) +
    (isMoney(figure)
      ? card.money.gap + currencyName(figure.unit)
      : ((card.units as Record<string, string>)[figure.unit] ?? figure.unit))
  );
}

/** What a canonical unit is called: `元`, `美元`, `平方米`; in English `CNY`, `m²`. */
export function unitName(unit: string): string {
  if (isMoney({ unit })) return currencyName(unit);
  return ((card.units as Record<string, string>)[unit] ?? unit).trim();
}

/** 下降12.6% and 亏损5亿元 say what is lost outside of the quote, which by itself would read as a gain; -3.5% and 负增长 say it inside. */
function missingMinus({ min, max, quote }: Figure): string {
  const isSaid = /^[^\d一二两三四五六七八九十百千半]*[-−－–—负負]/.test(quote);
  return (max ?? min ?? 0) < 0 && !isSaid ? '−' : '';
}

/** Money is what has an ISO 4217 code for a unit. */
export function isMoney({ unit }: Pick<Figure, 'unit'>): boolean {
  return /^[A-Z]{3}$/.test(unit);
}

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
function decimal(value: number): string {
  numbers ??= new Intl.NumberFormat(card.code, { maximumSignificantDigits: 12 });
  return numbers.format(value).replace('-', '−');
}

// Made once each: they are dear, and the language is settled before the first is shown.
let numbers: Intl.NumberFormat | undefined;
let currencies: Intl.DisplayNames | undefined;

function currencyName(code: string): string {
  if (code === 'CNY') return card.money.renminbi;
  if (card.money.gap) return code;
  currencies ??= new Intl.DisplayNames([card.code], { type: 'currency' });
  return currencies.of(code) ?? code;
}
