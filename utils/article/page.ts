import { isProse, mainBox } from './body';
import type { Deadline } from './deadline';
import { foldedRest } from './fold';
import { type Head, readHead } from './head';
import { findHeadline, type Headline, namedHeading, withoutKeyword } from './headline';
import { absolute } from './kind';
import { type Box, type Layout, type LayoutOptions, type Line, layOut } from './layout';
import { get } from './natively';
import { onePost } from './posts';
import { isByline, type Surroundings } from './published';
import { bodyLines } from './trim';
import { copied, type View } from './view';
import { wordingOf } from './wording';

/** A page as it was found: what it says of itself, its lines, and which of them are the article's. */
export interface Page {
  address: string;
  head: Head;
  layout: Layout;
  /** The line of every text node, where a snapshot was read. */
  lineOf?: Map<Node, number>;
  headline: Headline;
  body: Line[];
  around: Surroundings;
  /** Whether the page shows a headline with a byline near it, as articles do. */
  isStated: boolean;
}

/** Reads a page as it stands, or from its snapshot. `url` is where it was found, null where that is not known. */
export function readPage(document: Document, url: string | null, check: Deadline, view: View = copied): Page {
  const page = readUnfolded(document, url, { check, view });
  const isUnfolded = foldedRest(document, page.layout.lines, page.body);
  return isUnfolded ? readUnfolded(document, url, { check, view, isUnfolded }) : page;
}

function readUnfolded(
  document: Document,
  url: string | null,
  options: { check: Deadline; view: View } & Pick<LayoutOptions, 'isUnfolded'>,
): Page {
  const { check, view } = options;
  const head = readHead(document);
  const lineOf = view === copied ? new Map<Node, number>() : undefined;
  const layout = layOut(get<Element>(document, 'documentElement'), { ...options, ...(lineOf && { lineOf }) });
  layout.lines = layout.lines.map(withoutCall);
  check();
  const named = namedHeading(layout, head);
  const best = mainBox(layout, named);
  const main = best && onePost(layout, best, named);
  check();
  const headline = findHeadline(layout, head, main ? firstText(layout, main, named) : 0);
  check();
  const body = main ? bodyLines(layout, main, headline) : [];
  check();
  const around = surroundings(layout, headline, body, main);
  return {
    address: url ?? absolute(head.canonical, ''),
    head,
    layout,
    ...(lineOf && { lineOf }),
    headline: { ...headline, title: withoutKeyword(headline.title, document) },
    body: body.map((i) => layout.lines[i] as Line),
    around,
    isStated: headline.to > headline.from && around.above.some(isByline),
  };
}

/** What a page says of itself in its head alone, for pages that are too big to be read. */
export function readHeadOnly(document: Document, url: string | null): Page {
  const head = readHead(document);
  const layout = { lines: [], boxes: [], elements: 0, pictures: 0, depth: 0 };
  return {
    address: url ?? absolute(head.canonical, ''),
    head,
    layout,
    headline: findHeadline(layout, head, 0),
    body: [],
    around: { over: [], above: [], last: undefined, below: [] },
    isStated: false,
  };
}

/** The first line of the main box that is surely text, below the headline `named`: a headline with a comma reads like a sentence too. */
function firstText({ lines }: Layout, main: Box, named: number): number {
  const from = named >= main.from && named < main.to ? named + 1 : main.from;
  const text = lines.slice(from, main.to);
  const byline = text.findIndex(isByline);
  const prose = text.flatMap((line, i) => (isProse(line) && !isByline(line) ? [i] : []));
  return from + (prose.find((i) => (text[i] as Line).chars > 60) ?? prose.find((i) => i > byline) ?? prose[0] ?? 0);
}

/** A link at the end of a paragraph that calls the reader elsewhere (返回首页, 查看更多) is no part of it. */
function withoutCall(line: Line): Line {
  if (line.links === 0 || line.cells) return line;
  const last = line.pieces.findLast((piece) => piece.text.trim());
  const call = last?.text.trim() ?? '';
  if (!last?.box.isLinked || !wordingOf(call) || !line.text.endsWith(call) || call.length === line.text.length)
    return line;
  return { ...line, text: line.text.slice(0, -call.length).trimEnd() };
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
