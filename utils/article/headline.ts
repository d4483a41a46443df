import { isAsideWithin, isProse } from './body';
import type { Head } from './head';
import type { Box, Layout, Line } from './layout';
import { titleHint } from './lexicon/hints';
import { select } from './natively';
import { isByline, isCredit } from './published';
import { wordingOf } from './wording';

/** The headline (标题) and where it stands: its lines, `to` exclusive; an empty range where it stands only in the page's head. */
export interface Headline {
  title: string | null;
  from: number;
  to: number;
  /** 肩题, the line above it, and 副题, the line below. */
  kicker?: string;
  subtitle?: string;
}

/** The line of the first heading that says just what the page's head calls the article; -1 where none does. */
export function namedHeading({ lines, boxes }: Layout, head: Head): number {
  const named = new Set(namesOf(head).filter((name) => name.length > 6));
  for (const box of boxes) {
    if (box.to !== box.from + 1 || !(box.tag in headingScores || titleHint.test(box.hint))) continue;
    const line = lines[box.from] as Line;
    if (line.linkChars === 0 && line.chars < 120 && named.has(plainForm(line.text))) return box.from;
  }
  return -1;
}

/** The headline of the article whose first sentence stands in line `before`. */
export function findHeadline({ lines, boxes }: Layout, head: Head, before: number): Headline {
  const named = namesOf(head);
  let best: Headline = { title: null, from: 0, to: 0 };
  let most = 5;
  const owners = lines.filter((line) => line.chars < 120 && OWNER.test(line.text)).map((line) => plainForm(line.text));
  const consider = (box: Box, from: number, to: number) => {
    const own = lines.slice(from, to);
    const title = own.map((line) => line.text).join(' ');
    let score = scoreOf(title, box, own, named) - Math.min(6, Math.max(0, before - to) * 0.25);
    if (lines.slice(to, to + 2).some((line) => isByline(line) || isCredit(line))) score += title.length > 9 ? 7 : 4;
    if (score > most && owners.some((owner) => owner.includes(plainForm(title)))) score -= 16;
    if (score > most) {
      most = score;
      best = { title, from, to };
    }
  };
  for (const box of boxes) {
    if (box.from > before) break;
    const count = box.to - box.from;
    if (count > 0 && count < 4 && box.to <= before + 1) consider(box, box.from, box.to);
  }
  for (let i = Math.max(0, before - 40); i <= before && i < lines.length; i++)
    consider(innermost(lines[i] as Line), i, i + 1);
  const spelled = spelledOut(lines, named, before);
  if (spelled) return spelled;
  if (!best.title) return untitled(lines, head, before);
  const { introtitle: kicker, subtitle } = head.enp;
  const around = aroundHeadline(lines, best);
  const title = namedPart(lines.slice(best.from, best.to), head) ?? best.title;
  const to = around.subtitle ? best.to + 1 : best.to;
  return { title, from: best.from, to, ...(kicker && { kicker }), ...(subtitle && { subtitle }), ...around };
}

/** A heading may hold more than the headline, a class of posts or a mark: the run of its text that the head calls the article. */
function namedPart([line, ...others]: readonly Line[], head: Head): string | null {
  if (!line || others.length > 0 || line.pieces.length > 12) return null;
  const named = [...namesInHead(head), ...head.titles.map(withoutSite)]
    .map(plainForm)
    .filter((name) => name.length > 7);
  const pieces = line.pieces.map((piece) => piece.text.replace(/\s+/g, ' '));
  if (named.length === 0 || named.includes(plainForm(line.text))) return null;
  for (let from = 0; from < pieces.length; from++) {
    for (let to = from + 1; to <= pieces.length; to++) {
      const part = pieces.slice(from, to).join('').trim();
      if (named.includes(plainForm(part))) return part;
    }
  }
  return null;
}

/** A plain text has neither head nor headings: its first line is its title, where it is no sentence. */
function untitled(lines: readonly Line[], head: Head, before: number): Headline {
  const title = shownPart(head, lines.slice(Math.max(0, before - 3), before + 3)) ?? titleFromHead(head);
  const at = lines.findIndex((line) => line.chars > 5);
  const first = lines[at];
  if (title || !first || at >= before || first.chars > 60 || /[。；：:]$/.test(first.text))
    return { title, from: 0, to: 0 };
  return { title: first.text, from: at, to: at + 1 };
}

/** Where the text itself repeats the title, in 【】 or as its first words: as much of the head's title as it repeats. */
function shownPart(head: Head, text: readonly Line[]): string | null {
  const shown = text.map((line) => plainForm(line.text.slice(0, 200)));
  for (const title of head.titles) {
    for (let end = title.length; end > 8; end--) {
      if (end < title.length && !/[-_|｜—–\s]/.test(title.charAt(end))) continue;
      const part = title.slice(0, end).trim();
      if (shown.some((line) => line.startsWith(plainForm(part)))) return part;
    }
  }
  // A short post opens with its headline in such brackets.
  const opening = text.find((line) => isProse(line));
  return /^【([^】]{6,60})】/.exec(opening?.text ?? '')?.[1] ?? null;
}

/** Mirrors that sell links put a keyword before the title; the same words stand several times among their links, side by side and hidden. */
export function withoutKeyword(title: string | null, page: Document): string | null {
  const keyword = /^([^：:]{3,12})[：:]/.exec(title ?? '')?.[1];
  if (!title || !keyword) return title;
  const sold = select(page, 'a[href]').filter((link) => link.textContent?.trim() === keyword);
  const isSold = sold.some((link, i) => i > 0 && link.parentNode === sold[i - 1]?.parentNode);
  return isSold ? title.slice(keyword.length + 1).trim() : title;
}

/** Who runs the site: its name in the title is not the headline. */
const OWNER = /版权所有|版權所有|主办|主辦|Copyright|©/i;

/** A kicker (肩题) and a subtitle (副题) are called so, or show it by a dash; they are neither links nor bylines. */
function aroundHeadline(lines: readonly Line[], { from, to }: Headline): Pick<Headline, 'kicker' | 'subtitle'> {
  const above = lines[from - 1];
  const below = lines[to];
  const result: Pick<Headline, 'kicker' | 'subtitle'> = {};
  if (
    above &&
    isPartOfHeadline(above) &&
    (KICKER.test(hints(above)) || /[—―]$/.test(above.text) || isLesserHeading(above, lines[from]))
  )
    result.kicker = above.text;
  if (
    below &&
    isPartOfHeadline(below) &&
    (SUBTITLE.test(hints(below)) || /^[—―]{1,2}/.test(below.text) || isLesserHeading(below, lines[to - 1]))
  )
    result.subtitle = below.text;
  return result;
}

const KICKER = /(?:^|[^a-z])pre(?![a-z])|kicker|yinti|jianti|introtitle|uptitle|up-?title|eyebrow|pretitle|sup-?title/;
const SUBTITLE =
  /(?:^|[^a-z])(?:sub|dek|standfirst|fbt)(?![a-z])|sub-?title|subtit|futi|fubiaoti|fu-?title|down-?title|deck/;

function hints(line: Line): string {
  return `${innermost(line).hint} ${line.box.hint}`;
}

function isPartOfHeadline(line: Line): boolean {
  return (
    line.chars > 3 &&
    line.chars < 70 &&
    line.linkChars === 0 &&
    !isByline(line) &&
    !isCredit(line) &&
    !HELD.test(line.text) &&
    !wordingOf(line.text)
  );
}

/** When and where a speech was held stands below its headline, and is text. */
const HELD = /(?:19|20)\d\d年.{3,6}日在.{4,}[上会]$/;

function isLesserHeading(line: Line, headline: Line | undefined): boolean {
  return /^h[2-5]$/.test(line.box.tag) && headline?.box.parent === line.box.parent && !/[。；]/.test(line.text);
}

/** The element that all text of a line stands in: a `span` of the headline's class, where the line has no box of its own. */
function innermost(line: Line): Box {
  if (line.pieces.length > 20) return line.box;
  const [first, ...others] = line.pieces.filter((piece) => piece.text.trim());
  return first && others.every((piece) => piece.box === first.box) ? first.box : line.box;
}

/**
 * Official papers (公文) set their title over several paragraphs of the text: together they say what the head calls the article. They stay
 * in the text, so the headline has no lines of its own.
 */
function spelledOut(lines: readonly Line[], named: readonly string[], before: number): Headline | null {
  for (let from = Math.max(0, before - 8); from < before; from++) {
    let joined = '';
    for (let to = from; to < Math.min(from + 5, before + 1); to++) {
      joined += (lines[to] as Line).text;
      if (joined.length > 200) break;
      if (to > from + 1 && joined.length > 12 && named.includes(plainForm(joined)))
        return { title: joined, from: 0, to: 0 };
    }
  }
  return null;
}

function scoreOf(title: string, box: Box, own: readonly Line[], named: readonly string[]): number {
  if (title.length > 120 || /。$/.test(title)) return -99;
  const plain = plainForm(title);
  if (plain.length < 4) return -99;
  let score = headingScores[box.tag] ?? 0;
  if (titleHint.test(box.hint)) score += 4;
  for (const name of named) {
    if (name === plain) score += 12;
    else if (plain.length >= 6 && name.startsWith(plain)) score += 9;
    else if (plain.length >= 6 && name.includes(plain)) score += 6;
    else if (name.length >= 8 && plain.includes(name)) score += 5;
    else continue;
    score += Math.min(4, plain.length / 6);
    break;
  }
  const links = own.reduce((sum, line) => sum + line.linkChars, 0);
  const chars = own.reduce((sum, line) => sum + line.chars, 0);
  if (links * 2 > chars) score -= 4;
  if (isAsideWithin(box, null)) score -= 5;
  if (own.some((line) => wordingOf(line.text) || isByline(line))) score -= 10;
  return score;
}

const headingScores: Record<string, number> = { h1: 6, h2: 4, h3: 3, h4: 2, h5: 2, dt: 1, strong: 1 };

/** The names that the page's head gives to the article, in comparable form. */
function namesOf(head: Head): string[] {
  return [...namesInHead(head), ...head.titles.map(withoutSite), ...head.titles]
    .map(plainForm)
    .filter((name) => name.length > 3);
}

function namesInHead(head: Head): string[] {
  const fields = ['og:title', 'articletitle', 'twitter:title', 'title', 'headline', 'ucap:title'];
  const names = [...fields.map((field) => head.meta.get(field) ?? ''), head.enp.title ?? ''];
  for (const article of head.articles) if (typeof article.headline === 'string') names.push(article.headline);
  return names;
}

/** Title forms differ in width, spaces and quotes between a page's head and body. */
function plainForm(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s“”"'‘’「」『』《》〈〉·•,.:;!?—\-–_|~…()【】[\]、。]+/g, '')
    .toLowerCase();
}

function titleFromHead(head: Head): string | null {
  const articleTitle =
    head.meta.get('articletitle') ??
    head.articles.map((article) => article.headline).find((name) => typeof name === 'string');
  if (typeof articleTitle === 'string' && articleTitle) return articleTitle;
  return withoutSite(head.meta.get('og:title') ?? '') || withoutSite(head.titles[0] ?? '') || null;
}

const SITE = /(?:网|網|报|報|社|新闻|在线|门户|中心|平台)$/;

/** A document's title without the names of site and channel behind it. */
function withoutSite(title: string): string {
  const parts = title
    .split(/\s*[_|｜]+\s*|\s+[-–—－»>]+\s*|-{1,3}(?=[^-]{2,20}$)|—{1,2}(?=[^—]{2,12}$)/)
    .filter(Boolean);
  const [first = '', second = ''] = parts;
  return (SITE.test(first) && second.length > first.length && !SITE.test(second) ? second : first).trim();
}
