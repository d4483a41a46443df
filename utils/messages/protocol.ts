import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Article, ArticleProblem } from '../article/article';
import type { CurrentClipping, ReviewedFigure } from '../library/clipping';
import type { LibraryProblem } from '../library/database';
import type { Project } from '../projects/project';
import type { Outcome } from '../text/outcome';
import type { Span } from '../text/span';

/** What the pages of the extension ask the background worker. Every answer is plain JSON. */
export interface Protocol {
  /** Reads the article of a tab, finds its figures and keeps both as a draft, at once. */
  readTab(tabId: number): Outcome<PageReading, PageProblem>;
  /** Turns a draft into a clipping. Answers when the transaction is complete. */
  saveClipping(clippingId: string): Outcome<KeptClipping, LibraryProblem>;
  /** Scrolls a tab to the words at `span` of the article's text and marks them there. */
  showOnPage(question: { tabId: number; text: string; span: Span }): Outcome<null, MarkProblem>;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Protocol>();

/** What a click on the toolbar icon yields. `clipping` says how it is kept; where it could not be, the reading is still whole. */
export interface PageReading {
  article: Article;
  figures: ReviewedFigure[];
  projects: Project[];
  clipping: Outcome<KeptClipping, LibraryProblem>;
}

/** A clipping or draft without its article and figures. */
export type KeptClipping = Omit<CurrentClipping, 'figures'>;

/** Why a tab gives no reading: what the page is, or what the browser does not allow. */
export type PageProblem =
  | ArticleProblem
  | { code: 'browserPage' | 'storePage' | 'pdf' | 'fileAccess' | 'notGranted' | 'errorPage' }
  | { code: 'readingFailed'; reason: string };

/** Why a figure's words are not marked. Nothing is ever marked that is not exactly them. */
export type MarkProblem = { code: 'notLocated' | 'pageChanged' | 'pageClosed' };
