import type { Decision } from '../decision';
import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import { isOfMany } from '../wholes';
import { clauseStart } from '../window';

/**
 * A quantity of which no word near tells the measure has that of the whole which it is a part of; null where a word is near, or there is no whole.
 */
export function summedMeasure(
  passage: Passage,
  drafts: readonly Draft[],
  i: number,
  { measure, rule, sure }: Decision,
): Decision | null {
  const draft = drafts[i] as Draft;
  const whole = draft.whole?.of;
  if (whole === undefined || whole.measure === null || whole.measure === measure) return null;
  // 重点工程54处,其中…安置小区9个: the noun before it names a part, too.
  if (sure > UNSURE && !(rule === 'countedBefore' && measure === 'other_quantity' && isOfMany(draft))) return null;
  const parted = draft.quantity.kind === 'count' ? COUNTED : SUMMED;
  if (!parted.has(whole.measure)) return null;
  const start = Math.max(clauseStart(passage, draft), drafts[i - 1]?.quantity.end ?? 0);
  return { measure: whole.measure, rule: 'part', start, end: draft.quantity.start, sure: 0.85 };
}

/** A decision less sure than this was made without a word near the quantity. */
const UNSURE = 0.7;

const COUNTED: ReadonlySet<Measure> = new Set<Measure>(['project_count', 'company_count']);
const SUMMED: ReadonlySet<Measure> = new Set<Measure>([
  'total_investment',
  'annual_investment',
  'completed_investment',
  'contracted_investment',
  'paid_in_capital',
  'foreign_capital',
  'fixed_asset_investment',
  'output_value',
  'revenue',
  'added_value',
  'fiscal_revenue',
  'tax',
  'financing',
  'trade',
]);
