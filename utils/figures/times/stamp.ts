import { type Day, isoOf, lastDay } from './calendar';
import type { Time } from './time';

/** A written time before its year is settled. A year of NaN is counted from an unknown day. */
export interface Stamp {
  end: number;
  first: Day;
  last: Day;
  unit: 'years' | 'months' | 'days';
  kind: Time['kind'];
  dated: boolean;
}

/** A whole year. */
export function yearStamp(y: number, end: number): Stamp {
  return { end, first: { y, m: 1, d: 1 }, last: { y, m: 12, d: 31 }, unit: 'years', kind: 'span', dated: true };
}

/** A whole month; without a year where `y` is null. */
export function monthStamp(y: number | null, m: number, end: number, dated: boolean): Stamp {
  return monthsStamp(y, m, m, end, false, dated);
}

/** Whole months of one year; `point`: its beginning or end. */
export function monthsStamp(
  y: number | null,
  from: number,
  to: number,
  end: number,
  point: boolean,
  dated: boolean,
): Stamp {
  const last = { y, m: to, d: Number.isNaN(to) ? to : lastDay(y, to) };
  return { end, first: { y, m: from, d: 1 }, last, unit: 'months', kind: point ? 'point' : 'span', dated };
}

/** One day. */
export function dayStamp(y: number | null, m: number, d: number, end: number, dated: boolean): Stamp {
  const day = { y, m, d };
  return { end, first: day, last: day, unit: 'days', kind: 'day', dated };
}

/** A day as an ISO date, or as much of it as is known. */
export function dayText(day: Day, unit: Stamp['unit'], first: Day): string | null {
  if (Number.isNaN(day.y ?? 0) || Number.isNaN(day.m)) return null;
  if (day.y === null && unit === 'months') return isoOf(day).slice(0, 4);
  const last = lastDay(day.y, day.m);
  // A month of an inherited year was given 29 days; 29 February of a common year is no day.
  if (day.d > last) return unit === 'days' && first.d === day.d ? null : isoOf({ ...day, d: last });
  return isoOf(day);
}

/** `--03-23` or `--03` in a year. */
export function inYear(iso: string | null, y: number, first: boolean): string | null {
  if (!iso?.startsWith('--')) return iso;
  const m = Number(iso.slice(2, 4));
  return isoOf({ y, m, d: iso.length > 4 ? Number(iso.slice(5)) : first ? 1 : lastDay(y, m) });
}

/** The day of a publication that is not known. */
export const unknown: Day = { y: Number.NaN, m: Number.NaN, d: Number.NaN };
