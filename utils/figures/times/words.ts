import { addDays, addMonths, weekday } from './calendar';
import { afterMonth, pointOf } from './months';
import { numeralAt } from './numerals';
import { readYearTo, type TimeReader } from './reader';
import { dayStamp, monthStamp, monthsStamp, type Stamp, unknown, yearStamp } from './stamp';
import type { TimeHead } from './tables';
import { afterYear, centuryStamp } from './years';

/** 实现在建项目22个, 体现有效投资: no 现在, no 现有. */
const INSIDE = /[实体呈出兑展涌发表显]现[在有已拥共]+$/;

/** The time that a word of the table tells: 今年, 上月, 目前. */
export function wordStamp(reader: TimeReader, end: number, row: TimeHead['row']): Stamp | null {
  const { text, today } = reader;
  const { kind, from, to } = row;
  if (kind === 'now' || kind === 'vague' || kind === 'none') {
    if (INSIDE.test(text.slice(Math.max(0, end - 5), end))) return null;
    const day = today ?? unknown;
    return { end, first: day, last: day, unit: 'days', kind: kind === 'now' ? 'state' : kind, dated: true };
  }
  if (kind === 'reported') {
    const { reported, spanEnd } = reader;
    // 2023年半年度报告: the year in its name is no span of its own.
    const isOfName = reported !== null && spanEnd?.y === reported.year && spanEnd.m === 12;
    if (from === 1 && spanEnd !== null && !isOfName)
      return { end, first: spanEnd, last: spanEnd, unit: 'days', kind: 'state', dated: true };
    if (reported === null) return null;
    const stamp = monthsStamp(reported.year, reported.from, reported.to, end, false, true);
    return from === 0 ? stamp : { ...stamp, first: stamp.last, kind: 'state' };
  }
  // 9月是“攻坚季”的首月: no January
  if (kind === 'months' && text.startsWith('的首', end - 3)) return null;
  if (kind === 'months' || kind === 'point') return monthsStamp(null, from, to, end, kind === 'point', false);
  if (kind === 'days' || kind === 'pointDays') return null;
  const now = today ?? unknown;
  const y = now.y as number;
  if (kind === 'century') return centuryStamp(reader, end, Math.floor((today?.y ?? 2000) / 100 + from) * 100);
  if (kind === 'newYear') return dayOfNewYear(reader, end, row);
  if (kind === 'year') {
    // 2021年投产,当年实现产值: the year that was named.
    if (reader.yearInForce !== null && text.startsWith('当年', end - 2)) {
      readYearTo(reader, end - 2);
      if (reader.yearInForce !== null) return afterYear(reader, yearStamp(reader.yearInForce, end));
    }
    // … the year before, where a report of it goes on.
    if (text.startsWith('当年', end - 2) && today && reader.yearNamed === y - 1)
      return afterYear(reader, yearStamp(y - 1, end));
    // 2021年工作总结: 当年签约29个.
    if (text.startsWith('当年', end - 2) && reader.headYear !== null)
      return afterYear(reader, yearStamp(reader.headYear, end));
    // 2023年产值增长9%,比重由上年的17%…, told in 2024: the year before the report's.
    const isOfReport = today && text.startsWith('上年', end - 2) && reader.spanEnd?.y === y - 1;
    const year = isOfReport ? y - 1 : today ? y : (reader.articleYear ?? y);
    const stamp: Stamp = { ...yearStamp(year + from, end), last: { y: year + to, m: 12, d: 31 } };
    return from === to ? afterYear(reader, stamp) : stamp;
  }
  if (kind === 'month') {
    // 再看9月,当月开工8个: the month that was named.
    const named = reader.monthNamed;
    if (
      named !== null &&
      text.startsWith('当月', end - 2) &&
      end - named.end < 60 &&
      !text.slice(named.end, end).includes('。')
    )
      return afterMonth(reader, monthStamp(named.y, named.m, end, true));
    const { y: my, m } = today ? addMonths(today, from) : unknown;
    return afterMonth(reader, monthStamp(my, m, end, true));
  }
  if (kind === 'quarter') {
    const m = Math.floor((now.m - 1) / 3) * 3 + 1;
    const first = today ? addMonths({ ...now, m }, 3 * from) : unknown;
    return pointOf(reader, monthsStamp(first.y, first.m, first.m + 2, end, false, true));
  }
  const first = today ? addDays(now, kind === 'week' ? 7 * from - weekday(now) : from) : unknown;
  const last = today && kind === 'week' ? addDays(first, 6) : first;
  return { end, first, last, unit: 'days', kind: kind === 'week' ? 'span' : 'day', dated: true };
}

/** 新年第四天. */
function dayOfNewYear(reader: TimeReader, p: number, { from }: TimeHead['row']): Stamp | null {
  const { text, today } = reader;
  const y = today?.y ?? Number.NaN;
  if (from === 1) return dayStamp(y, 1, 1, p, true);
  let q = p;
  while (q < p + 4 && '开始伊局后的'.includes(text[q] ?? ' ')) q++;
  const numeral = text[q] === '第' ? numeralAt(text, q + 1) : null;
  if (
    !numeral ||
    numeral.value < 1 ||
    numeral.value > 31 ||
    !(text[numeral.end] === '天' || text[numeral.end] === '日')
  )
    return null;
  return dayStamp(y, 1, numeral.value, numeral.end + 1, true);
}
