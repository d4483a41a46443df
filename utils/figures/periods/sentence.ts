import type { Draft } from '../draft';
import type { Time } from '../times/time';

/** What has been read of a sentence up to a place. Offsets are -1 for "not met". */
export class Sentence {
  time: Time | null = null;
  rule = '';
  /** The time stands in this sentence. */
  own = false;
  /** The time that the present one took over from. */
  prior: Time | null = null;
  /** The time is that of an event named before. */
  back = false;
  /** Times in a list, dealt out to the figures that follow. */
  group: Time[] = [];
  member = 0;
  annual: Time | null = null;
  basis: { index: number; start: number; end: number } | null = null;
  after = -1;
  counted = -1;
  stock = -1;
  yearly = -1;
  /** End of a word that a name follows: 入选2023年…名单. */
  named = -1;
  /** The time is that of a group alone (上半年签约的项目), up to an offset; then the time before governs again. */
  aside: { time: Time | null; from: number } | null = null;
  /** The time that governs again from the next count on: of 2023年项目530项,1—6月完成投资36亿元,其中在建项目185项 it is 2023年. */
  counts: Time | null = null;
  /** The time stands at the head of the sentence. */
  headed = false;
  /** A list has come to its next item, and the time stood within the one before. */
  nextItem = false;
  turned = false;
  fromTo = false;
  finished = false;
  /** The time is the month or year in which a project began. */
  begun = false;
  /** It is that in which one project began: it dates nothing that is told of it. */
  alone = false;
  /** It tells of a single project, whose total investment has no time. */
  single = false;
  /** The present figure is an area sold or built in a time. */
  sold = false;
  coming = false;
  /** The sentence goes on with parts of the group before. */
  part = false;
  /** A count of projects with a time came before. */
  seen = false;
  governed: Time | null = null;
  /** The time of a figure that is no 累计: a 累计 behind it reaches further back. */
  plain: Time | null = null;
  /** The figure before was counted from a beginning that is not told (累计), in this time; and the index of the next. */
  summed: { time: Time; next: number } | null = null;
  /** The list of quantities that is met (quantity.list), where it begins, and the member it has come to. */
  series: { list: number; member: number; start: number } | null = null;
  planned = false;
  last: Draft | null = null;
  inTitle = false;
  /** It tells of an event without its day (日前举行的签约仪式): what was reported before is over. */
  undated = false;
  /** How it begins: see `openerOf`. */
  opener = 0;
  /** Where the sentence before begins. */
  before = 0;
  /** The draft that is met. */
  index = 0;
  clauseStart: number;
  /** End of the last time met. */
  spent: number;
  private at: number;

  constructor(readonly start: number) {
    this.at = start;
    this.clauseStart = start;
    this.spent = start;
  }

  govern(time: Time, rule: string, own: boolean, back = false, told = false): void {
    this.prior = this.own && own ? this.time : null;
    this.time = time;
    this.rule = rule;
    this.own = own;
    this.back = back;
    this.after = -1;
    this.turned = false;
    this.nextItem = false;
    this.headed ||= time.start - this.start < 4 || told;
    this.finished = false;
    this.begun = this.alone = false;
    this.coming = false;
    this.stock = -1;
  }

  /** Goes back to the time before a group's own. */
  resume(): void {
    this.time = this.aside?.time ?? null;
    this.own = this.time !== null;
    this.aside = null;
    this.group = [];
  }

  /** Reads the marks up to a place: titles, and where what was said of a plant's future ends. */
  goTo(text: string, to: number): void {
    for (; this.at < to; this.at++) {
      switch (text.charCodeAt(this.at)) {
        case 0x300a:
          this.inTitle = true;
          break;
        case 0x300b:
          this.inTitle = false;
          break;
        case 0xff1b:
        case 0x3b:
          this.after = -1;
          this.clauseStart = this.at + 1;
          this.annual = null;
          this.nextItem = !this.headed;
          break;
        case 0xff0c:
        case 0x2c:
          this.clauseStart = this.at + 1;
          break;
      }
    }
  }
}
