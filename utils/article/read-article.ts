import { type Outcome, success } from '../text/outcome';
import type { Article, ArticleProblem } from './article';
import { completeArticle } from './complete-article';
import {
  type FoundArticle,
  findArticle,
  type PageOptions,
  takeBlock,
  takeSelection,
  takeWholePage,
} from './find-article';
import { secondOpinion } from './second-opinion';

/** Reads the article of a page, facts and all, in one go: `findArticle` in the page, `completeArticle` in the background worker. */
export function readArticle(document: Document, options: PageOptions): Outcome<Article, ArticleProblem> {
  return completed(findArticle(document, { ...options, opinion: secondOpinion }));
}

export function readSelection(document: Document, options: PageOptions): Outcome<Article, ArticleProblem> {
  return completed(takeSelection(document, options));
}

export function readBlock(document: Document, block: Element, options: PageOptions): Outcome<Article, ArticleProblem> {
  return completed(takeBlock(document, block, options));
}

export function readWholePage(document: Document, options: PageOptions): Outcome<Article, ArticleProblem> {
  return completed(takeWholePage(document, options));
}

function completed(found: Outcome<FoundArticle, ArticleProblem>): Outcome<Article, ArticleProblem> {
  return found.ok ? success(completeArticle(found.value)) : found;
}
