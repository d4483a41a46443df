import { browser } from 'wxt/browser';
import type { Article } from '../../utils/article/article';
import { completeArticle } from '../../utils/article/complete-article';
import type { FoundArticle } from '../../utils/article/find-article';
import type { PageProblem } from '../../utils/messages/protocol';
import { failure, type Outcome, success } from '../../utils/text/outcome';

/** Reads the article of a tab on which the reader has clicked. What the browser does not allow is a problem, never a throw. */
export async function readTab(tabId: number): Promise<Outcome<Article, PageProblem>> {
  const tab = await browser.tabs.get(tabId).catch(() => null);
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: ['/extract.js' as never] });
    const outcome = injected?.result as Outcome<FoundArticle, PageProblem> | null | undefined;
    if (!outcome) return failure({ code: 'readingFailed', reason: 'the page gave no answer' });
    return outcome.ok ? success(completeArticle(outcome.value)) : outcome;
  } catch (refusal) {
    return failure(refusedProblem(tab?.url ?? '', String(refusal)));
  }
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
