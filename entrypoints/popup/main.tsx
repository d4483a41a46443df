import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupApp } from '../../components/popup-app';
import { speak } from '../../components/words';
import { sendMessage } from '../../utils/messages/protocol';
import { openPanel } from './open-panel';
import { servicesFor } from './services';

/** The tab that the toolbar was clicked on. */
const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active);
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

// A browser gives a popup 600 pixels at most, and less on a small screen. Then the list scrolls, not the whole.
addEventListener('resize', () => {
  const root = document.documentElement;
  if (root.scrollHeight > innerHeight) root.style.setProperty('--popup-height', `${innerHeight}px`);
  else if (innerHeight < 400) root.style.removeProperty('--popup-height');
});

await speak(browser.i18n.getMessage('language' as never));

render(
  <PopupApp
    services={{
      ...services,
      // A panel beside the page follows a click on the icon.
      read: async () => {
        const outcome = await services.read();
        if (outcome.ok) new BroadcastChannel('yijian-read').postMessage(await tabId);
        return outcome;
      },
    }}
  />,
  document.getElementById('app') as HTMLElement,
);
