import type { Disagreement } from '../../../utils/library/checks/checks';
import { amount, isMoney, type MoneyUnit } from '../../amount';
import { language } from '../../words';
import { unitTerm } from '../terms';
import { disagreementWords } from '../words';

const rounded = (value: number) => value.toLocaleString(language.code, { maximumFractionDigits: 1 });

/** What was worked out within an article, in a sentence: 分项合计 31亿元 ≠ 总数 35亿元. `of` is the unit of what was compared. */
export function disagreementSays({ code, stated, reckoned }: Disagreement, of: string, unit: MoneyUnit): string {
  const said = (value: number) => {
    if (code === 'completedAndRate' || code === 'growthAndBase') return `${rounded(value)}%`;
    return code === 'countAndList' ? rounded(value) : valueSays(value, of, unit);
  };
  return disagreementWords[code](said(stated), said(reckoned));
}

/** An exact value in the reader's unit: `12.5亿元`, `300亩`. */
export function valueSays(value: number, unit: string, shownIn: MoneyUnit): string {
  if (!isMoney({ unit })) return `${rounded(value)}${language.money.gap}${unitTerm(unit)}`;
  const exact = { unit, bound: 'exact' as const, min: value, max: value };
  return amount(exact as Parameters<typeof amount>[0], shownIn === 'written' ? 'yi' : shownIn);
}
