import type { Span } from '../text/span';
import { locator } from './locate';
import { CURRENT, highlightName, highlightNames, type PageMark, POINTED } from './page-mark';
import { pageText } from './page-text';

/**
 * Marks on a page (标注), drawn with the CSS Custom Highlight API: the page's DOM, its selection, copying and printing stay as they are.
 * A mark stands only on exactly its words; when the page changes it moves along or is withdrawn.
 */
export class Painting {
  private ranges = new Map<string, Range>();
  private quotes = new Map<string, string>();
  private observer: MutationObserver | null = null;
  private relocation: ReturnType<typeof setTimeout> | null = null;
  private current: string | null = null;
  private pointed: string | null = null;

  constructor(
    private readonly document: Document,
    private text: string,
    private marks: readonly PageMark[] = [],
    /** Called when marks moved, came or went. */
    private readonly onMoved: () => void = () => {},
  ) {
    this.locate();
    this.draw();
    this.observer = new MutationObserver(() => this.check());
    this.observer.observe(document, { subtree: true, childList: true, characterData: true });
  }

  /** The keys of the marks that stand nowhere on the page. */
  get missing(): string[] {
    return this.marks.filter(({ key }) => !this.ranges.has(key)).map(({ key }) => key);
  }

  /** The marks that stand on the page, from top to bottom, with their ranges. */
  get standing(): { mark: PageMark; range: Range }[] {
    return this.marks
      .flatMap((mark) => {
        const range = this.ranges.get(mark.key);
        return range ? [{ mark, range }] : [];
      })
      .sort((a, b) => a.range.compareBoundaryPoints(Range.START_TO_START, b.range));
  }

  /** The mark at a point of the page's text, null for none. */
  markAt(node: Node, offset: number): PageMark | null {
    return this.standing.find(({ range }) => range.isPointInRange(node, offset))?.mark ?? null;
  }

  /** Makes a mark the current one and scrolls to it; false where it does not stand on the page. */
  show(key: string): boolean {
    const range = this.ranges.get(key);
    if (!range) return false;
    this.current = key;
    this.draw();
    scrollTo(range);
    return true;
  }

  /** Makes a mark stand out where it is; null for none. */
  point(key: string | null): void {
    this.pointed = key;
    this.stress(POINTED, key, 2);
  }

  /** Shows words of the article that have no mark of their own, until something else is shown. */
  showSpan(span: Span): boolean {
    const key = `${span.start}-${span.end}`;
    const own = this.marks.find(({ start, end }) => start === span.start && end === span.end)?.key ?? key;
    if (!this.ranges.has(own)) this.locateOne(own, span, this.locators());
    return this.show(own);
  }

  /** Goes to the next mark below (1) or above (-1) the current one, round and round; null where there is none. */
  step(step: 1 | -1): PageMark | null {
    const { standing } = this;
    if (standing.length === 0) return null;
    const at = standing.findIndex(({ mark }) => mark.key === this.current);
    const next =
      standing[at < 0 ? (step > 0 ? 0 : standing.length - 1) : (at + step + standing.length) % standing.length];
    if (next) this.show(next.mark.key);
    return next?.mark ?? null;
  }

  rangeOf(key: string): Range | null {
    return this.ranges.get(key) ?? null;
  }

  remove(): void {
    this.observer?.disconnect();
    if (this.relocation) clearTimeout(this.relocation);
    this.ranges.clear();
    for (const name of highlightNames) CSS.highlights.delete(name);
  }

  private locators() {
    const page = pageText(this.document);
    return { page, find: locator(this.text, page) };
  }

  private locate(): void {
    const located = this.locators();
    for (const mark of this.marks) if (!this.ranges.has(mark.key)) this.locateOne(mark.key, mark, located);
  }

  private locateOne(key: string, span: Span, { page, find }: ReturnType<Painting['locators']>): void {
    const place = find(span);
    const range = place && page.rangeOf(place);
    if (!range) return;
    this.ranges.set(key, range);
    this.quotes.set(key, range.toString());
  }

  /** The page has changed: whatever no longer says its words is withdrawn at once, and looked for again a moment later. */
  private check(): void {
    let withdrawn = false;
    for (const [key, range] of this.ranges) {
      if (range.startContainer.isConnected && range.toString() === this.quotes.get(key)) continue;
      this.ranges.delete(key);
      withdrawn = true;
    }
    if (withdrawn) this.draw();
    if (this.missing.length === 0 || this.relocation) {
      this.onMoved();
      return;
    }
    this.relocation = setTimeout(() => {
      this.relocation = null;
      this.locate();
      this.draw();
    }, 1_000);
  }

  private draw(): void {
    const names = new Map<string, Highlight>();
    for (const { mark, range } of this.standing) {
      const name = highlightName(mark);
      const highlight = names.get(name) ?? new Highlight();
      highlight.add(range);
      names.set(name, highlight);
    }
    for (const name of highlightNames) if (!names.has(name)) CSS.highlights.delete(name);
    for (const [name, highlight] of names) CSS.highlights.set(name, highlight);
    this.stress(CURRENT, this.current, 1);
    this.stress(POINTED, this.pointed, 2);
    this.onMoved();
  }

  /** Draws one mark over the others; none where it does not stand on the page. */
  private stress(name: string, key: string | null, priority: number): void {
    const range = key === null ? undefined : this.ranges.get(key);
    if (!range) {
      CSS.highlights.delete(name);
      return;
    }
    const highlight = new Highlight(range);
    highlight.priority = priority;
    CSS.highlights.set(name, highlight);
  }
}

/** The words at a span of an article's text as they stand on a page; null where they do not. */
export function rangeOfSpan(document: Document, text: string, span: Span): Range | null {
  const page = pageText(document);
  const place = locator(text, page)(span);
  return place && page.rangeOf(place);
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
