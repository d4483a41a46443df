import { browser } from 'wxt/browser';
import { type Clipping, currentClipping } from '../../utils/library/clipping';
import { currentFigures } from '../../utils/library/reviewed-figure';
import { clippingsOfPage, draftOf, putDraft } from '../../utils/library/saving/drafts';
import { type LibraryProblem, libraryProblem } from '../../utils/library/store/database';
import { reopening } from '../../utils/library/store/reopening';
import type { Changed, PageReading } from '../../utils/messages/protocol';
import type { Reading } from '../../utils/reading/reading';
import { failure, type Outcome, success } from '../../utils/text/outcome';
import { answer, changed, currentState, note } from './clippings';
import { library } from './library';

/** A reading as it is shown: with what was said of it before, and how it is kept. */
type Shown = Pick<PageReading, 'article' | 'projects' | 'figures' | 'clipping'>;

let ahead: { url: string | null; clippings: Promise<Clipping[]> } | null = null;

/** Looks up a page in the library, ahead of the first question; what fails is told, and tried again, by that question. */
export function lookAhead(url: string | null): void {
  ahead = { url, clippings: clippingsOfPage(library, url).catch(() => []) };
}

/** Keeps a reading as a draft. A library that fails costs the reader nothing but the saving. */
export async function keptReading(reading: Reading): Promise<Shown> {
  const draft = await draftOf(reading, circumstances());
  try {
    return shown(await reopening(library, () => putDraft(library, draft)));
  } catch (error) {
    note(error);
    const figures = currentFigures(reading.figures, {});
    return { ...reading, figures, clipping: failure(libraryProblem(error)) };
  }
}

/** What is there after a draft was written, and the milliseconds that took. */
type Written = Changed & { took: number };

/** The draft that is to be written or has just been, until somebody asks. */
let last: { id: string; begin(): void; written: Promise<Outcome<Written, LibraryProblem>> } | null = null;

/**
 * A reading as it will be kept, with the edits that are known of it. It is written once it is shown, which is when `draftKept` is asked how
 * that went; where nobody stays to ask, a moment later.
 */
export async function draftedReading(reading: Reading): Promise<Shown> {
  const draft = await draftOf(reading, circumstances(), knownAhead(reading.article.url));
  const { promise: turn, resolve: begin } = Promise.withResolvers<void>();
  setTimeout(begin, PATIENCE);
  const written = turn.then(() => {
    const begun = performance.now();
    return answer(async () => {
      const clipping = await putDraft(library, draft);
      return { ...changed(currentClipping(clipping)), took: performance.now() - begun };
    });
  });
  last = { id: draft.id, begin, written };
  return shown(draft);
}

/** Answers when a draft is written, or that it is not; what another worker wrote is looked up. */
export async function draftKept(id: string): Promise<Outcome<Written, LibraryProblem>> {
  if (last?.id === id) {
    const { begin, written } = last;
    last = null;
    begin();
    return written;
  }
  const state = await currentState(id);
  return state.ok ? success({ ...state.value, took: 0 }) : state;
}

/** What was looked up, where that is done in time: a library that is slow to open keeps nobody from the figures. */
async function knownAhead(url: string | null): Promise<Clipping[]> {
  if (ahead?.url !== url) return [];
  const late = new Promise<Clipping[]>((resolve) => setTimeout(resolve, PATIENCE, []));
  return Promise.race([ahead.clippings, late]);
}

/** Milliseconds. */
const PATIENCE = 100;

function circumstances() {
  return { now: new Date(), tool: `yijian ${browser.runtime.getManifest().version}` };
}

function shown(clipping: Clipping): Shown {
  const current = currentClipping(clipping);
  const { projects, figures } = current;
  return { article: clipping.capture.article, projects, figures, clipping: success(changed(current).clipping) };
}
