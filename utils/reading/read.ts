import type { Article } from '../article/article';
import { parseFigures } from '../figures/parse';
import type { Reading } from './reading';

/** Reads one article whole: its figures, and the projects they belong to. */
export function read(article: Article): Reading {
  return { article, figures: parseFigures(article.text, article), projects: [] };
}
