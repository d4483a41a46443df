import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readArticle } from '../utils/article/read-article';

/** Injected by the click: reads the article of the page and returns it, or the problem, as the script's value. */
export default defineUnlistedScript(() => readArticle(document, { url: location.href }));
