import { BUILT } from './built';
import { isProject } from './classes';
import { type Discourse, own, speakOf, startParagraph } from './discourse';
import { PHRASE, type Phrase } from './phrases';
import type { Owned } from './subject';
import { kindOf } from './tokens';

/** A line that only names something governs the lines below. Figures inside the name belong to it. */
export function readHeading(discourse: Discourse, line: number): boolean {
  const { items, text } = discourse;
  let from = line;
  let to = from;
  while (to < items.count && items.kind[to] !== kindOf.line) to++;
  if (to === from) return false;
  // 项目名称：X over lines of other labels
  let labelled = false;
  for (let i = from; i < to && i < from + 4; i++) {
    if (items.kind[i] !== kindOf.colon) continue;
    labelled = LABEL.test(text.slice(from > 0 ? (items.end[from - 1] as number) : 0, items.start[i]));
    if (labelled) from = i + 1;
    break;
  }
  if (to === from) return false;
  const start = from > 0 ? (items.end[from - 1] as number) : 0;
  const end = items.end[to - 1] as number;
  if (end - start > 48) return false;
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
  if (last === null || first === null || last.fullEnd !== end) return false;
  const named =
    (last.class === 'project' || last.class === 'park') && !last.bare && last.class !== ('person' as string);
  if (figures > 0 && (!named || last.start > (discourse.figures[discourse.figure] as Owned).start)) return false;
  const number = /^[(（]?[0-9一二三四五六七八九十]{1,3}[)）、.．\s]+/.exec(text.slice(start, end));
  const phrase: Phrase = { ...last, start: Math.min(first.start, last.start), end: last.fullEnd };
  if (number) phrase.start = Math.max(start + number[0].length, 0);
  if (phrase.start >= phrase.end) return false;
  // A numbered line over lines of labels (总投资：258亿) names what they tell of.
  const titled = named || labelled || (number !== null && labelAfter(discourse, to));
  if (titled && phrase.class === 'name') phrase.class = 'project';
  discourse.heading = titled ? phrase : null;
  startParagraph(discourse);
  discourse.topic = discourse.heading ?? discourse.topic;
  for (; figures > 0; figures--) own(discourse, discourse.figure++, phrase, '标题');
  return true;
}

/** 【东湖物流城】: a name in heavy brackets before its text governs the line. The index of what follows, or `line` itself. */
export function readLabel(discourse: Discourse, line: number): number {
  const { items, text } = discourse;
  if (items.kind[line] !== kindOf.open || text[items.start[line] as number] !== '【') return line;
  let close = line + 1;
  while (close < items.count && close < line + 8 && items.kind[close] !== kindOf.close) close++;
  const first = items.phrase[line + 1];
  const last = items.phrase[close - 1];
  if (!first || !last || items.kind[close] !== kindOf.close) return line;
  const phrase: Phrase = { ...last, start: first.start, end: last.fullEnd, bare: false, pointing: false };
  if ((phrase.class === 'name' || phrase.class === 'facility') && costs(discourse, close)) phrase.class = 'project';
  if (phrase.class !== 'name' && phrase.class !== 'sector' && phrase.class !== 'person') {
    discourse.heading = null;
    speakOf(discourse, phrase);
    discourse.sentenceOwner = null;
  }
  return close + 1;
}

/** The line after an item tells what something costs, before it names anything with a head of its own. */
function costs({ items, figures, figure }: Discourse, item: number): boolean {
  let next = figure;
  for (let i = item + 1; i < items.count && items.kind[i] !== kindOf.line; i++) {
    const phrase = items.phrase[i];
    if (phrase && isProject(phrase)) return false;
    if (items.kind[i] === kindOf.figure && BUILT.has(figures[next++]?.measure ?? '')) return true;
  }
  return false;
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

/** 项目名称, 项目一, 1.工程名称: the label of a name. */
const LABEL = /^[0-9一二三四五六七八九十（）()、.．\s]*(项目|工程)(名称|[0-9一二三四五六七八九十]+)?$/;
