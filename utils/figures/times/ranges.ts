import { afterConnector, isDateMark, isDayMark, isListMark, isYear, skipSpaces } from './marks';
import { numeralAt } from './numerals';
import type { TimeReader } from './reader';
import { dayStamp, type Stamp, yearStamp } from './stamp';
import { stampAt } from './stamps';

/** One stamp, or two with a dash or 至 between them. `loose`: bare years count (从2016-2018). */
export function rangeFrom(reader: TimeReader, start: number, loose: boolean): Stamp | null {
  const stamp = stampAt(reader, start, loose);
  return stamp && closeRange(reader, stamp, loose);
}

/** The other end of a range that a stamp begins; the stamp itself where there is none. */
export function closeRange(reader: TimeReader, stamp: Stamp, loose: boolean): Stamp {
  const { text } = reader;
  if (stamp.kind !== 'span' && stamp.kind !== 'day' && stamp.kind !== 'point') return stamp;
  if (stamp.unit === 'days') stamp = dayList(reader, stamp);
  const q = afterConnector(text, stamp.end);
  if (q < 0) return stamp;
  const last = lastOfRange(reader, q, stamp, loose);
  if (!last || (text[skipSpaces(text, stamp.end)] === '与' && !text.startsWith('间', last.end))) return stamp;
  const y = last.first.y ?? stamp.first.y;
  return {
    end: last.end,
    first: { ...stamp.first, y: stamp.first.y ?? (last.dated ? y : null) },
    last: { ...last.last, y: last.last.y ?? y },
    unit: last.unit,
    kind: last.unit === 'days' ? 'day' : 'span',
    dated: stamp.dated || last.dated,
  };
}

/** 9月10日、11日: the last day moves on. */
function dayList(reader: TimeReader, stamp: Stamp): Stamp {
  const { text } = reader;
  let { end, last } = stamp;
  for (;;) {
    const numeral = isListMark(text.charCodeAt(end)) ? numeralAt(text, end + 1) : null;
    if (!numeral || !isDayMark(text.charCodeAt(numeral.end)) || numeral.value <= last.d || numeral.value > 31) break;
    last = { ...last, d: numeral.value };
    end = numeral.end + 1;
  }
  return end === stamp.end ? stamp : { ...stamp, end, last };
}

function lastOfRange(reader: TimeReader, q: number, from: Stamp, loose: boolean): Stamp | null {
  const { text } = reader;
  const numeral = numeralAt(text, q);
  if (numeral) {
    if (from.unit === 'days' && numeral.value >= 1 && numeral.value <= 31 && isDayMark(text.charCodeAt(numeral.end)))
      return dayStamp(from.last.y, from.last.m, numeral.value, numeral.end + 1, from.dated);
    if (
      numeral.width === 4 &&
      isYear(numeral.value) &&
      text[skipSpaces(text, numeral.end)] !== '年' &&
      !isDateMark(text.charCodeAt(numeral.end))
    )
      return loose || from.unit !== 'days' ? yearStamp(numeral.value, numeral.end) : null;
  }
  const stamp = stampAt(reader, q, true);
  return stamp && (stamp.kind === 'span' || stamp.kind === 'day' || stamp.kind === 'point') ? stamp : null;
}
