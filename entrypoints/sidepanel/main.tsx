import { render } from 'preact';
import { browser } from 'wxt/browser';
import { PanelApp, type TabEvent } from '../../components/panel-app';
import { speak } from '../../components/words';
import { sendMessage } from '../../utils/messages/protocol';
import type { Reading } from '../../utils/reading/reading';
import { noteErrors } from '../popup/note-errors';
import { servicesFor } from '../popup/services';

noteErrors('sidepanel');

const [front] = await browser.tabs.query({ active: true, currentWindow: true });
const windowId = front?.windowId ?? browser.windows.WINDOW_ID_NONE;

await speak(browser.i18n.getMessage('language' as never));

render(
  <PanelApp tabId={front?.id ?? -1} servicesFor={panelServices} onTabEvent={onTabEvent} />,
  document.getElementById('app') as HTMLElement,
);

function panelServices(tabId: number) {
  const services = servicesFor(Promise.resolve(tabId), {
    openPanel: null,
    openLibrary: () => browser.tabs.create({ url: '/library.html' }),
    pickBlock: () => sendMessage('pickBlock', tabId),
    // Esc closes what is open in the panel, not the panel.
    close: () => {},
  });
  return {
    ...services,
    // No click has granted the page yet; of such a page the browser tells no address, and so not what it is.
    read: async (onBeginning: (beginning: Reading) => void) => {
      const outcome = await services.read(onBeginning);
      const isUnknown = !outcome.ok && outcome.problem.code === 'browserPage';
      return isUnknown ? { ok: false as const, problem: { code: 'notGranted' as const } } : outcome;
    },
  };
}

function onTabEvent(listener: (event: TabEvent) => void): () => void {
  const onActivated = (tab: { tabId: number; windowId: number }) => {
    if (tab.windowId === windowId) listener({ of: 'front', tabId: tab.tabId });
  };
  const onUpdated = (tabId: number, { status }: { status?: string }) => {
    if (status === 'loading') listener({ of: 'moved', tabId });
  };
  const channel = new BroadcastChannel('yijian-read');
  channel.onmessage = async ({ data: tabId }) => {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    if (tab?.windowId === windowId) listener({ of: 'read', tabId });
  };
  browser.tabs.onActivated.addListener(onActivated);
  browser.tabs.onUpdated.addListener(onUpdated);
  return () => {
    browser.tabs.onActivated.removeListener(onActivated);
    browser.tabs.onUpdated.removeListener(onUpdated);
    channel.close();
  };
}
