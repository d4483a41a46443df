import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '../utils/article/read-article';
import { failure } from '../utils/text/outcome';

/**
 * Injected by the click: reads the article of the page and returns it, or the problem, as the script's value. The browser's PDF
 * viewer is a page of its own, which holds none of the document's words.
 */
export default defineUnlistedScript(() =>
  document.contentType === 'application/pdf'
    ? failure({ code: 'pdf' as const })
    : readArticle(document, { url: location.href }),
);
