import type { Figure } from '../figures/figure';

/** What a growth or a rate is of (增减的指标), in the article's own words: 固定资产投资, 开工率; null where it does not say, and for every other measure. */
export function ofWhat({ measure, reasons }: Pick<Figure, 'measure' | 'reasons'>): string | null {
  if (measure !== 'growth' && measure !== 'rate') return null;
  return reasons.find(({ field }) => field === 'of')?.words || null;
}

/** A measure by its name, with what it is of: 增减幅（固定资产投资）. */
export function withWhat(name: string, figure: Pick<Figure, 'measure' | 'reasons'>): string {
  const of = ofWhat(figure);
  return of === null ? name : `${name}（${of}）`;
}
