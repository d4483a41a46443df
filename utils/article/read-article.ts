import { type Outcome, success } from '../text/outcome';
import type { Article, ArticleProblem } from './article';
import { completeArticle } from './complete-article';
import { type FoundArticle, findArticle, type PageOptions } from './find-article';

/** Reads the article of a page, facts and all, in one go: `findArticle` in the page, `completeArticle` in the background worker. */
export function readArticle(document: Document, options: PageOptions): Outcome<Article, ArticleProblem> {
  return completed(findArticle(document, options));
}

function completed(found: Outcome<FoundArticle, ArticleProblem>): Outcome<Article, ArticleProblem> {
  return found.ok ? success(completeArticle(found.value)) : found;
}
