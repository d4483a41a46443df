import { isRowOfData } from './data-table';
import type { Deadline } from './deadline';
import { call, get } from './natively';
import { copied, nextOf, type View } from './view';
import { charsIn, isBlank, tidy, trimmed } from './white-space';

/** An element of the page (盒): its name, class and id in lower case, and the lines it holds, `to` exclusive. */
export interface Box {
  tag: string;
  hint: string;
  parent: Box | null;
  from: number;
  to: number;
  /** The address of a link; empty elsewhere. */
  href: string;
  /** Whether it is a link or lies in one. */
  isLinked: boolean;
  /** Whether its line breaks are kept. */
  isPre: boolean;
}

/** What the template calls a box, without the numbers that tell its copies apart. */
export function kindOf(box: Box): string {
  return box.hint.replace(/[\d_-]*\d[\d_-]*/g, '');
}

/** A run of text of one element. */
export interface Piece {
  text: string;
  box: Box;
}

/** A line as a reader sees it (行): a paragraph, a heading, a row of a table, a part between line breaks. */
export interface Line {
  text: string;
  /** The nearest element that starts lines of its own. */
  box: Box;
  pieces: Piece[];
  /** Links that begin in it, and how many of its characters are links; spaces do not count. */
  links: number;
  linkChars: number;
  chars: number;
  /** The cells of a table's row. */
  cells: string[] | null;
}

/** A page as its lines and the boxes that hold some, both in reading order. */
export interface Layout {
  lines: Line[];
  boxes: Box[];
  /** How many elements it shows. */
  elements: number;
  /** How many pictures it shows. */
  pictures: number;
  /** How deep its elements nest. */
  depth: number;
}

/**
 * Lays a document out as lines, as a browser would show it without style sheets. Hidden parts, form fields and pictures give no lines;
 * the rows of a table of data become one line each, cells parted by tabs.
 */
export function layOut(root: Element, { lineOf, check, view = copied, isUnfolded }: LayoutOptions = {}): Layout {
  const lines: Line[] = [];
  const boxes: Box[] = [];
  let pieces: Piece[] = [];
  // White space that begins a line is no piece of it.
  let isBegun = false;
  let links = 0;
  let linkChars = 0;
  let cellStarts: number[] | null = null;
  let pictures = 0;
  let deepest = 0;
  let elements = 0;
  /** At each depth the row that is being looked at, where it is one. */
  const elders: (Elder | null)[] = [];

  const endLine = (box: Box) => {
    if (cellStarts) {
      pieces.push({ text: ' ', box });
      isBegun = true;
      return;
    }
    if (pieces.length > 0) for (const text of textsOf(pieces, box)) addLine(text, box, null);
    if (isBegun) startLine();
  };
  const endRow = (box: Box, starts: number[]) => {
    const cells = starts.map((start, cell) => tidy(joined(pieces.slice(start, starts[cell + 1]))));
    if (cells.some(Boolean)) addLine(cells.join('\t').trim(), box, cells);
    startLine();
  };
  const addLine = (text: string, box: Box, cells: string[] | null) => {
    lines.push({ text, box, pieces, links, linkChars, chars: charsIn(text), cells });
  };
  const addText = (text: string, box: Box) => {
    isBegun = true;
    if (pieces.length === 0 && !box.isPre && isBlank(text)) return;
    if (box.isLinked) linkChars += charsIn(text);
    pieces.push({ text, box });
  };
  const startLine = () => {
    if (pieces.length > 0) pieces = [];
    isBegun = false;
    links = 0;
    linkChars = 0;
  };

  const walk = (seen: Element, parent: Box | null, home: Box | null, depth: number, view: View) => {
    const isGuarded = view.guarded?.has(seen);
    const element = isGuarded ? call<Element>(seen, 'cloneNode') : seen;
    const tag = element.localName;
    if (tag === 'img') pictures++;
    const { isUnread, isBlock, isField, isPre } = traitsOf(tag);
    if (isUnread || depth > DEEPEST) return;
    const isPlain = !element.hasAttributes();
    if (!isPlain && element.hasAttribute('hidden') && !isUnfolded?.(seen)) return;
    const className = isPlain ? null : element.getAttribute('class');
    const id = isPlain ? null : element.getAttribute('id');
    const style = isPlain ? null : element.getAttribute('style');
    if (style && isHidden(style, element) && !isUnfolded?.(seen)) return;
    // Reading styles takes time; rules that hide are written for a class or an id, or for the lists of a menu, and move a whole row of elements.
    const elder = elders[depth];
    const isClassed = className !== null && style === null && id === null;
    const isKin = isClassed && elder != null && elder.className === className && elder.tag === tag;
    const isNamed = className !== null || id !== null || tag === 'ul';
    const around = elders[depth - 1];
    const isAsInElder = !isNamed && style === null && around?.isKin && around.isWhole;
    if (!isAsInElder && view.isUnseen(seen, isNamed && !isKin) && !isUnfolded?.(seen)) {
      if (around) around.isWhole = false;
      return;
    }
    const hint = isKin ? elder.hint : hintOf(className, isField ? null : id);
    if (isKin) elder.isKin = true;
    else elders[depth] = isClassed ? { tag, className, hint, isWhole: true, isKin: false } : null;
    elders[depth + 1] = null;
    const isFrame = tag === 'iframe' || tag === 'frame';
    const inset = view.inset(seen, tag);
    // What stands in a frame's element is for browsers that know no frames; its snapshot has the page in it.
    if (tag === 'iframe' && !inset && !element.firstElementChild) return;
    const startsLines = isBlock || home === null || (style !== null && BLOCK_STYLE.test(style));
    if (startsLines && home) endLine(home);
    const box: Box = {
      tag,
      hint,
      parent,
      from: lines.length,
      to: lines.length,
      href: '',
      isLinked: parent?.isLinked || tag === 'a',
      isPre: parent?.isPre || isPre,
    };
    boxes.push(box);
    if (++elements % 512 === 0) check?.();
    if (depth > deepest) deepest = depth;
    if (tag === 'a') {
      box.href = element.getAttribute('href') ?? '';
      links++;
    }
    const isRow = tag === 'tr' && !cellStarts && isRowOfData(element);
    if (isRow) cellStarts = [];
    if (cellStarts && (tag === 'td' || tag === 'th')) cellStarts.push(pieces.length);
    const ownHome = startsLines ? box : (home as Box);
    if (inset) walk(inset, box, ownHome, depth + 1, copied);
    // Most elements hold a text and nothing else, which then is asked for at once.
    const whole = inset || lineOf || isGuarded || seen.firstElementChild ? null : seen.textContent;
    if (whole) addText(whole, box);
    const isRead = whole !== null || (inset && isFrame);
    let child = isRead ? null : isGuarded ? get<ChildNode | null>(seen, 'firstChild') : seen.firstChild;
    for (; child; child = nextOf(child, view)) {
      const { nodeType } = child;
      if (nodeType === TEXT) {
        lineOf?.set(child, lines.length);
        addText((child as Text).data, box);
        // A form's own type may be covered by its field of that name.
      } else if (nodeType === ELEMENT || typeof nodeType === 'object') {
        if ((child as Element).localName === 'br') endLine(ownHome);
        else walk(child as Element, box, ownHome, depth + 1, view);
      }
    }
    if (isRow) {
      const starts = cellStarts as unknown as number[];
      cellStarts = null;
      endRow(box, starts);
    } else if (startsLines) {
      endLine(box);
    }
    box.to = lines.length;
    // Most elements are words within a line: whoever looks for lines need not look at them.
    if (box.to === box.from) boxes.pop();
  };

  walk(root, null, null, 0, view);
  return { lines, boxes, elements, pictures, depth: deepest };
}

/** The first of a row of siblings with the same name and class, which the younger ones are taken to be in sight as. */
interface Elder {
  tag: string;
  className: string;
  hint: string;
  /** Whether all of its plain children are in sight. */
  isWhole: boolean;
  /** Whether a younger one is being looked at. */
  isKin: boolean;
}

export interface LayoutOptions {
  /** Receives the line of every text node. */
  lineOf?: Map<Node, number>;
  /** Called now and then; throws when the time is over. */
  check?: Deadline;
  /** Whether a hidden element is laid out all the same. */
  isUnfolded?: ((element: Element) => boolean) | null;
  /** How the document is looked at: a copy of the page, or the page itself. */
  view?: View;
}

const pre = new Set('pre xmp listing plaintext'.split(' '));
const ELEMENT = 1;
const TEXT = 3;
const DEEPEST = 1500;

const unread = new Set(
  'script style noscript template head title select option input textarea button svg math canvas video audio object embed map marquee rp rt'.split(
    ' ',
  ),
);

const blocks = new Set(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p plaintext pre section summary table tbody td tfoot th thead tr ul xmp'.split(
    ' ',
  ),
);

/** The ids of form fields and pictures name what they are for, not where they stand. */
const fields = new Set(['output', 'fieldset', 'img', 'iframe']);

/** What an element is, by its name; worked out once for each name. */
interface Traits {
  isUnread: boolean;
  isBlock: boolean;
  isField: boolean;
  isPre: boolean;
}

function traitsOf(tag: string): Traits {
  let traits = known.get(tag);
  if (!traits) {
    traits = { isUnread: unread.has(tag), isBlock: blocks.has(tag), isField: fields.has(tag), isPre: pre.has(tag) };
    known.set(tag, traits);
  }
  return traits;
}

const known = new Map<string, Traits>();

const BLOCK_STYLE = /display\s*:\s*(block|table|flex|grid|list-item)/i;
const HIDDEN_STYLE = /display\s*:\s*none|(?<!-)(?:left|top|text-indent)\s*:\s*-(?:[5-9]\d\d|\d{4})/i;
const NO_SIZE = /font-size\s*:\s*0(?:px|pt|em)?\s*(?:;|$)/i;
const NO_ROOM = /(?<!-)(?:(?:max-)?height|width)\s*:\s*[01](?:px)?\s*(?:;|$)/i;

/** Hidden by its own style; parts of a text without size may have a size of their own. */
function isHidden(style: string, element: Element): boolean {
  return (
    HIDDEN_STYLE.test(style) ||
    (NO_SIZE.test(style) && !element.firstElementChild) ||
    (NO_ROOM.test(style) && /overflow\s*:\s*hidden/i.test(style))
  );
}

function hintOf(className: string | null, id: string | null): string {
  return className || id ? `${className ?? ''} ${id ?? ''}`.toLowerCase() : '';
}

/** In preformatted text every line break is one; elsewhere white space is collapsed as a browser does it. */
function textsOf(pieces: readonly Piece[], box: Box): string[] {
  const text = joined(pieces);
  const texts = box.isPre ? text.split(/\r\n?|\n/).map((line) => trimmed(line)) : [tidy(text)];
  return texts.filter(Boolean);
}

function joined(pieces: readonly Piece[]): string {
  if (pieces.length === 1) return (pieces[0] as Piece).text;
  let text = '';
  for (const piece of pieces) text += piece.text;
  return text;
}
