import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupApp, type PopupServices } from '../../components/popup-app';
import { sendMessage } from '../../utils/messages/protocol';

/** The tab that the toolbar was clicked on. */
const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active?.id ?? -1);

const services: PopupServices = {
  read: async () => sendMessage('readTab', await tab),
  save: (clippingId) => sendMessage('saveClipping', clippingId),
  show: async (text, { start, end }) => sendMessage('showOnPage', { tabId: await tab, text, span: { start, end } }),
  openLibrary: () => {
    browser.tabs.create({ url: '/library.html' });
    close();
  },
  openLink: (url) => {
    if (/^https?:/.test(url)) browser.tabs.create({ url });
  },
  exportReading: (reading) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([JSON.stringify(reading, null, 2)], { type: 'application/json' }));
    link.download = `${reading.article.title ?? 'yijian'}.json`;
    link.click();
  },
};

render(<PopupApp services={services} />, document.getElementById('app') as HTMLElement);
