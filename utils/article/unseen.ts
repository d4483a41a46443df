/**
 * Whether the page's style sheets keep an element out of the reader's sight (隐藏): not displayed, far off screen, clipped to a pixel or
 * folded to no height. Its visibility and opacity do not count: texts fade in by script, and WeChat's container is hidden that way until then.
 * Outside a browser nothing is styled: false.
 */
export function isUnseen(element: Element): boolean {
  if (!globalThis.Element?.prototype.checkVisibility) return false;
  const { checkVisibility: isShown, hasAttribute: named } = Element.prototype;
  if (!isShown.call(element)) return getComputedStyle(element).display === 'none';
  // Reading styles takes time; such rules are written for a class or an id, or for the lists of a menu.
  if (!named.call(element, 'class') && !named.call(element, 'id') && !(element instanceof HTMLUListElement))
    return false;
  const style = getComputedStyle(element);
  if (below(style.textIndent, FAR)) return true;
  if (style.position !== 'static' && (below(style.left, FAR) || below(style.top, FAR))) return true;
  if (style.overflow === 'visible' || /inline|contents/.test(style.display) || /BODY|HTML/.test(element.tagName))
    return false;
  return below(style.height, 1.1) || below(style.width, 1.1);
}

/** Pixels; what is moved so far is not meant to be seen. */
const FAR = -500;

/** Whether a used length is less than so many pixels; `auto` is not. */
function below(length: string, pixels: number): boolean {
  return Number.parseFloat(length) < pixels;
}
