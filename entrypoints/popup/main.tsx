import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PopupApp, type PopupServices } from '../../components/popup-app';
import { sendMessage } from '../../utils/messages/protocol';

/** The tab that the toolbar was clicked on. */
const tab = browser.tabs.query({ active: true, currentWindow: true }).then(([active]) => active?.id ?? -1);

const services: PopupServices = {
  read: async () => sendMessage('readTab', await tab),
  readPart: async (part) => sendMessage('readTabPart', { tabId: await tab, part }),
  save: (clippingId) => sendMessage('saveClipping', clippingId),
  unsave: (clippingId) => sendMessage('unsaveClipping', clippingId),
  update: (draftId, olderId) => sendMessage('updateClipping', { draftId, olderId }),
  known: (clippingId) => sendMessage('knownClippings', clippingId),
  recent: (count) => sendMessage('recentClippings', count),
  write: (clippingId, writes) => sendMessage('writeFields', { clippingId, writes }),
  writeValue: (clippingId, { key }, said) => sendMessage('writeValue', { clippingId, figureKey: key, said }),
  undo: (clippingId, written) => sendMessage('undoWrites', { clippingId, written }),
  show: async (text, span) => sendMessage('showOnPage', { tabId: await tab, text, span }),
  copy: (text) => navigator.clipboard.writeText(text),
  mark: async (text, marks) => sendMessage('markPage', { tabId: await tab, text, marks }),
  clearMarks: async () => sendMessage('clearMarks', await tab),
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
  close: () => close(),
};

render(<PopupApp services={services} />, document.getElementById('app') as HTMLElement);
