import { longestWordAt } from '../../text/words';
import { isPlanTitle } from '../sections';
import { type Day, dayOf } from './calendar';
import type { Head, LeadHead, Tables, TimeHead } from './tables';

/** The reading of a text's times: its tables, the day of publication, and the year that holds so far. Offsets are asked in reading order. */
export class TimeReader {
  readonly today: Day | null;
  /** A year that was named holds on to the end of its sentence, for years of their own to the end of the paragraph. */
  yearInForce: number | null = null;
  /** The last year that was named, in whatever paragraph. */
  yearNamed: number | null = null;
  yearSaidBefore = false;
  yearReadTo = 0;
  /** The last month that was named, and where it ends. */
  monthNamed: (Day & { end: number }) | null = null;
  /** The last day of the last span that was told: what 期末 is the end of. */
  spanEnd: Day | null = null;
  /** The years of the months (一季度, 1—8月) that were named with one, by those months. */
  readonly spansNamed = new Map<number, number>();
  /** A semicolon stands between that year and the place that was read to. */
  yearItemOver = false;
  /** The one year that the article's title or first line names, before the year of publication: 2022年统计公报. */
  readonly headYear: number | null;
  /** Without a publication date the year that the article is about: that of its title, else the last one that it names as past or present. */
  readonly articleYear: number | null;
  /** Headings of sections that name a year (一、2021年工作回顾), in reading order. */
  private readonly sections: readonly { at: number; year: number }[];
  /** The title is that of a plan (工作方案): its times are those of the year of publication. */
  readonly ofPlans: boolean;

  constructor(
    readonly text: string,
    { published, title }: { published?: string | null | undefined; title?: string | null | undefined },
    readonly tables: Tables,
  ) {
    this.title = title;
    this.today = dayOf(published ?? null);
    this.ofPlans = title != null && isPlanTitle(title);
    const lineEnd = text.indexOf('\n');
    const head = `${title ?? ''}\n${lineEnd > 0 && lineEnd < 60 ? text.slice(0, lineEnd) : ''}`;
    const [year, ...years] = head.match(/(?:19|20)\d\d(?=年)/g) ?? [];
    const last = this.today?.y;
    const isOne = year !== undefined && years.every((other) => other === year);
    this.headYear = isOne && (!last || Number(year) === last - 1) ? Number(year) : null;
    this.articleYear = last ? null : isOne ? Number(year) : lastYearOf(text);
    // Few texts have such a line, and to match all of a text makes a new pattern each time.
    this.sections = SECTION.test(text)
      ? [...text.matchAll(new RegExp(SECTION, 'gm'))].map((match) => ({ at: match.index, year: Number(match[1]) }))
      : [];
  }

  /** The months of a company's report (报告期), by its title or what it is called at the start; null where nothing calls it. */
  get reported(): Reported | null {
    if (this.report === undefined) {
      const called = REPORT.exec(`${this.title ?? ''}\n${this.text.slice(0, LEAD)}`);
      const months = called === null ? undefined : REPORTS[called[2] as string];
      this.report = months === undefined ? null : { year: Number(called?.[1]), from: months[0], to: months[1] };
    }
    return this.report;
  }

  private report: Reported | null | undefined;
  private readonly title: string | null | undefined;

  /** The year of the section that an offset stands in, null outside of such sections. */
  sectionYear(at: number): number | null {
    return this.sections.findLast((section) => section.at < at)?.year ?? null;
  }
}

/** The year of a report and its months, 1..12. */
interface Reported {
  year: number;
  from: number;
  to: number;
}

const REPORT =
  /((?:19|20)\d\d)年(半年度|半年|上半年|中期|年度|年|第?一季度?|第?1季度?|第?三季度?|第?3季度?|前三季度)(?:业绩)?(?:报告|报|快报|预告)/;

const REPORTS: Readonly<Record<string, readonly [from: number, to: number]>> = {
  半年度: [1, 6],
  半年: [1, 6],
  上半年: [1, 6],
  中期: [1, 6],
  年度: [1, 12],
  年: [1, 12],
  一季: [1, 3],
  一季度: [1, 3],
  第一季度: [1, 3],
  '1季度': [1, 3],
  三季: [7, 9],
  三季度: [7, 9],
  第三季度: [7, 9],
  '3季度': [7, 9],
  前三季度: [1, 9],
};

/** How far into a text it is called a report. */
const LEAD = 400;

/** The last year that a text names and does not look forward to; null where it names none. */
function lastYearOf(text: string): number | null {
  let last: number | null = null;
  for (const { 0: year, index } of text.matchAll(/(?:19|20)\d\d(?=年(?!前|底|末|之前|以前|后))/g)) {
    const around = [text.slice(Math.max(0, index - 6), index), text.slice(index + 5, index + 21)];
    if (!AHEAD.test(around[0] as string) && !FINISHED.test(around[1] as string))
      last = Math.max(last ?? 0, Number(year));
  }
  return last;
}

/** 到2025年, 预计2025年, and 2025年3月建成. */
const AHEAD = /[到至—–~-]$|预计|计划|力争|规划|目标|将于?$|拟于?$/;
const FINISHED = /^[^，。；]{0,10}(?:建成|投产|竣工|完工|达产|投用|交付|通车)/;

/** A line of its own that tells of one year: 一、2021年工作回顾, (二)2022年主要目标. */
const SECTION = /^[ （(一二三四五六七八九十、.）)]{0,5}((?:19|20)\d\d)年[^\n，。；：\d]{2,20}$/m;

/** The longest word at an offset that a time may begin with. */
export function headAt({ text, tables: { heads } }: TimeReader, at: number): Head | undefined {
  return heads.rows[longestWordAt(text, at, heads.table)];
}

/** The time word at an offset: 今年, 上半年. */
export function rowAt(reader: TimeReader, at: number): TimeHead | undefined {
  return asRow(reader, headAt(reader, at), at);
}

/** The word at an offset that leads to a time: 截至, 前, 近. */
export function leadAt(reader: TimeReader, at: number): LeadHead | undefined {
  const head = headAt(reader, at);
  return head?.lead ? head : undefined;
}

/** A head as a time word, where it is one here. 投产后年产值, 亿元以上年产, 新上年产10万吨: 后 and 上 end the word before. */
export function asRow({ text }: TimeReader, head: Head | undefined, at: number): TimeHead | undefined {
  if (head === undefined || head.lead) return undefined;
  if (head.row.kind !== 'year') return head;
  const before = text[at - 1] ?? ' ';
  const glued =
    text[at] === '后'
      ? text.charCodeAt(at - 1) > 0x3fff && !'计在于到至和及将望年'.includes(before)
      : (before === '以' && '前上'.includes(text[at] ?? ' ')) || IN_NAME.test(text.slice(at, at + 8));
  return glued ? undefined : head;
}

/** 新上年产10万吨, but 上年产值; 本年资金来源 names a statistic. */
const IN_NAME = /^上年产[^值量能出销品业]|^本年(?:实际)?(?:资金来源|到位资金|资金小计|购置土地)/;

/** A year holds for its paragraph; for months and days for its sentence. */
export function readYearTo(reader: TimeReader, to: number): void {
  const { text } = reader;
  for (; reader.yearReadTo < to; reader.yearReadTo++) {
    if (text.charCodeAt(reader.yearReadTo) === 0x0a) reader.yearInForce = null;
    else if (text.charCodeAt(reader.yearReadTo) === 0x3002) reader.yearSaidBefore = reader.yearInForce !== null;
    else if (text[reader.yearReadTo] === '；' || text[reader.yearReadTo] === ';') reader.yearItemOver = true;
  }
}
