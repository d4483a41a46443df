import { addDays, addMonths, type Day, isoOf } from './calendar';
import { isDash, skipSpaces } from './marks';
import { type Numeral, numeralAt } from './numerals';
import type { TimeReader } from './reader';
import { type Time, time } from './time';

/** 近三年, 未来五年, 五年来, 36个月. Returns the offset behind it, 0 where there is none. */
export function durationAt(
  reader: TimeReader,
  start: number,
  from: number,
  numeral: Numeral,
  lead: string,
  found: Time[],
): number {
  const { text, today } = reader;
  let count = numeral;
  const mark = text.charCodeAt(numeral.end);
  if (isDash(mark) || mark === 0x81f3 || mark === 0x5230) count = numeralAt(text, numeral.end + 1) ?? numeral;
  let end = skipSpaces(text, count.end);
  const many = text[end] === '多' || text[end] === '余';
  if (many) end++;
  const individual = text[end] === '个' || text[end] === '個';
  if (individual) end++;
  const unit = DURATION_UNITS.find((word) => text.startsWith(word, end));
  if (unit === undefined || count.value > 100) return 0;
  if (individual !== (unit === '月' || unit === '多月' || unit === '季度') && !(lead && unit === '月')) return 0;
  end += unit.length;
  const n = Math.max(1, Math.round(count.value));
  const years = unit === '年' ? n : 0;
  const months = unit.endsWith('月') ? n : unit === '季度' ? 3 * n : 0;
  const since = text.startsWith('以来', end) ? 2 : text[end] === '来' && lead !== 'coming' ? 1 : 0;
  const ago = years > 0 && text[end] === '前' && text[end + 1] !== '后' && !lead;
  if (!lead && !since && !ago) {
    found.push(time(start, end, 'duration', null, null, years));
    return end;
  }
  end += since || (ago ? 1 : 0);
  if (from > start && lead === 'coming' && text[end] === '内') end++;
  if (!today || years + months === 0) {
    found.push(time(start, end, years + months === 0 ? 'vague' : 'span', null, null));
    return end;
  }
  const now = today.y as number;
  // 过去一年, 一年来 in spring: the year that is over, as 全年 is.
  const y = years === 1 && lead !== 'coming' && !ago && today.m < 5 ? now - 1 : now;
  let first: Day = { y: y - n + 1, m: 1, d: 1 };
  let last: Day = { y, m: 12, d: 31 };
  if (years && lead === 'coming')
    [first, last] = [
      { y, m: 1, d: 1 },
      { y: y + n - 1, m: 12, d: 31 },
    ];
  else if (ago)
    [first, last] = [
      { y: y - n, m: 1, d: 1 },
      { y: y - n, m: 12, d: 31 },
    ];
  else if (months && lead === 'coming') [first, last] = [today, addDays({ ...addMonths(today, n), d: today.d }, -1)];
  else if (months) [first, last] = [addMonths(today, 1 - n), today];
  const plan = years === 5 && lead !== 'coming' && !ago ? planJustOver(found, y) : null;
  found.push(time(start, end, 'span', plan?.from ?? isoOf(first), plan?.to ?? isoOf(last)));
  return end;
}

/** 五年来 behind a five-year plan (“十四五”) that ends this year or has ended with the last one: those years. */
function planJustOver(found: readonly Time[], year: number): Time | undefined {
  return found
    .slice(-BACK)
    .findLast(
      ({ kind, form, from, to }) =>
        (kind === 'span' || form === 'plan') &&
        from?.endsWith('-01-01') &&
        to === `${Number(from.slice(0, 4)) + 4}-12-31` &&
        year - Number(to.slice(0, 4)) <= 1 &&
        year >= Number(to.slice(0, 4)),
    );
}

/** How many times back such a plan is looked for. */
const BACK = 64;

const DURATION_UNITS = ['年', '多月', '月', '季度'];
