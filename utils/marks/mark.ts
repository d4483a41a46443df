import { failure, type Outcome, success } from '../text/outcome';
import type { Span } from '../text/span';
import { locate } from './locate';
import { pageText } from './page-text';

/** The name of the one highlight that stands on a page, and how it looks. */
export const MARK = 'yijian-figure';
export const MARK_STYLE = `::highlight(${MARK}) { background-color: #ffd84d; color: #1a1a1a; text-decoration: underline 2px #b45309; }`;

/**
 * Scrolls a page to the words at `span` of its article's text and marks them with the CSS Custom Highlight API, which changes
 * nothing in the page's DOM. Where the browser has no highlights, the words are selected instead.
 */
export function markFigure(
  document: Document,
  text: string,
  span: Span,
): Outcome<null, { code: 'notLocated' | 'pageChanged' }> {
  unmark();
  const page = pageText(document);
  const place = locate(text, span, page);
  if (!place) return failure({ code: 'notLocated' });
  const range = page.rangeOf(place);
  if (!range) return failure({ code: 'pageChanged' });
  scrollTo(range);
  if (typeof Highlight === 'function') CSS.highlights.set(MARK, new Highlight(range));
  else getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  return success(null);
}

function unmark(): void {
  if (typeof Highlight === 'function') CSS.highlights.delete(MARK);
}

/** Brings the words to the middle of every scrolling box around them, from the inmost out. The element that holds them may be taller than its box. */
function scrollTo(range: Range): void {
  for (let box = range.startContainer.parentElement; box; box = box.parentElement) {
    const isRoot = box === document.documentElement;
    if (!isRoot && (box.scrollHeight <= box.clientHeight || !/auto|scroll/.test(getComputedStyle(box).overflowY)))
      continue;
    const words = range.getBoundingClientRect();
    const frame = isRoot ? { top: 0, bottom: innerHeight } : box.getBoundingClientRect();
    if (words.top >= frame.top && words.bottom <= frame.bottom) continue;
    const top = (words.top + words.bottom - frame.top - frame.bottom) / 2;
    (isRoot ? window : box).scrollBy({ top, behavior: 'instant' });
  }
}
