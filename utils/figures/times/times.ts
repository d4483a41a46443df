import { durationAt } from './durations';
import { leadTime, mayFollowLead } from './leads';
import { yearListAt } from './lists';
import { isDash, isDigit, skipSpaces } from './marks';
import { isNumeral, type Numeral, numeralAt } from './numerals';
import { ownTimes } from './own-tables';
import { planAt } from './plans';
import { rangeFrom } from './ranges';
import { asRow, headAt, TimeReader } from './reader';
import { settle } from './settled';
import type { Tables } from './tables';
import type { Time } from './time';

/**
 * Finds every date, time and period (日期与时间) of a plain text, in reading order, none overlapping another. Relative ones
 * (今年, 上月, 14日) are counted from `published` (ISO day); without it their ends are null. `title` may name the year that 全年 is. Durations (36个月) are found too, so
 * that they are taken for no quantity. One pass, linear in the text.
 */
export function findTimes(
  text: string,
  facts: { published?: string | null; title?: string | null } = {},
  tables: Tables = ownTimes(),
): Time[] {
  const found: Time[] = [];
  const reader = new TimeReader(text, facts, tables);
  const { starts } = tables;
  for (let i = 0; i < text.length; ) i = starts[text.charCodeAt(i)] === 0 ? i + 1 : readTime(reader, i, found);
  return found;
}

/** Reads the time at an offset: appends it to `found` and returns the offset behind it, or the next offset worth a look. */
function readTime(reader: TimeReader, start: number, found: Time[]): number {
  const { text } = reader;
  if (isNumeral(text.charCodeAt(start))) {
    const end = endOfQuantity(reader, start);
    if (end > 0) return end;
    const numeral = numeralAt(text, start) as Numeral;
    const known = planAt(reader, start, found) || yearListAt(reader, start, numeral, found);
    if (known > 0) return known;
    const stamp = rangeFrom(reader, start, false);
    if (stamp) return settle(reader, start, stamp, '', found);
    return durationAt(reader, start, start, numeral, '', found) || numeral.end;
  }
  const head = headAt(reader, start);
  if (head?.lead) {
    const follows = mayFollowLead(reader, text.charCodeAt(start + head.width));
    return follows ? leadTime(reader, start, head, found) : start + 1;
  }
  if (!asRow(reader, head, start) && text[start] !== '第') return start + 1;
  const stamp = rangeFrom(reader, start, false);
  return stamp ? settle(reader, start, stamp, '', found) : start + 1;
}

/** The end of a numeral that no time can begin with, by the character behind it; 0 where one may. Most numerals leave here. */
function endOfQuantity(reader: TimeReader, p: number): number {
  const { text } = reader;
  let end = p;
  if (isDigit(text.charCodeAt(p))) while (isDigit(text.charCodeAt(end))) end++;
  else while (!isDigit(text.charCodeAt(end)) && isNumeral(text.charCodeAt(end))) end++;
  const width = end - p;
  let next = skipSpaces(text, end);
  if (text.charCodeAt(next) === 0x591a || text.charCodeAt(next) === 0x4f59) next++; // 三个多月, 十余年
  switch (behindNumeral[text.charCodeAt(next)]) {
    case MARK:
      return 0;
    case INDIVIDUAL:
      return '月季多'.includes(text[next + 1] ?? ' ') ? 0 : end;
    case JOINT:
      return isNumeral(text.charCodeAt(skipSpaces(text, next + 1))) || isDash(text.charCodeAt(next + 1)) ? 0 : end;
    case POINT:
      return width === 4 || width === 8 ? 0 : end;
    default:
      return (width === 8 && isDigit(text.charCodeAt(p))) ||
        (text.charCodeAt(end - 1) === 0x4e94 && width > 1 && width < 4)
        ? 0
        : end;
  }
}

const MARK = 1;
const INDIVIDUAL = 2;
const JOINT = 3;
const POINT = 4;

/** What the character behind a numeral lets it be; 0: no time. */
const behindNumeral = new Uint8Array(0x10000);
for (const [kind, characters] of [
  [MARK, '年月日号號季世'],
  [INDIVIDUAL, '个個'],
  [JOINT, '-~—–~-─至到与和及、,,'],
  [POINT, './'],
] as const)
  for (const character of characters) behindNumeral[character.charCodeAt(0)] = kind;
