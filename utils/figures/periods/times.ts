import type { Span } from '../../text/span';
import { compileWords, longestWordAt, type WordTable } from '../../text/words';
import {
  type TimeEnding,
  type TimeLead,
  type TimeRow,
  timeEndings,
  timeLeads,
  times as timeRows,
} from '../lexicon/times';
import { addDays, addMonths, type Day, dayOf, isoOf, lastDay, weekday } from './calendar';

/**
 * A time (时间) of a text. `from` and `to` are ISO days, both included; `--MM-DD` (a whole month: `--MM`) where neither text nor
 * publication date tells the year; null where the time is open, vague or counted from an unknown day.
 */
export interface Time extends Span {
  /**
   * `span` 2024年, 1—10月 · `day` one day or a few · `point` 年底, 月初 · `state` up to its end: 截至10月底, 目前, 2025年前 ·
   * `since` 今年以来 · `vague` 近年来, 年度 · `duration` 36个月 · `none` 日前, 每年, 去年同期: they date no figure.
   */
  kind: 'span' | 'day' | 'point' | 'state' | 'since' | 'vague' | 'duration' | 'none';
  from: string | null;
  to: string | null;
  /** A year stands in it, as digits or as a word. */
  dated: boolean;
  /** Years of a duration, else 0. */
  years: number;
  /** `until` 截至10月底 · `before` 2025年前 · `listed` 2015、2016年 · `plan` “十四五” without 期间 · `now` 目前. */
  form: '' | 'until' | 'before' | 'listed' | 'plan' | 'now';
}

/** The rows that the finder reads with; tests take single rows away. */
export interface TimeWords {
  times: readonly TimeRow[];
  endings: readonly TimeEnding[];
  leads: readonly TimeLead[];
}

export const timeWords: TimeWords = { times: timeRows, endings: timeEndings, leads: timeLeads };

/**
 * Finds every date, time and period (日期与时间) of a plain text, in reading order, none overlapping another. Relative ones
 * (今年, 上月, 14日) are counted from `published` (ISO day); without it their ends are null. Durations (36个月) are found too, so
 * that they are taken for no quantity. One pass, linear in the text.
 */
export function findTimes(
  text: string,
  { published = null }: { published?: string | null } = {},
  words: TimeWords = timeWords,
): Time[] {
  const found: Time[] = [];
  const read = timeReader(text, published, words);
  const { starts } = tablesOf(words);
  for (let i = 0; i < text.length; ) i = starts[text.charCodeAt(i)] === 0 ? i + 1 : read(i, found);
  return found;
}

/** A written time before its year is settled. A year of NaN is counted from an unknown day. */
interface Stamp {
  end: number;
  first: Day;
  last: Day;
  unit: 'years' | 'months' | 'days';
  kind: Time['kind'];
  dated: boolean;
}

interface Numeral {
  value: number;
  end: number;
  /** Characters. */
  width: number;
  hanzi: boolean;
  leadingZero: boolean;
}

/**
 * A function that reads the time at an offset: appends it to `found` and returns the offset behind it, or the next offset worth a look.
 * Offsets must be asked in reading order: a year holds on to the end of its sentence.
 */
function timeReader(text: string, published: string | null, words: TimeWords) {
  const { heads, endings, starts } = tablesOf(words);
  const today = dayOf(published);
  let yearInForce: number | null = null;
  let yearSaidBefore = false;
  let yearReadTo = 0;

  const at = (i: number) => text.charCodeAt(i);
  const headAt = (i: number) => heads.rows[longestWordAt(text, i, heads.table)];
  const rowAt = (i: number) => asRow(headAt(i), i);
  const asRow = (head: Head | undefined, i: number) => {
    if (head === undefined || head.lead || head.row.kind !== 'year') return head && !head.lead ? head : undefined;
    // 投产后年产值, 亿元以上年产: 后 and 上 end the word before.
    const before = text[i - 1] ?? ' ';
    const glued =
      text[i] === '后'
        ? at(i - 1) > 0x3fff && !'计在于到至和及将望年'.includes(before)
        : before === '以' && '前上'.includes(text[i] ?? ' ');
    return glued ? undefined : head;
  };
  const leadAt = (i: number) => {
    const head = headAt(i);
    return head?.lead ? head : undefined;
  };

  return (start: number, found: Time[]): number => {
    if (isNumeral(at(start))) {
      const end = endOfQuantity(start);
      if (end > 0) return end;
      const numeral = numeralAt(start) as Numeral;
      const plan = planAt(start, found);
      if (plan) return plan;
      const list = yearListAt(start, numeral, found);
      if (list) return list;
      const stamp = rangeFrom(start, false);
      if (stamp) return push(start, stamp, '', found);
      return durationAt(start, start, numeral, '', found) || numeral.end;
    }
    const head = headAt(start);
    if (head?.lead) return mayFollowLead(at(start + head.width)) ? leadTime(start, head, found) : start + 1;
    const row = asRow(head, start);
    if (!row && text[start] !== '第') return start + 1;
    const stamp = rangeFrom(start, false);
    return stamp ? push(start, stamp, '', found) : start + 1;
  };

  /** The end of a numeral that no time can begin with, by the character behind it; 0 where one may. Most numerals leave here. */
  function endOfQuantity(p: number): number {
    let end = p;
    if (isDigit(at(p))) while (isDigit(at(end))) end++;
    else while (!isDigit(at(end)) && isNumeral(at(end))) end++;
    const width = end - p;
    let next = skipSpaces(end);
    if (at(next) === 0x591a || at(next) === 0x4f59) next++; // 三个多月, 十余年
    switch (behindNumeral[at(next)]) {
      case MARK:
        return 0;
      case INDIVIDUAL:
        return '月季多'.includes(text[next + 1] ?? ' ') ? 0 : end;
      case JOINT:
        return isNumeral(at(skipSpaces(next + 1))) || isDash(at(next + 1)) ? 0 : end;
      case POINT:
        return width === 4 || width === 8 ? 0 : end;
      default:
        return (width === 8 && isDigit(at(p))) || (at(end - 1) === 0x4e94 && width > 1 && width < 4) ? 0 : end;
    }
  }

  function mayFollowLead(code: number): boolean {
    return starts[code] === 1 || code === QUOTE || code === 0x20;
  }

  function leadTime(start: number, { row, width }: { row: TimeLead; width: number }, found: Time[]): number {
    const next = skipSpaces(start + width);
    if (row.kind === 'until' && '达得不收报直遇领'.includes(text[start - 1] ?? ' ')) return start + width;
    if (row.kind === 'until' || row.kind === 'from') {
      const opening = at(next) === QUOTE ? next + 1 : next;
      if (isNumeral(at(opening))) {
        const plan = planAt(opening, found, start);
        if (plan) return plan;
      }
      const stamp = rangeFrom(next, row.kind === 'from');
      if (!stamp || stamp.kind === 'vague' || stamp.kind === 'none') return start + 1;
      return push(start, stamp, row.kind === 'until' ? 'until' : '', found);
    }
    if (row.kind === 'first') {
      const stamp = firstOfYear(start, null, false);
      return stamp ? push(start, closeRange(stamp, false), '', found) : start + 1;
    }
    if (row.kind === 'past' && NOT_NEAR.includes(text[start - 1] ?? ' ')) return start + 1;
    const numeral = numeralAt(next);
    return (numeral && durationAt(start, next, numeral, row.kind, found)) || start + 1;
  }

  /** “十四五”期间. Returns the offset behind it, 0 where there is none. */
  function planAt(at0: number, found: Time[], leadStart = -1): number {
    let end = at0;
    while (end - at0 < 4 && isNumeral(at(end)) && at(end) > 0x7f) end++;
    const nth = fiveYearPlans.indexOf(text.slice(at0, end));
    if (nth < 0) return 0;
    const quoted = at(end) === UNQUOTE && at(at0 - 1) === QUOTE;
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
      if (span === '以来') return push(start, { ...stamp, end: end }, '', found);
      return push(start, stamp, leadStart >= 0 && text[start] !== '从' && text[start] !== '自' ? 'until' : '', found);
    }
    const part = leadAt(end);
    const count = part?.row.kind === 'first' ? numeralAt(end + part.width) : null;
    if (count && text[count.end] === '年' && count.value < 5) {
      stamp = { ...stamp, end: count.end + 1, last: { y: y + count.value - 1, m: 12, d: 31 } };
      return push(start, stamp, '', found);
    }
    const governs = ',,、:'.includes(text[end] ?? '');
    return push(start, stamp, governs ? '' : 'plan', found);
  }

  /** 2015、2016、2017三年: one time each. */
  function yearListAt(start: number, numeral: Numeral, found: Time[]): number {
    if (numeral.width !== 4 || !isYear(numeral.value) || !isListMark(at(numeral.end))) return 0;
    const list = [{ start, numeral }];
    let next: Numeral | null = numeral;
    while (next && list.length < 12 && isListMark(at(next.end))) {
      const from = next.end + 1;
      next = numeralAt(from);
      if (next && (next.width !== 4 || !isYear(next.value))) return 0;
      if (next) list.push({ start: from, numeral: next });
    }
    const last = list[list.length - 1]?.numeral as Numeral;
    const count = numeralAt(last.end);
    if (list.length < 2 || !(text[last.end] === '年' || (count?.hanzi && text[count.end] === '年'))) return 0;
    for (const { start: from, numeral: n } of list) push(from, yearStamp(n.value, n.end), 'listed', found);
    return last.end;
  }

  /** 近三年, 未来五年, 五年来, 36个月. Returns the offset behind it, 0 where there is none. */
  function durationAt(start: number, from: number, numeral: Numeral, lead: string, found: Time[]): number {
    let count = numeral;
    const mark = at(numeral.end);
    if (isDash(mark) || mark === 0x81f3 || mark === 0x5230) count = numeralAt(numeral.end + 1) ?? numeral;
    let end = skipSpaces(count.end);
    const many = text[end] === '多' || text[end] === '余';
    if (many) end++;
    const individual = text[end] === '个' || text[end] === '個';
    if (individual) end++;
    const unit = DURATION_UNITS.find((word) => text.startsWith(word, end));
    if (unit === undefined || count.value > 100) return 0;
    if (individual !== (unit === '月' || unit === '多月' || unit === '季度') && !(lead && unit === '月')) return 0;
    end += unit.length;
    const n = Math.max(1, Math.round(count.value));
    const years = unit === '年' ? n : 0;
    const months = unit.endsWith('月') ? n : unit === '季度' ? 3 * n : 0;
    const since = text.startsWith('以来', end) ? 2 : text[end] === '来' && lead !== 'coming' ? 1 : 0;
    const ago = years > 0 && text[end] === '前' && text[end + 1] !== '后' && !lead;
    if (!lead && !since && !ago) {
      found.push(time(start, end, 'duration', null, null, years));
      return end;
    }
    end += since || (ago ? 1 : 0);
    if (from > start && lead === 'coming' && text[end] === '内') end++;
    if (!today || years + months === 0) {
      found.push(time(start, end, years + months === 0 ? 'vague' : 'span', null, null));
      return end;
    }
    const y = today.y as number;
    let first: Day = { y: y - n + 1, m: 1, d: 1 };
    let last: Day = { y, m: 12, d: 31 };
    if (years && lead === 'coming')
      [first, last] = [
        { y, m: 1, d: 1 },
        { y: y + n - 1, m: 12, d: 31 },
      ];
    else if (ago)
      [first, last] = [
        { y: y - n, m: 1, d: 1 },
        { y: y - n, m: 12, d: 31 },
      ];
    else if (months && lead === 'coming') [first, last] = [today, addDays({ ...addMonths(today, n), d: today.d }, -1)];
    else if (months) [first, last] = [addMonths(today, 1 - n), today];
    found.push(time(start, end, 'span', isoOf(first), isoOf(last)));
    return end;
  }

  /** One stamp, or two with a dash or 至 between them. `loose`: bare years count (从2016-2018). */
  function rangeFrom(start: number, loose: boolean): Stamp | null {
    const stamp = stampAt(start, loose);
    return stamp && closeRange(stamp, loose);
  }

  function closeRange(stamp: Stamp, loose: boolean): Stamp {
    if (stamp.kind !== 'span' && stamp.kind !== 'day' && stamp.kind !== 'point') return stamp;
    if (stamp.unit === 'days') stamp = dayList(stamp);
    const q = afterConnector(stamp.end);
    if (q < 0) return stamp;
    const last = lastOfRange(q, stamp, loose);
    if (!last || (text[skipSpaces(stamp.end)] === '与' && !text.startsWith('间', last.end))) return stamp;
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
  function dayList(stamp: Stamp): Stamp {
    let { end, last } = stamp;
    for (;;) {
      const numeral = isListMark(at(end)) ? numeralAt(end + 1) : null;
      if (!numeral || !isDayMark(at(numeral.end)) || numeral.value <= last.d || numeral.value > 31) break;
      last = { ...last, d: numeral.value };
      end = numeral.end + 1;
    }
    return end === stamp.end ? stamp : { ...stamp, end, last };
  }

  function lastOfRange(q: number, from: Stamp, loose: boolean): Stamp | null {
    const numeral = numeralAt(q);
    if (numeral) {
      if (from.unit === 'days' && numeral.value >= 1 && numeral.value <= 31 && isDayMark(at(numeral.end)))
        return dayStamp(from.last.y, from.last.m, numeral.value, numeral.end + 1, from.dated);
      if (
        numeral.width === 4 &&
        isYear(numeral.value) &&
        text[skipSpaces(numeral.end)] !== '年' &&
        !isDateMark(at(numeral.end))
      )
        return loose || from.unit !== 'days' ? yearStamp(numeral.value, numeral.end) : null;
    }
    const stamp = stampAt(q, true);
    return stamp && (stamp.kind === 'span' || stamp.kind === 'day' || stamp.kind === 'point') ? stamp : null;
  }

  function stampAt(p: number, loose: boolean): Stamp | null {
    const numeral = numeralAt(p);
    if (numeral) return numericStamp(p, numeral, loose);
    const found = rowAt(p);
    if (found) return wordStamp(p + found.width, found.row);
    if (text[p] === '第') return quarterAt(p, null, false);
    return leadAt(p)?.row.kind === 'first' ? firstOfYear(p, null, false) : null;
  }

  function numericStamp(p: number, numeral: Numeral, loose: boolean): Stamp | null {
    const { value, end, width, hanzi } = numeral;
    const q = skipSpaces(end);
    if (text[q] === '年') {
      if (width === 4 && value >= 1000 && value < 3000) return afterYear(yearStamp(value, q + 1));
      if (width !== 2 && !(width === 3 && hanzi)) return null;
      const y = value < 50 ? 2000 + value : 1900 + value;
      if (numeral.leadingZero || (hanzi && isPositional(p))) return afterYear(yearStamp(y, q + 1));
      if (hanzi && text[p + 1] === '十') return null;
      const finer = finerThanYear(q + 1, y);
      if (finer) return finer;
      return value >= 70 && value < 100 && !'近续'.includes(text[p - 1] ?? ' ') ? yearStamp(y, q + 1) : null;
    }
    if (text.startsWith('世纪', q) && value >= 15 && value <= 21) return centuryStamp(q + 2, (value - 1) * 100);
    if (width === 2 && text.startsWith('年代', q)) return null;
    if (!hanzi) {
      const written = digitDate(p, numeral, loose);
      if (written) return written;
    }
    const bare = bareYearRange(numeral, loose);
    return bare ?? monthAt(p, numeral, null, false) ?? quarterAt(p, null, false) ?? bareDay(numeral);
  }

  /** 2023—2035年, 从2016-2018. */
  function bareYearRange({ value, end, width }: Numeral, loose: boolean): Stamp | null {
    if (width !== 4 || !isYear(value)) return null;
    const q = afterConnector(end);
    const to = q < 0 ? null : numeralAt(q);
    if (!to || !(to.width === 4 || (to.width === 2 && !to.hanzi))) return null;
    const y = to.width === 2 ? Math.floor(value / 100) * 100 + to.value : to.value;
    const year = text[skipSpaces(to.end)] === '年';
    if (y <= value || !isYear(y) || !(year || (loose && to.width === 4))) return null;
    const tail = year ? skipSpaces(to.end) + 1 : to.end;
    return { ...yearStamp(value, tail + (text[tail] === '度' ? 1 : 0)), last: { y, m: 12, d: 31 } };
  }

  /** 2019/04/19, 2015.3.3, 2008-08, 20240307. */
  function digitDate(p: number, { value, end, width }: Numeral, loose: boolean): Stamp | null {
    if (width === 8) {
      const y = Math.floor(value / 10000);
      const m = Math.floor(value / 100) % 100;
      const d = value % 100;
      const edge = at(p - 1);
      if (!isYear(y) || m < 1 || m > 12 || d < 1 || d > lastDay(y, m) || isDateMark(edge) || isDateMark(at(end)))
        return null;
      return dayStamp(y, m, d, end, true);
    }
    const mark = at(end);
    if (width !== 4 || !isYear(value) || !isDateMark(mark) || (isDateMark(at(p - 1)) && !loose)) return null;
    const month = digitsAt(end + 1);
    if (!month || month.width > 2 || month.value < 1 || month.value > 12) return null;
    const day = at(month.end) === mark ? digitsAt(month.end + 1) : null;
    if (day && day.width <= 2 && day.value >= 1 && day.value <= lastDay(value, month.value) && !isDateMark(at(day.end)))
      return dayStamp(value, month.value, day.value, day.end, true);
    // 2008.08 is a month, 2008.08亿元 and 2008.08个 are none.
    const next = at(skipSpaces(month.end));
    const closed =
      !(next > 0x3fff && next < 0xa000) || afterConnector(month.end) >= 0 || text.startsWith('以来', month.end);
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

  function wordStamp(end: number, row: TimeRow): Stamp | null {
    const { kind, from, to } = row;
    if (kind === 'now' || kind === 'vague' || kind === 'none') {
      const day = today ?? unknown;
      return { end, first: day, last: day, unit: 'days', kind: kind === 'now' ? 'state' : kind, dated: true };
    }
    if (kind === 'months' || kind === 'point') return monthsStamp(null, from, to, end, kind === 'point', false);
    if (kind === 'days' || kind === 'pointDays') return null;
    const now = today ?? unknown;
    const y = now.y as number;
    if (kind === 'century') return centuryStamp(end, Math.floor((today?.y ?? 2000) / 100 + from) * 100);
    if (kind === 'newYear') return dayOfNewYear(end, row);
    if (kind === 'year') {
      // 2021年投产,当年实现产值: the year that was named.
      if (yearInForce !== null && text.startsWith('当年', end - 2)) {
        readYearTo(end - 2);
        if (yearInForce !== null) return afterYear(yearStamp(yearInForce, end));
      }
      const stamp: Stamp = { ...yearStamp(y + from, end), last: { y: y + to, m: 12, d: 31 } };
      return from === to ? afterYear(stamp) : stamp;
    }
    if (kind === 'month') {
      const { y: my, m } = today ? addMonths(today, from) : unknown;
      return afterMonth(monthStamp(my, m, end, true));
    }
    if (kind === 'quarter') {
      const m = Math.floor((now.m - 1) / 3) * 3 + 1;
      const first = today ? addMonths({ ...now, m }, 3 * from) : unknown;
      return pointOf(monthsStamp(first.y, first.m, first.m + 2, end, false, true));
    }
    const first = today ? addDays(now, kind === 'week' ? 7 * from - weekday(now) : from) : unknown;
    const last = today && kind === 'week' ? addDays(first, 6) : first;
    return { end, first, last, unit: 'days', kind: kind === 'week' ? 'span' : 'day', dated: true };
  }

  /** 新年第四天. */
  function dayOfNewYear(p: number, { from }: TimeRow): Stamp | null {
    const y = today?.y ?? Number.NaN;
    if (from === 1) return dayStamp(y, 1, 1, p, true);
    let q = p;
    while (q < p + 4 && '开始伊局后的'.includes(text[q] ?? ' ')) q++;
    const numeral = text[q] === '第' ? numeralAt(q + 1) : null;
    if (
      !numeral ||
      numeral.value < 1 ||
      numeral.value > 31 ||
      !(text[numeral.end] === '天' || text[numeral.end] === '日')
    )
      return null;
    return dayStamp(y, 1, numeral.value, numeral.end + 1, true);
  }

  function afterYear(year: Stamp): Stamp {
    if (text[year.end] === '度') year.end++;
    return finerThanYear(year.end, year.first.y) ?? year;
  }

  /** The part of a year that stands behind it: 上半年, 一季度, 前10个月, 3月5日, 底. */
  function finerThanYear(p: number, y: number | null): Stamp | null {
    let q = skipSpaces(p);
    const comma = text[q] === ',' || text[q] === ',';
    if (comma) q = skipSpaces(q + 1);
    const numeral = numeralAt(q);
    if (numeral) return monthAt(q, numeral, y, true) ?? (comma ? null : quarterAt(q, y, true));
    if (comma) return null;
    if (text[q] === '第') return quarterAt(q, y, true);
    const found = rowAt(q);
    if (found) {
      const { kind, from, to } = found.row;
      if (kind === 'months' || kind === 'point')
        return monthsStamp(y, from, to, q + found.width, kind === 'point', true);
      if (kind === 'pointDays' && found.width === 1 && q === p)
        return from === 1 ? monthsStamp(y, 1, 2, q + 1, true, true) : monthsStamp(y, 11, 12, q + 1, true, true);
      return null;
    }
    return leadAt(q)?.row.kind === 'first' ? firstOfYear(q, y, true) : null;
  }

  /** 前三季度, 前10个月, 头两个月. */
  function firstOfYear(p: number, y: number | null, dated: boolean): Stamp | null {
    const lead = leadAt(p);
    const numeral = lead ? numeralAt(skipSpaces(p + lead.width)) : null;
    if (!numeral || numeral.value < 1 || numeral.value > 12) return null;
    let q = skipSpaces(numeral.end);
    const individual = text[q] === '个' || text[q] === '個';
    if (individual) q++;
    if (text.startsWith('季度', q) && numeral.value <= 4)
      return monthsStamp(y, 1, numeral.value * 3, q + 2, false, dated);
    if (text[q] !== '月') return null;
    return monthsStamp(y, 1, numeral.value, q + (text[q + 1] === '份' ? 2 : 1), false, dated);
  }

  /** 一季度, 第三季度, 1—3季度, 一季度末. */
  function quarterAt(p: number, y: number | null, dated: boolean): Stamp | null {
    let from = numeralAt(text[p] === '第' ? p + 1 : p);
    if (!from) return null;
    const first = from.value;
    const q = afterConnector(from.end);
    if (q >= 0) from = numeralAt(q) ?? from;
    const unit = skipSpaces(from.end);
    if (
      !(text[unit] === '季' && (text[unit + 1] === '度' || text[unit + 1] === '末')) ||
      first < 1 ||
      from.value > 4 ||
      from.value < first
    )
      return null;
    return pointOf(
      monthsStamp(y, first * 3 - 2, from.value * 3, unit + (text[unit + 1] === '度' ? 2 : 1), false, dated),
    );
  }

  /** 一季度末 is its last month. */
  function pointOf(stamp: Stamp): Stamp {
    const found = rowAt(stamp.end);
    if (found?.row.kind !== 'pointDays' || found.width !== 1) return stamp;
    const m = found.row.from === 1 ? stamp.first.m : stamp.last.m;
    return monthsStamp(stamp.first.y, m, m, stamp.end + 1, true, stamp.dated);
  }

  /** 3月, 3月5日, 1—10月, 1、2月. */
  function monthAt(p: number, numeral: Numeral, y: number | null, dated: boolean): Stamp | null {
    const { value, end, width } = numeral;
    if (value < 1 || value > 12 || (width > 2 && !numeral.hanzi)) return null;
    let q = skipSpaces(end);
    if (isMonthMark(q)) return afterMonth(monthStamp(y, value, monthEnd(q), dated));
    q = text[end] === '、' ? end + 1 : afterConnector(end);
    const to = q < 0 ? null : numeralAt(q);
    if (!to || to.value > 12 || to.value <= value || to.width > 2) return null;
    const unit = skipSpaces(to.end);
    if (!isMonthMark(unit) || (isNumeral(at(p - 1)) && !dated)) return null;
    return monthsStamp(y, value, to.value, monthEnd(unit), false, dated);
  }

  function isMonthMark(q: number): boolean {
    return text[q] === '月' && text[q + 1] !== '球' && text[q + 1] !== '薪';
  }

  function monthEnd(q: number): number {
    const end = text[q + 1] === '份' ? q + 2 : q + 1;
    return text.startsWith('当月', end) ? end + 2 : end;
  }

  function afterMonth(month: Stamp): Stamp {
    const { y, m } = month.first;
    const q = skipSpaces(month.end);
    const found = rowAt(q);
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
    const numeral = numeralAt(q);
    if (!numeral || numeral.value < 1 || numeral.value > 31 || numeral.width > 3) return month;
    const mark = skipSpaces(numeral.end);
    if (isDayMark(at(mark))) return dayStamp(y, m, numeral.value, mark + 1, month.dated);
    // 18—20日
    const to = afterConnector(numeral.end);
    const last = to < 0 ? null : numeralAt(to);
    if (last && last.value > numeral.value && last.value <= 31 && isDayMark(at(skipSpaces(last.end)))) {
      const stamp = dayStamp(y, m, numeral.value, skipSpaces(last.end) + 1, month.dated);
      return { ...stamp, last: { y, m, d: last.value } };
    }
    const after = at(numeral.end);
    const bare = numeral.end >= text.length || (to >= 0 && !last) || (last !== null && text[last.end] === '月');
    return bare && !(after > 0x3fff && to < 0) ? dayStamp(y, m, numeral.value, numeral.end, month.dated) : month;
  }

  /** 14日: the last one before the publication. */
  function bareDay({ value, end, hanzi }: Numeral): Stamp | null {
    const q = afterConnector(end);
    const to = q < 0 ? null : numeralAt(q);
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

  /** 十九世纪七十年代 and what follows 上世纪, 本世纪. */
  function centuryStamp(p: number, y: number): Stamp {
    const decade = numeralAt(p);
    if (decade && text.startsWith('年代', decade.end) && decade.value < 100) y += decade.value;
    const years = decade && text.startsWith('年代', decade.end) ? 9 : 99;
    const end = years === 9 ? (decade as Numeral).end + 2 : p;
    return { ...yearStamp(y, end), last: { y: y + years, m: 12, d: 31 } };
  }

  /** Settles the year, reads what stands behind the time, and keeps it. Returns the offset behind it. */
  function push(start: number, stamp: Stamp, form: Time['form'], found: Time[]): number {
    let { end, first, last, kind } = stamp;
    if (kind === 'vague' || kind === 'none') {
      found.push(time(start, end, kind, null, null));
      return end;
    }
    const q = skipSpaces(end);
    const ending = endings.rows[longestWordAt(text, q, endings.table)];
    let then: TimeEnding['kind'] | null = ending?.row.kind ?? null;
    // 2023年前三季度 was read; 之后, 后 before a word of its own (后续, 前往, 起来) is none.
    if (ending && ending.width === 1 && '续期来步往列'.includes(text[q + 1] ?? ' ')) then = null;
    if (then === 'from' && ending && ending.width === 2 && text[q] === '开' && at(q + 2) > 0x3fff && at(q + 2) < 0xa000)
      then = null;
    if (ending && then) end = q + ending.width;
    if (then === 'within') {
      const again = endings.rows[longestWordAt(text, end, endings.table)];
      if (again?.row.kind === 'within') end += again.width;
    }
    const now = kind === 'state';
    if (!now && first.y === null) {
      const y = yearOf(start, stamp, form === 'until' || then === 'before', end);
      const over = last.y === null ? 0 : last.y - (first.y ?? last.y);
      first = { ...first, y };
      last = { ...last, y: last.y === null || over === 0 ? (last.y ?? y) : last.y };
      if (last.y !== null && first.y !== null && first.y > last.y) last = { ...last, y: first.y };
    } else if (!now && stamp.dated && last.y !== null && !Number.isNaN(last.y)) holdYear(last.y, start, found);
    let [from, to] = [dayText(first, stamp.unit, first), dayText(last, stamp.unit, first)];
    if (now) form = 'now';
    if (now || form === 'until') [kind, from] = ['state', null];
    if (then === 'before' && !(stamp.unit === 'years' && first.y !== last.y))
      [kind, from, form] = ['state', null, 'before'];
    if (then === 'since') [kind, to] = ['since', today ? isoOf(today) : null];
    if (then === 'from') [kind, to] = ['since', null];
    found.push({ ...time(start, end, kind, from, to), form, dated: stamp.dated });
    return end;
  }

  /** A year that stands in the sentence before the time, else one that makes it the last such time at publication. */
  function yearOf(start: number, { first, last, unit, kind }: Stamp, until: boolean, end: number): number | null {
    const ofYear = unit === 'months' && (last.m - first.m === 11 || (kind === 'point' && last.m - first.m === 1));
    readYearTo(start);
    const ahead = text.slice(Math.max(0, start - 6), end + 8);
    const planned = PLAN_WORDS.some((word) => ahead.includes(word));
    const held = yearSaidBefore && !ofYear ? null : yearInForce;
    if (held !== null && !(planned && today && held < (today.y as number))) return held;
    if (!today) return null;
    const y = today.y as number;
    if (planned || (until && text[end - 1] === '前')) return y;
    // 年末 told in spring is the last one.
    if (ofYear) return kind === 'point' && first.m > 6 && today.m < 4 ? y - 1 : y;
    const begun = first.m < today.m || (first.m === today.m && first.d <= today.d);
    const over = last.m < today.m || (last.m === today.m && last.d <= today.d);
    if (until) return over || last.m === today.m ? y : y - 1;
    if (unit === 'months') {
      // Numbers of a stretch are told near its end: 前三季度 in May is last year's.
      return first.m <= today.m && last.m - today.m <= 1 && (today.m - first.m + 1) * 2 >= last.m - first.m + 1
        ? y
        : y - 1;
    }
    return begun ? y : y - 1;
  }

  /** A year holds for its paragraph; for months and days for its sentence. */
  function readYearTo(to: number): void {
    for (; yearReadTo < to; yearReadTo++) {
      if (at(yearReadTo) === 0x0a) yearInForce = null;
      else if (at(yearReadTo) === 0x3002) yearSaidBefore = yearInForce !== null;
    }
  }

  /** Without a publication date a time without a year takes one that its sentence names later. */
  function holdYear(y: number, start: number, found: Time[]): void {
    yearInForce = y;
    yearSaidBefore = false;
    yearReadTo = start;
    if (today) return;
    let right = start;
    for (let i = found.length - 1; i >= 0; i--) {
      const earlier = found[i] as Time;
      if (earlier.dated || sentenceEndsBetween(earlier.end, right)) return;
      right = earlier.kind === 'none' || earlier.kind === 'duration' ? right : earlier.end;
      earlier.from = inYear(earlier.from, y, true);
      earlier.to = inYear(earlier.to, y, false);
    }
  }

  function sentenceEndsBetween(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (at(i) === 0x3002 || at(i) === 0x0a) return true;
    return false;
  }

  function afterConnector(p: number): number {
    const q = skipSpaces(p);
    const code = at(q);
    if (text[q] === '起' && (text[q + 1] === '至' || text[q + 1] === '到')) return skipSpaces(q + 2);
    if (isDash(code)) return skipSpaces(isDash(at(q + 1)) ? q + 2 : q + 1);
    return code === 0x81f3 || code === 0x5230 || code === 0x4e0e ? skipSpaces(q + 1) : -1;
  }

  function skipSpaces(p: number): number {
    while (at(p) === 0x20) p++;
    return p;
  }

  function digitsAt(p: number): Numeral | null {
    let end = p;
    while (isDigit(at(end))) end++;
    const width = end - p;
    return width === 0 || width > 4
      ? null
      : { value: Number(text.slice(p, end)), end, width, hanzi: false, leadingZero: false };
  }

  /** Digits or Chinese numerals up to four places; spaces between them are the page's. */
  function numeralAt(p: number): Numeral | null {
    let end = p;
    if (isDigit(at(p))) {
      let value = 0;
      for (; isDigit(at(end)); end++) if (end - p < 9) value = value * 10 + at(end) - 0x30;
      // A decimal is neither a year nor a month: 4.5 in 4.5年.
      if (at(end) === 0x2e && isDigit(at(end + 1)) && (end - p !== 4 || !isYear(value))) {
        for (end++; isDigit(at(end)); end++);
        return { value: -1, end, width: 9, hanzi: false, leadingZero: false };
      }
      return { value: end - p < 9 ? value : -1, end, width: end - p, hanzi: false, leadingZero: at(p) === 0x30 };
    }
    let total = 0;
    let digit = -1;
    let positional = 0;
    for (; end - p < MAX_HANZI; end++) {
      const value = hanziValue(at(end));
      if (value < 0) break;
      if (value >= 10) {
        total += (digit < 0 ? 1 : digit) * value;
        digit = -1;
        positional = -1;
      } else {
        digit = positional > 0 ? digit * 10 + value : value;
        if (positional >= 0) positional++;
      }
    }
    if (end === p) return null;
    const cardinal = positional < 0;
    const value = cardinal ? total + Math.max(digit, 0) : digit;
    while (isNumeral(at(end)) && !isDigit(at(end))) end++;
    return {
      value,
      end,
      width: cardinal && value >= 1000 ? 4 : end - p,
      hanzi: true,
      leadingZero: at(p) === 0x96f6 || at(p) === 0x3007,
    };
  }

  function isPositional(p: number): boolean {
    return hanziValue(at(p)) < 10 && hanziValue(at(p + 1)) >= 0 && hanziValue(at(p + 1)) < 10;
  }
}

const unknown: Day = { y: Number.NaN, m: Number.NaN, d: Number.NaN };
const MAX_HANZI = 8;
const QUOTE = 0x201c;
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
const DURATION_UNITS = ['年', '多月', '月', '季度'];
const PLAN_WORDS = ['将', '拟', '预计', '力争', '计划', '确保', '目标', '争取', '可望', '有望', '底前'];
const NOT_NEAR = '将接附临靠邻';

function yearStamp(y: number, end: number): Stamp {
  return { end, first: { y, m: 1, d: 1 }, last: { y, m: 12, d: 31 }, unit: 'years', kind: 'span', dated: true };
}

function monthStamp(y: number | null, m: number, end: number, dated: boolean): Stamp {
  return monthsStamp(y, m, m, end, false, dated);
}

function monthsStamp(y: number | null, from: number, to: number, end: number, point: boolean, dated: boolean): Stamp {
  const last = { y, m: to, d: Number.isNaN(to) ? to : lastDay(y, to) };
  return { end, first: { y, m: from, d: 1 }, last, unit: 'months', kind: point ? 'point' : 'span', dated };
}

function dayStamp(y: number | null, m: number, d: number, end: number, dated: boolean): Stamp {
  const day = { y, m, d };
  return { end, first: day, last: day, unit: 'days', kind: 'day', dated };
}

function dayText(day: Day, unit: Stamp['unit'], first: Day): string | null {
  if (Number.isNaN(day.y ?? 0) || Number.isNaN(day.m)) return null;
  if (day.y === null && unit === 'months') return isoOf(day).slice(0, 4);
  const last = lastDay(day.y, day.m);
  // A month of an inherited year was given 29 days; 29 February of a common year is no day.
  if (day.d > last) return unit === 'days' && first.d === day.d ? null : isoOf({ ...day, d: last });
  return isoOf(day);
}

/** `--03-23` or `--03` in a year. */
function inYear(iso: string | null, y: number, first: boolean): string | null {
  if (!iso?.startsWith('--')) return iso;
  const m = Number(iso.slice(2, 4));
  return isoOf({ y, m, d: iso.length > 4 ? Number(iso.slice(5)) : first ? 1 : lastDay(y, m) });
}

function time(start: number, end: number, kind: Time['kind'], from: string | null, to: string | null, years = 0): Time {
  return { start, end, kind, from, to, dated: false, years, form: '' };
}

function isYear(n: number): boolean {
  return n >= 1900 && n <= 2100;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isNumeral(code: number): boolean {
  return isDigit(code) || hanziValue(code) >= 0;
}

/** 〇..九 as 0..9, 十 百 千 as 10, 100, 1000; anything else -1. */
function hanziValue(code: number): number {
  return hanziValues[code] ?? -1;
}

function isDash(code: number): boolean {
  return (
    code === 0x2d ||
    code === 0x7e ||
    code === 0x2014 ||
    code === 0x2013 ||
    code === 0xff5e ||
    code === 0xff0d ||
    code === 0x2500
  );
}

/** What separates the parts of a written date, digits among them: 2019/04/19. */
function isDateMark(code: number): boolean {
  return code === 0x2d || code === 0x2f || code === 0x2e || isDigit(code);
}

function isDayMark(code: number): boolean {
  return code === 0x65e5 || code === 0x53f7 || code === 0x865f;
}

function isListMark(code: number): boolean {
  return code === 0x3001 || code === 0x548c || code === 0x53ca || code === 0x4e0e || code === 0x2c || code === 0xff0c;
}

const hanzi = new Map<number, number>([
  ...[...'〇一二三四五六七八九'].map((char, value) => [char.charCodeAt(0), value] as const),
  [0x96f6, 0],
  [0x25cb, 0],
  [0x4e24, 2],
  [0x5341, 10],
  [0x5eff, 20],
  [0x767e, 100],
  [0x5343, 1000],
]);

const hanziValues = new Int16Array(0x10000).fill(-1);
for (const [code, value] of hanzi) hanziValues[code] = value;

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

interface Rows<Row> {
  table: WordTable;
  /** By word id. */
  rows: { row: Row; width: number }[];
}

/** A word that a time may begin with: a time itself, or what leads to one. */
type Head = { width: number } & ({ lead: false; row: TimeRow } | { lead: true; row: TimeLead });

interface Tables {
  heads: { table: WordTable; rows: Head[] };
  endings: Rows<TimeEnding>;
  /** Character code → 1 where a time may begin. */
  starts: Uint8Array;
}

const compiled = new WeakMap<TimeWords, Tables>();

function tablesOf(words: TimeWords): Tables {
  let tables = compiled.get(words);
  if (!tables) {
    const starts = new Uint8Array(0x10000);
    for (const { words: list } of [...words.times, ...words.leads])
      for (const word of list) starts[word.charCodeAt(0)] = 1;
    for (let code = 0x30; code <= 0x39; code++) starts[code] = 1;
    for (const code of hanzi.keys()) starts[code] = 1;
    starts[0x7b2c] = 1; // 第三季度
    const times = words.times.flatMap((row) => row.words.map((word) => ({ word, row, lead: false as const })));
    const leads = words.leads.flatMap((row) => row.words.map((word) => ({ word, row, lead: true as const })));
    const rows: (Head & { word: string })[] = [...times, ...leads].map((head) => ({
      ...head,
      width: head.word.length,
    }));
    tables = {
      heads: { table: compileWords(rows.map(({ word }) => word)), rows },
      endings: rowsOf(words.endings),
      starts,
    };
    compiled.set(words, tables);
  }
  return tables;
}

function rowsOf<Row extends { words: readonly string[] }>(list: readonly Row[]): Rows<Row> {
  const rows = list.flatMap((row) => row.words.map((word) => ({ row, width: word.length, word })));
  return { table: compileWords(rows.map(({ word }) => word)), rows };
}
