import type { Time } from '../times/time';
import { isCompared, sceneOf } from './scene';
import { isThatYear } from './section';
import type { Sentence } from './sentence';
import type { Items, Source } from './source';
import type { Story } from './story';
import {
  isBeginning,
  isBegunAlone,
  isFounding,
  isNamed,
  isOfGroup,
  isOfWork,
  isSet,
  isUndated,
  isWholeYear,
  lastYear,
} from './wordings';

/** A time is met: whether it governs what follows it in its sentence, and what else it tells. */
export function meetTime(story: Story, s: Sentence, time: Time, items: Items): void {
  const { source } = story;
  const before = source.times[items.time - 1];
  s.goTo(source.text, time.start);
  s.spent = time.end;
  if (time.kind === 'day') story.lastDay = time;
  if (time.kind === 'duration') {
    if (time.years > 1) sumOfYears(source, s, time, items);
    return;
  }
  if (time.kind === 'none') {
    const next = source.drafts[items.draft]?.quantity.start ?? Number.POSITIVE_INFINITY;
    if (s.time && source.text[time.end - 1] === '期' && next - time.end <= 2) {
      const behind = source.text[time.end] ?? ' ';
      const { time: now } = s;
      // 比重由上年同期的41.6%降至38.2%: the second is of now.
      const isFrom =
        (behind === '的' && '由从于比较'.includes(source.text[time.start - 1] ?? ' ')) || isAside(source, time, items);
      if (isFrom || '为是仅'.includes(behind)) s.govern(lastYear(now, time), '上年同期', true);
      if (isFrom) s.aside = { time: now, from: next };
    }
    if (isUndated.test(source.text.slice(time.start, time.end + 10))) s.undated = true;
    if (/每|均|历|常/.test(source.text.slice(time.start, time.end))) s.yearly = time.end;
    return;
  }
  if (time.form === 'plan' || s.inTitle) return;
  // 前三季度,来自省外的当年签约项目280个: the months that were told, of that year.
  if (s.own && isSameYear(source.text, s.time, time)) return;
  if (isCompared(source, time, items)) {
    if (isAside(source, time, items)) {
      s.aside = { time: s.time ?? story.report?.time ?? null, from: source.drafts[items.draft]?.quantity.end ?? 0 };
      s.govern(time, '时间领起', true);
    } else compare(source, s, time);
    return;
  }
  if (s.named === time.start || isSet.test(source.text.slice(time.end, time.end + 4))) return;
  if (isFounding.test(source.text.slice(Math.max(s.start, time.start - 4), time.start))) return;
  if (time.kind === 'vague' && source.text[time.end - 1] === '度') {
    s.annual = time;
    return;
  }
  const day = s.time ?? story.report?.time;
  if (time.kind === 'span' && day?.kind === 'day' && isNamed.test(source.text.slice(time.end, time.end + 24))) {
    story.event = day;
    story.eventCount = null;
    s.govern(day, '回指活动', false, true);
    return;
  }
  const { section } = story.chapter;
  if (section && isWholeYear(section) && isThatYear(source, time)) {
    s.govern({ ...section, start: time.start, end: time.end }, '时间领起', true);
    return;
  }
  const scene = sceneOf(source, time, items);
  if (
    scene === 'deadline' ||
    scene === 'saying' ||
    scene === 'document' ||
    (scene === 'name' && s.own && s.time === story.event)
  )
    return;
  if (scene === 'event') {
    story.event = time;
    story.eventCount = null;
  }
  if (before && s.group.at(-1) === before && isListed(source, before, time)) s.group.push(time);
  else s.group = [time];
  s.member = 0;
  // 截至4月底,今年已开工: from the year's first day to that day.
  const state = s.own && s.time?.kind === 'state' && time.start - s.time.end <= 1 && isWholeYear(time) ? s.time : null;
  const { own } = s;
  const prior = own ? s.time : (story.report?.time ?? null);
  const within = state?.to && time.from && time.to && time.from <= state.to && state.to <= time.to;
  if (within) s.govern({ ...time, kind: 'since', start: state.start, to: state.to }, '时间领起', true);
  else s.govern(time, scene === 'event' ? '活动日期' : '时间领起', true, false, isTelling(source, s, time));
  s.counts = s.counts ?? (own && s.seen && isOfWork.test(source.text.slice(time.end, time.end + 8)) ? prior : null);
  s.finished = scene === 'finished';
  s.prior = prior;
  s.aside = isOfGroup.test(source.text.slice(time.end, time.end + 24))
    ? { time: before && own ? prior : null, from: endOfClause(source, time.end, items.end) }
    : null;
  s.begun = scene === 'name' && isBeginning.test(source.text.slice(time.end, time.end + 6));
  s.alone = time.kind !== 'day' && isBegunAlone.test(source.text.slice(time.end, time.end + 12));
  s.fromTo =
    '由从自'.includes(source.text[time.start - 1] ?? ' ') || '从自'.includes(source.text[time.start] as string);
}

/** 比1—7月（6.0%）回落: what stands in brackets behind a time is of it alone. */
const isAside = ({ text, drafts }: Source, { end }: Time, { draft }: Items) =>
  '（('.includes(text[end] ?? ' ') && drafts[draft]?.quantity.start === end + 1;

const isSameYear = (text: string, told: Time | null, time: Time) =>
  /^当年新?(?:签约?|引进|到位|落地|开工)(?:的)?项目/.test(text.slice(time.start, time.end + 8)) &&
  told?.kind === 'span' &&
  (told.from ?? '') >= (time.from ?? '~') &&
  (told.to ?? '~') <= (time.to ?? '');

/** 2015、2016、2017三年 … 三年共计: the listed years together. */
function sumOfYears(source: Source, s: Sentence, time: Time, { time: index, firstTime }: Items): void {
  const years: Time[] = [];
  for (let i = index - 1; i >= firstTime && years.length < time.years; i--) {
    const earlier = source.times[i] as Time;
    if (earlier.form === 'listed') years.unshift(earlier);
  }
  const first = years[0];
  const last = years[years.length - 1] as Time;
  if (!first || years.length !== time.years || time.start === last.end) return;
  s.group = [];
  s.govern({ ...time, kind: 'span', from: first.from, to: last.to }, '各年合计', true);
}

/** 2023年…较2022年增长: the base is the year before. */
function compare(source: Source, s: Sentence, time: Time): void {
  const index = source.cues.bases.indexOf('overLastYear');
  if (!isWholeYear(time) || !isWholeYear(s.time) || index < 0) return;
  if (Number(s.time?.from?.slice(0, 4)) - Number(time.from?.slice(0, 4)) === 1)
    s.basis = { index, start: time.start, end: time.end };
}

function isListed({ text }: Source, before: Time, time: Time): boolean {
  return time.start - before.end <= 1 && '、和与及'.includes(text[before.end] ?? ' ');
}

function endOfClause({ text }: Source, from: number, end: number): number {
  let at = from;
  while (at < end && !'，,'.includes(text[at] as string)) at++;
  return at;
}

/** 据市统计局核算,前三季度…: only who tells it stands before the time. */
function isTelling({ text }: Source, s: Sentence, time: Time): boolean {
  return (
    s.last === null &&
    '，：,:'.includes(text[time.start - 1] ?? ' ') &&
    /据|核算|统计|公布|介绍|悉|显示|[说道]|表示|透露|披露|报|了解|指出|反映/.test(
      text.slice(Math.max(s.start, time.start - 24), time.start),
    )
  );
}
