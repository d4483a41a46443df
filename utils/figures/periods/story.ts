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

/** What has been told so far (上文): the report that goes on, the last event, and what the whole article is about. */
export class Story {
  readonly chapter: Chapter;
  report: Report | null = null;
  /** The last signing, start … that has a date, and how many projects it was about. */
  event: Time | null = null;
  eventCount: number | null = null;
  lastDay: Time | null = null;

  constructor(readonly source: Source) {
    this.chapter = new Chapter(source);
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
