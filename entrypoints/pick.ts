import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pickBlock } from '../utils/marks/pick-block';

/** Injected to have the reader point at the block that holds the article; `extract` then reads that block. Gives whether one was picked. */
export default defineUnlistedScript(async () => {
  const block = await pickBlock(document, browser.i18n.getMessage('pickBlock' as never));
  if (block) globalThis.yijianPart = block;
  return block !== null;
});
