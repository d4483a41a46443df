import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupApp } from '../../components/popup-app';
import { speak } from '../../components/words';
import { sendMessage } from '../../utils/messages/protocol';
import { noteErrors } from './note-errors';
import { openPanel } from './open-panel';
import { servicesFor } from './services';

noteErrors('popup');

const { tab, reading, beginning, turn } = globalThis.yijianFirst;
const tabId = tab.then((active) => active?.id ?? -1);

const services = servicesFor(tabId, {
  openPanel: openPanel(tab),
  openLibrary: () => {
    browser.tabs.create({ url: '/library.html' });
    close();
  },
  pickBlock: async () => {
    sendMessage('pickBlock', await tabId);
    close();
  },
  close: () => close(),
});

performance.mark('yijian:started');

// A browser gives a popup 600 pixels at most, and less on a small screen. Then the list scrolls, not the whole.
addEventListener('resize', () => {
  const root = document.documentElement;
  if (root.scrollHeight > innerHeight) root.style.setProperty('--popup-height', `${innerHeight}px`);
  else if (innerHeight < 400) root.style.removeProperty('--popup-height');
});

// Two processors are busy with the page meanwhile, and a frame that nobody sees would have to be composed.
await turn;
await speak(browser.i18n.getMessage('language' as never));

/** The question that was asked before all this was loaded; the next one is asked anew. */
let first: typeof reading | null = reading;

render(
  <PopupApp
    services={{
      ...services,
      // A panel beside the page follows a click on the icon.
      read: async (onBeginning) => {
        if (first) beginning.then(onBeginning);
        const outcome = await (first ?? services.read(onBeginning));
        first = null;
        performance.mark('yijian:answered', { detail: outcome.ok ? outcome.value.took : null });
        if (outcome.ok) new BroadcastChannel('yijian-read').postMessage(await tabId);
        return outcome;
      },
    }}
  />,
  document.getElementById('app') as HTMLElement,
);
