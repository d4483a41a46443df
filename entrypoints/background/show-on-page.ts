import { browser } from 'wxt/browser';
import { MARK_STYLE } from '../../utils/marks/mark';
import type { MarkProblem } from '../../utils/messages/protocol';
import { failure, type Outcome } from '../../utils/text/outcome';
import type { Span } from '../../utils/text/span';

/** Asks the page of a tab to show a figure. An injected file takes no arguments, so the question is left in our own world first. */
export async function showOnPage(question: {
  tabId: number;
  text: string;
  span: Span;
}): Promise<Outcome<null, MarkProblem>> {
  const { tabId, text, span } = question;
  const target = { tabId };
  try {
    await browser.scripting.removeCSS({ target, css: MARK_STYLE });
    await browser.scripting.insertCSS({ target, css: MARK_STYLE });
    await browser.scripting.executeScript({ target, func: leaveQuestion, args: [{ text, span }] });
    const [injected] = await browser.scripting.executeScript({ target, files: ['/marks.js' as never] });
    return (injected?.result as Outcome<null, MarkProblem> | null) ?? failure({ code: 'notLocated' });
  } catch {
    return failure({ code: 'pageClosed' });
  }
}

/** Runs in the page, cut off from this module. */
function leaveQuestion(question: { text: string; span: Span }): void {
  globalThis.yijianQuestion = question;
}
