import { lastDay } from './calendar';
import { afterConnector, isDash, isDateMark, isYear, skipSpaces } from './marks';
import { digitsAt, type Numeral } from './numerals';
import type { TimeReader } from './reader';
import { dayStamp, monthStamp, type Stamp } from './stamp';

/** 2019/04/19, 2015.3.3, 2008-08, 20240307. */
export function digitDate(reader: TimeReader, p: number, { value, end, width }: Numeral, loose: boolean): Stamp | null {
  const { text } = reader;
  if (width === 8) {
    const y = Math.floor(value / 10000);
    const m = Math.floor(value / 100) % 100;
    const d = value % 100;
    const edge = text.charCodeAt(p - 1);
    if (
      !isYear(y) ||
      m < 1 ||
      m > 12 ||
      d < 1 ||
      d > lastDay(y, m) ||
      isDateMark(edge) ||
      isDateMark(text.charCodeAt(end))
    )
      return null;
    return dayStamp(y, m, d, end, true);
  }
  const mark = text.charCodeAt(end);
  if (width !== 4 || !isYear(value) || !isDateMark(mark) || (isDateMark(text.charCodeAt(p - 1)) && !loose)) return null;
  const month = digitsAt(text, end + 1);
  if (!month || month.width > 2 || month.value < 1 || month.value > 12) return null;
  const day = text.charCodeAt(month.end) === mark ? digitsAt(text, month.end + 1) : null;
  if (
    day &&
    day.width <= 2 &&
    day.value >= 1 &&
    day.value <= lastDay(value, month.value) &&
    !isDateMark(text.charCodeAt(day.end))
  )
    return dayStamp(value, month.value, day.value, day.end, true);
  // 2008.08 is a month, 2008.08亿元 and 2008.08个 are none.
  const next = text.charCodeAt(skipSpaces(text, month.end));
  const closed =
    !(next > 0x3fff && next < 0xa000) || afterConnector(text, month.end) >= 0 || text.startsWith('以来', month.end);
  if (
    month.width !== 2 ||
    mark === 0x2f ||
    !closed ||
    next === 0x25 ||
    (isDateMark(next) === (next === mark && !loose) && isDateMark(next) && !isDash(next))
  )
    return null;
  return monthStamp(value, month.value, month.end, true);
}
