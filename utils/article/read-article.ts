import { failure, type Outcome, success } from '../text/outcome';
import type { Article, ArticleProblem } from './article';
import { isProse, mainBox } from './body';
import { readHead } from './head';
import { findHeadline } from './headline';
import { type Box, type Layout, type Line, layOut } from './layout';
import { isByline } from './published';
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
    const main = mainBox(layout);
    if (!main) return failure({ code: 'noArticle' });
    const headline = findHeadline(layout, head, firstText(layout, main));
    const body = bodyLines(layout, main, headline);
    if (body.length === 0) return failure({ code: 'noArticle' });
    return success({
      url,
      title: headline.title,
      source: null,
      author: null,
      published: null,
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
