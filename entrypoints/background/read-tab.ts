import { browser } from 'wxt/browser';
import { completeArticle } from '../../utils/article/complete-article';
import type { PageAnswer, PagePart, PageProblem, PageReading } from '../../utils/messages/protocol';
import { read } from '../../utils/reading/read';
import { sampleArticle } from '../../utils/reading/sample-article';
import { failure, type Outcome, success } from '../../utils/text/outcome';
import { keptReading, openLibrary } from './clippings';

/**
 * Reads the page of a tab on which the reader has clicked, and keeps the reading as a draft. `part` is what to read instead of what was
 * read before. What the browser does not allow is a problem, never a throw.
 */
export async function readTab(tabId: number, part?: PagePart): Promise<Outcome<PageReading, PageProblem>> {
  const answer = await askPage(tabId, part);
  if (!answer.ok) return answer;
  const { found, ...how } = answer.value;
  return found.ok ? success({ ...how, ...(await keptReading(read(completeArticle(found.value)))) }) : found;
}

/** Has the reader point at a block of the page; true where one was picked. */
export async function pickBlock(tabId: number): Promise<boolean> {
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: ['/pick.js'] });
  if (injected?.result !== true) return false;
  // The popup closed when the reader turned to the page. A browser that does not open it again leaves that to a click.
  await browser.action.openPopup().catch(() => {});
  return true;
}

async function askPage(tabId: number, part?: PagePart): Promise<Outcome<PageAnswer, PageProblem>> {
  const target = { tabId };
  try {
    if (part) await browser.scripting.executeScript({ target, func: choosePart, args: [part] });
    const injection = browser.scripting.executeScript({ target, files: ['/extract.js'] });
    getReady();
    const [injected] = await injection;
    const answer = injected?.result as PageAnswer | null | undefined;
    return answer ? success(answer) : failure({ code: 'readingFailed', reason: 'the page gave no answer' });
  } catch (refusal) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    return failure(refusedProblem(tab?.url ?? '', String(refusal)));
  }
}

let isReady = false;

/** While the page is being searched, a worker that was just started reads the sample: its tables are built when the answer comes. */
function getReady(): void {
  if (isReady) return;
  isReady = true;
  openLibrary();
  read(sampleArticle);
}

/** Runs in the page, cut off from this module. */
function choosePart(part: PagePart): void {
  globalThis.yijianPart = part === 'article' ? undefined : part;
}

/** Which pages no extension may read, by their address where the browser tells it, else by the browser's own words. */
export function refusedProblem(url: string, refusal: string): PageProblem {
  if (
    /^https:\/\/(chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/.test(
      url,
    )
  )
    return { code: 'storePage' };
  if (/extensions gallery/.test(refusal)) return { code: 'storePage' };
  if (/^file:|url "file:/.test(url) || /url "file:/.test(refusal)) return { code: 'fileAccess' };
  if (/error page|is showing error/i.test(refusal)) return { code: 'errorPage' };
  if (/\.pdf($|[?#])/i.test(url)) return { code: 'pdf' };
  if (
    /^(chrome|edge|about|view-source|devtools|chrome-extension|moz-extension|extension|data|blob|resource):/.test(url)
  )
    return { code: 'browserPage' };
  if (/chrome:\/\/|chrome-extension:\/\/|edge:\/\/|about:/.test(refusal)) return { code: 'browserPage' };
  if (/cannot access contents|missing host permission/i.test(refusal))
    return { code: url ? 'notGranted' : 'browserPage' };
  return { code: 'readingFailed', reason: refusal };
}
