import { spawnSync } from 'node:child_process';
import { closeSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Browser, exportLibrary } from '../../scripts/browser';
import { type Server, serve } from '../../scripts/serve';
import { saveButton, savedState } from '../e2e/popup';
import { madeArticle } from './articles';
import { Chance } from './run';
import { halfWritten, readStored } from './stored';

// What a reader is told when the disk, the database or a record fails, and that nothing is lost by it.
let site: Server;
test.beforeAll(async () => {
  site = await serve((path) => ({ body: madeArticle(new Chance(Number(path)), Number(path)).html }));
});
test.afterAll(() => site.close());

test('a full disk is said where the button is, and the saving goes through when there is room again', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'yijian-full-'));
  // Of the profile only the databases are on the small disk: a browser whose every file is cut off ends at once.
  const disk = smallDisk(join(profile, 'Default', 'IndexedDB'), 8);
  test.skip(!disk, 'A small disk cannot be mounted here: it takes Linux and root.');
  if (!disk) return;
  const yijian = await Browser.start({ profile });
  try {
    await (await clip(yijian, 1)).close();
    disk.fill();
    const popup = await openPopup(yijian, 2);
    const problem = popup.locator('.save-bar-problem');
    const save = popup.locator('.save-bar-save');
    await expect(save).toBeVisible();
    if (!(await problem.isVisible())) await save.click();
    await expect(problem).toBeVisible();
    await expect(problem).toContainText(/没有保存.*磁盘/);
    await expect(popup.locator('.figure-row').first()).toBeVisible();
    await expect(popup.getByRole('button', { name: '导出这条' })).toBeVisible();
    disk.free();
    await popup.getByRole('button', { name: '重试' }).click();
    await expect(popup.locator('.figure-row').first()).toBeVisible();
    // A refused saving is made good by the retry itself, and then the button is gone before it could be pressed.
    await expect(async () => {
      if (!(await savedState(popup).isVisible())) await saveButton(popup).click({ timeout: 2_000 });
      await expect(savedState(popup)).toBeVisible({ timeout: 5_000 });
    }).toPass();
    await popup.close();
    const library = await yijian.openExtensionPage('popup.html');
    const stored = await readStored(library);
    expect(stored.rows.map(({ shelf }) => shelf)).toEqual(['kept', 'kept']);
    expect(await halfWritten(stored)).toEqual([]);
  } finally {
    await yijian.close();
    disk.remove();
    rmSync(profile, { recursive: true, force: true });
  }
});

test('a full disk is said on the library page, which goes on when there is room again', async () => {
  const profile = mkdtempSync(join(tmpdir(), 'yijian-full-'));
  const disk = smallDisk(join(profile, 'Default', 'IndexedDB'), 8);
  test.skip(!disk, 'A small disk cannot be mounted here: it takes Linux and root.');
  if (!disk) return;
  const yijian = await Browser.start({ profile });
  try {
    await (await clip(yijian, 1)).close();
    const title = madeArticle(new Chance(1), 1).title;
    const library = await yijian.openExtensionPage('library.html');
    await library.getByText(title).first().click();
    await library.locator('.clipping-detail').waitFor();
    disk.fill();
    await library.keyboard.press('Delete');
    await expect(library.locator('.toast')).toContainText(/磁盘/);
    await library.reload();
    await expect(library.locator('.library-problem')).toContainText(/磁盘/);
    disk.free();
    await library.getByRole('button', { name: '重试' }).click();
    await expect(library.locator('.library-problem')).toHaveCount(0);
    await library.getByText(title).first().click();
    await library.locator('.clipping-detail').waitFor();
    await library.keyboard.press('Delete');
    await expect(library.getByText('已移到回收站 1 条')).toBeVisible();
    expect(await halfWritten(await readStored(library))).toEqual([]);
  } finally {
    await yijian.close();
    disk.remove();
    rmSync(profile, { recursive: true, force: true });
  }
});

for (const [name, damage] of Object.entries({
  'a text that is gone': { store: 'texts', value: null },
  'figures that are gone': { store: 'figures', value: null },
  'a text without an article': { store: 'texts', value: { schema: 1 } },
  'figures that are no list': { store: 'figures', value: { figures: 'x', projects: 7 } },
  'edits that are none': {
    store: 'figures',
    value: { figures: [], projects: [], edits: { note: 5, 'figures/0-1/min': [null] } },
  },
}))
  test(`${name}: the other clippings are listed, opened and exported`, async ({ browserName: _ }, info) => {
    const yijian = await Browser.start();
    try {
      for (const number of [1, 2, 3]) await (await clip(yijian, number)).close();
      const page = await yijian.openExtensionPage('popup.html');
      const { rows } = await readStored(page);
      const broken = rows[1]?.id as string;
      await spoil(page, damage.store, broken, damage.value);
      await yijian.killWorker();
      const library = await yijian.openExtensionPage('library.html');
      for (const { title } of rows.filter(({ id }) => id !== broken))
        await expect(library.getByText(title).first()).toBeVisible();
      const file = JSON.parse(readFileSync(await exportLibrary(library, info.outputPath('export.json')), 'utf8'));
      const exported = file.clippings.map(({ id }: { id: string }) => id);
      for (const { id } of rows.filter(({ id }) => id !== broken)) expect(exported).toContain(id);
      await (await clip(yijian, 4)).close();
      expect((await readStored(page)).rows.filter(({ shelf }) => shelf === 'kept')).toHaveLength(4);
    } finally {
      await yijian.close();
    }
  });

async function clip(yijian: Browser, number: number): Promise<Page> {
  const popup = await openPopup(yijian, number);
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
  return popup;
}

async function openPopup(yijian: Browser, number: number): Promise<Page> {
  return yijian.click(await yijian.open(`${site.address}${number}`));
}

/** Replaces a record by something that it never is; null takes it away. */
async function spoil(page: Page, store: string, id: string, value: object | null): Promise<void> {
  await page.evaluate(
    ({ store, id, value }) =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('yijian');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const transaction = opening.result.transaction(store, 'readwrite');
          if (value) transaction.objectStore(store).put({ ...value, id });
          else transaction.objectStore(store).delete(id);
          transaction.onerror = () => reject(transaction.error);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { store, id, value },
  );
}

/** A disk of some megabytes, null where none can be mounted. */
function smallDisk(folder: string, megabytes: number): { fill(): void; free(): void; remove(): void } | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null;
  mkdirSync(folder, { recursive: true });
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'none', folder]).status !== 0) return null;
  const filler = join(folder, 'filler');
  return {
    fill() {
      const file = openSync(filler, 'w');
      try {
        for (;;) writeSync(file, Buffer.alloc(4096));
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(filler),
    remove: () => spawnSync('umount', ['-l', folder]),
  };
}
