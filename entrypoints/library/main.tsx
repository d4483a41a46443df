import { render } from 'preact';
import { browser } from 'wxt/browser';
import { LibraryApp } from '../../components/library/library-app';
import { Library } from '../../utils/library/database';

render(
  <LibraryApp library={new Library()} tool={`yijian ${browser.runtime.getManifest().version}`} />,
  document.getElementById('app') as HTMLElement,
);
