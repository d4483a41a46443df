import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onMessage } from '../../utils/messages/protocol';
import { read } from '../../utils/reading/read';
import { sampleArticle } from '../../utils/reading/sample-article';
import {
  currentState,
  discardClipping,
  keptReading,
  knownClippings,
  recentClippings,
  saveClipping,
  undo,
  unsaveClipping,
  updateClipping,
  writeFields,
  writeValue,
} from './clippings';
import { obeyCommands } from './commands';
import { showSaved, showState } from './icon';
import { clearMarks, hasMarks, markPage, showOnPage } from './page-marks';
import { pickBlock, readTab } from './read-tab';
import { acceptSelection, offerInMenu, proposeSelection } from './selection';

/** The worker: answers the questions of the protocol. It may be stopped at any time and remembers nothing; the library does. */
export default defineBackground(() => {
  offerInMenu();
  obeyCommands();
  onMessage('proposeSelection', ({ sender }) => proposeSelection(tabOf(sender)));
  onMessage('acceptSelection', ({ sender }) => acceptSelection(tabOf(sender)));
  own('readTab', async ({ data: tabId }) => {
    const outcome = await readTab(tabId);
    showState(tabId, outcome);
    return outcome;
  });
  own('readTabPart', ({ data: { tabId, part } }) => readTab(tabId, part));
  own('pickBlock', ({ data: tabId }) => pickBlock(tabId));
  own('saveClipping', async ({ data: { clippingId, tabId } }) => {
    const saved = await saveClipping(clippingId);
    if (saved.ok) showSaved(tabId, true);
    return saved;
  });
  own('unsaveClipping', async ({ data: { clippingId, tabId } }) => {
    const unsaved = await unsaveClipping(clippingId);
    if (unsaved.ok) showSaved(tabId, false);
    return unsaved;
  });
  own('updateClipping', ({ data: { draftId, olderId } }) => updateClipping(draftId, olderId));
  own('writeFields', ({ data: { clippingId, writes } }) => writeFields(clippingId, writes));
  own('writeValue', ({ data: { clippingId, figureKey, said } }) => writeValue(clippingId, figureKey, said));
  own('undoWrites', ({ data: { clippingId, written } }) => undo(clippingId, written));
  own('knownClippings', ({ data }) => knownClippings(data));
  own('recentClippings', ({ data }) => recentClippings(data));
  own('currentClipping', ({ data }) => currentState(data));
  own('discardClipping', ({ data }) => discardClipping(data));
  own('readSample', async () => ({
    part: 'article' as const,
    selected: 0,
    ...(await keptReading(read(sampleArticle))),
  }));
  own('showOnPage', ({ data: { tabId, text, span } }) => showOnPage(tabId, text, span));
  own('markPage', ({ data: { tabId, text, marks } }) => markPage(tabId, text, marks));
  own('clearMarks', ({ data: tabId }) => clearMarks(tabId));
  own('hasMarks', ({ data: tabId }) => hasMarks(tabId));
});

/** Answers the pages of the extension alone. What runs in a web page may be in the hands of that page. */
const own: typeof onMessage = (type, answer) =>
  onMessage(type, (message) => {
    if (!message.sender.url?.startsWith(browser.runtime.getURL('/'))) throw new Error(`${type} was asked from outside`);
    return answer(message);
  });

/** A page's script speaks of its own tab only. */
function tabOf(sender: { tab?: { id?: number } }): number {
  return sender.tab?.id ?? -1;
}
