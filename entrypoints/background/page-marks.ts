import { browser } from 'wxt/browser';
import type { Marking, MarkProblem } from '../../utils/marks/marked-page';
import { MARK_STYLE, type PageMark } from '../../utils/marks/page-mark';
import { failure, type Outcome, success } from '../../utils/text/outcome';
import type { Span } from '../../utils/text/span';

/** Asks the page of a tab to scroll to a figure and show it. */
export function showOnPage(tabId: number, text: string, span: Span): Promise<Outcome<null, MarkProblem>> {
  return ask(tabId, (text: string, span: Span) => globalThis.yijianMarks?.show(text, span), [text, span]);
}

/** Marks figures on the page of a tab, instead of those that were marked before. */
export async function markPage(
  tabId: number,
  text: string,
  marks: readonly PageMark[],
): Promise<Outcome<Marking, MarkProblem>> {
  const mark = (text: string, marks: readonly PageMark[]) => ({
    ok: true as const,
    value: globalThis.yijianMarks?.mark(text, marks) as Marking,
  });
  return ask(tabId, mark, [text, marks]);
}

/** Makes a mark stand out on the page of a tab; null for none. Injects nothing: where no marks are, there is nothing to point at. */
export async function pointOnPage(tabId: number, key: string | null): Promise<void> {
  const point = (key: string | null) => globalThis.yijianMarks?.point(key);
  await browser.scripting.executeScript({ target: { tabId }, func: point, args: [key] }).catch(() => {});
}

/** Takes the marks off a page. */
export async function clearMarks(tabId: number): Promise<Outcome<null, MarkProblem>> {
  await ask(tabId, () => globalThis.yijianMarks?.clear() as undefined, []);
  return success(null);
}

/** Where the words selected on the page of a tab stand in the article's text. */
export function selectionSpan(tabId: number, text: string): Promise<Outcome<Span, MarkProblem>> {
  return ask(tabId, (text: string) => globalThis.yijianMarks?.selectionSpan(text), [text]);
}

/** Has the page of a tab show what the parser makes of its selected words. */
export async function showBubble(tabId: number): Promise<void> {
  await ask(tabId, () => globalThis.yijianMarks?.proposeSelection() as undefined, []);
}

/** Whether figures are marked on the page of a tab. Injects nothing. */
export async function hasMarks(tabId: number): Promise<boolean> {
  const isMarked = () => globalThis.yijianMarks?.isMarked ?? false;
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, func: isMarked }).catch(() => []);
  return injected?.result === true;
}

/** Calls the injected script's object with plain values. `question` runs in the page, cut off from this module. */
async function ask<Args extends unknown[], Value>(
  tabId: number,
  question: (...args: Args) => Outcome<Value, MarkProblem> | undefined,
  args: Args,
): Promise<Outcome<Value, MarkProblem>> {
  const target = { tabId };
  try {
    await browser.scripting.removeCSS({ target, css: MARK_STYLE });
    await browser.scripting.insertCSS({ target, css: MARK_STYLE });
    await browser.scripting.executeScript({ target, files: ['/marks.js'] });
    const [injected] = await browser.scripting.executeScript({ target, func: question as never, args: args as never });
    return (injected?.result as Outcome<Value, MarkProblem> | null) ?? failure({ code: 'notLocated' });
  } catch {
    return failure({ code: 'pageClosed' });
  }
}
