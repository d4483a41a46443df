import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { MarkedPage } from '../utils/marks/marked-page';
import { sendMessage } from '../utils/messages/protocol';

declare global {
  /** The marks of this page, in the extension's own world, which the page cannot see. */
  var yijianMarks: MarkedPage | undefined;
}

/** Injected once a page, when a figure is first to be shown on it; the worker then asks `yijianMarks`. */
export default defineUnlistedScript(() => {
  globalThis.yijianMarks ??= new MarkedPage(
    document,
    (event) => {
      // Whoever shows the figures beside the page follows; that nobody listens is no error.
      browser.runtime.sendMessage(event).catch(() => {});
    },
    {
      offer: browser.i18n.getMessage('addFigure' as never),
      propose: () => sendMessage('proposeSelection', undefined),
      accept: () => sendMessage('acceptSelection', undefined),
    },
  );
});
