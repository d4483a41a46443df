import { gainOf, isAsideWithin, isProse } from './body';
import type { Headline } from './headline';
import { branchOf, holderOf, homeOf, isIn } from './home';
import type { Box, Layout, Line } from './layout';
import { deckHint, insertHint } from './lexicon/hints';
import type { Wording } from './lexicon/wording';
import { isByline } from './published';
import { wordingOf } from './wording';

/**
 * The lines of the body (正文), as indexes in reading order: those of the main box without the headline and what stands above the text,
 * without what follows it, and without what was put in between.
 */
export function bodyLines({ lines }: Layout, main: Box, headline: Headline): number[] {
  const repeated = repeatedLines(lines);
  const home = homeOf(lines, main, headline.to);
  const lastProse = home ? lines.findLastIndex((line, i) => i < main.to && isProse(line) && isIn(line.box, home)) : -1;
  const inserted = insertedRanges(lines, home, lastProse);
  const inside = range(main.from, main.to).filter((i) => {
    const line = lines[i] as Line;
    const isAbove = headline.to > 0 && i < headline.to && headline.to <= main.to;
    if (isAbove || inserted.some(({ from, to }) => i >= from && i < to)) return false;
    if (isInsertion(lines, line, main, home) || (i < lastProse && isCall(line, lines[i + 1]))) return false;
    return !(repeated.has(line.text) && i !== main.from);
  });
  const text = inside.filter((i) => isBody(lines[i] as Line) && !isOutside(lines[i] as Line, home));
  const first = text.find((i) => !isSummaryOf(lines, i, text) && !isOverByline(lines, i, home));
  if (first === undefined) return [];
  const start = startOf(lines, inside, first, home);
  const end = endOf(
    lines,
    inside.filter((i) => i >= start),
    home,
  );
  return withoutCopy(
    lines,
    inside.filter((i) => i >= start && i <= end),
  );
}

/** Players that read a page aloud (朗读) and buttons that copy it keep a text twice: a box whose paragraphs all stand in another one goes. */
function withoutCopy(lines: readonly Line[], body: number[]): number[] {
  const long = body.flatMap((i) => ((lines[i] as Line).chars < 20 ? [] : [lines[i] as Line]));
  if (new Set(long.map((line) => line.text)).size === long.length) return body;
  const texts = new Map<Box | null, string[]>();
  for (const { text, box } of long) texts.set(holderOf(box), [...(texts.get(holderOf(box)) ?? []), text]);
  const holders = [...texts];
  const isCopy = ([, own]: (typeof holders)[number], at: number) =>
    holders.some(
      ([, others], i) =>
        i !== at &&
        own.every((text) => others.includes(text)) &&
        (i < at || !others.every((text) => own.includes(text))),
    );
  const copies = new Set(holders.filter(isCopy).map(([box]) => box));
  return body.filter((i) => !copies.has(holderOf((lines[i] as Line).box)));
}

/** Boxes put between paragraphs that show other articles: headed so (延伸阅读), or named so by the template. The text goes on below them. */
function insertedRanges(lines: readonly Line[], home: Box | null, lastProse: number): Pick<Box, 'from' | 'to'>[] {
  if (!home) return [];
  const inserted: Pick<Box, 'from' | 'to'>[] = [];
  for (let i = home.from; i < home.to; i++) {
    const line = lines[i] as Line;
    const branch = branchOf(line.box, home);
    if (branch === home || branch.to <= i + 1 || branch.to - branch.from > 20) continue;
    const isNamed = insertHint.test(branch.hint);
    const isHeaded = branch.from === i && branch.to <= lastProse && wordingOf(line.text)?.takes === 'rest';
    if (isNamed || isHeaded || (branch.to <= lastProse && isOffer(lines.slice(i, branch.to), branch)))
      inserted.push(branch);
    i = branch.to - 1;
  }
  return inserted;
}

/** A few words over a link, in a block of their own between two parts of the text: an advertisement as a rule. */
function isOffer(own: readonly Line[], { tag, hint }: Box): boolean {
  const words = own.filter((line) => !isLinks(line));
  const chars = words.reduce((sum, line) => sum + line.chars, 0);
  return /^(?:div|section)$/.test(tag) && hint !== '' && words.length < own.length && chars < 80;
}

/** A summary, or a caption (图片说明) of a picture, that stands over the text, not in it. */
function isOutside(line: Line, home: Box | null): boolean {
  if (isIn(line.box, home)) return false;
  if (deckHint.test(line.box.hint) || deckHint.test(line.box.parent?.hint ?? '')) return true;
  if (line.chars > 80 || !/[攝摄]|[图圖]\s*[为為/／]|[资資]料[图圖照]|供[图圖]|取自/.test(line.text)) return false;
  return line.box.parent !== home?.parent;
}

/** Whether the byline stands below a line: then it is no part of the text. */
function isOverByline(lines: readonly Line[], at: number, home: Box | null): boolean {
  if (!home || at >= home.from || home.from - at > 8) return false;
  return lines.slice(at + 1, home.from).some(isByline);
}

/** A summary box (摘要) over the text repeats its first words, cut short: 「……加快建设...」. */
function isSummaryOf(lines: readonly Line[], at: number, text: readonly number[]): boolean {
  const line = lines[at] as Line;
  const words = line.text
    .replace(/^[[【（(]?\s*(?:摘\s*要|核心提示|内容提要|导读|本文导读|提要)[\]】）)]?\s*[：:]?/, '')
    .replace(/(?:…+|\.{2,}|[。，])\s*$/, '')
    .replace(/\s+/g, '');
  if (words.length < 16) return false;
  const isCut = /(?:…+|\.{2,})\s*$/.test(line.text);
  const opening = words.slice(0, 60);
  for (let from = at + 1; from < Math.min(at + 7, (text.at(-1) as number) + 1); from++) {
    const next = lines[from] as Line;
    if (next.box === line.box || (!isCut && next.box.tag === line.box.tag && next.box.parent === line.box.parent))
      continue;
    const joined = lines
      .slice(from, from + 4)
      .map(({ text: own }) => own)
      .join('')
      .replace(/\s+/g, '');
    if (joined.startsWith(opening)) return true;
  }
  return false;
}

/** Short lines that stand on the page more than once are its furniture: notes at every player, calls to share. */
function repeatedLines(lines: readonly Line[]): Set<string> {
  const seen = new Set<string>();
  const repeated = new Set<string>();
  for (const line of lines) {
    if (line.chars < 8 || line.chars > 60 || line.cells || line.box.tag === 'p') continue;
    const place = `${line.box.parent?.hint}\n${line.text}`;
    if (seen.has(place)) repeated.add(line.text);
    seen.add(place);
  }
  return repeated;
}

function isBody(line: Line): boolean {
  return (line.cells !== null || isProse(line)) && !wordingOf(line.text) && !isByline(line);
}

/** A box of key facts (数读) in the text, which templates may name like a tip: it has amounts and no links. */
function isOfFacts(lines: readonly Line[], box: Box): boolean {
  const own = lines.slice(box.from, box.to);
  return own.every((line) => line.links === 0) && own.some((line) => AMOUNT.test(line.text));
}

const AMOUNT = /\d\s*(?:万?亿|萬?億|[万萬](?:美?元|[吨噸亩畝千平])|[千兆]瓦|[GMk]W|[%％])/;

/** A call to read something else: its label beside its link, 「推荐阅读：某某」, or on a line over it. */
function isCall(line: Line, next: Line | undefined): boolean {
  if (line.cells) return false;
  if (line.links === 0) return next !== undefined && wordingOf(line.text)?.name === 'related' && isLinks(next);
  if (line.linkChars * 2 <= line.chars) return false;
  const label = line.pieces.flatMap(({ text, box }) => (box.isLinked ? [] : [text])).join('');
  return wordingOf(label.trim())?.name === 'related';
}

/** What templates put between paragraphs: blocks named as such, links on a line of their own, buttons. */
function isInsertion(lines: readonly Line[], line: Line, main: Box, home: Box | null): boolean {
  if (line.cells) return false;
  if (line.chars > 3 && line.linkChars * 10 > line.chars * 8) return true;
  if (!isProse(line) && isAsideWithin(line.box, isIn(line.box, home) ? home : main))
    return !home || !isIn(line.box, home) || !isOfFacts(lines, branchOf(line.box, home));
  const wording = wordingOf(line.text);
  if (!wording) return false;
  return /tools|pager|promotion/.test(wording.name) ? line.chars < 60 : wording.name === 'origin' && line.chars < 16;
}

/** Above the first sentence, a line belongs to the text where it stands beside it and is no byline. An editor's note (编者按) opens the text. */
function startOf(lines: readonly Line[], inside: readonly number[], first: number, home: Box | null): number {
  const holder = holderOf((lines[first] as Line).box);
  let start = first;
  for (let at = inside.indexOf(first) - 1; at >= 0; at--) {
    const i = inside[at] as number;
    const line = lines[i] as Line;
    if (wordingOf(line.text) || isByline(line) || isLinks(line)) break;
    if (!isIn(line.box, home) && holderOf(line.box) !== holder) break;
    start = i;
    if (/^编者按/.test(line.text)) break;
  }
  return start;
}

/** Below the last sentence, signature and date stay; what stands outside the box of nearly all text goes, and what is worded as no part of the article goes, with all that follows it. */
function endOf(lines: readonly Line[], inside: readonly number[], home: Box | null): number {
  const gains = inside.map((i) => Math.max(0, gainOf(lines[i] as Line)));
  const total = gains.reduce((sum, gain) => sum + gain, 0);
  let rest = total;
  let end = inside.length - 1;
  for (let at = 0; at < inside.length; at++) {
    const wording = wordingOf((lines[inside[at] as number] as Line).text);
    if (wording?.takes === 'rest' && at > 0 && rest < total * 0.35) {
      end = at - 1;
      break;
    }
    rest -= gains[at] as number;
  }
  const atHome = inside.reduce(
    (sum, i, at) => sum + (isIn((lines[i] as Line).box, home) ? (gains[at] as number) : 0),
    0,
  );
  if (atHome > total * 0.7) {
    const last = inside.findLastIndex((i) => isIn((lines[i] as Line).box, home));
    end = Math.min(end, last);
  }
  while (end > 0 && isTail(lines[inside[end] as number] as Line, home)) end--;
  return inside[end] as number;
}

function isTail(line: Line, home: Box | null): boolean {
  const wording: Wording | null = wordingOf(line.text);
  return wording !== null || isLinks(line) || (!isBody(line) && !isIn(line.box, home));
}

function isLinks(line: Line): boolean {
  return line.linkChars * 2 > line.chars && !isProse(line);
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}
