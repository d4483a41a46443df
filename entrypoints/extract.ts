import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { findArticle } from '../utils/article/find-article';
import { failure } from '../utils/text/outcome';

/**
 * Injected by the click: finds the article of the page and returns it, or the problem, as the script's value. The browser's PDF
 * viewer is a page of its own, which holds none of the document's words.
 */
export default defineUnlistedScript(() =>
  document.contentType === 'application/pdf'
    ? failure({ code: 'pdf' as const })
    : findArticle(document, { url: location.href }),
);
