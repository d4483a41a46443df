import type { LibraryProblem } from '../utils/library/store/database';
import type { Upgrading } from '../utils/library/store/upgrading';
import type { KnownClippings, PagePart, PageProblem, PageReading, RecentClipping } from '../utils/messages/protocol';
import type { Reading } from '../utils/reading/reading';
import type { Outcome } from '../utils/text/outcome';
import type { PageServices } from './review/page-services';
import type { KeepServices } from './use-reading';

/** What the popup can have done for it. */
export interface PopupServices extends KeepServices, PageServices {
  /** What the tab calls its page, as soon as that is known; '' where the browser does not tell. */
  pageTitle(): Promise<string>;
  /** Reads the page. Of a long article the beginning is handed on as soon as it is read. */
  read(onBeginning: (beginning: Reading) => void): Promise<Outcome<PageReading, PageProblem>>;
  readPart(part: PagePart): Promise<Outcome<PageReading, PageProblem>>;
  readSample(): Promise<PageReading>;
  /** Has the reader point at the article on the page; the popup is gone then, and comes back when that is done. */
  pickBlock(): void;
  known(clippingId: string): Promise<Outcome<KnownClippings, LibraryProblem>>;
  recent(count: number): Promise<Outcome<RecentClipping[], LibraryProblem>>;
  /** Which of these addresses have been saved. */
  savedAmong(urls: readonly string[]): Promise<Outcome<string[], LibraryProblem>>;
  /** Opens a page in a tab of its own, in front or behind. */
  openLink(url: string, isBehind: boolean): void;
  /** Calls the listener as an upgrade of the library goes on, which keeps drafts waiting; gives the way to stop. */
  onUpgrading(listener: (upgrading: Upgrading) => void): () => void;
  exportReading(reading: PageReading): void;
  /** Opens the panel beside the page; null where this is the panel, or the browser has none. */
  openPanel: (() => void) | null;
  /** Starts the extension anew, for where the browser has lost its worker; every page of it is closed. */
  restart(): void;
  close(): void;
}
