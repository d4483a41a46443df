import { afterConnector, isYear, skipSpaces } from './marks';
import { firstOfYear, monthAt, quarterAt } from './months';
import { type Numeral, numeralAt } from './numerals';
import { leadAt, rowAt, type TimeReader } from './reader';
import { monthsStamp, type Stamp, yearStamp } from './stamp';

/** What stands behind a year, else the year. */
export function afterYear(reader: TimeReader, year: Stamp): Stamp {
  const { text } = reader;
  if (text[year.end] === '度') year.end++;
  return finerThanYear(reader, year.end, year.first.y) ?? year;
}

/** The part of a year that stands behind it: 上半年, 一季度, 前10个月, 3月5日, 底. */
export function finerThanYear(reader: TimeReader, p: number, y: number | null): Stamp | null {
  const { text } = reader;
  let q = skipSpaces(text, p);
  const comma = text[q] === ',' || text[q] === ',';
  if (comma) q = skipSpaces(text, q + 1);
  const numeral = numeralAt(text, q);
  if (numeral) return monthAt(reader, q, numeral, y, true) ?? (comma ? null : quarterAt(reader, q, y, true));
  if (comma) return null;
  if (text[q] === '第') return quarterAt(reader, q, y, true);
  const found = rowAt(reader, q);
  if (found) {
    const { kind, from, to } = found.row;
    if (kind === 'months' || kind === 'point') return monthsStamp(y, from, to, q + found.width, kind === 'point', true);
    // 2023年初步安排 is no 年初.
    if (kind === 'pointDays' && found.width === 1 && q === p && !'步期始级创'.includes(text[q + 1] ?? '，'))
      return from === 1 ? monthsStamp(y, 1, 2, q + 1, true, true) : monthsStamp(y, 11, 12, q + 1, true, true);
    return null;
  }
  return leadAt(reader, q)?.row.kind === 'first' ? firstOfYear(reader, q, y, true) : null;
}

/** 2023—2035年, 从2016-2018. */
export function bareYearRange(reader: TimeReader, { value, end, width }: Numeral, loose: boolean): Stamp | null {
  const { text } = reader;
  if (width !== 4 || !isYear(value)) return null;
  const q = afterConnector(text, end);
  const to = q < 0 ? null : numeralAt(text, q);
  if (!to || !(to.width === 4 || (to.width === 2 && !to.hanzi))) return null;
  const y = to.width === 2 ? Math.floor(value / 100) * 100 + to.value : to.value;
  const year = text[skipSpaces(text, to.end)] === '年';
  if (y <= value || !isYear(y) || !(year || (loose && to.width === 4))) return null;
  const tail = year ? skipSpaces(text, to.end) + 1 : to.end;
  return { ...yearStamp(value, tail + (text[tail] === '度' ? 1 : 0)), last: { y, m: 12, d: 31 } };
}

/** 十九世纪七十年代 and what follows 上世纪, 本世纪. */
export function centuryStamp(reader: TimeReader, p: number, y: number): Stamp {
  const { text } = reader;
  const decade = numeralAt(text, p);
  if (decade && text.startsWith('年代', decade.end) && decade.value < 100) y += decade.value;
  const years = decade && text.startsWith('年代', decade.end) ? 9 : 99;
  const end = years === 9 ? (decade as Numeral).end + 2 : p;
  return { ...yearStamp(y, end), last: { y: y + years, m: 12, d: 31 } };
}
