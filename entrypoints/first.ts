import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type PageProblem, type PageReading, sendMessage } from '../utils/messages/protocol';
import type { Reading } from '../utils/reading/reading';
import type { Outcome } from '../utils/text/outcome';
import { readTab } from './popup/read-tab';

declare global {
  /** What the popup asked before anything else of it was loaded. */
  var yijianFirst: {
    /** The tab that the toolbar was clicked on. */
    tab: Promise<{ id?: number; url?: string; windowId: number } | undefined>;
    reading: Promise<Outcome<PageReading, PageProblem>>;
    /** When the page has answered, or the reader begins to wait. */
    turn: Promise<unknown>;
    /** Of a long article its beginning; of others it never comes. */
    beginning: Promise<Reading>;
  };
}

/** The popup's first lines: they ask the page at once, while the popup is loaded and drawn. */
export default defineUnlistedScript(() => {
  performance.mark('yijian:asked');
  const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active);
  // A worker that sleeps takes longer to get ready than anything else here. Whoever asks it next hears where it is not.
  sendMessage('wake', undefined).catch(() => {});
  const { promise: beginning, resolve: onBeginning } = Promise.withResolvers<Reading>();
  const { promise: turn, resolve: onTurn } = Promise.withResolvers<void>();
  setTimeout(onTurn, PATIENCE);
  const reading = tab.then((tab) => {
    performance.mark('yijian:tab');
    return readTab({ id: -1, ...tab }, onBeginning, onTurn);
  });
  // Whoever waits for it hears of the failure.
  reading.catch(() => {});
  globalThis.yijianFirst = { tab, reading, beginning, turn };
});

/** Milliseconds; what is drawn earlier is not seen. */
const PATIENCE = 120;
