import type { StatedGrowth, Statement } from './statements';

/** What several articles say that cannot all be so (各说不一): one value told differently, or a growth that last year's value does not bear out. */
export type Contradiction =
  | { code: 'valuesDiffer'; statements: Statement[] }
  | { code: 'growthDiffers'; growth: StatedGrowth; base: Statement; reckoned: number };

/** Articles round: what is within one percent is the same. */
const SAME = 0.01;
/** Percentage points that rounding of both values may move a growth. */
const ROUNDING = 0.6;

/** Compares what was stated of one subject, measure, unit and time in different texts. */
export function contradictions(statements: readonly Statement[], growths: readonly StatedGrowth[]): Contradiction[] {
  const byTime = new Map<string, Statement[]>();
  for (const statement of statements) {
    const key = timeKey(statement, statement.start, statement.end);
    byTime.set(key, [...(byTime.get(key) ?? []), statement]);
  }
  const found: Contradiction[] = [];
  for (const told of byTime.values()) {
    const values = oneEach(told);
    if (values.length > 1) found.push({ code: 'valuesDiffer', statements: values });
  }
  for (const growth of growths) {
    const { now } = growth;
    const told = byTime.get(timeKey(now, now.start && yearBefore(now.start), yearBefore(now.end))) ?? [];
    const bases = oneEach(told.filter(({ clippingId }) => clippingId !== now.clippingId));
    const [base] = bases;
    // Where last year's value is told in several ways, that is said already.
    if (!base || bases.length > 1 || base.value === 0) continue;
    const reckoned = (now.value / base.value - 1) * 100;
    if (Math.abs(reckoned - growth.percent) > ROUNDING) found.push({ code: 'growthDiffers', growth, base, reckoned });
  }
  return found;
}

/** The values that differ, each by who told it first; within one article what differs is not of the same thing. */
function oneEach(told: readonly Statement[]): Statement[] {
  const perText = new Map<string, number>();
  for (const { textHash } of told) perText.set(textHash, (perText.get(textHash) ?? 0) + 1);
  const values: Statement[] = [];
  for (const statement of [...told].sort((a, b) => (a.published < b.published ? -1 : 1))) {
    if ((perText.get(statement.textHash) ?? 0) > 1) continue;
    const isKnown = values.some(({ value }) => Math.abs(value - statement.value) <= Math.abs(value) * SAME);
    if (!isKnown) values.push(statement);
  }
  return values;
}

function timeKey({ subject, measure, unit }: Statement, start: string | null, end: string): string {
  return JSON.stringify([subject, measure, unit, start, end]);
}

/** The same day of the year before; the last of February moves with the years. */
function yearBefore(day: string): string {
  const before = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  if (!/-02-2[89]$/.test(before)) return before;
  const year = Number(before.slice(0, 4));
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return `${before.slice(0, 8)}${isLeap ? 29 : 28}`;
}
