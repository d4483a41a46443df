import { durationAt } from './durations';
import { skipSpaces } from './marks';
import { firstOfYear } from './months';
import { isNumeral, numeralAt } from './numerals';
import { planAt, QUOTE } from './plans';
import { closeRange, rangeFrom } from './ranges';
import type { TimeReader } from './reader';
import { settle } from './settled';
import type { LeadHead } from './tables';
import type { Time } from './time';

/** The time behind a word that leads to one: 截至10月底, 从2016年起, 前三季度, 近三年. Returns the offset behind it. */
export function leadTime(reader: TimeReader, start: number, { row, width }: LeadHead, found: Time[]): number {
  const { text } = reader;
  const next = skipSpaces(text, start + width);
  const before = text[start - 1] ?? ' ';
  if (row.kind === 'until' && '达得不收报直遇领'.includes(before)) return start + width;
  // 由2005年的8亿元增加到2010年的28亿元: the year itself.
  if (row.kind === 'until' && width === 1 && CHANGED.includes(before)) return start + width;
  if (row.kind === 'until' || row.kind === 'from') {
    const opening = text.charCodeAt(next) === QUOTE ? next + 1 : next;
    if (isNumeral(text.charCodeAt(opening))) {
      const plan = planAt(reader, opening, found, start);
      if (plan) return plan;
    }
    const stamp = rangeFrom(reader, next, row.kind === 'from');
    if (!stamp || stamp.kind === 'vague' || stamp.kind === 'none') return start + 1;
    return settle(reader, start, stamp, row.kind === 'until' ? 'until' : '', found);
  }
  if (row.kind === 'first') {
    const stamp = firstOfYear(reader, start, null, false);
    return stamp ? settle(reader, start, closeRange(reader, stamp, false), '', found) : start + 1;
  }
  if (row.kind === 'past' && NOT_NEAR.includes(text[start - 1] ?? ' ')) return start + 1;
  const numeral = numeralAt(text, next);
  return (numeral && durationAt(reader, start, next, numeral, row.kind, found)) || start + 1;
}

/** Whether a time, a quotation mark or a space stands behind a lead. */
export function mayFollowLead(reader: TimeReader, code: number): boolean {
  return reader.tables.starts[code] === 1 || code === QUOTE || code === 0x20;
}

const NOT_NEAR = '将接附临靠邻';

const CHANGED = '加增升高长展大降少减';
