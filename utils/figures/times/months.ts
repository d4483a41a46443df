import { lastDay } from './calendar';
import { afterConnector, isDayMark, skipSpaces } from './marks';
import { isNumeral, type Numeral, numeralAt } from './numerals';
import { leadAt, rowAt, type TimeReader } from './reader';
import { dayStamp, monthStamp, monthsStamp, type Stamp } from './stamp';

/** 3月, 3月5日, 1—10月, 1、2月. */
export function monthAt(
  reader: TimeReader,
  p: number,
  numeral: Numeral,
  y: number | null,
  dated: boolean,
): Stamp | null {
  const { text } = reader;
  const { value, end, width } = numeral;
  if (value < 1 || value > 12 || (width > 2 && !numeral.hanzi)) return null;
  let q = skipSpaces(text, end);
  if (isMonthMark(text, q)) return afterMonth(reader, monthStamp(y, value, monthEnd(text, q), dated));
  q = text[end] === '、' ? end + 1 : afterConnector(text, end);
  const to = q < 0 ? null : numeralAt(text, q);
  if (!to || to.value > 12 || to.value <= value || to.width > 2) return null;
  const unit = skipSpaces(text, to.end);
  if (!isMonthMark(text, unit) || (isNumeral(text.charCodeAt(p - 1)) && !dated)) return null;
  return monthsStamp(y, value, to.value, monthEnd(text, unit), false, dated);
}

/** What stands behind a month: 3月5日, 3月上旬, 3月18—20日, else the month. */
export function afterMonth(reader: TimeReader, month: Stamp): Stamp {
  const { text } = reader;
  const { y, m } = month.first;
  const q = skipSpaces(text, month.end);
  const found = rowAt(reader, q);
  if (found && (found.row.kind === 'days' || found.row.kind === 'pointDays')) {
    const end = Number.isNaN(m) ? Number.NaN : found.row.to || lastDay(y, m);
    return {
      end: q + found.width,
      first: { y, m, d: found.row.from },
      last: { y, m, d: end },
      unit: 'days',
      kind: found.row.kind === 'days' ? 'span' : 'point',
      dated: month.dated,
    };
  }
  const numeral = numeralAt(text, q);
  if (!numeral || numeral.value < 1 || numeral.value > 31 || numeral.width > 3) return month;
  const mark = skipSpaces(text, numeral.end);
  if (isDayMark(text.charCodeAt(mark))) return dayStamp(y, m, numeral.value, mark + 1, month.dated);
  // 18—20日
  const to = afterConnector(text, numeral.end);
  const last = to < 0 ? null : numeralAt(text, to);
  if (
    last &&
    last.value > numeral.value &&
    last.value <= 31 &&
    isDayMark(text.charCodeAt(skipSpaces(text, last.end)))
  ) {
    const stamp = dayStamp(y, m, numeral.value, skipSpaces(text, last.end) + 1, month.dated);
    return { ...stamp, last: { y, m, d: last.value } };
  }
  const after = text.charCodeAt(numeral.end);
  const bare = numeral.end >= text.length || (to >= 0 && !last) || (last !== null && text[last.end] === '月');
  return bare && !(after > 0x3fff && to < 0) ? dayStamp(y, m, numeral.value, numeral.end, month.dated) : month;
}

/** 一季度, 第三季度, 1—3季度, 一季度末. */
export function quarterAt(reader: TimeReader, p: number, y: number | null, dated: boolean): Stamp | null {
  const { text } = reader;
  let from = numeralAt(text, text[p] === '第' ? p + 1 : p);
  if (!from) return null;
  const first = from.value;
  const q = afterConnector(text, from.end);
  if (q >= 0) from = numeralAt(text, q) ?? from;
  const unit = skipSpaces(text, from.end);
  if (
    !(text[unit] === '季' && (text[unit + 1] === '度' || text[unit + 1] === '末')) ||
    first < 1 ||
    from.value > 4 ||
    from.value < first
  )
    return null;
  return pointOf(
    reader,
    monthsStamp(y, first * 3 - 2, from.value * 3, unit + (text[unit + 1] === '度' ? 2 : 1), false, dated),
  );
}

/** 一季度末 is its last month. */
export function pointOf(reader: TimeReader, stamp: Stamp): Stamp {
  const found = rowAt(reader, stamp.end);
  if (found?.row.kind !== 'pointDays' || found.width !== 1) return stamp;
  const m = found.row.from === 1 ? stamp.first.m : stamp.last.m;
  return monthsStamp(stamp.first.y, m, m, stamp.end + 1, true, stamp.dated);
}

/** 前三季度, 前10个月, 头两个月. */
export function firstOfYear(reader: TimeReader, p: number, y: number | null, dated: boolean): Stamp | null {
  const { text } = reader;
  const lead = leadAt(reader, p);
  const numeral = lead ? numeralAt(text, skipSpaces(text, p + lead.width)) : null;
  if (!numeral || numeral.value < 1 || numeral.value > 12) return null;
  let q = skipSpaces(text, numeral.end);
  const individual = text[q] === '个' || text[q] === '個';
  if (individual) q++;
  if (text.startsWith('季度', q) && numeral.value <= 4)
    return monthsStamp(y, 1, numeral.value * 3, q + 2, false, dated);
  if (text[q] !== '月') return null;
  return monthsStamp(y, 1, numeral.value, q + (text[q + 1] === '份' ? 2 : 1), false, dated);
}

function isMonthMark(text: string, q: number): boolean {
  return text[q] === '月' && text[q + 1] !== '球' && text[q + 1] !== '薪';
}

function monthEnd(text: string, q: number): number {
  const end = text[q + 1] === '份' ? q + 2 : q + 1;
  return text.startsWith('当月', end) ? end + 2 : end;
}
