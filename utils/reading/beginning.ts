import type { FoundArticle } from '../article/find-article';

/**
 * The beginning (开头) of a long article, whole paragraphs that are read before all of it is, so that a reader has something to look at
 * meanwhile. null for an article that is read in no time.
 */
export function beginningOf(article: FoundArticle): FoundArticle | null {
  const { text, tables: _, ...facts } = article;
  if (text.length < LONG) return null;
  const end = text.lastIndexOf('\n', BEGINNING);
  return { ...facts, text: text.slice(0, end > 0 ? end : BEGINNING) };
}

/** Characters: read in some 100 ms by a worker that was just started; and what gives more figures than a screen shows. */
const LONG = 12_000;
const BEGINNING = 2_500;
