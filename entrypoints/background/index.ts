import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { currentClipping, currentFigures } from '../../utils/library/clipping';
import { keepClipping, keepDraft } from '../../utils/library/clippings';
import { Library, libraryProblem } from '../../utils/library/database';
import { type KeptClipping, onMessage, type PageReading } from '../../utils/messages/protocol';
import { read } from '../../utils/reading/read';
import type { Reading } from '../../utils/reading/reading';
import { failure, success } from '../../utils/text/outcome';
import { readTab } from './read-tab';
import { showOnPage } from './show-on-page';

/** The worker: answers the questions of the protocol. It may be stopped at any time and remembers nothing; the library does. */
export default defineBackground(() => {
  const library = new Library();

  onMessage('readTab', async ({ data: tabId }) => {
    const article = await readTab(tabId);
    return article.ok ? success(await kept(library, read(article.value))) : article;
  });

  onMessage('saveClipping', async ({ data: clippingId }) => {
    try {
      return success(withoutFigures(await keepClipping(library, clippingId)));
    } catch (error) {
      return failure(libraryProblem(error));
    }
  });

  onMessage('showOnPage', ({ data }) => showOnPage(data));
});

/** Keeps a reading as a draft. A library that fails costs the reader nothing but the saving. */
async function kept(library: Library, reading: Reading): Promise<PageReading> {
  const { article, projects } = reading;
  try {
    const tool = `yijian ${browser.runtime.getManifest().version}`;
    const current = currentClipping(await keepDraft(library, reading, { now: new Date(), tool }));
    return { article, projects, figures: current.figures, clipping: success(withoutFigures(current)) };
  } catch (error) {
    return {
      article,
      projects,
      figures: currentFigures(reading.figures, {}),
      clipping: failure(libraryProblem(error)),
    };
  }
}

function withoutFigures({ figures: _, ...rest }: ReturnType<typeof currentClipping>): KeptClipping {
  return rest;
}
