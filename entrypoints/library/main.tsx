import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryApp } from '../../components/library/library-app';
import { speakLibrary } from '../../components/library/words';
import { Library } from '../../utils/library/database';
import { noteErrors } from '../popup/note-errors';

noteErrors('library');

await speakLibrary(browser.i18n.getMessage('language' as never));

render(
  <LibraryApp library={new Library()} tool={`yijian ${browser.runtime.getManifest().version}`} />,
  document.getElementById('app') as HTMLElement,
);
