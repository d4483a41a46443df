import { isMeasure, isProject } from './classes';
import { INVESTING } from './cues';
import { type Discourse, own, speakOf, startParagraph } from './discourse';
import { kindOf } from './kinds';
import { isWord } from './neighbours';
import { PHRASE, type Phrase } from './phrase';
import type { Owned } from './subject';
import { isTheme, numberedLine } from './titles';

/** A line that only names something governs the lines below. Figures inside the name belong to it. */
export function readHeading(discourse: Discourse, line: number): boolean {
  const { items, text } = discourse;
  let from = line;
  let to = from;
  while (to < items.count && items.kind[to] !== kindOf.line) to++;
  if (to === from) return false;
  // 项目名称：X over lines of other labels
  from = skipLabel(discourse, line);
  const labelled = from > line;
  if (to === from) return false;
  const start = from > 0 ? (items.end[from - 1] as number) : 0;
  const end = items.end[to - 1] as number;
  let last: Phrase | null = null;
  let first: Phrase | null = null;
  let figures = 0;
  for (let i = from; i < to; i++) {
    const k = items.kind[i] as number;
    if (k === kindOf.colon || k === kindOf.stop || k === kindOf.semicolon || k === kindOf.verb) return false;
    if (k === kindOf.comma || k === kindOf.aspect || k === kindOf.among) return false;
    if (k === kindOf.figure) figures++;
    if (k === PHRASE) {
      last = items.phrase[i] as Phrase;
      first ??= last;
    }
  }
  if (last === null || first === null || last.fullEnd !== end)
    return figures === 0 && startSection(discourse, text.slice(start, end));
  // 重点工程半年盘点: what goes on after its head is a headline, not a name.
  const isFirm = last.class === 'org' && first === last && end - last.start >= 6;
  const named =
    (last.class === 'project' || last.class === 'park' || isFirm) && !last.bare && last.end === last.fullEnd;
  if (figures > 0 && (!named || last.start > (discourse.figures[discourse.figure] as Owned).start)) return false;
  const phrase: Phrase = { ...last, start: Math.min(first.start, last.start), end: last.fullEnd };
  // A numbered line over lines of labels (总投资：258亿) names what they tell of.
  const titled = named || labelled || (numberedLine(discourse, from) && labelAfter(discourse, to));
  if (titled && phrase.class === 'name') phrase.class = 'project';
  if (isFirm) discourse.org = phrase;
  discourse.heading = titled ? phrase : null;
  startParagraph(discourse);
  discourse.topic = discourse.heading ?? discourse.topic;
  for (; figures > 0; figures--) own(discourse, discourse.figure++, phrase, '标题');
  return true;
}

/** 五、固定资产投资: a numbered line that names nobody begins a section, which speaks of the place again. Whether it did. */
function startSection(discourse: Discourse, line: string): boolean {
  if (!SECTION.test(line)) return false;
  discourse.heading = null;
  startParagraph(discourse);
  discourse.topic = discourse.home;
  discourse.project = null;
  return true;
}

const SECTION = /^[(（]?[一二三四五六七八九十]{1,3}[)）、.．]/;

/**
 * 【城东热电站】总造价…, ·环山绿道：总长…, 3. 城南小区。占地…: the name at the head of a line owns what the line tells. What is called otherwise
 * (【总榜】) only begins a paragraph. The index of what follows, or `line` itself.
 */
export function readLabel(discourse: Discourse, line: number): number {
  const { items, text } = discourse;
  const framed = items.kind[line] === kindOf.open && text[items.start[line] as number] === '【';
  const from = framed ? line + 1 : line;
  let to = from;
  let last: Phrase | null = null;
  let figures = 0;
  for (; to < items.count && to < from + 10; to++) {
    const k = items.kind[to] as number;
    if (k === kindOf.figure) figures++;
    else if (k === PHRASE) last = items.phrase[to] as Phrase;
    else if (k !== kindOf.action && k !== kindOf.conjunction && !isMeasure(k)) break;
  }
  const first = to > from ? items.phrase[from] : null;
  // 在建项目2个：… counts them.
  if (!first || last === null || first.class === 'person' || items.kind[to - 1] === kindOf.figure) return line;
  const k = items.kind[to] as number;
  const closes = framed
    ? k === kindOf.close
    : k === kindOf.colon || ((k === kindOf.stop || k === kindOf.comma) && numberedLine(discourse, from));
  if (!closes) return line;
  const end = items.end[to - 1] as number;
  const named = last.end === last.fullEnd && !last.bare && (isProject(last) || last.class === 'facility');
  if (figures > 0 && (!named || last.start > (discourse.figures[discourse.figure] as Owned).start)) return line;
  const isCalled = last.class === 'name' && !isTheme(text.slice(first.start, end));
  const told = toldFrom(discourse, to + 1);
  const isEntry = isCalled && !last.whole && end - first.start >= 4 && (framed || told >= 0);
  if (!named && !isEntry) {
    startParagraph(discourse);
    return to + 1;
  }
  const phrase: Phrase = { ...last, start: first.start, end, fullEnd: end, bare: false, pointing: false };
  if (phrase.class !== 'park') phrase.class = 'project';
  discourse.outer = null;
  speakOf(discourse, phrase);
  discourse.sentenceStart = false;
  discourse.paragraphStart = false;
  for (; figures > 0; figures--) own(discourse, discourse.figure++, phrase, '行首的名称');
  return told < 0 ? to + 1 : told;
}

/** 项目名称：X: the item of the name that the line's label announces; `line` itself where it does not. */
function skipLabel({ items, text }: Discourse, line: number): number {
  for (let i = line; i < items.count && i < line + 4 && items.kind[i] !== kindOf.line; i++)
    if (items.kind[i] === kindOf.colon)
      return LABEL.test(text.slice(line > 0 ? (items.end[line - 1] as number) : 0, items.start[i])) ? i + 1 : line;
  return line;
}

/**
 * Where the clause begins that tells a measure of its own, or a quantity: no statistic, and of nobody else. -1 for none.
 */
function toldFrom(discourse: Discourse, at: number): number {
  const { items } = discourse;
  let i = at;
  while (
    items.kind[i] === kindOf.adverb ||
    items.kind[i] === kindOf.time ||
    (i < items.count && isWord(discourse, i, INVESTING))
  )
    i++;
  return i < items.count && (items.kind[i] === kindOf.measure || items.kind[i] === kindOf.figure) ? at : -1;
}

/** The next line is a label with its value: 总投资：258亿. */
function labelAfter(discourse: Discourse, line: number): boolean {
  const { items } = discourse;
  for (let i = line + 1; i < items.count && i < line + 6; i++) {
    if (items.kind[i] === kindOf.line) return false;
    if (items.kind[i] === kindOf.colon) return true;
  }
  return false;
}

/** Whether the clause `from` … `to` is the label of a description: 建设地点, 效益分析. */
export function labels({ items, text }: Discourse, from: number, to: number): boolean {
  const start = from > 0 ? (items.end[from - 1] as number) : 0;
  const end = items.start[to] as number;
  for (let i = from; i < to; i++) if (items.phrase[i]?.class === 'project' && !items.phrase[i]?.bare) return false;
  return end - start <= 12 && DESCRIBES.test(text.slice(start, end));
}

const DESCRIBES =
  /(?:地点|地址|选址|位置|内容为?|规模|条件|背景|现状|前景|分析|效益|合作方式|投资方式|性质|进展|进度|工期|优势)$/;

/** 项目名称, 项目一, 1.工程名称: the label of a name. */
const LABEL = /^[0-9一二三四五六七八九十（）()、.．\s]*(项目|工程)(名称|[0-9一二三四五六七八九十]+)?$/;
