import type { Article } from '../article/article';
import type { Span } from '../text/span';
import { sentenceAround } from './citation';

/**
 * A link to the sentence of a span (定位链接): the page's address with a text fragment (WICG Scroll to Text Fragment, `#:~:text=start,end`), by
 * which browsers scroll to the sentence and mark it. null for an article without an address on the web.
 */
export function textLink({ url, text }: Pick<Article, 'url' | 'text'>, span: Span): string | null {
  if (!url || !/^https?:/.test(url)) return null;
  const { start, end } = sentenceAround(text, span);
  const sentence = text.slice(start, end);
  const directive = isShort(sentence) ? [sentence] : [headOf(sentence, text.slice(0, start)), tailOf(sentence)];
  const encoded = directive.map((words) => encodeURIComponent(words).replace(/-/g, '%2D'));
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${encoded.join()}`;
}

/** Cells stand in blocks of their own, which no run of words may span. */
function isShort(sentence: string): boolean {
  return sentence.length <= 2 * ENOUGH && !sentence.includes('\t');
}

/** Characters that mostly stand nowhere else on a page. */
const ENOUGH = 12;

/** The first words, as many as nothing before them says too. Browsers match whole words alone, as their own segmenter finds them. */
function headOf(sentence: string, before: string): string {
  const block = /^[^\t]*/.exec(sentence)?.[0] ?? '';
  const ends = wordsOf(block).map(({ index, segment }) => index + segment.length);
  const isEnough = (at: number) => at >= ENOUGH && !before.includes(block.slice(0, at));
  return block.slice(0, ends.find(isEnough) ?? block.length);
}

function tailOf(sentence: string): string {
  const block = /[^\t]*$/.exec(sentence)?.[0] ?? '';
  const starts = wordsOf(block).map(({ index }) => index);
  return block.slice(starts.findLast((at) => at <= block.length - ENOUGH) ?? 0);
}

function wordsOf(text: string): Intl.SegmentData[] {
  return [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(text)];
}
