import type { Article } from '../article/article';
import type { Figure } from '../figures/figure';
import { outline } from '../text/sentences';
import type { Span } from '../text/span';

/** The sentence (原句) of an article's text that holds a span, without the white space around it. */
export function sentenceAround(text: string, { start, end }: Span): Span {
  const paragraphStart = text.lastIndexOf('\n', start - 1) + 1;
  const paragraphEnd = text.indexOf('\n', end);
  const paragraph = text.slice(paragraphStart, paragraphEnd < 0 ? text.length : paragraphEnd);
  const sentences = outline(paragraph).sentences.filter(
    (sentence) => paragraphStart + sentence.start < end && paragraphStart + sentence.end > start,
  );
  const from = paragraphStart + (sentences[0]?.start ?? 0);
  const to = paragraphStart + (sentences.at(-1)?.end ?? paragraph.length);
  const words = text.slice(from, to);
  return {
    start: from + (words.length - words.trimStart().length),
    end: to - (words.length - words.trimEnd().length),
  };
}

/** A figure as a citation (引文): its sentence in quotation marks and where it was published. Unknown facts are left out. */
export function citation({ title, source, published, url, text }: Article, figure: Figure): string {
  const { start, end } = sentenceAround(text, figure);
  const sentence = text.slice(start, end).replace(/\s+/g, ' ');
  const origin = [source, title && `《${title}》`, published?.slice(0, 10), url].filter(Boolean).join('，');
  return `“${sentence}”${origin && `（${origin}）`}`;
}
