import { indexAt } from '../../text/sentences';
import { type FoundWords, findWords } from '../../text/words';
import { isBase } from '../based';
import type { Draft, Passage } from '../draft';
import { dayOf, isoOf } from '../times/calendar';
import type { Time } from '../times/time';
import { findTimes } from '../times/times';
import { type Cues, cuesOf, cueWords } from './cues';
import { Sentence } from './sentence';
import { apart, begins, flows, isOwn, lasting, ownOfProjects, sums, yields } from './timed-measures';
import {
  hasTheme,
  isApproval,
  isBeginning,
  isClosed,
  isDigit,
  isDivided,
  isFounding,
  isGathering,
  isInName,
  isMultiple,
  isNamed,
  isOfEvent,
  isOfGroup,
  isRecent,
  isSet,
  isSold,
  isWhole,
  isWholeYear,
  isYearly,
  isYears,
  lastYear,
  ofProject,
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
  if (drafts.length > 0) new PeriodReader(drafts, passage, times, cues).read();
}

/** What a sentence leaves to the next ones of its paragraph. */
interface Report {
  time: Time;
  /** The sentence before had figures of this time. */
  strong: boolean;
  event: boolean;
  planned: boolean;
}

/** What is left to read of a sentence: indexes of times, cues and drafts, and where each ends. */
interface Items {
  time: number;
  timeEnd: number;
  cue: number;
  cueEnd: number;
  draft: number;
  draftEnd: number;
  firstTime: number;
  end: number;
}

class PeriodReader {
  private readonly text: string;
  private readonly words: FoundWords;
  private readonly published: string | null;
  private report: Report | null = null;
  /** The last signing, start … that has a date, and how many projects it was about. */
  private event: Time | null = null;
  private eventCount: number | null = null;
  private lastDay: Time | null = null;
  /** The span that the whole article reports on, told at its head: 上半年. */
  private chapter: Time | null = null;
  /** Paragraph with the article's first figure, -1 before it. */
  private lead = -1;
  /** The paragraph goes on with the report of the whole article. */
  private reports = false;

  constructor(
    private readonly drafts: readonly Draft[],
    private readonly passage: Passage,
    private readonly times: readonly Time[],
    private readonly cues: Cues,
  ) {
    this.text = passage.text;
    this.words = findWords(passage.text, cues.table);
    const day = dayOf(passage.facts.published);
    this.published = day && isoOf(day);
  }

  read(): void {
    const { times, words, drafts } = this;
    let paragraph = -1;
    let s: Sentence | null = null;
    const items: Items = { time: 0, timeEnd: 0, cue: 0, cueEnd: 0, draft: 0, draftEnd: 0, firstTime: 0, end: 0 };
    for (const sentence of this.passage.outline.sentences) {
      const { end } = sentence;
      const broken: boolean = s !== null && this.isBroken(sentence.start);
      if (!broken && sentence.paragraph !== paragraph) {
        if (!this.isPart(sentence.start)) this.report = null;
        this.reports = this.chapter !== null && this.isReport(sentence.paragraph, items.draftEnd);
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
        if (!broken && isDivided.test(this.text.slice(sentence.start, sentence.start + 16))) s.part = true;
        this.readSentence(s, items);
      } else if (this.event && isOfEvent.test(this.text.slice(sentence.start, sentence.start + 12)))
        this.report = { time: this.event, strong: false, event: true, planned: false };
      else if (this.report && end - sentence.start > 2) this.report.strong = false;
    }
  }

  /** A sentence; 签约项目涵盖…, 此次 left out, goes on with the event. */
  private open(start: number): Sentence {
    const s = new Sentence(start);
    if (this.event && isOfEvent.test(this.text.slice(start, start + 12))) {
      s.govern(this.event, '回指活动', false, true);
      s.part = true;
    }
    return s;
  }

  /** A line that was broken within a quantity: 总投资, 216, 亿元 on three lines. */
  private isBroken(at: number): boolean {
    if (this.text.charCodeAt(at - 1) !== 0x0a) return false;
    const before = this.text.charCodeAt(at - 2);
    const after = this.text.charCodeAt(at);
    return isDigit(after)
      ? before > 0x3fff && before < 0xa000
      : isDigit(before) && '亿万千百元%'.includes(this.text[at] ?? ' ');
  }

  /** A paragraph that goes on with the one before: 其中…, 按领域划分,…. */
  private isPart(at: number): boolean {
    while (this.text.charCodeAt(at) === 0x20) at++;
    return this.text.startsWith('其中', at) || isDivided.test(this.text.slice(at, at + 16));
  }

  /** A paragraph of a report: it opens with its theme (分产业看, 外资方面, 工业:), or tells more of statistics than of projects. */
  private isReport(paragraph: number, draft: number): boolean {
    const start = this.passage.outline.paragraphs[paragraph]?.start ?? 0;
    if (hasTheme.test(this.text.slice(start, start + 24))) return true;
    let balance = 0;
    for (let i = draft; i < this.drafts.length && i < draft + 32; i++) {
      const { measure, paragraph: own } = this.drafts[i] as Draft;
      if (own !== paragraph) break;
      if (ownOfProjects.has(measure)) balance--;
      else if (flows.has(measure)) balance++;
    }
    return balance > 0;
  }

  private readSentence(s: Sentence, items: Items): void {
    const { words, cues, drafts, times } = this;
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
    const before = this.times[items.time - 1];
    s.goTo(this.text, time.start);
    s.spent = time.end;
    if (time.kind === 'day') this.lastDay = time;
    if (time.kind === 'duration') {
      if (time.years > 1) this.sumOfYears(s, time, items);
      return;
    }
    if (time.kind === 'none') {
      const next = this.drafts[items.draft]?.quantity.start ?? Number.POSITIVE_INFINITY;
      if (
        s.time &&
        this.text[time.end - 1] === '期' &&
        '为是仅'.includes(this.text[time.end] ?? ' ') &&
        next - time.end <= 2
      )
        s.govern(lastYear(s.time, time), '上年同期', true);
      if (/每|均|历|常/.test(this.text.slice(time.start, time.end))) s.yearly = time.end;
      return;
    }
    if (time.form === 'plan' || s.inTitle) return;
    if (this.isCompared(time, items)) {
      this.compare(s, time);
      return;
    }
    if (s.named === time.start || isSet.test(this.text.slice(time.end, time.end + 4))) return;
    if (isFounding.test(this.text.slice(Math.max(s.start, time.start - 4), time.start))) return;
    if (time.kind === 'vague' && this.text[time.end - 1] === '度') {
      s.annual = time;
      return;
    }
    const day = s.time ?? this.report?.time;
    if (time.kind === 'span' && day?.kind === 'day' && isNamed.test(this.text.slice(time.end, time.end + 24))) {
      this.event = day;
      this.eventCount = null;
      s.govern(day, '回指活动', false, true);
      return;
    }
    const scene = this.sceneOf(time, items);
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
    s.aside = isOfGroup.test(this.text.slice(time.end, time.end + 24))
      ? { time: before && own ? prior : null, from: this.endOfClause(time.end, items.end) }
      : null;
    s.begun = scene === 'name' && isBeginning.test(this.text.slice(time.end, time.end + 6));
    s.fromTo = '由从自'.includes(this.text[time.start - 1] ?? ' ') || '从自'.includes(this.text[time.start] as string);
  }

  private endOfClause(from: number, end: number): number {
    let at = from;
    while (at < end && !'，,'.includes(this.text[at] as string)) at++;
    return at;
  }

  /** 据市统计局核算,前三季度…: only who tells it stands before the time. */
  private isTelling(s: Sentence, time: Time): boolean {
    return (
      s.last === null &&
      '，：,:'.includes(this.text[time.start - 1] ?? ' ') &&
      /据|核算|统计|公布|介绍|悉|显示|[说道]|表示|透露|披露|报|了解|指出|反映/.test(
        this.text.slice(Math.max(s.start, time.start - 24), time.start),
      )
    );
  }

  /** 2015、2016、2017三年 … 三年共计: the listed years together. */
  private sumOfYears(s: Sentence, time: Time, { time: index, firstTime }: Items): void {
    const years: Time[] = [];
    for (let i = index - 1; i >= firstTime && years.length < time.years; i--) {
      const earlier = this.times[i] as Time;
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
    const index = this.cues.bases.indexOf('overLastYear');
    if (!isWholeYear(time) || !isWholeYear(s.time) || index < 0) return;
    if (Number(s.time?.from?.slice(0, 4)) - Number(time.from?.slice(0, 4)) === 1)
      s.basis = { index, start: time.start, end: time.end };
  }

  private isListed(before: Time, time: Time): boolean {
    return time.start - before.end <= 1 && '、和与及'.includes(this.text[before.end] ?? ' ');
  }

  private isCompared(time: Time, { cue, cueEnd }: Items): boolean {
    const { text } = this;
    const before = text[time.start - 1] ?? ' ';
    if ('比较与同超'.includes(before)) return true;
    if ((before === '过' || before === '于') && '超高低多少优快好'.includes(text[time.start - 2] ?? ' ')) return true;
    // 恢复到2019年的78.6%, 是2019年的3倍
    if (time.end < text.length && isMultiple.test(text.slice(time.end, time.end + 18))) return true;
    if (time.kind === 'since' && '最新首'.includes(text[time.end] ?? ' ')) return true;
    for (let i = cue; i < cueEnd && (this.words.start[i] as number) < time.end + 6; i++)
      if ((this.words.start[i] as number) >= time.end && this.is(i, 'versus')) return true;
    return false;
  }

  private sceneOf(
    time: Time,
    items: Items,
  ): 'event' | 'saying' | 'deadline' | 'finished' | 'name' | 'document' | 'plain' {
    const { cue, cueEnd, draft, draftEnd, end } = items;
    const { text, words } = this;
    if (time.kind === 'day' && (text[time.end] === '电' || text[time.end] === '讯')) return 'saying';
    const clauses = this.passage.outline.clauses;
    let clause = indexAt(clauses, time.start);
    const clauseStart = clauses[clause]?.start ?? 0;
    if (time.end + 1 >= (clauses[clause]?.end ?? end)) clause++;
    const clauseEnd = Math.min(end, clauses[clause]?.end ?? end);
    const firstDraft = draft < draftEnd ? (this.drafts[draft] as Draft).quantity.start : end;
    let [speech, event, finish, begin] = [end, end, -1, -1];
    let planned =
      time.form === 'before' || (this.published !== null && time.from !== null && time.from > this.published);
    for (let i = cue; i > 0 && i > cue - 4 && (words.start[i - 1] as number) >= clauseStart; i--)
      if (this.is(i - 1, 'plan')) planned = true;
    for (let i = cue; i < cueEnd && i < cue + 32; i++) {
      const at = words.start[i] as number;
      if (at < time.end) continue;
      if (this.is(i, 'speech')) speech = Math.min(speech, at);
      if (this.is(i, 'event')) event = Math.min(event, at);
      if (at >= clauseEnd) continue;
      if (this.is(i, 'plan')) planned = true;
      if (this.is(i, 'document') && at - time.end < 16 && at < firstDraft && time.kind !== 'day') return 'document';
      if (this.is(i, 'finish')) finish = at;
      if (this.is(i, 'start')) begin = at;
    }
    const done = Math.max(finish, begin);
    const told = this.isTold(time.end, clauseEnd, items);
    if (done >= 0 && planned && !told && !this.isTold(done, clauseEnd, items)) return 'deadline';
    // 5月,初步设计获批,总概算12亿元: the day of approval is not the money's.
    if (
      !told &&
      firstDraft < end &&
      isOwn((this.drafts[draft] as Draft).measure) &&
      isApproval.test(text.slice(time.end, clauseEnd))
    )
      return 'saying';
    if (time.kind === 'day') {
      const gathered = isGathering.test(text.slice(time.end, firstDraft));
      if (speech < firstDraft && event > speech && !gathered) return 'saying';
      if ((event < end || gathered) && !planned) return 'event';
    }
    if (told) return 'plain';
    if (finish >= 0 && begin < 0) return 'finished';
    return time.kind !== 'day' && event < clauseEnd ? 'name' : 'plain';
  }

  /** A figure stands between an offset and the end of its clause. */
  private isTold(after: number, clauseEnd: number, { draft, draftEnd }: Items): boolean {
    for (let i = draft; i < draftEnd && i < draft + 16; i++) {
      const { start } = (this.drafts[i] as Draft).quantity;
      if (start > after) return start < clauseEnd;
    }
    return false;
  }

  private meetCue(s: Sentence, id: number, start: number, end: number): void {
    const { bits } = this.cues;
    const kinds = this.cues.kinds[id] as number;
    const basis = this.cues.basis[id] as number;
    s.goTo(this.text, start);
    if (basis >= 0) s.basis = { index: basis, start, end };
    if (kinds & bits.after) s.after = end;
    if (kinds & bits.naming) s.named = end;
    if (kinds & bits.turn) s.turned = s.fromTo;
    if (kinds & bits.count) s.counted = end;
    if (kinds & bits.stock) s.stock = end;
    if (kinds & bits.coming) s.coming = true;
    if (kinds & bits.part && start - s.start < 6) s.part = true;
    if (kinds & bits.since && start >= s.spent) {
      const known = s.time !== null && this.published !== null;
      const head = Math.max(s.clauseStart, s.spent);
      s.govern(
        {
          start: head,
          end,
          kind: known ? 'since' : 'vague',
          from: null,
          to: known ? this.published : null,
          dated: false,
          years: 0,
          form: '',
        },
        '以来',
        true,
      );
    }
    if (kinds & bits.back && !s.own) {
      const day = this.text[start] === '当' ? (this.lastDay ?? this.event) : this.event;
      if (day) s.govern(day, '回指活动', false, true);
      if (day && start - s.start < 6) s.part = true;
    }
  }

  private meetDraft(s: Sentence, draft: Draft, nextCue: number): void {
    const { quantity, measure } = draft;
    s.goTo(this.text, quantity.start);
    if (s.aside && quantity.start > s.aside.from) s.resume();
    s.sold = measure === 'floor_area' && isSold.test(this.text.slice(Math.max(0, quantity.start - 8), quantity.start));
    this.decideBasis(s, draft);
    const count = measure === 'project_count';
    const { bits } = this.cues;
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
    if (!time && !this.report && this.reports && !s.own && !s.back && !s.coming && s.after < 0 && !draft.planned) {
      if ((flows.has(measure) || s.sold) && !this.isSoFar(quantity.start)) time = this.chapter;
      rule = '全文统计期';
    }
    if (time && this.isTimeless(s, draft, time)) time = null;
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
      this.openChapter(s, time, draft);
      draft.reasons.push({ field: 'period', rule, start: time.start, end: time.end });
    }
    s.last = draft;
    if (this.lead < 0) this.lead = draft.paragraph;
    if (s.prior && isWhole.test(this.text.slice(quantity.end, quantity.end + 6))) s.time = s.prior;
  }

  private ownTime(s: Sentence, { measure, planned }: Draft): Time | null {
    if (s.turned) return null;
    if (s.time === this.event && planned && sums.has(measure) && '该项'.includes(this.text[s.clauseStart] ?? ' '))
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
    const past = this.published !== null && time.to !== null && time.to <= this.published;
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

  /** Names, designs, sizes, yearly yields and what comes when the plant runs have no time. */
  private isTimeless(s: Sentence, { quantity, measure, planned }: Draft, time: Time): boolean {
    const { text } = this;
    if (s.after >= 0 || s.coming) return true;
    if (time.form === 'now' && isYearly.test(text.slice(Math.max(0, quantity.start - 12), quantity.start))) return true;
    // 由18家扩容到26家 is what a plan starts from.
    if (!planned && time.to !== null && this.published !== null && time.to > this.published && isBase(text, quantity))
      return true;
    if (
      measure === 'registered_capital' &&
      /[（(][^）)]*$/.test(text.slice(Math.max(0, quantity.start - 12), quantity.start))
    )
      return true;
    if (
      measure === 'rate' &&
      time === this.event &&
      /[入占持]股|股比/.test(text.slice(Math.max(0, quantity.start - 6), quantity.start))
    )
      return true;
    if (time === this.event && (apart.has(measure) || (planned && yields.has(measure) && measure !== 'other_money')))
      return true;
    if (time.form === 'now' && planned && !s.seen) return true;
    if (measure !== 'growth' && s.yearly >= s.clauseStart && quantity.start - s.yearly < 16) return true;
    if (!apart.has(measure) && !yields.has(measure) && measure !== 'registered_capital') return false;
    const before = text.slice(Math.max(s.clauseStart, s.spent, quantity.start - 12), quantity.start);
    if (measure === 'capacity')
      return (
        !s.own ||
        planned ||
        /[年日][产加生处供]|设计/.test(before) ||
        isInName.test(text.slice(quantity.end, quantity.end + 16))
      );
    if (measure === 'registered_capital') return time !== this.event && s.last?.measure !== 'company_count';
    if (measure === 'land_area' || measure === 'floor_area') return !s.sold && (!s.own || ofProject.test(before));
    if (
      (measure === 'installed_power' || measure === 'energy') &&
      (quantity.level || !isClosed(text.charCodeAt(quantity.end)))
    )
      return true;
    if (/日产|日均/.test(before)) return true;
    if ((measure === 'employment' || (yields.has(measure) && planned)) && /年(?!度|初|底|末|内)/.test(before))
      return true;
    return false;
  }

  private periodOf(s: Sentence, time: Time, at: number): NonNullable<Draft['period']> {
    const known = !(time.from ?? time.to ?? '').startsWith('--');
    const state = time.kind === 'state' || time.kind === 'point';
    const summed = time.kind === 'span' && s.counted >= 0 && at - s.counted < 12 && s.plain === time;
    return {
      text: this.text.slice(time.start, time.end),
      start: known && !state && !summed ? time.from : null,
      end: known ? time.to : null,
    };
  }

  private decideBasis(s: Sentence, draft: Draft): void {
    const { basis } = s;
    const { start, unit } = draft.quantity;
    // 高于全省平均2.1个百分点 compares places.
    if (unit === 'pp' && /[高低快慢]于/.test(this.text.slice(Math.max(s.clauseStart, start - 12), start))) return;
    if (draft.measure === 'growth' && basis) {
      draft.basis = this.cues.bases[basis.index] ?? null;
      draft.reasons.push({ field: 'basis', rule: '基期用词', start: basis.start, end: basis.end });
    } else if (draft.measure !== 'growth' && draft.measure !== 'rate') s.basis = null;
  }

  /** 已完成, 累计投入: counted from a beginning that the report does not name. */
  private isSoFar(at: number): boolean {
    return /[已累]/.test(this.text.slice(Math.max(0, at - 8), at));
  }

  /** The article's head names the span that it reports on; a part of that span changes nothing. */
  private openChapter(s: Sentence, time: Time, { measure, planned, paragraph }: Draft): void {
    if (this.lead < 0) this.lead = paragraph;
    if (this.chapter || this.event || planned || !s.own || !flows.has(measure)) return;
    if (time.kind !== 'span' || isYears(time)) return;
    if (!s.headed && !this.heading().includes(this.text.slice(time.start, time.end))) return;
    if (this.published !== null && !isRecent(time, this.published)) return;
    if (isWholeYear(time) && time.to !== null && this.published !== null && time.to > this.published) return;
    this.chapter = time;
    this.reports = true;
  }

  /** The article's title, and its first line where that is one. */
  private heading(): string {
    const first = this.passage.outline.paragraphs[0];
    return `${this.passage.facts.title ?? ''}\n${first && first.end - first.start < 50 ? this.text.slice(first.start, first.end) : ''}`;
  }

  private isAside(time: Time): boolean {
    if (time === this.chapter) return false;
    return (
      this.text.slice(Math.max(0, time.start - 3), time.start).includes('其中') ||
      /[当单][季月]$/.test(this.text.slice(time.start, time.end))
    );
  }

  private leave(s: Sentence): void {
    // 其中三季度当季增长9.8%。: what follows tells of the whole span again.
    if (s.governed && this.chapter && this.isAside(s.governed)) this.report = null;
    else if (s.governed)
      this.report = { time: s.governed, strong: true, event: s.governed === this.event, planned: s.planned };
    else if (s.own && s.time && s.last === null)
      this.report = { time: s.time, strong: false, event: s.time === this.event, planned: false };
    else if (this.report) this.report.strong = false;
  }

  private is(cue: number, kind: keyof Cues['bits']): boolean {
    return ((this.cues.kinds[this.words.id[cue] as number] as number) & this.cues.bits[kind]) !== 0;
  }
}
