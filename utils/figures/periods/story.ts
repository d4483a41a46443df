import type { Draft } from '../draft';
import type { Time } from '../times/time';
import { Chapter } from './chapter';
import type { Sentence } from './sentence';
import type { Source } from './source';

/** What a sentence leaves to the next ones of its paragraph. */
export interface Report {
  time: Time;
  /** The sentence before had figures of this time. */
  strong: boolean;
  event: boolean;
  planned: boolean;
}

/** How many counts a part looks back over for its whole. */
const FAR = 24;

/** What has been told so far (上文): the report that goes on, the last event, and what the whole article is about. */
export class Story {
  readonly chapter: Chapter;
  report: Report | null = null;
  /** The last signing, start … that has a date, and how many projects it was about. */
  event: Time | null = null;
  eventCount: number | null = null;
  lastDay: Time | null = null;
  /** The time of the last sentence that had one, in whatever paragraph. */
  past: Time | null = null;
  /** The first time of a figure. */
  lead: Time | null = null;
  /** The time given to the figure before. */
  given: Time | null = null;
  givenTo: Draft | null = null;
  /** The last figure that a time was given to. */
  private readonly givenLast = new Map<Time, Draft>();
  /** Where the paragraph before begins. */
  paragraphBefore = 0;
  sentenceBefore = 0;

  constructor(readonly source: Source) {
    this.chapter = new Chapter(source);
  }

  /** Keeps what a figure was given. */
  give(draft: Draft, time: Time | null): void {
    this.given = time;
    this.givenTo = draft;
    this.times.set(draft, time);
    if (draft.measure === 'project_count') this.counts.push({ draft, time });
    if (time) {
      if (draft.measure === 'annual_investment' && !this.givenLast.has(time) && this.follows(time, draft))
        this.ofPlan.add(time);
      this.past = time;
      this.givenLast.set(time, draft);
    }
    if (time && draft.measure !== 'threshold') this.lead ??= time;
  }

  private readonly times = new Map<Draft, Time | null>();

  /** The time of the whole that the numbers prove a figure to be a part of (分项之和); undefined where they prove none. */
  timeOfSum({ whole, measure, planned }: Draft): Time | null | undefined {
    // What a project of a list costs has no time, though all of them are told of one.
    if (whole === null || measure === 'total_investment') return undefined;
    if (whole.of.measure !== measure || whole.of.planned !== planned) return undefined;
    const time = this.times.get(whole.of);
    return time !== undefined && this.isLast(time) ? time : undefined;
  }

  /** Whether no other time was told since: it may be that of what follows. */
  private isLast(time: Time | null): boolean {
    return time === null ? this.given === null : time.from === this.given?.from && time.to === this.given.to;
  }

  private readonly counts: { draft: Draft; time: Time | null }[] = [];

  /** The time of the counted whole that a count is a part of; undefined where `lead`, what stands before it, divides nothing, or no whole was told. */
  wholeOf({ quantity, planned }: Draft, lead: string | null): Time | null | undefined {
    if (lead === null) return undefined;
    for (let k = this.counts.length - 1, steps = 0; k >= 0 && steps < FAR; k--, steps++) {
      const { draft, time } = this.counts[k] as (typeof this.counts)[number];
      if ((draft.quantity.min ?? 0) <= (quantity.min ?? 0)) continue;
      return this.isLast(time) && draft.planned === planned ? time : undefined;
    }
    return undefined;
  }

  /** Times that tell of a yearly plan alone (总投资218亿元，年内计划投资62亿元): they date nothing else. */
  readonly ofPlan = new Set<Time>();

  /** How many times were given so far: 0, 1, 2, 3 and more. */
  get timesGiven(): number {
    return Math.min(this.givenLast.size, 3);
  }

  /** Since when a time was not given: 0 in this sentence, 1 the one before, 2 in this paragraph, 3 the one before, 4 farther, 5 never. */
  sinceUsed(time: Time, { sentence, paragraph }: Draft): number {
    const used = this.givenLast.get(time);
    if (used === undefined) return 5;
    if (sentence - used.sentence < 2) return sentence - used.sentence;
    return Math.min(paragraph - used.paragraph, 2) + 2;
  }

  /** How far the figure before lies back: 0 in its clause, 1 in its sentence, 2 in its paragraph, 3 before. */
  sinceGiven({ clause, sentence, paragraph }: Draft): number {
    const before = this.givenTo;
    if (before === null || before.paragraph !== paragraph) return 3;
    return before.sentence !== sentence ? 2 : before.clause !== clause ? 1 : 0;
  }

  /** The time stands behind a comma, and the plan right behind it. */
  private follows({ start, end }: Time, { quantity }: Draft): boolean {
    return '，,、'.includes(this.source.text[start - 1] ?? '。') && quantity.start - end < 8;
  }

  /** Takes over what a sentence that is read leaves to the next. */
  follow(s: Sentence): void {
    // 其中三季度当季增长9.8%。: what follows tells of the whole span again.
    if (s.governed && this.chapter.time && this.chapter.isAside(s.governed)) this.report = null;
    else if (s.governed)
      this.report = { time: s.governed, strong: true, event: s.governed === this.event, planned: s.planned };
    else if (s.own && s.time && s.last === null)
      this.report = { time: s.time, strong: false, event: s.time === this.event, planned: false };
    else if (this.report) this.report.strong = false;
  }
}
