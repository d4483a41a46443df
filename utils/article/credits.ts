import type { Clue, Clues, Segment } from './clues';
import { agencyOf, correspondentOf, officeOf, paperOf, producerIn, sourceInHead } from './issuers';
import {
  authorLabels,
  bylineNoise,
  dateLabels,
  issuerLabels,
  noName,
  provinces,
  sourceEnding,
  sourceLabels,
} from './lexicon/labels';
import { momentsIn } from './moment';
import { asPersons, isCredit, isPerson, isPersons, ROLE, reporterIn, signatureOf } from './persons';
import { closedLabels } from './white-space';

/** 来源 and 记者、作者 of an article, as its page states them; null where it does not. */
export interface Credits {
  source: string | null;
  author: string | null;
}

/** Understands the clues of a page together with the first and last paragraphs of its text. */
export function findCredits({ over, above, below, ...head }: Clues, text: string, title: string | null): Credits {
  const body = text.split('\n');
  const top = above.flatMap((line) => line.segments);
  const bottom = [...body.slice(-2).map(asSegment), ...below.flatMap((line) => line.segments)];
  const names = unlabelledNames(above, title);
  const account = hinted(authorHint, top);
  const opening = body[0] ?? '';
  const ending = body.at(-1) ?? '';
  const source =
    labelled(sourceLabels, top) ??
    hinted(sourceHint, top) ??
    labelled(
      sourceLabels,
      over.slice(-6).flatMap((line) => line.segments),
    ) ??
    labelled(sourceLabels, bottom) ??
    hinted(accountHint, top) ??
    (account && !isPerson(account) && !ACCOUNT.test(account) ? account : null) ??
    names.source ??
    unlabelledNames(below.slice(0, 3), title).source ??
    sourceInHead(head.source) ??
    sourceInHead(head.scriptSource) ??
    labelled(issuerLabels, [...over.flatMap((line) => line.segments), ...top]) ??
    agencyOf(opening) ??
    producerIn(below) ??
    officeOf(ending) ??
    paperOf(head.title) ??
    correspondentOf(opening);
  const named = asPersons(labelled(authorLabels, top));
  const credits = above.map((line) => line.text).filter(isCredit);
  const reporters = reporterIn([...credits, ...body.slice(0, 3), ...body.slice(-3)]);
  const author =
    (named && !isPersons(named) ? reporters : null) ??
    named ??
    reporterIn(above.map((line) => line.text)) ??
    asPersons(
      labelled(
        authorLabels,
        below.flatMap((line) => line.segments),
      ),
    ) ??
    (account && isPerson(account) ? account : null) ??
    reporters ??
    names.author ??
    signatureOf(ending) ??
    asPersons(head.author || null) ??
    account ??
    hinted(userHint, top);
  if (author && !isPerson(author) && (author === source || (!source && OFFICE.test(author))))
    return { source: author, author: null };
  return { source: source && withoutTitleMarks(source), author };
}

/** The name of a paper may stand in title marks (书名号): 「《滨江日报》」. */
function withoutTitleMarks(source: string): string {
  return source.replace(/^《([^》]+)》$/, '$1');
}

/** Offices sign as the author of what they publish: 「作者：滨江县统计局」. */
const OFFICE = /^[\u4e00-\u9fff]{2,}(?:局|委|厅|办|办公室|委员会|政府|中心|研究院|研究所|协会)$/;

function asSegment(text: string): Segment {
  return { text, hint: '' };
}

const sourceHint = /(?:^|[^a-z])(?:source|laiyuan|media(?!_)|origin|copyfrom|provider)(?![a-z])/;
/** Who runs the account that published; a source named as such comes first. */
const accountHint = /(?:^|[^a-z])(?:nickname|profile_nick|account-?name|js_name|mp-?name)(?![a-z])|profile_nickname/;
/** The name under which somebody writes in a forum. */
const userHint = /(?:^|[^a-z])(?:authi|poster|louzhu|user-?name)(?![a-z])/;
const authorHint = /(?:^|[^a-z])(?:author|writer|reporter)(?![a-z])|author-?name/;

/** The name in an element that is called `source` or `author`. */
function hinted(hint: RegExp, segments: readonly Segment[]): string | null {
  const names = segments.flatMap((segment) => {
    const own = segment.text.split(/\s*[／/]\s*|\s+(?=[记記]者)/)[0] as string;
    const value = hint.test(segment.hint) && !isLabel(segment.text) ? valueIn(own) : null;
    return value && value.length < 24 && !new RegExp(ROLE).test(value) ? [value] : [];
  });
  const persons = names.filter(isPerson);
  return (persons.length > 1 ? persons.join(' ') : names[0]) ?? null;
}

/** The value behind a label: in its own run of text or, where the label stands alone, in the next one. */
function labelled(labels: string, segments: readonly Segment[]): string | null {
  const pattern = new RegExp(
    `(?:^|[\\s【\\[(（|·,，;；\\d])${labels}\\s*(?:[：:/／|︱丨]|(?=\\s|$)|(?<=摘自|转自|来源于|转载自))\\s*(.*)$`,
  );
  for (const [i, { text }] of segments.entries()) {
    const match = pattern.exec(closedLabels(text));
    if (!match) continue;
    const own = valueIn(match[1] as string);
    if (own) return own;
    if ((match[1] as string).replace(/[\s：:]/g, '') !== '') continue;
    for (const { text: next } of segments.slice(i + 1, i + 3)) {
      if (/^[：:]$/.test(next)) continue;
      const value = isLabel(next) ? null : valueIn(next);
      if (value) return value;
      break;
    }
  }
  return null;
}

function isLabel(text: string): boolean {
  return (
    new RegExp(`^(?:${sourceLabels}|${authorLabels}|${dateLabels})\\s*[：:]`).test(text) ||
    /^[\u4e00-\u9fff]{2,6}\s*[：:]/.test(text)
  );
}

/** A value ends before the next label, a date, or a word of the page's tools; what is left must look like a name. */
function valueIn(text: string): string | null {
  let value = text;
  const moment = momentsIn(value)[0];
  if (moment) value = moment.start === 0 ? value.slice(moment.end) : value.slice(0, moment.start);
  value = (value.split(/\s*[\u4e00-\u9fff]{2,6}\s*[：:]|\s+[A-Z][a-z]+\s*[：:]/)[0] as string).split(
    /[】\]|]|https?:|\s(?=点击|浏览|阅读|字号|字体|责任|编辑|发布|更新|\d)/,
  )[0] as string;
  value = value
    .replace(/[(（](?:北京|上海|广东|[\u4e00-\u9fff]{2,3})[)）]\s*$/, '')
    .replace(/^[\s：:"“（(【[]+|[\s"”）)】\],，。;；>]+$/g, '');
  if (
    value.length < 2 ||
    value.length > 40 ||
    bylineNoise.test(value) ||
    noName.test(value) ||
    /^[\d\s:./-]+$/.test(value)
  )
    return null;
  return value.replace(/\s+/g, ' ');
}

/** A byline such as 「滨江日报 2024-03-16 09:00」 names its source, and sometimes a person, without any label. */
function unlabelledNames(lines: readonly Clue[], title: string | null): Credits {
  const at = lines.findIndex((line) => line.isByline && !line.isLink);
  if (at < 0) return { source: null, author: null };
  const persons: string[] = [];
  const sources: string[] = [];
  for (const line of [lines[at], lines[at - 1], lines[at + 1]]) {
    const isByDate = line === lines[at];
    for (const name of line ? namesIn(line) : []) {
      if (name === title) continue;
      if (isPerson(name) || ACCOUNT.test(name)) {
        if (isByDate) persons.push(name);
      } else if (isByDate || sourceEnding.test(name)) {
        sources.push(name);
      }
    }
  }
  return {
    source: sources.find((name) => sourceEnding.test(name)) ?? sources[0] ?? null,
    author: persons.join(' ') || null,
  };
}

const ACCOUNT = /^[a-z][\w-]{3,}$/;

/** The names in a line without dates, labels and tools, the nearest to its date first. */
function namesIn(line: Clue): string[] {
  const before: string[] = [];
  const after: string[] = [];
  let dated = false;
  for (const segment of line.segments) {
    let text = segment.text.replace(/https?:\S+|www\.\S+/g, ' ');
    for (const { start, end } of momentsIn(text).reverse()) {
      text = `${text.slice(0, start)} @ ${text.slice(end)}`;
    }
    if (isLabel(text.trim()) || COLUMN.test(segment.hint)) continue;
    for (const part of text.split(/[\s／/·•()（）[\]【】]+/)) {
      if (part === '@') dated = true;
      else if (isNameLike(part)) (dated ? after : before).push(part);
    }
  }
  return dated ? [...before.reverse(), ...after] : before;
}

/** The column of a site (栏目) is nobody's name. */
const COLUMN = /(?:^|[^a-z])(?:categor|column|colum|channel|lanmu|tags?(?![a-z]))/;

function isNameLike(part: string): boolean {
  if (part.length < 2 || part.length > 20 || bylineNoise.test(part) || noName.test(part) || provinces.test(part))
    return false;
  return (
    !/[：:*]|^[\d:.,+-]+$|^[AP]M$|(?:时间|日期|编号|状态|次数|单位|机构|[信系布]人)$/.test(part) &&
    (/[\u4e00-\u9fff]|^[A-Z]{2,}/.test(part) || ACCOUNT.test(part))
  );
}
