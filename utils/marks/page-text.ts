import type { Span } from '../text/span';
import { type Bare, bare } from './locate';

/** The words that a page shows, and the way back to its nodes. */
export interface PageText extends Bare {
  /** All of it, verbatim. */
  whole: string;
  /** Where a range of the page stands in the text; null for one without words. */
  spanOf(range: Range): Span | null;
  /** The range of a span of the text, or null where the page has changed since. */
  rangeOf(span: Span): Range | null;
}

/** Reads the text of a page without changing it. Scripts, styles, form fields and what is not rendered are left out. */
export function pageText(document: Document): PageText {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, {
    acceptNode: (node) =>
      node.nodeType === Node.TEXT_NODE
        ? NodeFilter.FILTER_ACCEPT
        : isLeftOut(node as Element)
          ? NodeFilter.FILTER_REJECT
          : NodeFilter.FILTER_SKIP,
  });
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    nodes.push(node);
    starts.push(length);
    texts.push(node.data);
    length += node.data.length;
  }
  const whole = texts.join('');
  const nodeAt = (offset: number) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  return {
    ...bare(whole),
    whole,
    spanOf(range) {
      let span: Span | null = null;
      nodes.forEach((node, i) => {
        if (!range.intersectsNode(node)) return;
        const at = starts[i] as number;
        const start = at + (node === range.startContainer ? range.startOffset : 0);
        const end = at + (node === range.endContainer ? range.endOffset : node.data.length);
        if (end > start) span = { start: span?.start ?? start, end };
      });
      return span;
    },
    rangeOf({ start, end }) {
      const first = nodeAt(start);
      const last = nodeAt(end - 1);
      for (let i = first; i <= last; i++) if (!nodes[i]?.isConnected || nodes[i]?.data !== texts[i]) return null;
      const range = document.createRange();
      range.setStart(nodes[first] as Text, start - (starts[first] as number));
      range.setEnd(nodes[last] as Text, end - (starts[last] as number));
      return range;
    },
  };
}

const leftOut = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'TEXTAREA',
  'SELECT',
  'TITLE',
  'HEAD',
  'IFRAME',
  'OBJECT',
  'SVG',
]);

function isLeftOut(element: Element): boolean {
  return leftOut.has(element.tagName.toUpperCase()) || !isRendered(element);
}

/** An element of `display: contents` has no box and counts as not visible, but shows its children. */
function isRendered(element: Element): boolean {
  if (!element.checkVisibility || element.checkVisibility()) return true;
  return getComputedStyle(element).display === 'contents';
}
