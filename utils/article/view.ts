import type { Deadline } from './deadline';
import { call, get, select } from './natively';
import { blockOf } from './snapshot';
import { isUnseen } from './unseen';

/** How a tree is looked at (看法), element by element; nothing of it is changed. */
export interface View {
  /** Elements that can be made to answer otherwise than they are, and are asked by the prototypes; null for none, as on most pages. */
  guarded: ReadonlySet<Node> | null;
  /** See `isUnseen`. */
  isUnseen(element: Element, named: boolean): boolean;
  /** What a reader sees in an element beside its children, its shadow root, or instead of them, the page in a frame: a copy as one block. */
  inset(element: Element, tag: string): Element | null;
}

/** A copy, which has everything in its place: a snapshot's, or a piece of one. */
export const copied: View = { guarded: null, isUnseen: () => false, inset: () => null };

/** The page itself, as it stands before the reader: the same as its snapshot gives, without the time that copying takes. */
export function livePage(document: Document, check: Deadline): View {
  // Only they, and the document, can be made to answer otherwise than they are.
  const forms = new Set<Node>(select(document, 'form'));
  let inert: Document | undefined;
  return {
    guarded: forms.size > 0 ? forms : null,
    isUnseen,
    inset: (element, tag) => {
      if (!holders.has(tag) && !tag.includes('-')) return null;
      const shadow = element.shadowRoot;
      const inside = shadow?.nodeType === FRAGMENT ? shadow : (element as HTMLIFrameElement).contentDocument?.body;
      if (!inside) return null;
      inert ??= call<Document>(get<object>(document, 'implementation'), 'createHTMLDocument', '');
      return blockOf(inside, inert, check);
    },
  };
}

/** The node after one among its siblings. */
export function nextOf(node: ChildNode, { guarded }: View): ChildNode | null {
  return guarded?.has(node) ? get<ChildNode | null>(node, 'nextSibling') : node.nextSibling;
}

const FRAGMENT = 11;

/** What may hold a shadow root (DOM Standard, 4.2.14), beside elements of the page's own naming, or a page. */
const holders = new Set(
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span iframe frame'.split(' '),
);
