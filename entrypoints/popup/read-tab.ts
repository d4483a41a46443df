import { type PageProblem, type PageReading, sendMessage } from '../../utils/messages/protocol';
import type { Outcome } from '../../utils/text/outcome';
import { askPage } from '../background/ask-page';
import { twice } from './twice';

/** Reads a tab: the page is asked from here while the worker gets ready; then the worker reads what the page has answered. */
export async function readTab(tab: { id: number; url?: string }): Promise<Outcome<PageReading, PageProblem>> {
  const asked = askPage(tab.id);
  sendMessage('getReady', tab.url ?? null).catch(console.error);
  const answer = await asked;
  performance.mark('yijian:found');
  // The same answer read twice is one draft.
  return twice(() => sendMessage('readAnswer', { tabId: tab.id, answer }));
}
