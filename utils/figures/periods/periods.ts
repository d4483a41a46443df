import { findWords } from '../../text/words';
import type { Draft, Passage } from '../draft';
import { dayOf, isoOf } from '../times/calendar';
import type { Time } from '../times/time';
import { findTimes } from '../times/times';
import { Chapter } from './chapter';
import { type Cues, cuesOf, cueWords } from './cues';
import { isCompared, sceneOf } from './scene';
import { Sentence } from './sentence';
import type { Items, Source } from './source';
import { begins, flows, lasting, sums } from './timed-measures';
import { isTimeless } from './timeless';
import {
  isBeginning,
  isDigit,
  isDivided,
  isFounding,
  isNamed,
  isOfEvent,
  isOfGroup,
  isSet,
  isSold,
  isWhole,
  isWholeYear,
  lastYear,
} from './wordings';

/**
 * Gives every draft the time that it covers (统计期), or null, and every growth its base (基期). Needs measures and plan or fact decided.
 * One pass in reading order: a time governs what follows it in its sentence, and what goes on with the same report.
 */
export function decidePeriods(
  passage: Passage,
  drafts: readonly Draft[],
  times: readonly Time[] = findTimes(passage.text, passage.facts),
  cues: Cues = cuesOf(cueWords),
): void {
  if (drafts.length === 0) return;
  const { text, facts } = passage;
  const day = dayOf(facts.published);
  const words = findWords(text, cues.table);
  new PeriodReader({ text, passage, drafts, times, cues, words, published: day && isoOf(day) }).read();
}

/** What a sentence leaves to the next ones of its paragraph. */
interface Report {
  time: Time;
  /** The sentence before had figures of this time. */
  strong: boolean;
  event: boolean;
  planned: boolean;
}

class PeriodReader {
  private readonly chapter: Chapter;
  private report: Report | null = null;
  /** The last signing, start … that has a date, and how many projects it was about. */
  private event: Time | null = null;
  private eventCount: number | null = null;
  private lastDay: Time | null = null;

  constructor(private readonly source: Source) {
    this.chapter = new Chapter(source);
  }

  read(): void {
    const { times, words, drafts } = this.source;
    let paragraph = -1;
    let s: Sentence | null = null;
    const items: Items = { time: 0, timeEnd: 0, cue: 0, cueEnd: 0, draft: 0, draftEnd: 0, firstTime: 0, end: 0 };
    for (const sentence of this.source.passage.outline.sentences) {
      const { end } = sentence;
      const broken: boolean = s !== null && this.isBroken(sentence.start);
      if (!broken && sentence.paragraph !== paragraph) {
        if (!this.isPart(sentence.start)) this.report = null;
        this.chapter.turnTo(sentence.paragraph, items.draftEnd);
      }
      paragraph = sentence.paragraph;
      items.end = end;
      items.firstTime = items.time = items.timeEnd;
      items.cue = items.cueEnd;
      items.draft = items.draftEnd;
      while (items.timeEnd < times.length && (times[items.timeEnd] as Time).start < end) items.timeEnd++;
      while (items.cueEnd < words.count && (words.start[items.cueEnd] as number) < end) items.cueEnd++;
      while (items.draftEnd < drafts.length && (drafts[items.draftEnd] as Draft).quantity.start < end) items.draftEnd++;
      if (items.time < items.timeEnd || items.draft < items.draftEnd) {
        s = broken && s ? s : this.open(sentence.start);
        if (!broken && isDivided.test(this.source.text.slice(sentence.start, sentence.start + 16))) s.part = true;
        this.readSentence(s, items);
      } else if (this.event && isOfEvent.test(this.source.text.slice(sentence.start, sentence.start + 12)))
        this.report = { time: this.event, strong: false, event: true, planned: false };
      else if (this.report && end - sentence.start > 2) this.report.strong = false;
    }
  }

  /** A sentence; 签约项目涵盖…, 此次 left out, goes on with the event. */
  private open(start: number): Sentence {
    const s = new Sentence(start);
    if (this.event && isOfEvent.test(this.source.text.slice(start, start + 12))) {
      s.govern(this.event, '回指活动', false, true);
      s.part = true;
    }
    return s;
  }

  /** A line that was broken within a quantity: 总投资, 216, 亿元 on three lines. */
  private isBroken(at: number): boolean {
    if (this.source.text.charCodeAt(at - 1) !== 0x0a) return false;
    const before = this.source.text.charCodeAt(at - 2);
    const after = this.source.text.charCodeAt(at);
    return isDigit(after)
      ? before > 0x3fff && before < 0xa000
      : isDigit(before) && '亿万千百元%'.includes(this.source.text[at] ?? ' ');
  }

  /** A paragraph that goes on with the one before: 其中…, 按领域划分,…. */
  private isPart(at: number): boolean {
    while (this.source.text.charCodeAt(at) === 0x20) at++;
    return this.source.text.startsWith('其中', at) || isDivided.test(this.source.text.slice(at, at + 16));
  }

  private readSentence(s: Sentence, items: Items): void {
    const { words, cues, drafts, times } = this.source;
    while (items.draft < items.draftEnd || items.time < items.timeEnd || items.cue < items.cueEnd) {
      const { time, cue, draft } = items;
      const timeAt = time < items.timeEnd ? (times[time] as Time).start : Number.POSITIVE_INFINITY;
      const cueAt = cue < items.cueEnd ? (words.start[cue] as number) : Number.POSITIVE_INFINITY;
      const draftAt = draft < items.draftEnd ? (drafts[draft] as Draft).quantity.start : Number.POSITIVE_INFINITY;
      if (timeAt <= cueAt && timeAt <= draftAt) {
        this.meetTime(s, times[time] as Time, items);
        items.time++;
      } else if (cueAt <= draftAt) {
        this.meetCue(s, words.id[cue] as number, cueAt, words.end[cue] as number);
        items.cue++;
      } else {
        const near = cueAt - (drafts[draft] as Draft).quantity.end < 8;
        this.meetDraft(s, drafts[draft] as Draft, near ? (cues.kinds[words.id[cue] as number] as number) : 0);
        items.draft++;
      }
    }
    this.leave(s);
  }

  /** Whether a time governs what follows it, and if not, why. */
  private meetTime(s: Sentence, time: Time, items: Items): void {
    const before = this.source.times[items.time - 1];
    s.goTo(this.source.text, time.start);
    s.spent = time.end;
    if (time.kind === 'day') this.lastDay = time;
    if (time.kind === 'duration') {
      if (time.years > 1) this.sumOfYears(s, time, items);
      return;
    }
    if (time.kind === 'none') {
      const next = this.source.drafts[items.draft]?.quantity.start ?? Number.POSITIVE_INFINITY;
      if (
        s.time &&
        this.source.text[time.end - 1] === '期' &&
        '为是仅'.includes(this.source.text[time.end] ?? ' ') &&
        next - time.end <= 2
      )
        s.govern(lastYear(s.time, time), '上年同期', true);
      if (/每|均|历|常/.test(this.source.text.slice(time.start, time.end))) s.yearly = time.end;
      return;
    }
    if (time.form === 'plan' || s.inTitle) return;
    if (isCompared(this.source, time, items)) {
      this.compare(s, time);
      return;
    }
    if (s.named === time.start || isSet.test(this.source.text.slice(time.end, time.end + 4))) return;
    if (isFounding.test(this.source.text.slice(Math.max(s.start, time.start - 4), time.start))) return;
    if (time.kind === 'vague' && this.source.text[time.end - 1] === '度') {
      s.annual = time;
      return;
    }
    const day = s.time ?? this.report?.time;
    if (time.kind === 'span' && day?.kind === 'day' && isNamed.test(this.source.text.slice(time.end, time.end + 24))) {
      this.event = day;
      this.eventCount = null;
      s.govern(day, '回指活动', false, true);
      return;
    }
    const scene = sceneOf(this.source, time, items);
    if (
      scene === 'deadline' ||
      scene === 'saying' ||
      scene === 'document' ||
      (scene === 'name' && s.own && s.time === this.event)
    )
      return;
    if (scene === 'event') {
      this.event = time;
      this.eventCount = null;
    }
    if (before && s.group.at(-1) === before && this.isListed(before, time)) s.group.push(time);
    else s.group = [time];
    s.member = 0;
    // 截至4月底,今年已开工: from the year's first day to that day.
    const state =
      s.own && s.time?.kind === 'state' && time.start - s.time.end <= 1 && isWholeYear(time) ? s.time : null;
    const { own } = s;
    const prior = own ? s.time : (this.report?.time ?? null);
    const within = state?.to && time.from && time.to && time.from <= state.to && state.to <= time.to;
    if (within) s.govern({ ...time, kind: 'since', start: state.start, to: state.to }, '时间领起', true);
    else s.govern(time, scene === 'event' ? '活动日期' : '时间领起', true, false, this.isTelling(s, time));
    s.finished = scene === 'finished';
    s.prior = prior;
    s.aside = isOfGroup.test(this.source.text.slice(time.end, time.end + 24))
      ? { time: before && own ? prior : null, from: this.endOfClause(time.end, items.end) }
      : null;
    s.begun = scene === 'name' && isBeginning.test(this.source.text.slice(time.end, time.end + 6));
    s.fromTo =
      '由从自'.includes(this.source.text[time.start - 1] ?? ' ') ||
      '从自'.includes(this.source.text[time.start] as string);
  }

  private endOfClause(from: number, end: number): number {
    let at = from;
    while (at < end && !'，,'.includes(this.source.text[at] as string)) at++;
    return at;
  }

  /** 据市统计局核算,前三季度…: only who tells it stands before the time. */
  private isTelling(s: Sentence, time: Time): boolean {
    return (
      s.last === null &&
      '，：,:'.includes(this.source.text[time.start - 1] ?? ' ') &&
      /据|核算|统计|公布|介绍|悉|显示|[说道]|表示|透露|披露|报|了解|指出|反映/.test(
        this.source.text.slice(Math.max(s.start, time.start - 24), time.start),
      )
    );
  }

  /** 2015、2016、2017三年 … 三年共计: the listed years together. */
  private sumOfYears(s: Sentence, time: Time, { time: index, firstTime }: Items): void {
    const years: Time[] = [];
    for (let i = index - 1; i >= firstTime && years.length < time.years; i--) {
      const earlier = this.source.times[i] as Time;
      if (earlier.form === 'listed') years.unshift(earlier);
    }
    const first = years[0];
    const last = years[years.length - 1] as Time;
    if (!first || years.length !== time.years || time.start === last.end) return;
    s.group = [];
    s.govern({ ...time, kind: 'span', from: first.from, to: last.to }, '各年合计', true);
  }

  /** 2023年…较2022年增长: the base is the year before. */
  private compare(s: Sentence, time: Time): void {
    const index = this.source.cues.bases.indexOf('overLastYear');
    if (!isWholeYear(time) || !isWholeYear(s.time) || index < 0) return;
    if (Number(s.time?.from?.slice(0, 4)) - Number(time.from?.slice(0, 4)) === 1)
      s.basis = { index, start: time.start, end: time.end };
  }

  private isListed(before: Time, time: Time): boolean {
    return time.start - before.end <= 1 && '、和与及'.includes(this.source.text[before.end] ?? ' ');
  }

  private meetCue(s: Sentence, id: number, start: number, end: number): void {
    const { bits } = this.source.cues;
    const kinds = this.source.cues.kinds[id] as number;
    const basis = this.source.cues.basis[id] as number;
    s.goTo(this.source.text, start);
    if (basis >= 0) s.basis = { index: basis, start, end };
    if (kinds & bits.after) s.after = end;
    if (kinds & bits.naming) s.named = end;
    if (kinds & bits.turn) s.turned = s.fromTo;
    if (kinds & bits.count) s.counted = end;
    if (kinds & bits.stock) s.stock = end;
    if (kinds & bits.coming) s.coming = true;
    if (kinds & bits.part && start - s.start < 6) s.part = true;
    if (kinds & bits.since && start >= s.spent) {
      const known = s.time !== null && this.source.published !== null;
      const head = Math.max(s.clauseStart, s.spent);
      s.govern(
        {
          start: head,
          end,
          kind: known ? 'since' : 'vague',
          from: null,
          to: known ? this.source.published : null,
          dated: false,
          years: 0,
          form: '',
        },
        '以来',
        true,
      );
    }
    if (kinds & bits.back && !s.own) {
      const day = this.source.text[start] === '当' ? (this.lastDay ?? this.event) : this.event;
      if (day) s.govern(day, '回指活动', false, true);
      if (day && start - s.start < 6) s.part = true;
    }
  }

  private meetDraft(s: Sentence, draft: Draft, nextCue: number): void {
    const { quantity, measure } = draft;
    s.goTo(this.source.text, quantity.start);
    if (s.aside && quantity.start > s.aside.from) s.resume();
    s.sold =
      measure === 'floor_area' && isSold.test(this.source.text.slice(Math.max(0, quantity.start - 8), quantity.start));
    this.decideBasis(s, draft);
    const count = measure === 'project_count';
    const { bits } = this.source.cues;
    if (
      count &&
      !s.own &&
      !s.back &&
      this.event &&
      (nextCue & bits.back || (nextCue & bits.event && quantity.min === this.eventCount))
    )
      s.govern(this.event, '回指活动', false, true);
    let time: Time | null = null;
    let rule = s.rule;
    const annual = measure === 'annual_investment' && quantity.start - (s.annual?.end ?? 0) < 12 ? s.annual : null;
    if (annual && !(s.own && isWholeYear(s.time))) {
      // 年度投资 of a year that was named is that year's.
      const year = this.report && !s.own && isWholeYear(this.report.time) ? this.report.time : null;
      time = year ?? annual;
      rule = year ? '承接上句' : '时间领起';
    } else if (s.own) time = this.ownTime(s, draft);
    else if (s.back) time = s.seen || count || s.part || !sums.has(measure) ? s.time : null;
    else if (this.report && !s.coming && s.after < 0) {
      time = this.carried(s, draft);
      rule = this.report.event ? '活动日期' : '承接上句';
    }
    if (
      !time &&
      !this.report &&
      this.chapter.goesOn &&
      !s.own &&
      !s.back &&
      !s.coming &&
      s.stock < 0 &&
      s.after < 0 &&
      !draft.planned
    ) {
      if ((flows.has(measure) || s.sold) && !this.isSoFar(quantity.start)) time = this.chapter.time;
      rule = '全文统计期';
    }
    if (time && isTimeless(this.source, s, draft, time, this.event)) time = null;
    if (!time && measure === 'total_investment' && !s.seen) s.single = true;
    if (time && count) {
      s.seen = true;
      if (time === this.event) this.eventCount ??= quantity.min;
    }
    draft.period = time && this.periodOf(s, time, quantity.start);
    if (time) {
      if (time !== annual && rule !== '全文统计期') s.governed = time;
      if (s.counted < s.clauseStart && measure !== 'growth' && measure !== 'rate' && measure !== 'other_quantity')
        s.plain = time;
      s.planned = draft.planned;
      this.chapter.open(s, time, draft, this.event);
      draft.reasons.push({ field: 'period', rule, start: time.start, end: time.end });
    }
    s.last = draft;
    if (this.chapter.lead < 0) this.chapter.lead = draft.paragraph;
    if (s.prior && isWhole.test(this.source.text.slice(quantity.end, quantity.end + 6))) s.time = s.prior;
  }

  private ownTime(s: Sentence, { measure, planned }: Draft): Time | null {
    if (s.turned) return null;
    if (
      s.time === this.event &&
      planned &&
      sums.has(measure) &&
      '该项'.includes(this.source.text[s.clauseStart] ?? ' ')
    )
      return null;
    if ((s.finished || (s.nextItem && !s.seen)) && lasting.has(measure)) return null;
    if (s.begun && !begins.has(measure)) return null;
    // 2015年和2018年分别为5亿元和7亿元: one time each.
    if (s.group.length > 1) return s.group[Math.min(s.member++, s.group.length - 1)] as Time;
    return s.time;
  }

  private carried(s: Sentence, { measure, planned }: Draft): Time | null {
    const { time, strong, event, planned: before } = this.report as Report;
    const count = measure === 'project_count';
    if (s.single) return null;
    if (event) return s.part || count || s.seen ? time : null;
    const past = this.source.published !== null && time.to !== null && time.to <= this.source.published;
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

  private periodOf(s: Sentence, time: Time, at: number): NonNullable<Draft['period']> {
    const known = !(time.from ?? time.to ?? '').startsWith('--');
    const state = time.kind === 'state' || time.kind === 'point';
    const summed = time.kind === 'span' && s.counted >= 0 && at - s.counted < 12 && s.plain === time;
    return {
      text: this.source.text.slice(time.start, time.end),
      start: known && !state && !summed ? time.from : null,
      end: known ? time.to : null,
    };
  }

  private decideBasis(s: Sentence, draft: Draft): void {
    const { basis } = s;
    const { start, unit } = draft.quantity;
    // 高于全省平均2.1个百分点 compares places.
    if (unit === 'pp' && /[高低快慢]于/.test(this.source.text.slice(Math.max(s.clauseStart, start - 12), start)))
      return;
    if (draft.measure === 'growth' && basis) {
      draft.basis = this.source.cues.bases[basis.index] ?? null;
      draft.reasons.push({ field: 'basis', rule: '基期用词', start: basis.start, end: basis.end });
    } else if (draft.measure !== 'growth' && draft.measure !== 'rate') s.basis = null;
  }

  /** 已完成, 累计投入: counted from a beginning that the report does not name. */
  private isSoFar(at: number): boolean {
    return /[已累]/.test(this.source.text.slice(Math.max(0, at - 8), at));
  }

  private leave(s: Sentence): void {
    // 其中三季度当季增长9.8%。: what follows tells of the whole span again.
    if (s.governed && this.chapter.time && this.chapter.isAside(s.governed)) this.report = null;
    else if (s.governed)
      this.report = { time: s.governed, strong: true, event: s.governed === this.event, planned: s.planned };
    else if (s.own && s.time && s.last === null)
      this.report = { time: s.time, strong: false, event: s.time === this.event, planned: false };
    else if (this.report) this.report.strong = false;
  }
}
