import { isListMark, isYear } from './marks';
import { type Numeral, numeralAt } from './numerals';
import type { TimeReader } from './reader';
import { settle } from './settled';
import { yearStamp } from './stamp';
import type { Time } from './time';

/** 2015、2016、2017三年: one time each. */
export function yearListAt(reader: TimeReader, start: number, numeral: Numeral, found: Time[]): number {
  const { text } = reader;
  if (numeral.width !== 4 || !isYear(numeral.value) || !isListMark(text.charCodeAt(numeral.end))) return 0;
  const list = [{ start, numeral }];
  let next: Numeral | null = numeral;
  while (next && list.length < 12 && isListMark(text.charCodeAt(next.end))) {
    const from = next.end + 1;
    next = numeralAt(text, from);
    if (next && (next.width !== 4 || !isYear(next.value))) return 0;
    if (next) list.push({ start: from, numeral: next });
  }
  const last = list[list.length - 1]?.numeral as Numeral;
  const count = numeralAt(text, last.end);
  if (list.length < 2 || !(text[last.end] === '年' || (count?.hanzi && text[count.end] === '年'))) return 0;
  for (const { start: from, numeral: n } of list) settle(reader, from, yearStamp(n.value, n.end), 'listed', found);
  return last.end;
}
