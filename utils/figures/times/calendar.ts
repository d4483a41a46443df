/** A day of the Gregorian calendar; `y` is null where the text names no year. */
export interface Day {
  y: number | null;
  m: number;
  d: number;
}

/** The last day of a month, 1..12; February without a year has 29. */
export function lastDay(y: number | null, m: number): number {
  if (m === 2) return y === null || (y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0)) ? 29 : 28;
  return m === 4 || m === 6 || m === 9 || m === 11 ? 30 : 31;
}

/** `2024-03-05` as a day. Anything that is no such date: null. */
export function dayOf(iso: string | null | undefined): Day | null {
  const [, y = 0, m = 0, d = 0] = ISO.exec(iso ?? '')?.map(Number) ?? [];
  return y > 0 && m > 0 && m <= 12 && d > 0 && d <= lastDay(y, m) ? { y, m, d } : null;
}

const ISO = /^(\d+)-(\d{1,2})-(\d{1,2})/;

/** `2024-03-05`; without a year `--03-05`. */
export function isoOf({ y, m, d }: Day): string {
  return `${y === null ? '-' : String(y).padStart(4, '0')}-${TWO[m]}-${TWO[d]}`;
}

/** The day `days` later; negative goes back. */
export function addDays(day: Day, days: number): Day {
  const t = new Date(Date.UTC(day.y ?? 2000, day.m - 1, day.d + days));
  return { y: t.getUTCFullYear(), m: t.getUTCMonth() + 1, d: t.getUTCDate() };
}

/** The first day of the month `months` later. */
export function addMonths(day: Day, months: number): Day {
  const at = (day.y ?? 2000) * 12 + day.m - 1 + months;
  return { y: Math.floor(at / 12), m: (at % 12) + 1, d: 1 };
}

/** Monday is 0. */
export function weekday(day: Day): number {
  return (new Date(Date.UTC(day.y ?? 2000, day.m - 1, day.d)).getUTCDay() + 6) % 7;
}

/** 00..31. */
const TWO = Array.from({ length: 32 }, (_, n) => String(n).padStart(2, '0'));
