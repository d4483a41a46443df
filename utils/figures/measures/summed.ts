import type { Decision } from '../decision';
import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import { clauseStart } from '../window';

/**
 * Which quantity each draft is a part of, by the numbers alone (分项之和): the parts that follow a whole add up to it, 「实施水利工程46处,其中水库
 * 12座、河道治理8条、灌区5处、饮水工程21处」. Its index, -1 where there is none. A part may have parts of its own.
 */
export function wholesBySum(drafts: readonly Draft[]): Int32Array {
  const wholes = new Int32Array(drafts.length).fill(-1);
  const exact = drafts.flatMap(({ quantity: { bound, min } }, i) => (bound === 'exact' && (min ?? 0) > 0 ? i : []));
  findParts(
    drafts,
    exact.filter((i) => isCount(drafts[i] as Draft)),
    wholes,
  );
  findParts(
    drafts,
    exact.filter((i) => (drafts[i] as Draft).quantity.kind === 'money'),
    wholes,
  );
  return wholes;
}

/**
 * A quantity of which no word near tells the measure has that of the whole which it is a part of; null where a word is near, or there is no whole.
 * `isOfMany`: the whole has three parts or more.
 */
export function summedMeasure(
  passage: Passage,
  drafts: readonly Draft[],
  i: number,
  whole: Draft | undefined,
  isOfMany: boolean,
  { measure, rule, sure }: Decision,
): Decision | null {
  if (whole === undefined || whole.measure === null || whole.measure === measure) return null;
  // 重点工程54处,其中…安置小区9个: the noun before it names a part, too.
  if (sure > UNSURE && !(rule === 'countedBefore' && measure === 'other_quantity' && isOfMany)) return null;
  const draft = drafts[i] as Draft;
  const parted = draft.quantity.kind === 'count' ? COUNTED : SUMMED;
  if (!parted.has(whole.measure)) return null;
  const start = Math.max(clauseStart(passage, draft), drafts[i - 1]?.quantity.end ?? 0);
  return { measure: whole.measure, rule: 'part', start, end: draft.quantity.start, sure: 0.85 };
}

/** Whether a quantity's whole has three parts or more: they stand near it. */
export function isOfMany(wholes: Int32Array, i: number): boolean {
  const whole = wholes[i] as number;
  if (whole < 0) return false;
  let parts = 0;
  for (let k = whole + 1; k < Math.min(wholes.length, whole + 4 * MOST) && parts < 3; k++)
    if (wholes[k] === whole) parts++;
  return parts === 3;
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

/** Measure words of projects, works and firms: a whole of 46处 may have 12座 and 8条. */
const UNITS = '个项件宗家户处座条';
const isCount = ({ quantity: { kind, unit } }: Draft) => kind === 'count' && UNITS.includes(unit);

/** Looks behind each quantity of a kind for parts that add up to it, the last one first, so that the parts of a part are known. */
function findParts(drafts: readonly Draft[], indexes: readonly number[], wholes: Int32Array): void {
  for (let at = indexes.length - 1; at >= 0; at--) {
    const whole = indexes[at] as number;
    for (let skipped = 1; skipped <= SKIPPED; skipped++) {
      const parts = partsFrom(drafts, indexes, at, at + skipped, wholes);
      for (const part of parts) if (wholes[part] === -1) wholes[part] = whole;
      if (parts.length > 0) break;
    }
  }
}

/** The quantities from the one at `first` on that add up to the one at `at`, over the parts of their own; [] where they do not. */
function partsFrom(
  drafts: readonly Draft[],
  indexes: readonly number[],
  at: number,
  first: number,
  wholes: Int32Array,
): number[] {
  const { quantity, paragraph } = drafts[indexes[at] as number] as Draft;
  const total = quantity.min as number;
  const parts: number[] = [];
  let sum = 0;
  for (let k = first; k < indexes.length && parts.length < MOST; k++) {
    const index = indexes[k] as number;
    const part = drafts[index] as Draft;
    if (part.paragraph - paragraph > FAR) return [];
    if (part.quantity.kind === 'money' && part.quantity.unit !== quantity.unit) return [];
    if ((wholes[index] as number) >= (indexes[first] as number)) continue;
    parts.push(index);
    sum += part.quantity.min as number;
    if (Math.abs(sum - total) <= (quantity.kind === 'money' ? total * ROUNDING : 0))
      return parts.length >= 3 || (parts.length === 2 && quantity.kind === 'count' && total >= 10) ? parts : [];
    if (sum > total) return [];
  }
  return [];
}

/** How many other quantities may stand between a whole and its parts (46处,已开工30处,其中…), and how many parts it may have. */
const SKIPPED = 3;
const MOST = 24;

/** A list of parts may have a paragraph for each. */
const FAR = 12;

/** What rounding may take from a sum of money. */
const ROUNDING = 1e-3;
