import type { Choice } from '../choices/choice';
import type { Draft } from '../draft';
import type { Measure } from '../lexicon/measures';
import type { Time } from '../times/time';
import { chooseTime, type Timed } from './choose';
import type { Cues } from './cues';
import { isOfSection } from './section';
import type { Sentence } from './sentence';
import type { Source } from './source';
import type { Report, Story } from './story';
import { begins, flows, lasting, sums } from './timed-measures';
import { isTimeless } from './timeless';
import { isSold, isWhole, isWholeYear } from './wordings';

/** A figure is met: it gets its time and base, and the sentence remembers it. `nextCue`: the kinds of a cue close behind it. */
export function meetDraft(story: Story, choice: Choice<Time | null>, s: Sentence, draft: Draft, nextCue: number): void {
  const { source, event, chapter } = story;
  const { quantity, measure } = draft;
  s.goTo(source.text, quantity.start);
  if (s.aside && quantity.start > s.aside.from) s.resume();
  if (measure === 'project_count' && s.counts !== null && s.last?.measure !== 'project_count') {
    s.time = s.counts;
    s.own = true;
  }
  s.sold = measure === 'floor_area' && isSold.test(source.text.slice(Math.max(0, quantity.start - 8), quantity.start));
  decideBasis(source, s, draft);
  if (isBesidesPlan(source.text, s, draft)) {
    s.time = s.prior ?? chapter.time;
    s.own = s.time !== null;
  }
  if (event && isOfEventBefore(story, s, draft, nextCue)) s.govern(event, '回指活动', false, true);
  const timed = timeOf(story, s, draft);
  const timeless = timed !== null && isTimeless(source, s, draft, timed.time, event);
  // What a section reports on is told in so many words; the choice is among times that may cover a figure.
  const told = timed !== null && !timeless && timed.time === chapter.section;
  const whole = isSumOfCounted(source, s, draft)
    ? story.given
    : (timeOfSum(story, s, draft) ?? story.wholeOf(draft, partLead(source, s, draft)));
  const chosen =
    whole !== undefined
      ? whole && { time: whole, rule: '承接上文' }
      : told
        ? timed
        : chooseTime(choice, story, s, draft, timeless ? null : timed, timeless ? timed : null);
  story.give(draft, chosen?.time ?? null);
  if (chosen) {
    const { time, rule } = chosen;
    if (measure === 'project_count') {
      s.seen = true;
      if (time === event) story.eventCount ??= quantity.min;
    }
    draft.period = periodOf(source, s, time, draft);
    draft.reasons.push({ field: 'period', rule, start: time.start, end: time.end });
    if (time !== s.annual && rule !== wholeArticle) s.governed = time;
    if (s.counted < s.clauseStart && measure !== 'growth' && measure !== 'rate' && measure !== 'other_quantity')
      s.plain = time;
    s.planned = draft.planned;
    chapter.open(s, time, draft, event);
  } else {
    draft.period = null;
    if (measure === 'total_investment' && !s.seen) s.single = true;
  }
  s.last = draft;
  if (chapter.lead < 0) chapter.lead = draft.paragraph;
  if (s.prior && isWhole.test(source.text.slice(quantity.end, quantity.end + 6))) s.time = s.prior;
}

/** 「签约项目86个，总投资524亿元」: what counted projects cost has the time of their count. */
function isSumOfCounted(
  { text, drafts }: Source,
  s: Sentence,
  { measure, subject, planned, quantity }: Draft,
): boolean {
  const count = s.last;
  if (!SUMS.has(measure) || count?.measure !== 'project_count' || count !== drafts[s.index - 1]) return false;
  return (
    count.subject === subject &&
    count.planned === planned &&
    quantity.start - count.quantity.end < 12 &&
    text.charAt(quantity.end) !== '的' &&
    !/[年月日]/.test(text.slice(count.quantity.end, quantity.start))
  );
}

/** A part that is told without a time of its own has that of its whole. */
function timeOfSum(story: Story, s: Sentence, draft: Draft): Time | null | undefined {
  const isTimed = TIMED.test(story.source.text.slice(s.start, draft.quantity.start));
  return s.own || isTimed ? undefined : story.timeOfSum(draft);
}

/** 其中新建项目48个, 从投资来源看，境外项目5个: what stands before a count in a sentence that divides what was counted; null where none does. */
function partLead({ text }: Source, s: Sentence, { measure, quantity }: Draft): string | null {
  if (measure !== 'project_count') return null;
  const lead = text.slice(Math.max(s.start, quantity.start - 60), quantity.start);
  return PARTS.test(lead) && !TIMED.test(lead) ? lead : null;
}

const PARTS =
  /^\s*其中|[，,；]其中[，,：:]?[^，,；]*$|^\s*[从按分][^，。,；：\d]{1,10}[，,：:]|^[^，。,；]{0,8}项目中[，,]/;
const TIMED = /[年月日]|季度|目前|截至|当前|上届|今后|未来/;

const SUMS: ReadonlySet<Measure | null> = new Set<Measure | null>(['total_investment', 'contracted_investment']);

const wholeArticle = '全文统计期';

/** A count of the projects that were signed or started before, told without a time of its own. */
function isOfEventBefore({ source, eventCount }: Story, s: Sentence, { measure, quantity }: Draft, nextCue: number) {
  if (measure !== 'project_count' || s.own || s.back) return false;
  const { bits }: Cues = source.cues;
  return (nextCue & bits.back) !== 0 || ((nextCue & bits.event) !== 0 && quantity.min === eventCount);
}

/** The time that covers a figure and the rule that gives it, before it is asked whether such a figure has a time; null: none. */
function timeOf(story: Story, s: Sentence, draft: Draft): Timed | null {
  const { source, event, report, chapter } = story;
  const { quantity, measure, planned } = draft;
  const by = (rule: string, time: Time | null) => time && { time, rule };
  const isAnnual = measure === 'annual_investment' && s.annual && quantity.start - s.annual.end < 12;
  if (isAnnual && !(s.own && isWholeYear(s.time))) {
    // 年度投资 of a year that was named is that year's.
    const year = report && !s.own && isWholeYear(report.time) ? report.time : null;
    return year ? by('承接上句', year) : by('时间领起', s.annual);
  }
  if (s.own) return by(s.rule, ownTime(source, s, draft, event));
  if (s.back) return by(s.rule, s.seen || measure === 'project_count' || s.part || !sums.has(measure) ? s.time : null);
  if (s.coming || s.after >= 0) return null;
  const { section } = chapter;
  const reported = report && carried(source, report, s, draft);
  if (section && !reported) return by(wholeArticle, isOfSection(source, section, s, draft) ? section : null);
  if (report) return by(report.event ? '活动日期' : '承接上句', reported);
  const isFlow = flows.has(measure) || s.sold;
  const goesOn = chapter.goesOn && isFlow && !planned && s.stock < 0 && !isSoFar(source, quantity.start);
  return by(wholeArticle, goesOn ? chapter.time : null);
}

/** The time of its own sentence. */
function ownTime({ text }: Source, s: Sentence, draft: Draft, event: Time | null): Time | null {
  const { measure, planned } = draft;
  if (s.turned) return null;
  if (s.time === event && planned && sums.has(measure) && '该项'.includes(text[s.clauseStart] ?? ' ')) return null;
  if ((s.finished || (s.nextItem && !s.seen)) && lasting.has(measure)) return null;
  if (s.begun && !begins.has(measure)) return null;
  if (s.alone && (measure === 'total_investment' || lasting.has(measure))) return null;
  // 2015年和2018年分别为5亿元和7亿元: one time each.
  if (s.group.length > 1) return s.group[Math.min(s.member++, s.group.length - 1)] as Time;
  return yearOfSeries(text, s, draft) ?? s.time;
}

/** 「年内计划完成投资36亿元,开复工项目17个」: what is planned for the year leaves the facts beside it in the time before. */
function isBesidesPlan(text: string, { time, last }: Sentence, { planned, measure }: Draft): boolean {
  if (planned || time === null || last === null || !last.planned || !ofYear.has(last.measure)) return false;
  if (measure === 'rate' || measure === 'growth' || last.quantity.start - time.end > 12) return false;
  return /^(?:今年|全年|本年|年)(?:度?内|度)?$/.test(text.slice(time.start, time.end));
}

const ofYear: ReadonlySet<Measure | null> = new Set<Measure | null>(['annual_investment', 'completed_investment']);

/** 「2019年至2021年,分别完成产值128亿元、153亿元、176亿元」: one year each. */
function yearOfSeries(text: string, s: Sentence, { quantity: { list, start } }: Draft): Time | null {
  const { time } = s;
  if (time === null || list === null || isWholeYear(time)) return null;
  const [from, to] = [time.from ?? '', time.to ?? ''];
  if (!from.endsWith('-01-01') || !to.endsWith('-12-31')) return null;
  s.series = s.series?.list === list ? { ...s.series, member: s.series.member + 1 } : { list, member: 0, start };
  if (!text.slice(time.end, s.series.start).includes('分别')) return null;
  const year = Number(from.slice(0, 4)) + s.series.member;
  return year <= Number(to.slice(0, 4)) ? { ...time, from: `${year}-01-01`, to: `${year}-12-31` } : null;
}

/** The time of the sentence before, where its report goes on. */
function carried({ published }: Source, report: Report, s: Sentence, { measure, planned }: Draft): Time | null {
  const { time, strong, event, planned: before } = report;
  const count = measure === 'project_count';
  if (s.single) return null;
  if (event) return s.part || count || s.seen ? time : null;
  const past = published !== null && time.to !== null && time.to <= published;
  if (planned && !before && (strong || past)) return null;
  if (measure === 'employment' && planned) return null;
  if (s.stock >= 0 && time.kind !== 'state') return null;
  if (lasting.has(measure) && !(s.seen || count || s.part || s.sold)) return null;
  return strong ||
    time.kind === 'vague' ||
    !(measure === 'company_count' || measure === 'financing' || measure === 'other_money')
    ? time
    : null;
}

/** 已完成, 累计投入: counted from a beginning that the report does not name. */
function isSoFar({ text }: Source, at: number): boolean {
  return /[已累]/.test(text.slice(Math.max(0, at - 8), at));
}

function periodOf({ text }: Source, s: Sentence, time: Time, draft: Draft): NonNullable<Draft['period']> {
  const at = draft.quantity.start;
  const known = !(time.from ?? time.to ?? '').startsWith('--');
  const state = time.kind === 'state' || time.kind === 'point';
  const counted = time.kind === 'span' && s.counted >= 0 && at - s.counted < 12;
  // 累计签约项目99项,总投资1470亿元: what it comes to is of all of them too, and how much that is more.
  const goesOn =
    draft.measure === 'growth' ||
    draft.measure === 'rate' ||
    (sums.has(draft.measure) && s.last?.measure === 'project_count');
  const summed = counted || (goesOn && s.summed !== null && s.summed.time === time && s.summed.next === s.index);
  s.summed = summed ? { time, next: s.index + 1 } : null;
  return {
    text: text.slice(time.start, time.end),
    start: known && !state && !summed ? time.from : null,
    end: known ? time.to : null,
  };
}

function decideBasis({ text, cues }: Source, s: Sentence, draft: Draft): void {
  const { basis } = s;
  const { start, unit } = draft.quantity;
  // 高于全省平均2.1个百分点 compares places.
  if (unit === 'pp' && /[高低快慢]于/.test(text.slice(Math.max(s.clauseStart, start - 12), start))) return;
  if (draft.measure === 'growth' && basis) {
    draft.basis = cues.bases[basis.index] ?? null;
    draft.reasons.push({ field: 'basis', rule: '基期用词', start: basis.start, end: basis.end });
  } else if (draft.measure !== 'growth' && draft.measure !== 'rate') s.basis = null;
}
