import type { PageMark } from './page-mark';
import type { Painting } from './painting';

/**
 * What stands over the page beside the marks: the card of one mark, and a rail with a tick for each. Both are in one closed shadow root at
 * the end of the document, the only thing ever added to a page, and gone with the marks.
 */
export class Overlay {
  private readonly host: HTMLElement;
  private readonly card: HTMLElement;
  private readonly rail: HTMLElement;

  constructor(
    private readonly document: Document,
    private readonly painting: () => Painting,
    private readonly onJump: (mark: PageMark) => void,
  ) {
    this.host = document.createElement('yijian-marks');
    this.host.setAttribute('aria-hidden', 'true');
    const root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    this.card = document.createElement('div');
    this.card.className = 'card';
    this.card.hidden = true;
    this.rail = document.createElement('div');
    this.rail.className = 'rail';
    root.append(this.card, this.rail);
    document.documentElement.append(this.host);
  }

  /** Shows the card of a mark beside its words; null hides it. */
  showCard(mark: PageMark | null): void {
    const box = mark && this.painting().rangeOf(mark.key)?.getBoundingClientRect();
    this.card.hidden = !box;
    if (!mark || !box) return;
    const lines = [mark.heading, ...mark.lines].map((line, i) => {
      const element = this.document.createElement(i === 0 ? 'strong' : 'span');
      element.textContent = line;
      return element;
    });
    this.card.replaceChildren(...lines);
    const { width, height } = this.card.getBoundingClientRect();
    const below = box.bottom + GAP + height <= innerHeight;
    this.card.style.left = `${Math.max(GAP, Math.min(box.left, innerWidth - width - GAP))}px`;
    this.card.style.top = `${below ? box.bottom + GAP : Math.max(GAP, box.top - height - GAP)}px`;
  }

  /** Puts the ticks where the marks now stand. */
  drawRail(): void {
    const whole = Math.max(this.document.documentElement.scrollHeight, 1);
    const ticks = this.painting().standing.map(({ mark, range }) => {
      const tick = this.document.createElement('i');
      tick.dataset.family = mark.family;
      tick.dataset.key = mark.key;
      tick.style.top = `${(100 * (range.getBoundingClientRect().top + scrollY)) / whole}%`;
      tick.addEventListener('click', () => this.onJump(mark));
      return tick;
    });
    this.rail.replaceChildren(...ticks);
  }

  /** Makes the tick of a mark stand out; null for none. */
  point(key: string | null): void {
    for (const tick of this.rail.querySelectorAll('i')) tick.toggleAttribute('data-pointed', tick.dataset.key === key);
  }

  remove(): void {
    this.host.remove();
  }
}

const GAP = 6;

const style = `
:host { all: initial; }
.card { position: fixed; z-index: 2147483647; display: grid; gap: 2px; max-width: 280px; padding: 8px 12px; border-radius: 8px;
  background: #1c1917; color: #f5f5f4; box-shadow: 0 4px 16px rgb(0 0 0 / .35);
  font: 13px/18px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; pointer-events: none; }
.card[hidden] { display: none; }
.card strong { font-size: 15px; line-height: 20px; }
.rail { position: fixed; z-index: 2147483646; top: 0; right: 0; bottom: 0; width: 6px; pointer-events: none; }
.rail i { position: absolute; right: 0; width: 6px; height: 3px; background: rgb(255 190 60); cursor: pointer; pointer-events: auto; }
.rail i[data-family="change"] { background: rgb(70 180 110); }
.rail i[data-family="count"] { background: rgb(80 150 230); }
.rail i[data-family="physical"] { background: rgb(165 120 220); }
.rail i[data-family="doubtful"] { background: rgb(140 140 140); }
.rail i[data-pointed] { z-index: 1; width: 14px; height: 5px; background: #9a3412; }
@media print { .card, .rail { display: none; } }
`;
