/** What the bubble shows of a proposal: whose number it is, or why there is none. */
export interface Proposal {
  heading: string;
  lines: string[];
  /** Whether Enter notes it. */
  canAccept: boolean;
}

/** What the bubble has done for it. */
export interface ProposalServices {
  propose(): Promise<Proposal>;
  accept(): Promise<Proposal>;
}

/**
 * The bubble at selected words (记为数据): a button, then the proposal, then Enter to note it and Esc to leave it. It stands in a closed shadow
 * root of its own and leaves the selection as it is; the page hears neither its clicks nor its keys.
 */
export class Bubble {
  private readonly host: HTMLElement;
  private readonly box: HTMLElement;
  private canAccept = false;

  constructor(
    private readonly document: Document,
    private readonly offer: string,
    private readonly services: ProposalServices,
  ) {
    this.host = document.createElement('yijian-bubble');
    const root = this.host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    this.box = document.createElement('div');
    this.box.className = 'bubble';
    this.box.setAttribute('role', 'status');
    root.append(this.box);
    // A press on the bubble would take the selection away.
    for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click'])
      this.host.addEventListener(type, (event) => {
        event.preventDefault();
        event.stopPropagation();
      });
    document.addEventListener('selectionchange', this.onSelection);
    document.addEventListener('keydown', this.onKey, true);
  }

  /** Offers to note the selected words. */
  show(): void {
    const button = this.document.createElement('button');
    button.type = 'button';
    button.textContent = this.offer;
    button.addEventListener('click', () => this.propose());
    this.canAccept = false;
    this.box.replaceChildren(button);
    this.place();
  }

  /** Shows what the parser makes of the selected words. */
  async propose(): Promise<void> {
    this.say(await this.services.propose());
  }

  remove(): void {
    this.document.removeEventListener('selectionchange', this.onSelection);
    this.document.removeEventListener('keydown', this.onKey, true);
    this.host.remove();
  }

  private say({ heading, lines, canAccept }: Proposal): void {
    this.canAccept = canAccept;
    const elements = [heading, ...lines].map((line, i) => {
      const element = this.document.createElement(i === 0 ? 'strong' : 'span');
      element.textContent = line;
      return element;
    });
    this.box.replaceChildren(...elements);
    this.place();
  }

  private hide(): void {
    this.canAccept = false;
    this.host.remove();
  }

  private place(): void {
    if (!this.host.isConnected) this.document.documentElement.append(this.host);
    const selection = this.document.getSelection();
    const words = selection && selection.rangeCount > 0 && selection.getRangeAt(0).getBoundingClientRect();
    if (!words) {
      this.hide();
      return;
    }
    const { width, height } = this.box.getBoundingClientRect();
    this.box.style.left = `${Math.max(GAP, Math.min(words.left, innerWidth - width - GAP))}px`;
    this.box.style.top = `${Math.max(GAP, words.bottom + GAP + height <= innerHeight ? words.bottom + GAP : words.top - height - GAP)}px`;
  }

  private readonly onSelection = (): void => {
    if (this.document.getSelection()?.isCollapsed !== false) this.hide();
  };

  private readonly onKey = async (event: KeyboardEvent): Promise<void> => {
    if (!this.host.isConnected || event.isComposing) return;
    if (event.key !== 'Escape' && !(event.key === 'Enter' && this.canAccept)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.key === 'Escape') {
      this.hide();
      return;
    }
    this.canAccept = false;
    this.say(await this.services.accept());
    setTimeout(() => this.hide(), 2_000);
  };
}

const GAP = 6;

const style = `
:host { all: initial; }
.bubble { position: fixed; z-index: 2147483647; display: grid; gap: 2px; max-width: 280px; padding: 8px 12px; border-radius: 8px;
  background: #1c1917; color: #f5f5f4; box-shadow: 0 4px 16px rgb(0 0 0 / .35);
  font: 13px/18px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; }
strong { font-size: 15px; line-height: 20px; }
button { padding: 0; border: 0; background: none; color: inherit; font: inherit; cursor: pointer; }
@media print { .bubble { display: none; } }
`;
