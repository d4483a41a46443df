import type { Article } from '../article/article';
import { parseFigures } from '../figures/parse';
import { groupProjects } from '../projects/group-projects';
import type { Reading } from './reading';

/** Reads one article whole: its figures, and the projects they belong to. */
export function read(article: Article): Reading {
  const figures = parseFigures(article.text, article);
  return { article, figures, projects: groupProjects(figures, article.text, article) };
}
