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
