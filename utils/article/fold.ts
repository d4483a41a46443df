import type { Line } from './layout';
import { select } from './natively';

/**
 * The rest of an article that its page keeps folded (展开全文): where a call to unfold stands below the body, what tells whether a hidden element goes on where
 * the body ends. Null where there is no such call.
 */
export function foldedRest(
  document: Document,
  lines: readonly Line[],
  body: readonly Line[],
): ((element: Element) => boolean) | null {
  const last = body.at(-1);
  if (!last) return null;
  const end = lines.lastIndexOf(last) + 1;
  const isCalled = lines.slice(end, end + 6).some((line) => UNFOLD.test(line.text));
  if (!isCalled && !select(document, 'button').some(({ textContent }) => UNFOLD.test(textContent ?? ''))) return null;
  const ending = withoutSpace(last.text).slice(-16);
  const unfolded = new Set<Element>();
  return (element) => {
    let before = element.previousElementSibling;
    while (before && /^(?:script|style|template)$/.test(before.localName)) before = before.previousElementSibling;
    const follows = before && (unfolded.has(before) || withoutSpace(before.textContent ?? '').includes(ending));
    if (!follows || !/[。！？；]/.test(element.textContent ?? '')) return false;
    unfolded.add(element);
    return true;
  };
}

const UNFOLD =
  /^\s*(?:点击|點擊)?(?:(?:展开|展開|查看|阅读|閱讀|显示|顯示)(?:剩余|剩餘|余下|其余|其餘|完整|全部)?|剩余|剩餘|余下)(?:全文|正文|内容|內容|文章|\d+\s*[%％])/;

function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}
