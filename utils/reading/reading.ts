import type { Article } from '../article/article';
import type { Figure } from '../figures/figure';
import type { Project } from '../projects/project';

/** A reading (解读): one article read whole. Plain JSON, equal to its own round trip. */
export interface Reading {
  article: Article;
  figures: Figure[];
  projects: Project[];
}
