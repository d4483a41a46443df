import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { libraryFailures } from '../../components/library/words';
import { libraryProblems } from '../../components/words';
import { Browser } from '../../scripts/browser';
import { type Server, serve } from '../../scripts/serve';
import { Library } from '../../utils/library/store/database';
import { type Dump, dump, restore } from '../library/dump';
import { savedDatabase } from '../library/saved-databases';
import { madeArticle } from './articles';
import { Chance, measured } from './run';
import { halfWritten, readStored } from './stored';

// Databases of other versions, in a real browser: older ones are migrated, or stay as they are; newer ones are read and never written.
const today = new Library().verno;
const kept = '青石湾光伏玻璃项目签约';

let site: Server;
test.beforeAll(async () => {
  site = await serve((path) => ({ body: madeArticle(new Chance(Number(path)), Number(path)).html }));
});
test.afterAll(() => site.close());

for (const version of Array.from({ length: today }, (_, n) => n + 1))
  test(`a library of version ${version} is there whole in version ${today}, and goes on`, async () => {
    const yijian = await Browser.start();
    try {
      const page = await withDatabase(yijian, savedDatabase(version));
      const popup = await yijian.click(await yijian.open(`${site.address}1`));
      await popup.locator('.save-bar-save').click();
      await expect(popup.locator('.save-bar-saved')).toBeVisible();
      await popup.close();
      const library = await yijian.openExtensionPage('library.html');
      await expect(library.getByText(kept).first()).toBeVisible();
      const stored = await readStored(page);
      expect(await page.evaluate(nativeVersion)).toBe(today * 10);
      expect(stored.rows.map(({ shelf }) => shelf).sort()).toEqual(['draft', 'kept', 'kept']);
      expect(await halfWritten(stored)).toEqual([]);
      measured('versions migrated', `${version} to ${today}, ${stored.rows.length} clippings`);
    } finally {
      await yijian.close();
    }
  });

test('a library that another page holds at an older version: that is said, and it opens once the page lets go', async () => {
  const yijian = await Browser.start();
  try {
    const page = await withDatabase(yijian, savedDatabase(1));
    await page.evaluate(holdDatabase);
    const popup = await yijian.click(await yijian.open(`${site.address}1`));
    await expect(popup.locator('.save-bar-problem')).toContainText(libraryProblems.storageBlocked.says);
    await expect(popup.locator('.figure-row').first()).toBeVisible();
    const library = await yijian.openExtensionPage('library.html');
    await expect(library.getByText(libraryFailures.storageBlocked.says)).toBeVisible();
    await page.evaluate(releaseDatabase);
    await library.getByRole('button', { name: '重试' }).click();
    await expect(library.getByText(kept).first()).toBeVisible();
    await expect(library.locator('.library-problem')).toHaveCount(0);
    await library.close();
    const again = await yijian.click(await yijian.open(`${site.address}1`));
    await expect(again.locator('.save-bar-save')).toBeVisible();
    await expect(again.locator('.save-bar-problem')).toHaveCount(0);
    // The draft is written a moment after its figures are shown.
    await expect.poll(async () => (await readStored(page)).rows.length).toBe(3);
    expect(await halfWritten(await readStored(page))).toEqual([]);
  } finally {
    await yijian.close();
  }
});

test('a library of a newer program is listed and exported, not changed, and the reader is told why', async () => {
  const yijian = await Browser.start();
  try {
    const future = { name: 'future', keyPath: 'id', autoIncrement: false, indexes: [], records: [{ id: 1 }] };
    const { stores } = savedDatabase(today);
    const page = await withDatabase(yijian, { version: 9_990, stores: [...stores, future] });
    const before = await page.evaluate(dump, 'yijian');
    const popup = await yijian.click(await yijian.open(`${site.address}2`));
    await expect(popup.locator('.save-bar-problem')).toContainText(libraryProblems.storageNewer.says);
    await expect(popup.getByRole('button', { name: '导出这条' })).toBeVisible();
    await popup.close();
    const library = await yijian.openExtensionPage('library.html');
    await expect(library.getByText(libraryFailures.storageNewer.says)).toBeVisible();
    await expect(library.getByText(kept).first()).toBeVisible();
    const [download] = await Promise.all([
      library.waitForEvent('download'),
      library.getByRole('button', { name: '导出能读出的剪报' }).click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain(kept);
    await library.getByText(kept).first().click();
    await library.locator('.clipping-detail').waitFor();
    await library.keyboard.press('Delete');
    await expect(library.locator('.toast')).toContainText(libraryFailures.storageNewer.says);
    expect(await page.evaluate(dump, 'yijian')).toEqual(before);
  } finally {
    await yijian.close();
  }
});

/** Puts a database in the place of the extension's, from a page that runs none of its code. */
async function withDatabase(yijian: Browser, database: Dump): Promise<Page> {
  const page = await yijian.openExtensionPage('manifest.json');
  await yijian.killWorker();
  await page.evaluate(restore, ['yijian', database] satisfies [string, Dump]);
  return page;
}

async function nativeVersion(): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === 'yijian')?.version;
}

/** A connection that will not let go when another page wants to upgrade, as a page does that hangs. */
function holdDatabase(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('yijian');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      Object.assign(globalThis, { held: opening.result });
      resolve();
    };
  });
}

function releaseDatabase(): void {
  (globalThis as unknown as { held: IDBDatabase }).held.close();
}
