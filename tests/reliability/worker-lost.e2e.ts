import { copyFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { pageProblems, words } from '../../components/words';
import { Browser, extensionFolder } from '../../scripts/browser';
import { serve } from '../../scripts/serve';
import { expectSound } from '../e2e/screen';
import { madeArticle } from './articles';
import { Chance } from './run';

test('a worker that does not listen, as after a crash in the middle of an update: that is said, and a restart of the extension mends it', async () => {
  const site = await serve(() => ({ body: madeArticle(new Chance(1), 1).html }));
  const extension = mkdtempSync(join(tmpdir(), 'yijian-broken-'));
  cpSync(extensionFolder, extension, { recursive: true });
  writeFileSync(join(extension, 'background.js'), '');
  const yijian = await Browser.start({ extension });
  try {
    const popup = await yijian.click(await yijian.open(site.address));
    await expect(popup.getByRole('heading', { name: pageProblems.noWorker.says })).toBeVisible();
    await expectSound(popup, 'popup-no-worker');

    copyFileSync(join(extensionFolder, 'background.js'), join(extension, 'background.js'));
    // Without it Chromium does not load an unpacked extension again.
    const extensions = await yijian.open('chrome://extensions/');
    await extensions.evaluate(setDeveloperMode);
    const again = await yijian.click(await yijian.open(site.address));
    const back = yijian.context.waitForEvent('serviceworker');
    // The popup goes with the extension, in the middle of the click.
    await again
      .getByRole('button', { name: words.restart })
      .click()
      .catch(() => {});
    await back;
    await expect(async () => {
      const mended = await yijian.click(await yijian.open(site.address));
      await expect(mended.locator('.figure-row').first()).toBeVisible({ timeout: 5_000 });
    }).toPass();
  } finally {
    await yijian.close();
    await site.close();
    rmSync(extension, { recursive: true, force: true });
  }
});

/** Runs in the page of extensions, cut off from this module. */
function setDeveloperMode(): Promise<void> {
  const { chrome } = globalThis as unknown as {
    chrome: { developerPrivate: { updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void> } };
  };
  return chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
}
