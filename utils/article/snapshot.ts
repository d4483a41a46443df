import type { Deadline } from './deadline';
import { call, get, select } from './natively';
import { isUnseen } from './unseen';

/**
 * A clone of the page to read from (快照), so that the page itself is never changed. Frames of the same origin and shadow roots, which a
 * clone leaves out, stand in it as blocks; what style sheets hide is marked as hidden. Names of form fields and pictures are taken off:
 * `<input name="attributes">` would otherwise stand in front of the properties of its form (DOM clobbering).
 * `copies` are those of the given nodes.
 */
export function takeSnapshot(
  document: Document,
  check: Deadline,
  nodes: readonly Node[] = [],
): { snapshot: Document; copies: Node[] } {
  const snapshot = call<Document>(document, 'cloneNode', true);
  check();
  const copies = nodes.map((node) => copyOf(node, document, snapshot));
  completeCopy(document, snapshot, snapshot, check);
  return { snapshot, copies };
}

/** The node at the same place of a tree's fresh copy. */
function copyOf(node: Node, tree: Node, copy: Node): Node {
  if (node === tree) return copy;
  const parent = get<Node | null>(node, 'parentNode');
  // What is no longer on the page, or stands in a shadow root, has no copy.
  if (!parent) return node;
  const place = [...get<NodeListOf<ChildNode>>(parent, 'childNodes')].indexOf(node as ChildNode);
  return get<NodeListOf<ChildNode>>(copyOf(parent, tree, copy), 'childNodes')[place] ?? node;
}

/** Brings the parts that a copy lacks from its original, and theirs from them. */
function completeCopy(original: Node, copy: Node, snapshot: Document, check: Deadline): void {
  const originals = select(original, '*');
  const copies = select(copy, '*');
  const frames = new Set(select(copy, 'iframe, frame'));
  for (const element of select(copy, NAMED)) unname(element);
  let unseen: Element | null = null;
  for (let i = 0; i < originals.length; i++) {
    if (i % 512 === 0) check();
    const element = copies[i] as Element;
    if (unseen && call<boolean>(unseen, 'contains', element)) continue;
    const seen = originals[i] as Element;
    if (isUnseen(seen, call<boolean>(seen, 'matches', '[class], [id], ul'))) {
      call(element, 'setAttribute', 'hidden', '');
      unseen = element;
      continue;
    }
    const shadow = originals[i]?.shadowRoot;
    if (shadow?.nodeType === FRAGMENT) element.insertBefore(blockOf(shadow, snapshot, check), element.firstChild);
    else if (frames.has(element)) fillFrame(originals[i] as HTMLIFrameElement, element, snapshot, check);
  }
}

const FRAGMENT = 11;

const fields = 'input select textarea button output fieldset object embed img iframe'.split(' ');
const NAMED = ['form[name]', 'a[name]', ...fields.flatMap((tag) => [`${tag}[name]`, `${tag}[id]`])].join();

function unname(element: Element): void {
  call(element, 'removeAttribute', 'name');
  if (!/^(?:a|form)$/.test(get<string>(element, 'localName'))) call(element, 'removeAttribute', 'id');
}

/** The document of a frame of another origin is null. */
function fillFrame(original: HTMLIFrameElement, copy: Element, snapshot: Document, check: Deadline): void {
  const body = original.contentDocument?.body;
  if (body) call(copy, 'replaceChildren', blockOf(body, snapshot, check));
}

/** A block with a copy of what a shadow root or the body of a frame holds. */
export function blockOf(parent: Node, snapshot: Document, check: Deadline): Element {
  const block = snapshot.createElement('div');
  for (const child of parent.childNodes) block.appendChild(snapshot.importNode(child, true));
  completeCopy(parent, block, snapshot, check);
  return block;
}
