import type { Draft } from './draft';
import type { Quantity } from './figure';

/**
 * Finds which quantities are parts of which (分项之和): the parts that follow a whole add up to it, 「实施水利工程46处,其中水库12座、河道治理8条、灌区5处、
 * 饮水工程21处」. A part may have parts of its own, and a whole may be divided more than once (分行业看…。分区域看…).
 */
export function findWholes(drafts: readonly Draft[]): void {
  const exact = drafts.flatMap(({ quantity: { bound, min } }, i) => (bound === 'exact' && (min ?? 0) > 0 ? i : []));
  const wholes = new Int32Array(drafts.length).fill(-1);
  divideAll(
    drafts,
    exact.filter((i) => isCount(drafts[i] as Draft)),
    wholes,
  );
  divideAll(
    drafts,
    exact.filter((i) => (drafts[i] as Draft).quantity.kind === 'money'),
    wholes,
  );
  divideByShares(drafts);
}

/** Whether a quantity's whole has three parts or more: such a sum is hardly by chance. */
export const isOfMany = ({ whole }: Draft) => whole !== null && whole.parts.length >= 3;

/** Measure words of projects, works and firms: a whole of 46处 may have 12座 and 8条. */
const UNITS = '个项件宗家户处座条';
const isCount = ({ quantity: { kind, unit } }: Draft) => kind === 'count' && UNITS.includes(unit);

/** Looks behind each quantity of a kind for parts that add up to it, the last one first, so that the parts of a part are known. */
function divideAll(drafts: readonly Draft[], indexes: readonly number[], wholes: Int32Array): void {
  for (let at = indexes.length - 1; at >= 0; at--) {
    let last = at;
    for (let divisions = 0; divisions < DIVISIONS; divisions++) {
      const positions = nextParts(drafts, indexes, at, last, wholes);
      if (positions.length === 0) break;
      const parts = positions.map((position) => drafts[indexes[position] as number] as Draft);
      const whole = { of: drafts[indexes[at] as number] as Draft, parts };
      for (const position of positions) {
        const part = indexes[position] as number;
        if (wholes[part] !== -1) continue;
        wholes[part] = indexes[at] as number;
        (drafts[part] as Draft).whole = whole;
      }
      last = positions.at(-1) as number;
    }
  }
}

/** The parts of the quantity at `at` that begin behind `last`, which is itself or the last of its parts so far: positions in `indexes`. */
function nextParts(
  drafts: readonly Draft[],
  indexes: readonly number[],
  at: number,
  last: number,
  wholes: Int32Array,
): readonly number[] {
  // Few things add up to many sums by chance: their parts follow at once.
  const isSmall = ((drafts[indexes[at] as number] as Draft).quantity.min as number) < SMALL;
  if (isSmall && last > at) return [];
  for (let skipped = 1; skipped <= (isSmall ? 1 : SKIPPED); skipped++) {
    const parts = partsFrom(drafts, indexes, at, last + skipped, wholes);
    if (parts.length > 0) return parts;
  }
  return [];
}

/** The quantities from the one at `first` on that add up to the one at `at`, over the parts of their own; [] where they do not. */
function partsFrom(
  drafts: readonly Draft[],
  indexes: readonly number[],
  at: number,
  first: number,
  wholes: Int32Array,
): readonly number[] {
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
    parts.push(k);
    sum += part.quantity.min as number;
    if (Math.abs(sum - total) <= (quantity.kind === 'money' ? total * ROUNDING : 0))
      return parts.length >= 3 || (parts.length === 2 && isPair(quantity, part.quantity, total, sum)) ? parts : [];
    if (sum > total) return [];
  }
  return [];
}

/**
 * 「开工项目40个,总投资150.5亿元。…共18个项目,总投资63.2亿元,分别占45.0%和42.0%」: a share that is told to a tenth of a per cent proves
 * what it is of.
 */
function divideByShares(drafts: readonly Draft[]): void {
  drafts.forEach(({ quantity, sentence }, i) => {
    if (quantity.kind !== 'share' || quantity.unit !== '%' || quantity.bound !== 'exact') return;
    const places = /\.(\d+)/.exec(quantity.quote)?.[1]?.length ?? 0;
    if (places === 0) return;
    for (let k = i - 1; k >= 0 && i - k <= BEFORE_SHARE && drafts[k]?.sentence === sentence; k--) {
      const part = drafts[k] as Draft;
      if (part.whole !== null) continue;
      const of = wholeOfShare(drafts, k, quantity.min ?? 0, 0.5 * 10 ** -places);
      if (of === null) continue;
      part.whole = { of, parts: [part] };
      return;
    }
  });
}

/** The last quantity before a part that it is `percent` of. */
function wholeOfShare(drafts: readonly Draft[], at: number, percent: number, rounding: number): Draft | null {
  const { kind, unit, bound, min } = (drafts[at] as Draft).quantity;
  if (bound !== 'exact' || !(kind === 'money' || isCount(drafts[at] as Draft))) return null;
  for (let k = at - 1; k >= 0 && at - k <= BEFORE_PART; k--) {
    const { quantity } = drafts[k] as Draft;
    if (quantity.kind !== kind || quantity.bound !== 'exact' || (kind === 'money' && quantity.unit !== unit)) continue;
    const is = (100 * (min ?? 0)) / (quantity.min ?? 0);
    if (is < 100 && Math.abs(is - percent) <= rounding) return drafts[k] as Draft;
  }
  return null;
}

/** How many quantities back a share looks for its part, and the part for its whole. */
const BEFORE_SHARE = 4;
const BEFORE_PART = 16;

/** Whether two parts are enough: of a count that is not small, or of money told to four digits (118.32 = 74.57 + 43.75). */
function isPair({ kind, quote }: Quantity, part: Quantity, total: number, sum: number): boolean {
  if (kind === 'count') return total >= SMALL;
  return digitsOf(quote) >= 4 && digitsOf(part.quote) >= 3 && Math.abs(sum - total) <= total * 1e-9;
}

const digitsOf = (quote: string) => quote.replace(/\D/g, '').length;

/** How many other quantities may stand between a whole and its parts (46处,已开工30处,其中…), and how many parts it may have. */
const SKIPPED = 3;
const MOST = 24;

/** How often a whole may be divided. */
const DIVISIONS = 6;

const SMALL = 10;

/** A list of parts may have a paragraph for each. */
const FAR = 12;

/** What rounding may take from a sum of money. */
const ROUNDING = 1e-3;
