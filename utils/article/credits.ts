import type { Clue, Clues, Segment } from './clues';
import {
  authorLabels,
  bylineNoise,
  dateLabels,
  familyNames,
  issuerLabels,
  noName,
  provinces,
  sourceEnding,
  sourceLabels,
} from './lexicon/labels';
import { momentsIn } from './moment';

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
    labelled(
      issuerLabels,
      over.flatMap((line) => line.segments),
    ) ??
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
  return { source, author };
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
    const match = pattern.exec(text);
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
  value = (value.split(/\s*[\u4e00-\u9fff]{2,6}\s*[：:]/)[0] as string).split(
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

function sourceInHead(field: string): string | null {
  const value = field.replace(/^来源[：:]\s*/, '').replace(/\s+原创稿$/, '');
  return value.length > 1 &&
    value.length < 30 &&
    !/^\d+$/.test(value) &&
    !bylineNoise.test(value) &&
    !noName.test(value)
    ? value
    : null;
}

/** Stories open with the name of who sent them: 「新华社北京2月29日电」「滨江网3月1日讯」「（中央社記者…台北21日電）」「[滨江财讯]」. */
function agencyOf(opening: string): string | null {
  const start = opening.slice(0, 60);
  return (
    /^[\s（(【]*(新华社|中新社|中央社|法新社|路透社|美联社)[^。，]{0,24}[电電讯訊]/.exec(start)?.[1] ??
    /^[（(【[\s]*([\u4e00-\u9fff]{1,8}?(?:网|網|社|报|報))[\u4e00-\u9fff]{0,6}\d{1,2}月\d{1,2}日(?:电|電|讯|訊|消息)/.exec(
      start,
    )?.[1] ??
    /^[[【]([\u4e00-\u9fff]{2,8}(?:讯|网|社|报))[\]】]/.exec(start)?.[1] ??
    null
  );
}

/** 「（中社記者某某新竹8日電）」 */
function correspondentOf(opening: string): string | null {
  return (
    /^[（(【[\s]*([\u4e00-\u9fff]{2,8}?(?:社|报|報|网|網))(?:记者|記者)[^。，]{2,20}[电電讯訊]/.exec(opening)?.[1] ??
    null
  );
}

/** 「本文由滨江发布制作」 */
function producerIn(below: readonly Clue[]): string | null {
  for (const line of below) {
    const match = /本文由\s*([^，。,\s]{2,20}?)(?:制作|出品|供稿|授权|原创|提供)/.exec(line.text);
    if (match) return match[1] as string;
  }
  return null;
}

/** An official paper ends with the office that issued it, in brackets: 「（滨江市统计局）」. */
function officeOf(ending: string): string | null {
  return /^[（(]([\u4e00-\u9fff]{3,18}(?:局|委|厅|部|院|办公室|委员会|政府|中心))[)）]$/.exec(ending)?.[1] ?? null;
}

/** A newspaper's own site names no source: the paper stands in the page's title. */
function paperOf(title: string): string | null {
  const names = title.split(/\s*[-_|｜－—]+\s*/);
  return names.length > 1
    ? (names
        .map((name) => name.replace(/(?:多媒体)?(?:数字报|數位報|电子版|电子报|数字版)(?:平台|纸)?$/, ''))
        .find((name) => PAPER.test(name)) ?? null)
    : null;
}

const PAPER =
  /^(?:[\u4e00-\u9fff]{1,8}(?:報|(?:[日晚晨早时商快导]|都市|青年|经济|法治|法制|工人|农民|科技|建设|金融|证券)报)|[\u4e00-\u9fff]{1,4}(?:通訊社|通讯社))$/;

const NAME = `(?:[${familyNames}][\\u4e00-\\u9fff]{1,2}|[${familyNames}][ \\u3000][\\u4e00-\\u9fff]|(?:欧阳|歐陽|司马|司馬|上官|诸葛|范姜|张简|慕容|皇甫|尉迟|公孙)[\\u4e00-\\u9fff]{1,2})`;
const ROLE = '(?:记者|記者|通讯员|通訊員|特约记者|实习生|特派员)';
const NAMES = `${NAME}(?:[ \\u3000、，,/／&]+(?!${ROLE})${NAME})*`;
const REPORTER = new RegExp(
  `([\\u4e00-\\u9fffA-Za-z·—]{0,12}?)${ROLE}[\\s\\u3000/／：:|丨]*(${NAMES})((?:[\\s\\u3000、，,]*[\\u4e00-\\u9fff]{0,4}${ROLE}[\\s\\u3000/／：:]*${NAMES})*)`,
);

/** A look that saves most texts the search for a name, whose pattern knows all family names. */
const hasRole = (text: string) => /[记記]者|通[讯訊][员員]|实习生|特派员/.test(text);

/** The reporters named in the first or last words of a text. Several roles are kept as written, one role alone gives the names. */
function reporterIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    for (const part of [text.slice(0, 80), text.length > 80 ? text.slice(-60) : '']) {
      const match = hasRole(part) ? REPORTER.exec(part) : null;
      if (!match || /[摄摄攝图圖]\s*[)）]?$/.test(part.slice(match.index + match[0].length).slice(0, 3))) continue;
      const before = part.slice(0, match.index);
      if (/[，。；：]\s*[^（(〔【]*$/.test(before) && !/[（(〔【][^）)〕】]*$/.test(before)) continue;
      return tidyNames(
        match[3] ? match[0] : withoutPlace(match[2] as string, part.slice(match.index + match[0].length)),
      );
    }
  }
  return null;
}

/** 「記者溫貴香台北21日電」: the name may have taken the first character of the place behind it. */
function withoutPlace(names: string, rest: string): string {
  return names.length > 2 && /^[\u4e00-\u9fff]{1,2}\d{1,2}日[电電讯訊]/.test(rest) ? names : names;
}

function tidyNames(names: string): string {
  return names.replace(/[\s\u3000]+/g, ' ').trim();
}

function asPersons(value: string | null): string | null {
  if (!value) return null;
  const alone = PERSONS_FIRST.exec(value)?.[1];
  if (alone) return tidyNames(alone);
  const names = value.replace(new RegExp(`^.{0,8}?${ROLE}[\\s：:/]*`), (role) =>
    new RegExp(ROLE).test(value.slice(role.length)) ? role : '',
  );
  return names.length > 1 ? tidyNames(names) : null;
}

/** 「柳某，某网经授权发布」 */
const PERSONS_FIRST = new RegExp(`^(${NAMES})[，,。；;]`);

/** A name in brackets that ends the text signs it: 「……(张巨峰)」. */
function signatureOf(ending: string): string | null {
  if (!/[)）]\s*$/.test(ending)) return null;
  const names = new RegExp(`[（(]\\s*(?:文[/／:：]?\\s*)?(${NAMES})\\s*[)）]\\s*$`).exec(ending)?.[1];
  return names ? tidyNames(names) : null;
}

function isPersons(names: string): boolean {
  return new RegExp(`^${NAMES}$`).test(names);
}

function isPerson(name: string): boolean {
  return name.length < 5 && PERSON.test(name) && !sourceEnding.test(name);
}

const PERSON = new RegExp(`^${NAME}$`);

/** A line that names the reporters and nothing else: 「□本报记者 某某 通讯员 某某」. */
function isCredit(text: string): boolean {
  return text.length < 44 && hasRole(text) && CREDIT.test(text) && !/[。，；]/.test(text);
}

const CREDIT = new RegExp(`^[□■●◎◆（(\\s]*[\\u4e00-\\u9fffA-Za-z·]{0,10}${ROLE}[\\s\\u3000：:/]*${NAMES}`);
