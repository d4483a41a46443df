/**
 * Has the reader point at a block of the page (选取正文): the block under the pointer is outlined, a click or Enter takes it, ↑ and ↓ go to the
 * block around it and back, Esc gives up: null. Nothing of the page is changed, and the page hears none of it.
 */
export function pickBlock(document: Document, hint: string): Promise<Element | null> {
  const host = document.createElement('yijian-pick');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  frame.className = 'frame';
  frame.hidden = true;
  const says = document.createElement('p');
  says.setAttribute('role', 'status');
  says.textContent = hint;
  root.append(frame, says);
  document.documentElement.append(host);

  return new Promise((resolve) => {
    let pointed: Element | null = null;
    /** How far the reader has gone outwards from what is pointed at. */
    let outwards = 0;
    const picked = () => {
      let block = blockAround(pointed);
      for (let i = 0; i < outwards && block?.parentElement && block.parentElement !== document.documentElement; i++)
        block = block.parentElement;
      return block;
    };
    const draw = () => {
      const box = picked()?.getBoundingClientRect();
      frame.hidden = !box;
      if (!box) return;
      frame.style.left = `${box.left}px`;
      frame.style.top = `${box.top}px`;
      frame.style.width = `${box.width}px`;
      frame.style.height = `${box.height}px`;
    };
    const end = (block: Element | null) => {
      host.remove();
      for (const [type, listener] of Object.entries(listeners)) removeEventListener(type, listener, true);
      resolve(block);
    };
    const silence = (event: Event) => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    const listeners: Record<string, (event: Event) => void> = {
      pointermove: (event) => {
        const target = event.composedPath()[0];
        if (!(target instanceof Element) || target === pointed) return;
        pointed = target;
        outwards = 0;
        draw();
      },
      scroll: draw,
      pointerdown: silence,
      mousedown: silence,
      click: (event) => {
        silence(event);
        pointed ??= event.target instanceof Element ? event.target : null;
        end(picked());
      },
      keydown: (event) => {
        const { key } = event as KeyboardEvent;
        if (!['Escape', 'Enter', 'ArrowUp', 'ArrowDown'].includes(key)) return;
        silence(event);
        if (key === 'Escape') return end(null);
        if (key === 'Enter' && pointed) return end(picked());
        pointed ??= document.body;
        outwards = Math.max(0, outwards + (key === 'ArrowUp' ? 1 : -1));
        draw();
      },
    };
    for (const [type, listener] of Object.entries(listeners)) addEventListener(type, listener, true);
  });
}

/** A paragraph is seldom what is meant, and a word never: the nearest element that holds other blocks, or much text. */
function blockAround(element: Element | null): Element | null {
  let block = element;
  while (
    block?.parentElement &&
    block.parentElement !== block.ownerDocument.body &&
    (block.textContent ?? '').length < 150
  )
    block = block.parentElement;
  return block?.tagName === 'P' && block.parentElement && block.parentElement.tagName !== 'BODY'
    ? block.parentElement
    : block;
}

const style = `
:host { all: initial; }
.frame { position: fixed; z-index: 2147483646; box-sizing: border-box; border: 3px solid #c2410c; border-radius: 4px;
  background: rgb(194 65 12 / .08); pointer-events: none; }
.frame[hidden] { display: none; }
p { position: fixed; z-index: 2147483647; top: 12px; left: 50%; margin: 0; padding: 8px 16px; border-radius: 8px;
  background: #1c1917; color: #f5f5f4; box-shadow: 0 4px 16px rgb(0 0 0 / .35); transform: translateX(-50%);
  font: 14px/20px "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", system-ui, sans-serif; pointer-events: none; }
`;
