import { Readability } from '@mozilla/readability';
import { failure, type Outcome, success } from '../text/outcome';
import type { Article, ArticleProblem } from './article';

/**
 * Reads the article of a page: its body and facts. Works on a clone, so the page is never changed; a page without an article is a
 * problem that says what the page is. Never throws.
 */
export function readArticle(document: Document, { url }: { url: string | null }): Outcome<Article, ArticleProblem> {
  try {
    const parsed = new Readability(document.cloneNode(true) as Document, { charThreshold: 100 }).parse();
    const text = (parsed?.textContent ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean)
      .join('\n');
    if (!parsed || !text) return failure({ code: 'noArticle' });
    return success({
      url,
      title: parsed.title ?? null,
      source: parsed.siteName ?? null,
      author: parsed.byline ?? null,
      published: /^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d)?/.exec(parsed.publishedTime ?? '')?.[0] ?? null,
      place: null,
      text,
    });
  } catch (bug) {
    return failure({ code: 'unreadablePage', reason: String(bug) });
  }
}
