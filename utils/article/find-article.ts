import Readability from '@mozilla/readability/Readability';
import { failure, type Outcome, success } from '../text/outcome';
import type { Article, ArticleProblem } from './article';
import { isProse, mainBox } from './body';
import { type Clues, cluesOf } from './clues';
import { doubtsOf } from './doubts';
import { type Head, readHead } from './head';
import { findHeadline, type Headline, namedHeading, withoutKeyword } from './headline';
import { absolute, kindOf, linksOf } from './kind';
import { type Box, type Layout, type Line, layOut, TooLong } from './layout';
import { wordingOf } from './lexicon/wording';
import { findPublished, isByline, type Surroundings } from './published';
import { takeSnapshot } from './snapshot';
import { tablesOf } from './tables';
import { bodyLines } from './trim';

/** Where a page was found, and how long reading it may take (milliseconds). */
export interface PageOptions {
  url: string | null;
  timeLimit?: number;
}

/** An article as the page gives it away: `completeArticle` understands its clues. */
export type FoundArticle = Omit<Article, 'source' | 'author' | 'place'> & { clues: Clues };

/**
 * Finds the article of a page; this is what is injected. Works on a clone, so the page is never changed; a page without an article is a
 * problem that says what the page is. Never throws.
 */
export function findArticle(document: Document, options: PageOptions): Outcome<FoundArticle, ArticleProblem> {
  return guarded(() => {
    const page = readPage(document, options);
    const kind = kindOf(page.layout, page.head, page.body, page.isStated, page.address);
    if (kind) return failure({ code: kind, links: linksOf(page.layout, page.address) });
    const body = page.body.length > 0 ? page.body : secondOpinion(page);
    if (body.length === 0) return failure({ code: 'noArticle' });
    const doubts = doubtsOf(body, page.layout.lines);
    return success({ ...articleOf(page, body, options), ...(doubts.length > 0 && { doubts }) });
  });
}

/** Takes what the reader selected as the body; the facts are the page's. */
export function takeSelection(document: Document, options: PageOptions): Outcome<FoundArticle, ArticleProblem> {
  return guarded(() => {
    const selection = document.getSelection();
    const holder = document.createElement('div');
    for (let i = 0; selection && i < selection.rangeCount; i++)
      holder.append(selection.getRangeAt(i).cloneContents(), document.createElement('br'));
    const body = layOut(holder).lines;
    return body.length > 0
      ? success(articleOf(readPage(document, options), body, options))
      : failure({ code: 'nothingSelected' });
  });
}

/** Takes one element of the page, the one the reader picked, as the body: all of its lines. */
export function takeBlock(
  document: Document,
  block: Element,
  options: PageOptions,
): Outcome<FoundArticle, ArticleProblem> {
  return guarded(() => {
    const body = layOut(block.cloneNode(true) as Element).lines;
    return body.length > 0
      ? success(articleOf(readPage(document, options), body, options))
      : failure({ code: 'noArticle' });
  });
}

/** Takes every line of the page as the body, menus and footers too: nothing that the page shows can be missing. */
export function takeWholePage(document: Document, options: PageOptions): Outcome<FoundArticle, ArticleProblem> {
  return guarded(() => {
    const page = readPage(document, options);
    return page.layout.lines.length > 0
      ? success(articleOf(page, page.layout.lines, options))
      : failure({ code: 'noArticle' });
  });
}

/** A page as it was found: what it says of itself, its lines, and which of them are the article's. */
interface Page {
  snapshot: Document;
  address: string;
  head: Head;
  layout: Layout;
  lineOf: Map<Node, number>;
  headline: Headline;
  body: Line[];
  around: Surroundings;
  /** Whether the page shows a headline with a byline near it, as articles do. */
  isStated: boolean;
}

function readPage(document: Document, { url, timeLimit = 5_000 }: PageOptions): Page {
  const snapshot = takeSnapshot(document);
  const head = readHead(snapshot);
  const address = url ?? absolute(head.canonical, '');
  const lineOf = new Map<Node, number>();
  const layout = layOut(snapshot.documentElement, { lineOf, until: performance.now() + timeLimit });
  layout.lines = layout.lines.map(withoutCall);
  const main = mainBox(layout, namedHeading(layout, head));
  const headline = findHeadline(layout, head, main ? firstText(layout, main) : 0);
  const body = main ? bodyLines(layout, main, headline) : [];
  const around = surroundings(layout, headline, body, main);
  return {
    snapshot,
    address,
    head,
    layout,
    lineOf,
    headline: { ...headline, title: withoutKeyword(headline.title, snapshot) },
    body: body.map((i) => layout.lines[i] as Line),
    around,
    isStated: headline.to > headline.from && around.above.some(isByline),
  };
}

function articleOf(
  { head, headline, around, address }: Page,
  body: readonly Line[],
  { url }: PageOptions,
): FoundArticle {
  const canonical = absolute(head.canonical, address);
  const tables = tablesOf(body);
  const { title, kicker, subtitle } = headline;
  return {
    url,
    title,
    published: findPublished(around, head, address),
    text: body.map((line) => line.text).join('\n'),
    ...(kicker && { kicker }),
    ...(subtitle && { subtitle }),
    ...(/^https?:/.test(canonical) && canonical !== url && { canonical }),
    ...(tables.length > 0 && { tables }),
    clues: cluesOf(around, head),
  };
}

/** Where the lines show no article, Readability may still see one; its text nodes lead back to the lines. */
function secondOpinion({ snapshot, layout, lineOf }: Page): Line[] {
  if (layout.boxes.length > 50_000) return [];
  const content = new Readability<Node>(snapshot, {
    charThreshold: 120,
    disableJSONLD: true,
    serializer: (node) => node,
  }).parse()?.content;
  if (!content) return [];
  const found = new Set<number>();
  const collect = (node: Node) => {
    const line = lineOf.get(node);
    if (line !== undefined) found.add(line);
    for (let child = node.firstChild; child; child = child.nextSibling) collect(child);
  };
  collect(content);
  const body = [...found].sort((a, b) => a - b).flatMap((i) => layout.lines[i] ?? []);
  return body.some(isProse) ? body : [];
}

/** The first line of the main box that is surely text: a headline with a comma reads like a sentence too. */
function firstText({ lines }: Layout, main: Box): number {
  const prose = lines
    .slice(main.from, main.to)
    .flatMap((line, i) => (isProse(line) && !isByline(line) ? [main.from + i] : []));
  return prose.find((i) => (lines[i] as Line).chars > 60) ?? prose[0] ?? main.from;
}

/** A link at the end of a paragraph that calls the reader elsewhere (返回首页, 查看更多) is no part of it. */
function withoutCall(line: Line): Line {
  const last = line.pieces.findLast((piece) => piece.text.trim());
  const call = last?.text.trim() ?? '';
  if (
    line.links === 0 ||
    line.cells ||
    last?.box.href === undefined ||
    !isInLink(last.box) ||
    !wordingOf(call) ||
    !line.text.endsWith(call) ||
    call.length === line.text.length
  )
    return line;
  return { ...line, text: line.text.slice(0, -call.length).trimEnd() };
}

function isInLink(box: Box | null): boolean {
  for (; box; box = box.parent) if (box.tag === 'a') return true;
  return false;
}

/** Above a body stand its byline and, on some pages over the headline, a table of its facts; below it its origin and editors. */
function surroundings({ lines }: Layout, headline: Headline, body: readonly number[], main: Box | null): Surroundings {
  const start = body[0] ?? main?.from ?? 0;
  const end = (body.at(-1) ?? start) + 1;
  const top = headline.to > 0 && headline.to <= start ? headline.to : Math.max(0, start - 6);
  return {
    over: lines.slice(Math.max(0, headline.from - 20), headline.from),
    above: lines.slice(Math.max(top, start - 14), start),
    last: lines[end - 1],
    below: lines.slice(end, Math.min(end + 8, Math.max(main?.to ?? 0, end + 4))),
  };
}

/** Nothing escapes into the page: what was not foreseen becomes a problem too, with its reason. */
function guarded(read: () => Outcome<FoundArticle, ArticleProblem>): Outcome<FoundArticle, ArticleProblem> {
  try {
    return read();
  } catch (bug) {
    return failure(bug instanceof TooLong ? { code: 'pageTooBig' } : { code: 'unreadablePage', reason: String(bug) });
  }
}
