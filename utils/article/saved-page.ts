import { DOMParser } from 'linkedom';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { hideByStyles } from './styled';

/**
 * A saved page's text from its bytes: a byte order mark decides, then whether the bytes are valid UTF-8 (many pages were re-encoded but
 * still declare gb2312), then the charset the page declares, then the likelier of GB18030 and Big5.
 * Never throws; undecodable bytes become U+FFFD.
 */
export function decodePage(bytes: Uint8Array): string {
  const marked = byteOrderMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  const utf8 = strictly('utf-8', bytes);
  if (utf8 !== null) return utf8;
  const declared = declaredCharset(bytes);
  if (declared !== null) return new TextDecoder(declared).decode(bytes);
  const candidates = ['utf-8', 'gb18030', 'big5'].map((charset) => new TextDecoder(charset).decode(bytes));
  return candidates.reduce((best, text) => (strangeness(text) < strangeness(best) ? text : best));
}

/**
 * A page's document outside a browser (batch command, tests): the tree of the HTML standard as parse5 builds it, which is Chromium's,
 * as linkedom nodes. Scripts do not run and nothing is loaded; what its own styles hide is marked.
 */
export function parsePage(html: string): Document {
  const document = new DOMParser().parseFromString('<html></html>', 'text/html') as unknown as Document;
  const root = document.documentElement;
  root.remove();
  build(document, parse(html).childNodes);
  hideByStyles(document);
  return document;
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function strictly(charset: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Chinese pages that declare gb2312 or gbk hold characters of GB18030, its superset. */
function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  const name = /<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase();
  if (!name || /^utf-?8$/.test(name)) return null;
  if (/^(gb|x-gbk|cp936)/.test(name)) return 'gb18030';
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

/** How little a text looks like Chinese: characters that did not decode weigh most, then rare ones; common ones and punctuation count for it. */
function strangeness(text: string): number {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return 10 * count(/[\ufffd\ue000-\uf8ff]/g) - count(/[的一是在不了有和人这中大为上个国我以要他年月日這為個國來]/g);
}

type TreeNode = DefaultTreeAdapterTypes.ChildNode;

function bodyOf(document: DefaultTreeAdapterTypes.Document): DefaultTreeAdapterTypes.Element {
  const html = document.childNodes.find((node) => node.nodeName === 'html') as DefaultTreeAdapterTypes.Element;
  return html.childNodes.find((node) => node.nodeName === 'body') as DefaultTreeAdapterTypes.Element;
}

/** Chromium nests elements so deep and sets what is deeper side by side. */
const DEEPEST = 512;

/**
 * Makes the nodes under a document. A frame's own document stands where the frame does. A template's content is no part of the page, but a
 * declared shadow root is: its content stands in its host, before the host's own.
 */
function build(document: Document, roots: readonly TreeNode[]): void {
  const waiting: { parent: Node; source: TreeNode; depth: number }[] = [];
  const add = (parent: Node, sources: readonly TreeNode[], depth: number) => {
    for (let i = sources.length - 1; i >= 0; i--) {
      const source = sources[i] as TreeNode;
      const isTooDeep = depth > DEEPEST && 'tagName' in source && parent.parentNode;
      waiting.push({ parent: (isTooDeep && parent.parentNode) || parent, source, depth });
    }
  };
  add(document, roots, 0);
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { parent, source, depth } = next;
    if (source.nodeName === '#text') {
      parent.appendChild(document.createTextNode((source as DefaultTreeAdapterTypes.TextNode).value));
    } else if (source.nodeName === '#comment' && /^(?:#document|HTML|HEAD|BODY)$/.test(parent.nodeName)) {
      parent.appendChild(document.createComment((source as DefaultTreeAdapterTypes.CommentNode).data));
    } else if ('tagName' in source) {
      const frame = source.tagName === 'iframe' && attribute(source, 'srcdoc');
      if ('content' in source && attribute(source, 'shadowrootmode')) {
        add(parent, (source as DefaultTreeAdapterTypes.Template).content.childNodes, depth);
        continue;
      }
      const element = frame
        ? document.createElement('div')
        : document.createElementNS(source.namespaceURI, source.tagName);
      if (!frame) for (const { name, value } of source.attrs) element.setAttribute(name, value);
      parent.appendChild(element);
      const children = frame ? bodyOf(parse(frame)).childNodes : source.childNodes;
      if (!('content' in source)) add(element, children, depth + 1);
    }
  }
}

function attribute(source: DefaultTreeAdapterTypes.Element, name: string): string {
  return source.attrs.find((given) => given.name === name)?.value ?? '';
}
