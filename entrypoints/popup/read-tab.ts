import { type PageProblem, type PageReading, sendMessage } from '../../utils/messages/protocol';
import { beginningOf } from '../../utils/reading/beginning';
import type { Reading } from '../../utils/reading/reading';
import type { Outcome } from '../../utils/text/outcome';
import { askPage } from '../background/ask-page';
import { insist } from './insist';

/**
 * Reads a tab: the page is asked from here while the worker gets ready; then the worker reads what the page has answered, of a long article the
 * beginning first. `onFound` is called when the page has answered and the worker was asked.
 */
export async function readTab(
  tab: { id: number; url?: string },
  onBeginning: (beginning: Reading) => void,
  onFound: () => void = () => {},
): Promise<Outcome<PageReading, PageProblem>> {
  let isAnswered = false;
  const asked = askPage(tab.id);
  sendMessage('lookAhead', tab.url ?? null)
    .then(() => (isAnswered ? undefined : sendMessage('warmUp', undefined)))
    .catch(console.error);
  const answer = await asked;
  isAnswered = true;
  performance.mark('yijian:found');
  setTimeout(onFound);
  const beginning = answer.ok && answer.value.found.ok ? beginningOf(answer.value.found.value) : null;
  if (beginning) sendMessage('readBeginning', beginning).then(onBeginning, console.error);
  // The same answer read twice is one draft.
  return insist(() => sendMessage('readAnswer', { tabId: tab.id, answer }));
}
