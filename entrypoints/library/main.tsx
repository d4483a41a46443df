import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryApp, type LibraryWorker } from '../../components/library/library-app';
import { speakLibrary } from '../../components/library/words';
import { Library } from '../../utils/library/store/database';
import { sendMessage } from '../../utils/messages/protocol';
import { insist } from '../popup/insist';
import { noteErrors } from '../popup/note-errors';

noteErrors('library');

await speakLibrary(browser.i18n.getMessage('language' as never));

const worker: LibraryWorker = {
  readSample: async () => {
    const { clipping } = await sendMessage('readSample');
    if (!clipping.ok) throw new Error(`${clipping.problem.code} ${clipping.problem.detail}`);
    return clipping.value.id;
  },
  writeInWords: async (clippingId, figureKey, said) => {
    const outcome = await sendMessage('writeInWords', { clippingId, figureKey, said });
    if (outcome.ok) return outcome.value.written ?? [];
    if (outcome.problem.code === 'noQuantity' || outcome.problem.code === 'noPeriod') return null;
    throw new Error(outcome.problem.code);
  },
  // A worker that was stopped in the middle is asked once more.
  readAnew: (article) => insist(() => sendMessage('readAnew', article)),
};

render(
  <LibraryApp library={new Library()} tool={`yijian ${browser.runtime.getManifest().version}`} worker={worker} />,
  document.getElementById('app') as HTMLElement,
);
