import type { Article } from './article';
import { findCredits } from './credits';
import type { FoundArticle } from './find-article';

/** Makes an article of what a page gave away: source and author from its clues. For the background worker and the batch command. */
export function completeArticle({ clues, ...found }: FoundArticle): Article {
  return { ...found, ...findCredits(clues, found.text, found.title), place: null };
}
