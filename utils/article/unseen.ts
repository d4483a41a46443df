/**
 * Whether the page's style sheets keep an element out of the reader's sight (隐藏): not displayed, far off screen, clipped to a pixel,
 * folded to no height, or letters of no size. Its visibility and opacity do not count: texts fade in by script, and WeChat's container is hidden that way until then.
 * Outside a browser nothing is styled: false. Of an element that is not `named` no more is asked than whether it is displayed.
 */
export function isUnseen(element: Element, named: boolean): boolean {
  if (!isShown) return false;
  if (!named) return !isShown.call(element) && getComputedStyle(element).display === 'none';
  const style = getComputedStyle(element);
  const { display } = style;
  // What the browser has not laid out yet (`content-visibility`) tells nothing by its sizes.
  return display === 'none' || (isOutOfSight(element, style, display) && isShown.call(element));
}

const isShown = globalThis.Element?.prototype.checkVisibility;

function isOutOfSight(element: Element, style: CSSStyleDeclaration, display: string): boolean {
  if (below(style.textIndent, FAR)) return true;
  // What is inside may have a size of its own: containers without size close the gaps between their parts.
  if (!element.firstElementChild && style.fontSize === '0px') return true;
  if (style.position !== 'static' && (below(style.left, FAR) || below(style.top, FAR))) return true;
  if (style.overflow === 'visible' || /inline|contents/.test(display) || /BODY|HTML/.test(element.tagName))
    return false;
  return below(style.height, 1.1) || below(style.width, 1.1);
}

/** Pixels; what is moved so far is not meant to be seen. */
const FAR = -500;

/** Whether a used length is less than so many pixels; `auto` is not. */
function below(length: string, pixels: number): boolean {
  return Number.parseFloat(length) < pixels;
}
