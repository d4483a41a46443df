// First, so that the library opens while the rest of the worker is evaluated.
import './library';
import { defineBackground } from 'wxt/utils/define-background';
import { completeArticle } from '../../utils/article/complete-article';
import { onPageMessage, onMessage as onQuestion, type PagePart } from '../../utils/messages/protocol';
import { read } from '../../utils/reading/read';
import { sampleArticle } from '../../utils/reading/sample-article';
import {
  currentState,
  discardClipping,
  knownClippings,
  note,
  noteMishap,
  recentClippings,
  saveClipping,
  savedLinks,
  undo,
  unsaveClipping,
  updateClipping,
  writeFields,
  writeInWords,
} from './clippings';
import { obeyCommands } from './commands';
import { draftedReading, draftKept, keptReading, lookAhead } from './drafts';
import { showSaved, showState, showStateLater } from './icon';
import { clearMarks, hasMarks, markPage, pointOnPage, showOnPage } from './page-marks';
import { pickBlock, readAnswer, readTab, warmUp } from './read-tab';
import { acceptSelection, offerInMenu, proposeSelection } from './selection';

/** The worker: answers the questions of the protocol. It may be stopped at any time and remembers nothing; the library does. */
export default defineBackground(() => {
  addEventListener('error', ({ error, message }) => note(error ?? message));
  addEventListener('unhandledrejection', ({ reason }) => note(reason));
  offerInMenu();
  obeyCommands();
  onPageMessage('proposeSelection', proposeSelection);
  onPageMessage('acceptSelection', acceptSelection);
  onMessage('readTab', ({ data: tabId }) => readAndShow(tabId));
  onMessage('readTabPart', ({ data: { tabId, part } }) => readAndShow(tabId, part));
  onMessage('wake', () => {});
  onMessage('lookAhead', ({ data: url }) => lookAhead(url));
  onMessage('warmUp', () => warmUp());
  onMessage('readAnswer', async ({ data: { tabId, answer } }) => {
    const outcome = await readAnswer(answer, draftedReading);
    showStateLater(tabId, outcome);
    return outcome;
  });
  onMessage('readBeginning', ({ data: article }) => read(completeArticle(article)));
  onMessage('draftKept', async ({ data: { clippingId, tabId } }) => {
    const kept = await draftKept(clippingId);
    // A library that was slow to look the page up may have said too late that it is saved.
    if (kept.ok && kept.value.clipping.shelf === 'kept') showSaved(tabId, true);
    return kept;
  });
  onMessage('pickBlock', ({ data: tabId }) => pickBlock(tabId));
  onMessage('saveClipping', async ({ data: { clippingId, tabId } }) => {
    const saved = await saveClipping(clippingId);
    if (saved.ok) showSaved(tabId, true);
    return saved;
  });
  onMessage('unsaveClipping', async ({ data: { clippingId, tabId } }) => {
    const unsaved = await unsaveClipping(clippingId);
    if (unsaved.ok) showSaved(tabId, false);
    return unsaved;
  });
  onMessage('updateClipping', ({ data: { draftId, olderId } }) => updateClipping(draftId, olderId));
  onMessage('writeFields', ({ data: { clippingId, writes } }) => writeFields(clippingId, writes));
  onMessage('writeInWords', ({ data: { clippingId, figureKey, said } }) => writeInWords(clippingId, figureKey, said));
  onMessage('undoWrites', ({ data: { clippingId, written } }) => undo(clippingId, written));
  onMessage('knownClippings', ({ data }) => knownClippings(data));
  onMessage('savedAmong', ({ data }) => savedLinks(data));
  onMessage('recentClippings', ({ data }) => recentClippings(data));
  onMessage('currentClipping', ({ data }) => currentState(data));
  onMessage('discardClipping', ({ data }) => discardClipping(data));
  onMessage('noteError', ({ data }) => noteMishap(data));
  onMessage('readSample', async () => ({
    part: 'article' as const,
    selected: 0,
    took: { find: 0, read: 0, keep: 0 },
    ...(await keptReading(read(sampleArticle))),
  }));
  onMessage('trySample', () => read(sampleArticle));
  onMessage('readAnew', ({ data: article }) => {
    try {
      const { figures, projects } = read(article);
      return { figures, projects };
    } catch (bug) {
      note(bug);
      return null;
    }
  });
  onMessage('showOnPage', ({ data: { tabId, text, span } }) => showOnPage(tabId, text, span));
  onMessage('markPage', ({ data: { tabId, text, marks } }) => markPage(tabId, text, marks));
  onMessage('pointOnPage', ({ data: { tabId, key } }) => pointOnPage(tabId, key));
  onMessage('clearMarks', ({ data: tabId }) => clearMarks(tabId));
  onMessage('hasMarks', ({ data: tabId }) => hasMarks(tabId));
});

async function readAndShow(tabId: number, part?: PagePart) {
  const outcome = await readTab(tabId, part);
  showState(tabId, outcome);
  return outcome;
}

/** Answers a question; a bug in the answer is noted before the one who asked hears of it. */
const onMessage: typeof onQuestion = (type, answer) =>
  onQuestion(type, (message) => {
    try {
      const answered = answer(message);
      if (answered instanceof Promise) answered.catch(note);
      return answered;
    } catch (bug) {
      note(bug);
      throw bug;
    }
  });
