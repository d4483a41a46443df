import type { Head } from './head';
import type { Line } from './layout';
import { authorLabels, bylineNoise, dateLabels, familyNames, sourceEnding, sourceLabels } from './lexicon/labels';
import { isByline, momentsIn } from './published';

/** 来源 and 记者、作者 of an article, as its page states them; null where it does not. */
export interface Credits {
  source: string | null;
  author: string | null;
}

/** The lines around a body that may tell its facts: above it from the headline on, below it, and the body itself. */
export interface Surroundings {
  /** The lines over the headline. */
  over: Line[];
  above: Line[];
  below: Line[];
  body: Line[];
}

export function findCredits({ above, below, body }: Surroundings, head: Head, title: string | null): Credits {
  const top = segmentsOf(above);
  const bottom = segmentsOf([...body.slice(-2), ...below]);
  const names = unlabelledNames(above, title);
  const source =
    labelled(sourceLabels, top) ??
    names.source ??
    labelled(sourceLabels, bottom) ??
    sourceInHead(head) ??
    agencyOf(body[0]?.text ?? '');
  const author =
    asPersons(labelled(authorLabels, top)) ??
    reporterIn(above.map((line) => line.text)) ??
    names.author ??
    asPersons(labelled(authorLabels, segmentsOf(below))) ??
    reporterIn([...body.slice(0, 3), ...body.slice(-3)].map((line) => line.text)) ??
    signatureOf(body.at(-1)?.text ?? '') ??
    null;
  return { source, author };
}

/** The runs of text of lines, parted where the page parts them: another element, a wide space, a bar. */
function segmentsOf(lines: readonly Line[]): string[] {
  const segments: string[] = [];
  for (const line of lines) {
    let text = '';
    let box = line.pieces[0]?.box;
    for (const piece of line.pieces) {
      if (piece.box !== box) {
        segments.push(...parts(text));
        text = '';
        box = piece.box;
      }
      text += piece.text;
    }
    segments.push(...parts(text));
  }
  return segments;
}

function parts(text: string): string[] {
  return text
    .replace(/[\u00a0\u3000]/g, '  ')
    .split(/\s{3,}|\s*[|｜┃]\s*|[\r\n\t]+/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The value behind a label: in its own run of text or, where the label stands alone, in the next one. */
function labelled(labels: string, segments: readonly string[]): string | null {
  const pattern = new RegExp(
    `(?:^|[\\s【\\[(（|·,，;；\\d])${labels}\\s*(?:[：:/／|︱丨]|(?=\\s|$)|(?<=摘自|转自|来源于|转载自))\\s*(.*)$`,
  );
  for (const [i, segment] of segments.entries()) {
    const match = pattern.exec(segment);
    if (!match) continue;
    const own = valueIn(match[1] as string);
    if (own) return own;
    if ((match[1] as string).replace(/[\s：:]/g, '') !== '') continue;
    for (const next of segments.slice(i + 1, i + 3)) {
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
  if (value.length < 2 || value.length > 40 || bylineNoise.test(value) || /^[\d\s:./-]+$/.test(value)) return null;
  return value.replace(/\s+/g, ' ');
}

/** A byline such as 「滨江日报 2024-03-16 09:00」 names its source, and sometimes a person, without any label. */
function unlabelledNames(lines: readonly Line[], title: string | null): Credits {
  const at = lines.findIndex((line) => isByline(line) && line.linkChars * 2 <= line.chars + 12);
  if (at < 0) return { source: null, author: null };
  const near = [
    lines[at] as Line,
    ...(at > 0 ? [lines[at - 1] as Line] : []),
    ...(lines[at + 1] ? [lines[at + 1] as Line] : []),
  ];
  const credits: Credits = { source: null, author: null };
  for (const [nearness, line] of near.entries()) {
    for (const name of namesIn(line)) {
      if (name === title) continue;
      const person = isPerson(name);
      if (person && nearness === 0) credits.author ??= name;
      else if (!person && (nearness === 0 || sourceEnding.test(name))) credits.source ??= name;
    }
  }
  return credits;
}

function namesIn(line: Line): string[] {
  const names: string[] = [];
  for (const segment of segmentsOf([line])) {
    let text = segment.replace(/https?:\S+|www\.\S+/g, ' ');
    for (const { start, end } of momentsIn(text).reverse()) text = `${text.slice(0, start)} ${text.slice(end)}`;
    if (isLabel(text.trim())) continue;
    for (const part of text.split(/[\s／/·•()（）[\]【】]+/)) {
      if (
        part.length < 2 ||
        part.length > 20 ||
        bylineNoise.test(part) ||
        /^[\d:.,/+-]+$/.test(part) ||
        /[：:]/.test(part)
      )
        continue;
      if (
        /^(?:北京|上海|天津|重庆|广东|江苏|浙江|山东|河南|河北|四川|湖北|湖南|福建|安徽|江西|辽宁|吉林|黑龙江|陕西|山西|云南|贵州|广西|海南|甘肃|青海|宁夏|新疆|西藏|内蒙古|香港|澳门|台湾|(?:星期|周)[一二三四五六日天])$/.test(
          part,
        )
      )
        continue;
      if (/[\u4e00-\u9fff]|^[A-Z]{2,}/.test(part)) names.push(part);
    }
  }
  return names;
}

function sourceInHead(head: Head): string | null {
  for (const field of ['contentsource', 'source', 'article:source']) {
    const value = head.meta
      .get(field)
      ?.replace(/^来源[：:]\s*/, '')
      .replace(/\s+原创稿$/, '');
    if (value && value.length > 1 && value.length < 30 && !/^\d+$/.test(value)) return value;
  }
  return null;
}

/** News agencies open their stories with their name: 「新华社北京2月29日电」「（中央社記者…台北21日電）」. */
function agencyOf(opening: string): string | null {
  return (
    /^[\s（(【]*(新华社|中新社|中央社|中新网|人民网|法新社|路透社|美联社)[^。，]{0,24}[电電讯訊]/.exec(opening)?.[1] ??
    null
  );
}

const NAME = `(?:[${familyNames}][\\u4e00-\\u9fff]{1,2}|[${familyNames}][ \\u3000][\\u4e00-\\u9fff]|(?:欧阳|歐陽|司马|司馬|上官|诸葛|范姜|张简|慕容|皇甫|尉迟|公孙)[\\u4e00-\\u9fff]{1,2})`;
const ROLE = '(?:记者|記者|通讯员|通訊員|特约记者|实习生|特派员|作者)';
const NAMES = `${NAME}(?:[ \\u3000、，,/／&]+(?!${ROLE})${NAME})*`;
const REPORTER = new RegExp(
  `([\\u4e00-\\u9fffA-Za-z·—]{0,12}?)${ROLE}[\\s\\u3000/／：:|丨]*(${NAMES})((?:[\\s\\u3000、，,]*[\\u4e00-\\u9fff]{0,4}${ROLE}[\\s\\u3000/／：:]*${NAMES})*)`,
);

/** The reporters named in the first or last words of a text. Several roles are kept as written, one role alone gives the names. */
function reporterIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    for (const part of [text.slice(0, 80), text.length > 80 ? text.slice(-60) : '']) {
      const match = REPORTER.exec(part);
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
  const names = value.replace(new RegExp(`^.{0,8}?${ROLE}[\\s：:/]*`), (role) =>
    new RegExp(ROLE).test(value.slice(role.length)) ? role : '',
  );
  return names.length > 1 ? tidyNames(names) : null;
}

/** A name in brackets that ends the text signs it: 「……(张巨峰)」. */
function signatureOf(ending: string): string | null {
  return new RegExp(`[（(]\\s*(?:文[/／:：]?\\s*)?(${NAMES})\\s*[)）]\\s*$`).exec(ending)?.[1] ?? null;
}

function isPerson(name: string): boolean {
  return new RegExp(`^${NAME}$`).test(name) && !sourceEnding.test(name);
}
