import { type PageProblem, type PageReading, sendMessage } from '../../utils/messages/protocol';
import type { Outcome } from '../../utils/text/outcome';
import { askPage } from '../background/ask-page';

/** Reads a tab: the page is asked from here while the worker gets ready; then the worker reads what the page has answered. */
export async function readTab(tabId: number): Promise<Outcome<PageReading, PageProblem>> {
  const answer = askPage(tabId);
  sendMessage('getReady', undefined).catch(console.error);
  return sendMessage('readAnswer', { tabId, answer: await answer });
}
