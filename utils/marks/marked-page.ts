import { failure, type Outcome, success } from '../text/outcome';
import type { Span } from '../text/span';
import { Bubble, type ProposalServices } from './bubble';
import { bare, locator } from './locate';
import { Overlay } from './overlay';
import type { PageMark } from './page-mark';
import { pageText } from './page-text';
import { Painting, rangeOfSpan } from './painting';

/** Why words are not marked. Nothing is ever marked that is not exactly them. */
export type MarkProblem = { code: 'notLocated' | 'pageClosed' };

/** What a reader did on the page: clicked the mark of a figure, pointed at one or at none any more, took all marks away. */
export type MarksEvent =
  | { type: 'markPicked'; key: string }
  | { type: 'markPointed'; key: string | null }
  | { type: 'marksCleared' };

/** Which figures stand on the page, and which were not found there. */
export interface Marking {
  standing: number;
  missing: string[];
}

/**
 * The marks of one page and what a reader does with them: a card on hovering (悬停卡片), Alt+↓ and Alt+↑ from mark to mark, Esc to take them all
 * away. Lives in the extension's own world of the page, from the first question on.
 */
export class MarkedPage {
  private painting: Painting | null = null;
  private overlay: Overlay | null = null;
  private bubble: Bubble | null = null;
  private hover: ReturnType<typeof setTimeout> | null = null;
  /** The mark that the reader points at, here or beside the page. */
  private pointed: string | null = null;

  constructor(
    private readonly document: Document,
    private readonly onEvent: (event: MarksEvent) => void,
    /** What the bubble at selected words says, and what it asks; without it there is none. */
    private readonly bubbles?: ProposalServices & { offer: string },
  ) {}

  /** Marks the figures of an article, instead of those that were marked before. */
  mark(text: string, marks: readonly PageMark[]): Marking {
    this.clear();
    if (!hasHighlights()) return { standing: 0, missing: marks.map(({ key }) => key) };
    this.painting = new Painting(this.document, text, marks, () => this.overlay?.drawRail());
    this.overlay = new Overlay(
      this.document,
      () => this.painting as Painting,
      ({ key }) => this.go(key),
    );
    this.overlay.drawRail();
    this.document.addEventListener('pointermove', this.onPointer, { passive: true });
    this.document.addEventListener('click', this.onClick);
    this.document.addEventListener('pointerup', this.onPointerUp);
    this.document.addEventListener('keydown', this.onKey);
    this.document.addEventListener('scroll', this.onScroll, { passive: true, capture: true });
    addEventListener('resize', this.onScroll);
    return { standing: this.painting.standing.length, missing: this.painting.missing };
  }

  /** Whether figures are marked, not only one shown. */
  get isMarked(): boolean {
    return this.overlay !== null;
  }

  /** Scrolls to the words at a span of the article's text and marks them as the current ones. */
  show(text: string, span: Span): Outcome<null, MarkProblem> {
    if (!hasHighlights()) return selectWords(this.document, text, span);
    this.painting ??= new Painting(this.document, text);
    return this.painting.showSpan(span) ? success(null) : failure({ code: 'notLocated' });
  }

  /** Makes a mark stand out, whose figure is pointed at beside the page; null for none. The page stays where it is. */
  point(key: string | null): void {
    this.pointed = key;
    this.painting?.point(key);
    this.overlay?.point(key);
  }

  /** Where the selected words stand in the article's text. */
  selectionSpan(text: string): Outcome<Span, MarkProblem> {
    const selection = this.document.getSelection();
    const page = pageText(this.document);
    const span = selection && selection.rangeCount > 0 ? page.spanOf(selection.getRangeAt(0)) : null;
    // The same search as for a figure, the other way round: words of the page in the article.
    const place = span && locator(page.whole, bare(text))(span);
    return place ? success(place) : failure({ code: 'notLocated' });
  }

  /** Shows what the parser makes of the selected words. */
  proposeSelection(): void {
    this.ensureBubble()?.propose();
  }

  /** Takes everything away. */
  clear(): void {
    this.painting?.remove();
    this.overlay?.remove();
    this.bubble?.remove();
    this.bubble = null;
    this.painting = null;
    this.overlay = null;
    this.pointed = null;
    if (this.hover) clearTimeout(this.hover);
    this.document.removeEventListener('pointermove', this.onPointer);
    this.document.removeEventListener('click', this.onClick);
    this.document.removeEventListener('pointerup', this.onPointerUp);
    this.document.removeEventListener('keydown', this.onKey);
    this.document.removeEventListener('scroll', this.onScroll, { capture: true });
    removeEventListener('resize', this.onScroll);
  }

  private go(key: string): void {
    const mark = this.painting?.standing.find((standing) => standing.mark.key === key)?.mark;
    if (mark && this.painting?.show(key)) this.overlay?.showCard(mark);
  }

  private readonly onPointer = (event: PointerEvent): void => {
    if (this.hover) clearTimeout(this.hover);
    const { clientX, clientY } = event;
    this.hover = setTimeout(() => {
      const mark = this.markAt(clientX, clientY);
      this.overlay?.showCard(mark);
      this.pointFromHere(mark?.key ?? null);
    }, 200);
  };

  private pointFromHere(key: string | null): void {
    if (key === this.pointed) return;
    this.point(key);
    this.onEvent({ type: 'markPointed', key });
  }

  private ensureBubble(): Bubble | null {
    if (this.bubbles) this.bubble ??= new Bubble(this.document, this.bubbles.offer, this.bubbles);
    return this.bubble;
  }

  /** Words with a digit or a numeral may be a figure that was missed. */
  private readonly onPointerUp = (): void => {
    const selected = String(this.document.getSelection() ?? '').trim();
    if (selected.length <= 60 && /[\d〇零一二三四五六七八九十百千万亿两成半]/.test(selected))
      this.ensureBubble()?.show();
  };

  private readonly onClick = (event: MouseEvent): void => {
    const mark = this.markAt(event.clientX, event.clientY);
    if (mark) this.onEvent({ type: 'markPicked', key: mark.key });
  };

  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      this.clear();
      this.onEvent({ type: 'marksCleared' });
    }
    if (!event.altKey || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    const mark = this.painting?.step(event.key === 'ArrowDown' ? 1 : -1);
    this.overlay?.showCard(mark ?? null);
    this.pointFromHere(mark?.key ?? null);
  };

  private readonly onScroll = (): void => {
    this.overlay?.showCard(null);
  };

  private markAt(x: number, y: number): PageMark | null {
    const caret = this.document.caretPositionFromPoint?.(x, y);
    const mark = caret && this.painting?.markAt(caret.offsetNode, caret.offset);
    if (!mark) return null;
    // The nearest caret may be beside the words: the point must be on them.
    const boxes = this.painting?.rangeOf(mark.key)?.getClientRects() ?? [];
    return [...boxes].some((box) => x >= box.left && x <= box.right && y >= box.top && y <= box.bottom) ? mark : null;
  }
}

function hasHighlights(): boolean {
  return typeof Highlight === 'function' && 'highlights' in CSS;
}

/** Where the browser has no highlights, its own selection shows the words. */
function selectWords(document: Document, text: string, span: Span): Outcome<null, MarkProblem> {
  const range = rangeOfSpan(document, text, span);
  if (!range) return failure({ code: 'notLocated' });
  getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  return success(null);
}
