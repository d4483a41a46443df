import { browser } from 'wxt/browser';
import type { PageProblem, PageReading } from '../../utils/messages/protocol';
import type { Outcome } from '../../utils/text/outcome';

/**
 * The toolbar icon over a tab says whether its page is saved (✓) or could not be read (grey), by sign and title and not by colour alone.
 * The browser takes both back when the tab goes elsewhere.
 */
export async function showState(tabId: number, outcome: Outcome<PageReading, PageProblem>): Promise<void> {
  const isSaved = outcome.ok && outcome.value.clipping.ok && outcome.value.clipping.value.shelf === 'kept';
  if (isSaved) return showSaved(tabId, true);
  const icons = outcome.ok ? '' : '-grey';
  const sizes = Object.fromEntries([16, 32].map((size) => [size, `/icon/${size}${icons}.png`]));
  const title = browser.i18n.getMessage((outcome.ok ? 'action' : 'unreadableTitle') as never);
  // The tab may be gone before its reading is.
  await Promise.all([
    browser.action.setBadgeText({ tabId, text: '' }),
    browser.action.setIcon({ tabId, path: sizes }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {});
}

export async function showSaved(tabId: number, isSaved: boolean): Promise<void> {
  const title = browser.i18n.getMessage((isSaved ? 'savedTitle' : 'action') as never);
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: '#166534' }),
    browser.action.setBadgeText({ tabId, text: isSaved ? '✓' : '' }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {});
}
