import type { Head } from './head';
import type { Line } from './layout';
import { momentIn, momentsIn } from './moment';

/** The lines around a body that may tell its facts. */
export interface Surroundings {
  /** Over the headline, and between it and the body. */
  over: Line[];
  above: Line[];
  /** The last line of the body. */
  last: Line | undefined;
  below: Line[];
}

/**
 * When an article was published: as its byline states it, then a labelled date over the headline, then the page's head, then the address,
 * then below the text, then the date that signs it. Where the byline gives the day alone, the head may add the time. Null where nothing tells.
 */
export function findPublished(
  { over, above, last, below }: Surroundings,
  head: Head,
  url: string | null,
): string | null {
  const stated = statedIn(above);
  const inHead = publishedInHead(head);
  if (stated?.length === 10 && inHead?.startsWith(`${stated}T`)) return inHead;
  return (
    stated ??
    labelledIn(over) ??
    splitOver(above) ??
    statedIn(over.slice(-3)) ??
    splitOver(over.slice(-6)) ??
    inHead ??
    head.scriptMoment ??
    statedIn(below.slice(0, 3)) ??
    publishedInAddress(head.canonical || url || '') ??
    shortYearIn(above) ??
    signedOn(last)
  );
}

/** The first moment of the lines; one that only follows a link is that other article's. */
function statedIn(lines: readonly Line[]): string | null {
  for (const line of lines) {
    if (!isByline(line)) continue;
    const moments = momentsIn(line.text.replace(/https?:\S*?(?=(?:19|20)\d\d[-年])/, ' ')).map(({ moment }) => moment);
    const [first] = moments;
    // A newspaper's issue is a day, which the moment when its page was set repeats: 「2024年07月18日 第03版　2024-07-18 05:40」.
    if (first) return moments.find((moment) => moment.startsWith(`${first}T`)) ?? first;
  }
  return null;
}

function labelledIn(lines: readonly Line[]): string | null {
  const text = lines.map((line) => line.text).join('\n');
  const label = /(?:时间|時間|日期)\s*[：:]?\s*/g;
  for (const match of text.matchAll(label)) {
    const stated = momentsIn(text.slice(match.index + match[0].length, match.index + match[0].length + 40))[0];
    if (stated?.start === 0) return stated.moment;
  }
  return null;
}

/** A date set over several lines: 「2019 / 09/07 / 19:02」, 「21 / 2024年02月」. */
function splitOver(lines: readonly Line[]): string | null {
  const text = lines
    .flatMap((line) => line.pieces.map((piece) => piece.text.trim()))
    .join(' ')
    .slice(0, 500);
  const yearFirst =
    /(?<!\d)((?:19|20)\d\d)\s+(\d{1,2})\s*[-/.月]\s*(\d{1,2})日?((?:\s+\d{1,2}\s*:\s*\d\d(?:\s*:\s*\d\d)?)?)(?!\d)/.exec(
      text,
    );
  if (yearFirst) return momentIn(`${yearFirst[1]}-${yearFirst[2]}-${yearFirst[3]}${yearFirst[4]}`);
  const dayFirst = /(?<!\d)(\d{1,2})\s+((?:19|20)\d\d)\s*[-/.年]\s*(\d{1,2})月?(?!\d)/.exec(text);
  return dayFirst ? momentIn(`${dayFirst[2]}-${dayFirst[3]}-${dayFirst[1]}`) : null;
}

/** An official paper ends with its date, on a line of its own. */
function signedOn(last: Line | undefined): string | null {
  return last && /^(?:19|20)\d\d年\d{1,2}月\d{1,2}日$/.test(last.text.replace(/\s+/g, '')) ? momentIn(last.text) : null;
}

/** 「20-08-21」 */
function shortYearIn(lines: readonly Line[]): string | null {
  for (const line of lines) {
    const match = /(?<!\d)([012]\d)-([01]\d)-([0-3]\d)(?!\d)/.exec(line.text);
    if (match && isByline(line)) return momentIn(`20${match[0]}`);
  }
  return null;
}

/** Addresses carry the day: `/2024-05/13/`, `/20240513/`, `t20240513_1.html`. */
function publishedInAddress(address: string): string | null {
  const match = /(?<!\d)(20\d\d)[-/]?(0[1-9]|1[0-2])[-/]?(0[1-9]|[12]\d|3[01])(?!\d)/.exec(address);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

/** The publication moment in the fields of the page's head, the most telling first. */
function publishedInHead(head: Head): string | null {
  for (const field of PUBLISHED_FIELDS) {
    const moment = momentIn(head.meta.get(field) ?? '');
    if (moment) return moment;
  }
  const inComment = momentIn(head.enp.date ?? '');
  if (inComment) return inComment;
  for (const article of head.articles) {
    for (const value of [article.datePublished, article.pubDate, article.dateCreated]) {
      const moment = typeof value === 'string' ? momentIn(value) : null;
      if (moment) return moment;
    }
  }
  return null;
}

const PUBLISHED_FIELDS = [
  'article:published_time',
  'og:published_time',
  'pubdate',
  'publishdate',
  'publish_time',
  'firstpublishedtime',
  'datepublished',
  'article:published',
  'weibo: article:create_at',
  'bytedance:published_time',
  'og:release_date',
  'apub:time',
  'dc.date.issued',
  'dc.date',
  'date',
  'createdate',
  'created',
];

/** A link this long is another article's title, and the date beside it that article's. */
const LONG_LINK = /[\u4e00-\u9fff]{9}/;
const LABELS = /(?:发布|发表|更新|时间|日期|来源|來源|稿源)\s*[：:]/;
const YEARLESS =
  /\d+\s*(?:分钟|分鐘|小时|小時|天)前|(?<!\d)\d{1,2}[-/月]\d{1,2}日?\s*\d{1,2}:\d\d(?::\d\d)?|(?<!\d)[012]\d-[01]\d-[0-3]\d(?!\d)/;

/** A sentence, a remark in brackets, or where a speech was held: 「——2024年1月16日在某会议上」. */
const NO_BYLINE = /[。！]|^[（(][^）)]*[）)]$|^[—－-]*\s*(?:19|20)\d\d年.{3,6}日在.{4,}[上会]$/;

/** A line that tells date, source or author and little else. Some pages leave the year out. */
export function isByline(line: Line): boolean {
  if (line.chars > 160 || line.chars < 6 || NO_BYLINE.test(line.text)) return false;
  if (!LABELS.test(line.text) && line.pieces.some((piece) => piece.box.href && LONG_LINK.test(piece.text)))
    return false;
  const moments = momentsIn(line.text);
  let rest = line.text;
  for (const { start, end } of [...moments].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  if (moments.length === 0) {
    rest = rest.replace(YEARLESS, '');
    if (rest === line.text) return false;
  }
  const isLabelled = LABELS.test(rest);
  rest = rest
    .replace(/https?:\S+|www\.\S+/g, '')
    .replace(/[\u4e00-\u9fff]{1,6}\s*[：:]\s*[^\s：:|]{0,16}/g, '')
    .replace(/[\s\d|()（）【】[\],，、:：.·\-_/]+/g, '');
  return rest.length <= (isLabelled ? 60 : 24);
}

/** A line that names the reporters and little else: 「□本报记者 某某 通讯员 某某」. */
export function isCredit(line: Line): boolean {
  return line.chars < 40 && CREDIT.test(line.text) && !/[。，；]/.test(line.text);
}

const CREDIT = /^[□■●◎◆（(\s]*[\u4e00-\u9fffA-Za-z·]{0,10}(?:记者|記者|通讯员|通訊員)[\s：:/]*[\u4e00-\u9fff]{2,4}/;
