import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryApp } from '../../components/library/library-app';
import { speakLibrary } from '../../components/library/words';
import { Library } from '../../utils/library/database';
import { sendMessage } from '../../utils/messages/protocol';
import { noteErrors } from '../popup/note-errors';

noteErrors('library');

await speakLibrary(browser.i18n.getMessage('language' as never));

/** The worker reads it, so that this page carries no parser. */
async function readSample(): Promise<string> {
  const { clipping } = await sendMessage('readSample');
  if (!clipping.ok) throw new Error(`${clipping.problem.code} ${clipping.problem.detail}`);
  return clipping.value.id;
}

render(
  <LibraryApp
    library={new Library()}
    tool={`yijian ${browser.runtime.getManifest().version}`}
    readSample={readSample}
  />,
  document.getElementById('app') as HTMLElement,
);
