import type { Day } from './calendar';
import { isNumeral, numeralAt } from './numerals';
import { leadAt, type TimeReader } from './reader';
import { settle } from './settled';
import type { Stamp } from './stamp';
import type { Time } from './time';

/** “十四五”期间. Returns the offset behind it, 0 where there is none. */
export function planAt(reader: TimeReader, at0: number, found: Time[], leadStart = -1): number {
  const { text } = reader;
  let end = at0;
  while (end - at0 < 4 && isNumeral(text.charCodeAt(end)) && text.charCodeAt(end) > 0x7f) end++;
  const nth = fiveYearPlans.indexOf(text.slice(at0, end));
  if (nth < 0) return 0;
  const quoted = text.charCodeAt(end) === UNQUOTE && text.charCodeAt(at0 - 1) === QUOTE;
  if (quoted) end++;
  const span = PLAN_SPANS.find((word) => text.startsWith(word, end));
  // 九五, 十五 are numbers too.
  if (!quoted && !span && nth + 6 !== 14 && nth + 6 < 11) return 0;
  if (!quoted && !span && nth + 6 === 10) return 0;
  const y = 1981 + 5 * nth;
  let start = leadStart >= 0 ? leadStart : quoted ? at0 - 1 : at0;
  if (start > 0 && quoted && leadStart < 0) start = at0 - 1;
  const first: Day = { y, m: 1, d: 1 };
  let stamp: Stamp = { end, first, last: { y: y + 4, m: 12, d: 31 }, unit: 'years', kind: 'span', dated: true };
  if (span) {
    stamp.end += span.length;
    if (span === '末') stamp.kind = 'point';
    if (span === '以来') return settle(reader, start, { ...stamp, end: end }, '', found);
    return settle(
      reader,
      start,
      stamp,
      leadStart >= 0 && text[start] !== '从' && text[start] !== '自' ? 'until' : '',
      found,
    );
  }
  const part = leadAt(reader, end);
  const count = part?.row.kind === 'first' ? numeralAt(text, end + part.width) : null;
  if (count && text[count.end] === '年' && count.value < 5) {
    stamp = { ...stamp, end: count.end + 1, last: { y: y + count.value - 1, m: 12, d: 31 } };
    return settle(reader, start, stamp, '', found);
  }
  const governs = ',,、:'.includes(text[end] ?? '');
  return settle(reader, start, stamp, governs ? '' : 'plan', found);
}

export const QUOTE = 0x201c;
const UNQUOTE = 0x201d;
const fiveYearPlans = [
  '六五',
  '七五',
  '八五',
  '九五',
  '十五',
  '十一五',
  '十二五',
  '十三五',
  '十四五',
  '十五五',
  '十六五',
  '十七五',
];
const PLAN_SPANS = ['期间', '时期', '以来', '末'];
