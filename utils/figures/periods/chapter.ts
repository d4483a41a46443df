import type { Draft } from '../draft';
import type { Time } from '../times/time';
import { isThatYear, sectionOf } from './section';
import type { Sentence } from './sentence';
import type { Source } from './source';
import { flows, ownOfProjects } from './timed-measures';
import { hasTheme, isRecent, isWholeYear, isYears } from './wordings';

/** The span that a whole article reports on, told at its head: 上半年. */
export class Chapter {
  get time(): Time | null {
    return this.section ?? this.whole;
  }
  private whole: Time | null = null;
  /** The span that the present section reports on: 2025年工作回顾. */
  section: Time | null = null;
  /** The paragraph goes on with the report of the whole article. */
  goesOn = false;
  /** Paragraph with the article's first figure, -1 before it. */
  lead = -1;

  constructor(private readonly source: Source) {}

  /** A new paragraph begins, its figures at a draft and its times at a time. */
  turnTo(paragraph: number, draft: number, time: number): void {
    const section = sectionOf(this.source, paragraph, draft, time);
    // 一年来, within a section that names its year, is that year.
    if (section !== undefined && !(this.section && section && isThatYear(this.source, section))) this.section = section;
    this.goesOn = this.time !== null && (this.section !== null || this.isReport(paragraph, draft));
  }

  /** The article's head names the span that it reports on; a part of that span changes nothing. */
  open(s: Sentence, time: Time, { measure, planned, paragraph }: Draft, event: Time | null): void {
    const { text, published } = this.source;
    if (this.lead < 0) this.lead = paragraph;
    if (this.time || event || planned || !s.own || !flows.has(measure)) return;
    if (time.kind !== 'span' || isYears(time)) return;
    if (!s.headed && !this.heading().includes(text.slice(time.start, time.end))) return;
    if (published !== null && !isRecent(time, published)) return;
    if (isWholeYear(time) && time.to !== null && published !== null && time.to > published) return;
    this.whole = time;
    this.goesOn = true;
  }

  /** A part of the span, told beside it: 其中3月当月. */
  isAside(time: Time): boolean {
    if (time === this.time) return false;
    return (
      this.source.text.slice(Math.max(0, time.start - 3), time.start).includes('其中') ||
      /[当单][季月]$/.test(this.source.text.slice(time.start, time.end))
    );
  }

  /** A paragraph of a report: it opens with its theme (分产业看, 外资方面, 工业:), or tells more of statistics than of projects. */
  private isReport(paragraph: number, draft: number): boolean {
    const start = this.source.passage.outline.paragraphs[paragraph]?.start ?? 0;
    if (hasTheme.test(this.source.text.slice(start, start + 24))) return true;
    let balance = 0;
    for (let i = draft; i < this.source.drafts.length && i < draft + 32; i++) {
      const { measure, paragraph: own } = this.source.drafts[i] as Draft;
      if (own !== paragraph) break;
      if (ownOfProjects.has(measure)) balance--;
      else if (flows.has(measure)) balance++;
    }
    return balance > 0;
  }

  /** The article's title, and its first line where that is one. */
  private heading(): string {
    const first = this.source.passage.outline.paragraphs[0];
    return `${this.source.passage.facts.title ?? ''}\n${first && first.end - first.start < 50 ? this.source.text.slice(first.start, first.end) : ''}`;
  }
}
