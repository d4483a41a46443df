import { browser } from 'wxt/browser';
import type { PageAnswer, PagePart, PageProblem } from '../../utils/messages/protocol';
import { failure, type Outcome, success } from '../../utils/text/outcome';

/**
 * Has the page of a tab, on which the reader has clicked, say what its article is. `part` is what to read instead of what was read before.
 * What the browser does not allow is a problem, never a throw. Asked by the popup itself: the worker may still be starting.
 */
export async function askPage(tabId: number, part?: PagePart): Promise<Outcome<PageAnswer, PageProblem>> {
  const target = { tabId };
  try {
    if (part) await browser.scripting.executeScript({ target, func: choosePart, args: [part] });
    let answer = await extract(target);
    if (answer && !answer.found.ok && answer.found.problem.code === 'noArticle') {
      await browser.scripting.executeScript({ target, files: ['/second-opinion.js'] });
      answer = await extract(target);
    }
    return answer ? success(answer) : failure({ code: 'readingFailed', reason: 'the page gave no answer' });
  } catch (refusal) {
    const tab = await browser.tabs.get(tabId).catch(() => null);
    return failure(refusedProblem(tab?.url ?? '', String(refusal)));
  }
}

async function extract(target: { tabId: number }): Promise<PageAnswer | null | undefined> {
  const [injected] = await browser.scripting.executeScript({ target, files: ['/extract.js'] });
  return injected?.result as PageAnswer | null | undefined;
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
