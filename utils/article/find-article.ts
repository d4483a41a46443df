import { failure, type Outcome, success } from '../text/outcome';
import type { Article, ArticleProblem } from './article';
import { type Clues, cluesOf } from './clues';
import { type Deadline, TooLong, within } from './deadline';
import { doubtsOf } from './doubts';
import { absolute, kindOf, linksOf } from './kind';
import { type Line, layOut } from './layout';
import { type Page, readHeadOnly, readPage } from './page';
import { findPublished } from './published';
import type { secondOpinion } from './second-opinion';
import { takeSnapshot } from './snapshot';
import { tablesOf } from './tables';
import { livePage } from './view';

/**
 * Where a page was found, how long reading it may take (milliseconds; without, as long as it takes), since the page stands still meanwhile, and
 * who is asked where its lines show no article: `secondOpinion`, which is injected only then.
 */
export interface PageOptions {
  url: string | null;
  timeLimit?: number;
  opinion?: typeof secondOpinion;
}

/** An article as the page gives it away: `completeArticle` understands its clues. */
export type FoundArticle = Omit<Article, 'source' | 'author' | 'place'> & { clues: Clues };

/**
 * Finds the article of a page; this is what is injected. The page is looked at and never changed: what must be changed to be read is a copy. A
 * page without an article is a problem that says what the page is. Never throws.
 */
export function findArticle(document: Document, options: PageOptions): Outcome<FoundArticle, ArticleProblem> {
  return guarded(options, (check) => {
    let page = readPage(document, options.url, check, livePage(document, check));
    const kind = kindOf(page.layout, page.head, page.body, page.isStated, page.address);
    if (kind) return failure({ code: kind, links: linksOf(page.layout, page.address) });
    let { body } = page;
    if (body.length === 0 && options.opinion) {
      const { snapshot } = takeSnapshot(document, check);
      page = readPage(snapshot, options.url, check);
      body = options.opinion(snapshot, page, check);
    }
    if (body.length === 0 || (!page.isStated && charsOf(body) < TINY)) return failure({ code: 'noArticle' });
    const doubts = doubtsOf(body, page.layout.lines);
    return success({ ...articleOf(page, body, options), ...(doubts.length > 0 && { doubts }) });
  });
}

/** A sentence alone, on a page without headline and byline: a notice of the site (页面不存在). */
const TINY = 40;

function charsOf(body: readonly Line[]): number {
  return body.reduce((sum, line) => sum + line.chars, 0);
}

/** Takes what the reader selected as the body, without what is hidden in it; the facts are the page's. */
export function takeSelection(document: Document, options: PageOptions): Outcome<FoundArticle, ArticleProblem> {
  const selection = document.getSelection();
  const ranges = Array.from({ length: selection?.rangeCount ?? 0 }, (_, i) => (selection as Selection).getRangeAt(i));
  return takePart(document, options, 'nothingSelected', {
    nodes: ranges.flatMap((range) => [range.startContainer, range.endContainer]),
    take: (nodes) => {
      const holder = document.createElement('div');
      for (const [i, { startOffset, endOffset }] of ranges.entries()) {
        const range = new Range();
        range.setStart(nodes[2 * i] as Node, startOffset);
        range.setEnd(nodes[2 * i + 1] as Node, endOffset);
        holder.append(range.cloneContents(), document.createElement('br'));
      }
      return holder;
    },
  });
}

/** Takes one element of the page, the one the reader picked, as the body: all of its lines, without what is hidden in it. */
export function takeBlock(
  document: Document,
  block: Element,
  options: PageOptions,
): Outcome<FoundArticle, ArticleProblem> {
  return takePart(document, options, 'noArticle', {
    nodes: [block],
    take: ([copy]) => (copy as Element).cloneNode(true) as Element,
  });
}

/** Takes every line of the page as the body, menus and footers too: nothing that the page shows can be missing. */
export function takeWholePage(document: Document, options: PageOptions): Outcome<FoundArticle, ArticleProblem> {
  return guarded(options, (check) => {
    const page = readPage(document, options.url, check, livePage(document, check));
    return page.layout.lines.length > 0
      ? success(articleOf(page, page.layout.lines, options))
      : failure({ code: 'noArticle' });
  });
}

/** A part of a page that the reader chose: the nodes that bound it, and how to take it from them or from their copies. */
interface Part {
  nodes: Node[];
  take: (nodes: readonly Node[]) => Element;
}

/** Of a page that is too big to be read, the part is taken as it is, with the facts of the page's head. */
function takePart(
  document: Document,
  options: PageOptions,
  code: 'nothingSelected' | 'noArticle',
  { nodes, take }: Part,
): Outcome<FoundArticle, ArticleProblem> {
  const taken = (copies: readonly Node[], page: Page) => {
    const body = layOut(take(copies)).lines;
    return body.length > 0 ? success(articleOf(page, body, options)) : failure({ code });
  };
  const outcome = guarded(options, (check) => {
    const { snapshot, copies } = takeSnapshot(document, check, nodes);
    return taken(copies, readPage(snapshot, options.url, check));
  });
  if (outcome.ok || outcome.problem.code !== 'pageTooBig') return outcome;
  return guarded(options, () => taken(nodes, readHeadOnly(document, options.url)));
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

/** Nothing escapes into the page: what was not foreseen becomes a problem too, with its reason. */
function guarded(
  { timeLimit = Number.POSITIVE_INFINITY }: PageOptions,
  read: (check: Deadline) => Outcome<FoundArticle, ArticleProblem>,
): Outcome<FoundArticle, ArticleProblem> {
  try {
    return read(within(timeLimit));
  } catch (bug) {
    return failure(bug instanceof TooLong ? { code: 'pageTooBig' } : { code: 'unreadablePage', reason: String(bug) });
  }
}
