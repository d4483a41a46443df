import { browser } from 'wxt/browser';

/** Opens the panel beside the page: Chrome's side panel or Firefox's sidebar. Browsers want this said straight from the click. null where there is neither. */
export function openPanel(tab: Promise<{ windowId: number } | undefined>): (() => void) | null {
  let windowId: number | undefined;
  tab.then((tab) => {
    windowId = tab?.windowId;
  });
  const { sidePanel, sidebarAction } = browser as unknown as {
    sidePanel?: { open(options: { windowId: number }): Promise<void> };
    sidebarAction?: { open(): Promise<void> };
  };
  if (sidePanel)
    return () => {
      if (windowId !== undefined) sidePanel.open({ windowId }).then(close);
    };
  return sidebarAction ? () => sidebarAction.open().then(close) : null;
}
