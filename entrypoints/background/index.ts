import { defineBackground } from 'wxt/utils/define-background';
import { onMessage } from '../../utils/messages/protocol';
import { read } from '../../utils/reading/read';
import { success } from '../../utils/text/outcome';
import {
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
import { clearMarks, markPage, showOnPage } from './page-marks';
import { readTab } from './read-tab';

/** The worker: answers the questions of the protocol. It may be stopped at any time and remembers nothing; the library does. */
export default defineBackground(() => {
  onMessage('readTab', async ({ data: tabId }) => {
    const article = await readTab(tabId);
    return article.ok ? success(await keptReading(read(article.value))) : article;
  });
  onMessage('saveClipping', ({ data }) => saveClipping(data));
  onMessage('unsaveClipping', ({ data }) => unsaveClipping(data));
  onMessage('updateClipping', ({ data: { draftId, olderId } }) => updateClipping(draftId, olderId));
  onMessage('writeFields', ({ data: { clippingId, writes } }) => writeFields(clippingId, writes));
  onMessage('writeValue', ({ data: { clippingId, figureKey, said } }) => writeValue(clippingId, figureKey, said));
  onMessage('undoWrites', ({ data: { clippingId, written } }) => undo(clippingId, written));
  onMessage('knownClippings', ({ data }) => knownClippings(data));
  onMessage('recentClippings', ({ data }) => recentClippings(data));
  onMessage('showOnPage', ({ data: { tabId, text, span } }) => showOnPage(tabId, text, span));
  onMessage('markPage', ({ data: { tabId, text, marks } }) => markPage(tabId, text, marks));
  onMessage('clearMarks', ({ data: tabId }) => clearMarks(tabId));
});
