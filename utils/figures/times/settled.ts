import { longestWordAt } from '../../text/words';
import type { TimeEnding } from '../lexicon/times';
import { type Day, isoOf } from './calendar';
import { skipSpaces } from './marks';
import { readYearTo, type TimeReader } from './reader';
import { dayText, inYear, type Stamp } from './stamp';
import { type Time, time } from './time';

/** Settles the year, reads what stands behind the time, and keeps it. Returns the offset behind it. */
export function settle(reader: TimeReader, start: number, stamp: Stamp, form: Time['form'], found: Time[]): number {
  const { text, today } = reader;
  let { end, first, last, kind } = stamp;
  if (kind === 'vague' || kind === 'none') {
    found.push(time(start, end, kind, null, null));
    return end;
  }
  const q = skipSpaces(text, end);
  const ending = reader.tables.endings.rows[longestWordAt(text, q, reader.tables.endings.table)];
  let then: TimeEnding['kind'] | null = ending?.row.kind ?? null;
  // 2023年前三季度 was read; 之后, 后 before a word of its own (后续, 前往, 起来) is none.
  if (ending && ending.width === 1 && '续期来步往列'.includes(text[q + 1] ?? ' ')) then = null;
  if (
    then === 'from' &&
    ending &&
    ending.width === 2 &&
    text[q] === '开' &&
    text.charCodeAt(q + 2) > 0x3fff &&
    text.charCodeAt(q + 2) < 0xa000
  )
    then = null;
  if (ending && then) end = q + ending.width;
  if (then === 'within') {
    const again = reader.tables.endings.rows[longestWordAt(text, end, reader.tables.endings.table)];
    if (again?.row.kind === 'within') end += again.width;
  }
  const now = kind === 'state';
  if (!now && first.y === null) {
    const y = yearOf(reader, start, stamp, form === 'until' || then === 'before', end);
    const over = last.y === null ? 0 : last.y - (first.y ?? last.y);
    first = { ...first, y };
    last = { ...last, y: last.y === null || over === 0 ? (last.y ?? y) : last.y };
    if (last.y !== null && first.y !== null && first.y > last.y) last = { ...last, y: first.y };
  } else if (!now && stamp.dated && last.y !== null && !Number.isNaN(last.y) && !isCentury(first, last)) {
    holdYear(reader, last.y, start, found);
    if (stamp.unit === 'months' && first.y === last.y) reader.spansNamed.set(spanKey(first, last), last.y);
  }
  // 2024年第二批重大项目集中开工: the batch has its year, what is told of it has the day.
  if (stamp.unit === 'years' && first.y === last.y && namesEvent(text, start, end, found)) return end;
  let [from, to] = [dayText(first, stamp.unit, first), dayText(last, stamp.unit, first)];
  if (now) form = 'now';
  if (now || form === 'until') [kind, from] = ['state', null];
  if (then === 'before' && !(stamp.unit === 'years' && first.y !== last.y))
    [kind, from, form] = ['state', null, 'before'];
  if (kind === 'span' && last.y !== null && !Number.isNaN(last.y)) reader.spanEnd = last;
  if (stamp.unit === 'months' && kind === 'span' && first.m === last.m) reader.monthNamed = { ...last, end };
  if (then === 'since') [kind, to] = ['since', today ? isoOf(today) : null];
  if (then === 'from') [kind, to] = ['since', null];
  found.push({ ...time(start, end, kind, from, to), form, dated: stamp.dated });
  return end;
}

const spanKey = (first: Day, last: Day) => first.m * 16 + last.m;

/** 21世纪 names no year. */
const isCentury = (first: Day, last: Day) => (last.y ?? 0) - (first.y ?? 0) > 50;

/** A year that stands in the sentence before the time, else one that makes it the last such time at publication. */
function yearOf(
  reader: TimeReader,
  start: number,
  { first, last, unit, kind }: Stamp,
  until: boolean,
  end: number,
): number | null {
  const { text, today } = reader;
  const ofYear = unit === 'months' && (last.m - first.m === 11 || (kind === 'point' && last.m - first.m === 1));
  readYearTo(reader, start);
  const ahead = text.slice(Math.max(0, start - 6), end + 8) + clauseBehind(text, end);
  const planned = reader.ofPlans || PLANNED.test(ahead) || ASKED.test(text.slice(Math.max(0, start - 160), start));
  const over = reader.yearSaidBefore || (reader.yearItemOver && isJustOver(reader, first, last));
  const named = over && !ofYear ? null : reader.yearInForce;
  // 计划2027年建成,截至3月底已完成投资39亿元: until now, not until then.
  const held = until && named !== null && today !== null && named > (today.y as number) ? null : named;
  if (held !== null && !(planned && today && held < (today.y as number))) return held;
  // 2024年一季度重点项目开工活动。\n一季度开工83个: the one that was named.
  const same =
    unit === 'months' && kind === 'span' && first.m !== last.m
      ? reader.spansNamed.get(spanKey(first, last))
      : undefined;
  if (same !== undefined && !planned) return same;
  const section = ofYear ? reader.sectionYear(start) : null;
  if (section !== null) return section;
  if (ofYear && !planned && !until && reader.headYear !== null) return reader.headYear;
  if (!today) return reader.articleYear;
  const y = today.y as number;
  if (planned || (until && text[end - 1] === '前')) return y;
  // 年末, 全年 told in spring are those of the last year, as 全年 is where that year was named.
  if (ofYear && kind === 'point') return first.m > 6 && today.m < 4 ? y - 1 : y;
  if (ofYear) return today.m < 4 || reader.yearNamed === y - 1 ? y - 1 : y;
  const begun = first.m < today.m || (first.m === today.m && first.d <= today.d);
  const past = last.m < today.m || (last.m === today.m && last.d <= today.d);
  if (until) return past || last.m === today.m ? y : y - 1;
  if (unit === 'months') {
    // 下半年 in July is to come: who meant the last one would say 去年.
    if (begun && first.m > 1) return y;
    // Numbers of a stretch are told near its end: 前三季度 in May is last year's.
    return first.m <= today.m && last.m - today.m <= 1 && (today.m - first.m + 1) * 2 >= last.m - first.m + 1
      ? y
      : y - 1;
  }
  return begun ? y : y - 1;
}

/** 2022年产值9亿元;1—5月产值4亿元, told in June 2023: the months up to now, not those of the year before. */
function isJustOver({ today, yearInForce }: TimeReader, first: Day, last: Day): boolean {
  return today?.y != null && yearInForce === today.y - 1 && first.m === 1 && last.m > 1 && last.m === today.m - 1;
}

/** 2024年第二批…; 「4月8日，2024年重大项目集中开工仪式…」 behind a day of the same sentence. */
function namesEvent(text: string, start: number, end: number, found: readonly Time[]): boolean {
  if (BATCH.test(text.slice(end, end + 14))) return true;
  const day = found.at(-1);
  if (day === undefined || start - day.end > 24 || sentenceEndsBetween(text, day.end, start)) return false;
  return /[日号]/.test(text.slice(day.start, day.end)) && EVENT.test(text.slice(end, end + 32));
}

const EVENT =
  /^度?[^，。；、\n\d]{2,24}?(?:(?:洽谈|推介|博览|交易|恳谈|动员|签约|招商|对接|推进|启动)(?:大)?会|大会|论坛|仪式|活动|集中(?:签约|开工|开复工))/;
const BATCH = /^度?[^，。；、：\d]{0,8}(?:第[一二三四五六七八九十\d]{1,3}批|首批)/;

/** Without a publication date a time without a year takes one that its sentence names later. */
function holdYear(reader: TimeReader, y: number, start: number, found: Time[]): void {
  const { text, today } = reader;
  reader.yearInForce = y;
  reader.yearNamed = y;
  reader.yearSaidBefore = false;
  reader.yearItemOver = false;
  reader.yearReadTo = start;
  if (today) return;
  let right = start;
  for (let i = found.length - 1; i >= 0; i--) {
    const earlier = found[i] as Time;
    if (earlier.dated || sentenceEndsBetween(text, earlier.end, right)) return;
    right = earlier.kind === 'none' || earlier.kind === 'duration' ? right : earlier.end;
    earlier.from = inYear(earlier.from, y, true);
    earlier.to = inYear(earlier.to, y, false);
  }
}

function sentenceEndsBetween(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0x3002 || text.charCodeAt(i) === 0x0a) return true;
  return false;
}

/** 四季度，全省交通投资预计完成420亿元: what the time's own clause says further, up to its number. */
function clauseBehind(text: string, from: number): string {
  return /^[，,]?[^，。；\n\d]{0,18}(?:预计|力争|有望|确保)/.exec(text.slice(from, from + 22))?.[0] ?? '';
}

/** 会议要求，一季度完成投资28亿元，上半年…: what is asked for, up to the full stop. */
const ASKED =
  /(?:(?:会议?|某|[市县区省镇]长|书记|主任)(?:还|并)?(?:要求|强调|提出|明确)|[一二三四五]要|[，、：]确保|力争)(?![^。\n]*(?:已|目前|截至))[^。\n]*[，、；]$/;

/** 要 where it is a verb of its own: no 主要, 要素. */
const PLANNED = /将|拟|预计|力争|计划|确保|目标|争取|可望|有望|底前|(?<![主重需必只首])要(?![素求点件])/;
