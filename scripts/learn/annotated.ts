import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnnotatedFigure, type AnnotatedText, locate } from '../../tests/figures/corpus/corpus';
import type { Facts } from '../../utils/figures/draft';

/** A text to learn from: its annotated figures that occur once, by the offset of their quote. */
export interface Lesson {
  article: string;
  text: string;
  facts: Facts;
  figures: ReadonlyMap<number, AnnotatedFigure>;
}

/** The annotated articles of a folder: `NAME.txt`, and `NAME.json` with its figures; those whose name `accepts`. */
export function readLessons(folder: string, accepts: RegExp): Lesson[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json') && accepts.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name.replace(/json$/, 'txt')), 'utf8');
      const { title = null, published = null, figures } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
      return toLesson({ id: name, text, published, figures }, title);
    });
}

/** An annotated text of the corpus as a lesson; the article is named by a hash of its text. */
export function toLesson(
  { text, published, figures }: Pick<AnnotatedText, 'id' | 'text' | 'published' | 'figures'>,
  title: string | null = null,
): Lesson {
  const placed = figures.flatMap((figure) => {
    const span = locate(text, figure);
    return span === null ? [] : [[span.start, figure] as const];
  });
  const article = createHash('sha256').update(text).digest('hex').slice(0, 6);
  return { article, text, facts: { title, published }, figures: new Map(placed) };
}
