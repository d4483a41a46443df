import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findArticle, takeBlock, takeSelection, takeWholePage } from '../utils/article/find-article';
import type { secondOpinion } from '../utils/article/second-opinion';
import type { PageAnswer } from '../utils/messages/protocol';
import { failure } from '../utils/text/outcome';

declare global {
  /** What of this page the reader wants read; forgotten when the page goes. Without it the article is found. */
  var yijianPart: 'selection' | 'wholePage' | Element | undefined;
  /** Who is asked where this page shows no article; injected only then. */
  var yijianOpinion: typeof secondOpinion | undefined;
}

/**
 * Injected by the click: reads the page and returns what it found, or the problem, as the script's value. The browser's PDF viewer is
 * a page of its own, which holds none of the document's words.
 */
export default defineUnlistedScript((): PageAnswer => {
  const begun = performance.now();
  const selected = String(getSelection() ?? '').trim().length;
  // A selection that is gone, or a block that the page has thrown away, leaves the article.
  const chosen = globalThis.yijianPart;
  const isGone = chosen instanceof Element ? !chosen.isConnected : chosen === 'selection' && selected === 0;
  const wanted = isGone ? undefined : chosen;
  const part = wanted instanceof Element ? 'block' : (wanted ?? 'article');
  const found = find(wanted);
  return { part, selected, found, took: performance.now() - begun };
});

/** The page stands still while it is read: no longer than this, in milliseconds. Pages of 1 MB take a tenth of it. */
const LONGEST = 2_000;

function find(wanted: typeof globalThis.yijianPart): PageAnswer['found'] {
  if (document.contentType === 'application/pdf') return failure({ code: 'pdf' });
  const options = { url: location.href, timeLimit: LONGEST };
  if (wanted instanceof Element) return takeBlock(document, wanted, options);
  if (wanted === 'selection') return takeSelection(document, options);
  if (wanted === 'wholePage') return takeWholePage(document, options);
  return findArticle(document, { ...options, ...(globalThis.yijianOpinion && { opinion: globalThis.yijianOpinion }) });
}
