import { browser } from 'wxt/browser';
import type { PopupServices } from '../../components/popup-services';
import { onUpgrading } from '../../utils/library/store/upgrading';
import type { MarksEvent } from '../../utils/marks/marked-page';
import { sendMessage } from '../../utils/messages/protocol';
import { htmlTable, sheet } from '../../utils/reading/figures-table';
import { insist } from './insist';
import { journal } from './journal';
import { readTab } from './read-tab';

/** What the popup and the panel have done for them, on one tab. */
export function servicesFor(
  tab: Promise<number>,
  place: Pick<PopupServices, 'openPanel' | 'openLibrary' | 'pickBlock' | 'close'>,
): PopupServices {
  return {
    ...place,
    journal,
    pageTitle: async () => (await browser.tabs.get(await tab).catch(() => null))?.title ?? '',
    read: async (onBeginning) => {
      const id = await tab;
      const asked = await browser.tabs.get(id).then(
        ({ url }) => ({ id, ...(url && { url }) }),
        () => ({ id }),
      );
      return readTab(asked, onBeginning);
    },
    kept: async (clippingId) => {
      const tabId = await tab;
      const kept = await insist(() => sendMessage('draftKept', { clippingId, tabId }));
      if (kept.ok) performance.mark('yijian:kept', { detail: kept.value.took });
      return kept;
    },
    readPart: async (part) => sendMessage('readTabPart', { tabId: await tab, part }),
    readSample: () => sendMessage('readSample', undefined),
    save: async (clippingId) => sendMessage('saveClipping', { clippingId, tabId: await tab }),
    unsave: async (clippingId) => sendMessage('unsaveClipping', { clippingId, tabId: await tab }),
    discard: (clippingId) => sendMessage('discardClipping', clippingId),
    update: (draftId, olderId) => sendMessage('updateClipping', { draftId, olderId }),
    known: (clippingId) => sendMessage('knownClippings', clippingId),
    current: (clippingId) => sendMessage('currentClipping', clippingId),
    onLibraryChanged,
    savedAmong: (urls) => sendMessage('savedAmong', urls),
    recent: (count) => sendMessage('recentClippings', count),
    write: (clippingId, writes) => insist(() => sendMessage('writeFields', { clippingId, writes })),
    writeInWords: (clippingId, figureKey, said) =>
      insist(() => sendMessage('writeInWords', { clippingId, figureKey, said })),
    undo: (clippingId, written) => sendMessage('undoWrites', { clippingId, written }),
    show: async (text, span) => sendMessage('showOnPage', { tabId: await tab, text, span }),
    copy,
    copyRows: (rows) => copy(sheet(rows), htmlTable(rows)),
    mark: async (text, marks) => sendMessage('markPage', { tabId: await tab, text, marks }),
    clearMarks: async () => sendMessage('clearMarks', await tab),
    hasMarks: async () => sendMessage('hasMarks', await tab),
    point: async (key) => sendMessage('pointOnPage', { tabId: await tab, key }),
    onMarksEvent: (listener) => onMarksEvent(tab, listener),
    openLink: (url, isBehind) => {
      if (/^https?:/.test(url)) browser.tabs.create({ url, active: !isBehind });
    },
    onUpgrading,
    restart: () => browser.runtime.reload(),
    exportReading: (reading) => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob([JSON.stringify(reading, null, 2)], { type: 'application/json' }));
      link.download = `${reading.article.title ?? 'yijian'}.json`;
      link.click();
    },
  };
}

function copy(text: string, html?: string): Promise<void> {
  if (html === undefined) return navigator.clipboard.writeText(text);
  const kinds = { 'text/plain': text, 'text/html': html };
  const blobs = Object.entries(kinds).map(([type, said]) => [type, new Blob([said], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

/** Dexie tells every page of the extension of what another one wrote, over this channel; the worker need not be awake for it. */
function onLibraryChanged(listener: () => void): () => void {
  const channel = new BroadcastChannel('x-storagemutated-1');
  let timer: ReturnType<typeof setTimeout> | undefined;
  channel.onmessage = () => {
    clearTimeout(timer);
    timer = setTimeout(listener, 50);
  };
  return () => {
    clearTimeout(timer);
    channel.close();
  };
}

/** Messages of a page's script are taken only from the tab that is shown, and only in their one shape. */
function onMarksEvent(tab: Promise<number>, listener: (event: MarksEvent) => void): () => void {
  const onMessage = (message: unknown, sender: { tab?: { id?: number } }) => {
    const event = marksEvent(message);
    if (event)
      tab.then((tabId) => {
        if (sender.tab?.id === tabId) listener(event);
      });
  };
  browser.runtime.onMessage.addListener(onMessage);
  return () => browser.runtime.onMessage.removeListener(onMessage);
}

function marksEvent(message: unknown): MarksEvent | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  if (message.type === 'marksCleared') return { type: 'marksCleared' };
  if ((message.type !== 'markPicked' && message.type !== 'markPointed') || !('key' in message)) return null;
  const { type, key } = message;
  if (key === null) return type === 'markPointed' ? { type, key } : null;
  return typeof key === 'string' && /^\d+-\d+(~\d+)?$/.test(key) ? { type, key } : null;
}
