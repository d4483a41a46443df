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
  const origin = [source, title && `《${title}》`, published?.slice(0, 10), url].filter(Boolean).join('，');
  return `“${sentenceOf(text, figure)}”${origin && `（${origin}）`}`;
}

/** The same as HTML, for documents: its title is a link, `link` where that is given, else the article's address. */
export function htmlCitation({ title, source, published, url, text }: Article, figure: Figure, link = url): string {
  const name = title ? `《${escaped(title)}》` : link ? escaped(link) : '';
  const linked = link && name ? `<a href="${escaped(link)}">${name}</a>` : name;
  const origin = [escaped(source ?? ''), linked, published?.slice(0, 10)].filter(Boolean).join('，');
  return `“${escaped(sentenceOf(text, figure))}”${origin && `（${origin}）`}`;
}

function sentenceOf(text: string, figure: Figure): string {
  const { start, end } = sentenceAround(text, figure);
  return text.slice(start, end).replace(/\s+/g, ' ');
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
