import { browser } from 'wxt/browser';
import type { PageProblem, PageReading } from '../../utils/messages/protocol';
import type { Outcome } from '../../utils/text/outcome';

/**
 * The toolbar icon over a tab says whether its page is saved (✓) or could not be read (grey), by sign and title and not by colour alone.
 * The browser takes both back when the tab goes elsewhere.
 */
export async function showState(tabId: number, outcome: Outcome<PageReading, PageProblem>): Promise<void> {
  forgetWaiting(tabId);
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

/** As `showState`, once the figures are on the screen. What is shown of the tab meanwhile is newer, and stands; a tab that went elsewhere is left alone. */
export function showStateLater(tabId: number, outcome: Outcome<PageReading, PageProblem>): void {
  forgetWaiting(tabId);
  const page = addressOf(tabId);
  const show = setTimeout(async () => {
    const isThere = (await page) === (await addressOf(tabId));
    if (isThere && waiting.get(tabId) === show) showState(tabId, outcome);
  }, ONCE_SHOWN);
  waiting.set(tabId, show);
}

/** Where a tab is, as far as the click lets it be known. */
async function addressOf(tabId: number): Promise<string | undefined> {
  return browser.tabs.get(tabId).then(
    ({ url }) => url,
    () => undefined,
  );
}

/** Milliseconds until the figures are on the screen: fetching an icon and decoding it takes the processor from drawing them. */
const ONCE_SHOWN = 200;

/** The tabs of which a state waits to be shown. A save can be faster than it, and must not be overwritten by what was true before. */
const waiting = new Map<number, ReturnType<typeof setTimeout>>();

function forgetWaiting(tabId: number): void {
  clearTimeout(waiting.get(tabId));
  waiting.delete(tabId);
}

export async function showSaved(tabId: number, isSaved: boolean): Promise<void> {
  forgetWaiting(tabId);
  const title = browser.i18n.getMessage((isSaved ? 'savedTitle' : 'action') as never);
  await Promise.all([
    browser.action.setBadgeBackgroundColor({ tabId, color: '#166534' }),
    browser.action.setBadgeText({ tabId, text: isSaved ? '✓' : '' }),
    browser.action.setTitle({ tabId, title }),
  ]).catch(() => {});
}
