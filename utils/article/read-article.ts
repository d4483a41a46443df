import { failure, type Outcome, success } from '../text/outcome';
import type { Article, ArticleProblem } from './article';
import { isProse, mainBox } from './body';
import { findCredits, type Surroundings } from './byline';
import { readHead } from './head';
import { findHeadline, type Headline, namedHeading } from './headline';
import { type Box, type Layout, type Line, layOut } from './layout';
import { findPublished, isByline } from './published';
import { bodyLines } from './trim';

/**
 * Reads the article of a page: its body and facts. Works on a clone, so the page is never changed; a page without an article is a
 * problem that says what the page is. Never throws.
 */
export function readArticle(document: Document, { url }: { url: string | null }): Outcome<Article, ArticleProblem> {
  try {
    const snapshot = document.cloneNode(true) as Document;
    const head = readHead(snapshot);
    const layout = layOut(snapshot.documentElement);
    const main = mainBox(layout, namedHeading(layout, head));
    if (!main) return failure({ code: 'noArticle' });
    const headline = findHeadline(layout, head, firstText(layout, main));
    const body = bodyLines(layout, main, headline);
    if (body.length === 0) return failure({ code: 'noArticle' });
    const around = surroundings(layout, headline, body, main);
    return success({
      url,
      title: headline.title,
      ...findCredits(around, head, headline.title),
      published: findPublished(around, head, url),
      place: null,
      text: body.map((i) => layout.lines[i]?.text).join('\n'),
    });
  } catch (bug) {
    return failure({ code: 'unreadablePage', reason: String(bug) });
  }
}

/** The first line of the main box that is surely text: a headline with a comma reads like a sentence too. */
function firstText({ lines }: Layout, main: Box): number {
  const prose = lines
    .slice(main.from, main.to)
    .flatMap((line, i) => (isProse(line) && !isByline(line) ? [main.from + i] : []));
  return prose.find((i) => (lines[i] as Line).chars > 60) ?? prose[0] ?? main.from;
}

/** Above a body stand its byline and, on some pages over the headline, a table of its facts; below it its origin and editors. */
function surroundings({ lines }: Layout, headline: Headline, body: readonly number[], main: Box): Surroundings {
  const start = body[0] as number;
  const end = (body.at(-1) as number) + 1;
  const top = headline.to > 0 && headline.to <= start ? headline.to : Math.max(0, start - 6);
  return {
    over: lines.slice(Math.max(0, headline.from - 20), headline.from),
    above: lines.slice(Math.max(top, start - 14), start),
    body: body.map((i) => lines[i] as Line),
    below: lines.slice(end, Math.min(end + 8, Math.max(main.to, end + 4))),
  };
}
