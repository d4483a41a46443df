import { addMonths } from './calendar';
import { digitDate } from './digits';
import { afterConnector, skipSpaces } from './marks';
import { firstOfYear, monthAt, quarterAt } from './months';
import { isPositional, type Numeral, numeralAt } from './numerals';
import { leadAt, rowAt, type TimeReader } from './reader';
import { type Stamp, unknown, yearStamp } from './stamp';
import { wordStamp } from './words';
import { afterYear, bareYearRange, centuryStamp, finerThanYear } from './years';

/** The one written time at an offset, null for none. */
export function stampAt(reader: TimeReader, p: number, loose: boolean): Stamp | null {
  const { text } = reader;
  const numeral = numeralAt(text, p);
  if (numeral) return numericStamp(reader, p, numeral, loose);
  const found = rowAt(reader, p);
  if (found) return wordStamp(reader, p + found.width, found.row);
  if (text[p] === '第') return quarterAt(reader, p, null, false);
  return leadAt(reader, p)?.row.kind === 'first' ? firstOfYear(reader, p, null, false) : null;
}

function numericStamp(reader: TimeReader, p: number, numeral: Numeral, loose: boolean): Stamp | null {
  const { text } = reader;
  const { value, end, width, hanzi } = numeral;
  const q = skipSpaces(text, end);
  if (text[q] === '年') {
    if (width === 4 && value >= 1000 && value < 3000) return afterYear(reader, yearStamp(value, q + 1));
    if (width !== 2 && !(width === 3 && hanzi)) return null;
    const y = value < 50 ? 2000 + value : 1900 + value;
    if (numeral.leadingZero || (hanzi && isPositional(text, p))) return afterYear(reader, yearStamp(y, q + 1));
    if (hanzi && text[p + 1] === '十') return null;
    const finer = finerThanYear(reader, q + 1, y);
    if (finer) return finer;
    return value >= 70 && value < 100 && !'近续'.includes(text[p - 1] ?? ' ') ? yearStamp(y, q + 1) : null;
  }
  if (text.startsWith('世纪', q) && value >= 15 && value <= 21) return centuryStamp(reader, q + 2, (value - 1) * 100);
  if (width === 2 && text.startsWith('年代', q)) return null;
  if (!hanzi) {
    const written = digitDate(reader, p, numeral, loose);
    if (written) return written;
  }
  const bare = bareYearRange(reader, numeral, loose);
  return (
    bare ?? monthAt(reader, p, numeral, null, false) ?? quarterAt(reader, p, null, false) ?? bareDay(reader, numeral)
  );
}

/** 14日: the last one before the publication. */
function bareDay(reader: TimeReader, { value, end, hanzi }: Numeral): Stamp | null {
  const { text, today } = reader;
  const q = afterConnector(text, end);
  const to = q < 0 ? null : numeralAt(text, q);
  const mark = to && text[to.end] === '日' ? to.end : end;
  if (hanzi || text[mark] !== '日' || value < 1 || value > 31 || '内均处产游常'.includes(text[mark + 1] ?? ' '))
    return null;
  const last = to && mark === to.end ? to.value : value;
  if (last < value || last > 31) return null;
  const month = today && (value > today.d ? addMonths(today, -1) : today);
  const { y, m } = month ?? unknown;
  const day = { y, m, d: value };
  return { end: mark + 1, first: day, last: { ...day, d: last }, unit: 'days', kind: 'day', dated: true };
}
