import { browser } from 'wxt/browser';
import { completeArticle } from '../../utils/article/complete-article';
import type { FoundArticle } from '../../utils/article/find-article';
import type { PageAnswer, PagePart, PageProblem, PageReading } from '../../utils/messages/protocol';
import { read } from '../../utils/reading/read';
import type { Reading } from '../../utils/reading/reading';
import { samplePage } from '../../utils/reading/sample-page';
import { failure, type Outcome, success } from '../../utils/text/outcome';
import { askPage } from './ask-page';
import { keptReading } from './drafts';

/** Reads the page of a tab on which the reader has clicked, and keeps the reading as a draft. */
export async function readTab(tabId: number, part?: PagePart): Promise<Outcome<PageReading, PageProblem>> {
  const answer = askPage(tabId, part);
  warmUp();
  return readAnswer(await answer, keptReading);
}

/** Reads what a page has answered, and hands the reading to the one who keeps it. */
export async function readAnswer(
  answer: Outcome<PageAnswer, PageProblem>,
  keep: (reading: Reading) => Promise<Omit<PageReading, 'part' | 'selected' | 'took'>>,
): Promise<Outcome<PageReading, PageProblem>> {
  isWarm = true;
  if (!answer.ok) return answer;
  const { found, took: find, ...how } = answer.value;
  if (!found.ok) return found;
  if (found.value.text.length > LONGEST) return failure({ code: 'pageTooBig' });
  const begun = performance.now();
  const reading = read(completeArticle(found.value));
  const parsed = performance.now();
  const kept = await keep(reading);
  setTimeout(practise, LATER, found.value);
  return success({ ...how, ...kept, took: { find, read: parsed - begun, keep: performance.now() - parsed } });
}

/** Characters: a book. What is longer keeps the worker busy for long, and its figures do not fit one message of the browser's (64 MB). */
const LONGEST = 600_000;

/** Whether the worker has read anything since it was started. */
let isWarm = false;

/** While a page is being searched, a worker that was just started reads a sample page: its tables are built when the answer comes. */
export function warmUp(): void {
  if (isWarm) return;
  isWarm = true;
  read(completeArticle(samplePage));
}

/**
 * A browser compiles for speed what has run some times. A worker that was just started reads its first article a few times more when
 * nobody waits: the next page is read in half the time.
 */
function practise(article: FoundArticle): void {
  practised += article.text.length;
  if (practised >= ENOUGH) return;
  read(completeArticle(article));
  setTimeout(practise, PAUSE, article);
}

/** Characters read since the worker was started. After enough of them reading gets no faster. */
let practised = 0;
const ENOUGH = 24_000;

/** Milliseconds: until the figures are on the screen and the draft is written; and between two readings, so that questions are answered. */
const LATER = 400;
const PAUSE = 20;

/** Has the reader point at a block of the page; true where one was picked. */
export async function pickBlock(tabId: number): Promise<boolean> {
  const [injected] = await browser.scripting.executeScript({ target: { tabId }, files: ['/pick.js'] });
  if (injected?.result !== true) return false;
  // The popup closed when the reader turned to the page. A browser that does not open it again leaves that to a click.
  await browser.action.openPopup().catch(() => {});
  return true;
}
