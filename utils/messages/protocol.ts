import { defineExtensionMessaging } from '@webext-core/messaging';
import { browser } from 'wxt/browser';
import type { Article, ArticleProblem } from '../article/article';
import type { FoundArticle } from '../article/find-article';
import type { CurrentClipping, FieldPath } from '../library/clipping';
import type { Written } from '../library/clippings';
import type { Json } from '../library/edits';
import type { Found } from '../library/parse';
import type { ReviewedFigure } from '../library/reviewed-figure';
import type { PageChange } from '../library/saving/page-changes';
import type { LibraryProblem } from '../library/store/database';
import type { Mishap } from '../library/store/errors';
import type { Proposal } from '../marks/bubble';
import type { Marking, MarkProblem } from '../marks/marked-page';
import type { PageMark } from '../marks/page-mark';
import type { Project } from '../projects/project';
import type { Reading } from '../reading/reading';
import type { Outcome } from '../text/outcome';
import type { Span } from '../text/span';

/** What the pages of the extension ask the background worker. Every answer is plain JSON. */
export interface Protocol {
  /** Reads the article of a tab, finds its figures and keeps both as a draft, at once. */
  readTab(tabId: number): Outcome<PageReading, PageProblem>;
  /** Wakes the worker. */
  wake(): void;
  /** Has the worker look a page up in the library, while the page is being asked. */
  lookAhead(url: string | null): void;
  /** Has a worker that was just started build its tables, while it would wait. */
  warmUp(): void;
  /** What `readTab` answers, where a page of the extension has asked the tab itself. It is answered before the draft is written: `draftKept` tells. */
  readAnswer(question: { tabId: number; answer: Outcome<PageAnswer, PageProblem> }): Outcome<PageReading, PageProblem>;
  /** Reads the beginning of a long article and keeps nothing: what is shown until all of it is read. */
  readBeginning(article: FoundArticle): Reading;
  /** Answers when a draft is written, with what is there then and the milliseconds it took, or that it could not be. */
  draftKept(question: { clippingId: string; tabId: number }): Outcome<Changed & { took: number }, LibraryProblem>;
  /**
   * Reads what the reader says instead of what was found to be the body: the selection, the whole page, or the article again. The page
   * remembers it as long as it stands.
   */
  readTabPart(question: { tabId: number; part: PagePart }): Outcome<PageReading, PageProblem>;
  /** Has the reader point at the block of the page that holds the article; answers when that is done, true where one was picked. */
  pickBlock(tabId: number): boolean;
  /** Turns a draft into a clipping; the icon over its tab says so. Answers when the transaction is complete. */
  saveClipping(question: { clippingId: string; tabId: number }): Outcome<KeptClipping, LibraryProblem>;
  /** Makes a clipping a draft again: takes its saving back. */
  unsaveClipping(question: { clippingId: string; tabId: number }): Outcome<KeptClipping, LibraryProblem>;
  /** Keeps a draft as the newer version of a saved clipping; what was reviewed moves along. */
  updateClipping(question: { draftId: string; olderId: string }): Outcome<Changed, LibraryProblem>;
  /** Writes fields of one clipping, all or none. Answers when the transaction is complete. */
  writeFields(question: { clippingId: string; writes: readonly FieldWrite[] }): Outcome<Changed, LibraryProblem>;
  /** Corrects the value or the period of a figure, given in words as an article would have them: `约5.2亿元`, `2024年上半年`. */
  writeInWords(question: {
    clippingId: string;
    figureKey: string;
    said: InWords;
  }): Outcome<Changed, LibraryProblem | NotUnderstood>;
  /** Takes writes back. */
  undoWrites(question: { clippingId: string; written: readonly Written[] }): Outcome<Changed, LibraryProblem>;
  /** A clipping or draft as it stands now, after writes of any page of the extension. */
  currentClipping(clippingId: string): Outcome<Changed, LibraryProblem>;
  /** Moves a clipping or draft to the trash; `written` takes it back. */
  discardClipping(clippingId: string): Outcome<Changed, LibraryProblem>;
  /** Reads the sample article, which needs no page, and keeps it as a draft like any other. */
  readSample(): PageReading;
  /** What the library has of the page and of the text of a clipping or draft already. */
  knownClippings(clippingId: string): Outcome<KnownClippings, LibraryProblem>;
  /** Notes what went wrong in a page of ours, for the report that a person may send. */
  noteError(mishap: Mishap): void;
  /** What today's parser finds in an article that was read before; null where it fails on it. */
  readAnew(article: Article): Found | null;
  /** Reads the built-in sample article, and keeps nothing: what the diagnostics page tries the parser with. */
  trySample(): Reading;
  /** Which of these addresses, the links of a list, have been saved. */
  savedAmong(urls: readonly string[]): Outcome<string[], LibraryProblem>;
  /** The clippings that were saved last, newest first. */
  recentClippings(count: number): Outcome<RecentClipping[], LibraryProblem>;
  /** Scrolls a tab to the words at `span` of the article's text and marks them there. */
  showOnPage(question: { tabId: number; text: string; span: Span }): Outcome<null, MarkProblem>;
  /** Marks figures on the page of a tab, instead of those marked before; says which stand nowhere on it. */
  markPage(question: { tabId: number; text: string; marks: readonly PageMark[] }): Outcome<Marking, MarkProblem>;
  /** Makes the mark of a figure stand out on the page of a tab, where it is marked; null for none. */
  pointOnPage(question: { tabId: number; key: string | null }): void;
  clearMarks(tabId: number): Outcome<null, MarkProblem>;
  /** Whether figures are marked on the page of a tab. */
  hasMarks(tabId: number): boolean;
  /** What the parser makes of the words selected on the sender's page. The two questions that a page's script may ask: they carry nothing. */
  proposeSelection(): Proposal;
  /** Notes the words selected on the sender's page as a figure. */
  acceptSelection(): Proposal;
}

const messaging = defineExtensionMessaging<Protocol>();
export const { sendMessage } = messaging;

/**
 * Answers a question of the protocol where a page of the extension asks it. A script in a web page, though it is ours, is refused: whoever
 * takes over the page's process could speak through it.
 */
export const onMessage: typeof messaging.onMessage = (type, answer) =>
  messaging.onMessage(type, (message) => {
    if (!isOwnPage(message.sender)) throw new Error(`${String(type)} is answered to the pages of the extension alone.`);
    return answer(message);
  });

/** Answers one of the two questions that our script in a web page may ask, of the tab that it stands in; they carry nothing. */
export function onPageMessage(
  type: 'proposeSelection' | 'acceptSelection',
  answer: (tabId: number) => Promise<Proposal>,
): void {
  messaging.onMessage(type, ({ sender }) => {
    if (sender.id !== browser.runtime.id || sender.tab?.id === undefined)
      throw new Error(`${type} was asked from outside.`);
    return answer(sender.tab.id);
  });
}

function isOwnPage({ id, url }: { id?: string; url?: string }): boolean {
  return id === browser.runtime.id && url !== undefined && url.startsWith(browser.runtime.getURL('/'));
}

/** What a click on the toolbar icon yields. `clipping` says how it is kept; where it could not be, the reading is still whole. */
export interface PageReading {
  /** What of the page was read. */
  part: PagePart | 'block';
  /** How many characters of the page are selected. */
  selected: number;
  article: Article;
  figures: ReviewedFigure[];
  projects: Project[];
  clipping: Outcome<KeptClipping, LibraryProblem>;
  /** How long it took, for the benchmark and the diagnostics. */
  took: Took;
}

/**
 * Milliseconds of work for one reading: finding the article in the page, reading its figures, keeping it as a draft. Of a draft that is written
 * after it is shown, `keep` is the part before; `draftKept` tells the rest.
 */
export interface Took {
  find: number;
  read: number;
  keep: number;
}

/** Part of a page: its article, what is selected, or all of it. */
export type PagePart = 'article' | 'selection' | 'wholePage';

/** What the script that reads a page returns. */
export interface PageAnswer extends Pick<PageReading, 'part' | 'selected'> {
  found: Outcome<FoundArticle, PageProblem>;
  /** Milliseconds that finding it took. */
  took: number;
}

/** Saved clippings that have to do with a page. */
export interface KnownClippings {
  /** An earlier text of the same address, and what the page says differently now. */
  earlier: (RecentClipping & { changes: PageChange[] }) | null;
  /** The same article under other addresses. */
  reprints: RecentClipping[];
}

/** A saved clipping in a line. */
export interface RecentClipping {
  id: string;
  title: string;
  source: string;
  /** Milliseconds since 1970. */
  savedAt: number;
}

/** What a person says of a field in words that the parser is to read. */
export interface InWords {
  field: 'value' | 'period';
  words: string;
}

/** The parser finds no quantity, or no time, in a person's words. */
export type NotUnderstood = { code: 'noQuantity' } | { code: 'noPeriod' };

/** One edit: what a field is to say. */
export interface FieldWrite {
  path: FieldPath;
  value: Json;
}

/** A clipping as it stands after a write, and the write itself, for taking it back. */
export interface Changed {
  clipping: KeptClipping;
  figures: ReviewedFigure[];
  written: Undoable | null;
}

/** Writes that were made together. */
export type Undoable = readonly Written[];

/** A clipping or draft without its article and figures. */
export type KeptClipping = Omit<CurrentClipping, 'figures'>;

/** Why a tab gives no reading: what the page is, or what the browser does not allow. */
export type PageProblem =
  | ArticleProblem
  | { code: 'browserPage' | 'storePage' | 'pdf' | 'fileAccess' | 'notGranted' | 'errorPage' | 'readingSlow' }
  | { code: 'noWorker' }
  | { code: 'readingFailed'; reason: string };
