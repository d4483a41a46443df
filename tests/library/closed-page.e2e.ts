import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { makeClippings } from '../../bench/library/generator';
import type { Browser } from '../../scripts/browser';
import { expect, test } from '../e2e/extension';
import { halfWritten, readStored } from '../reliability/stored';
import { fileOf, fill } from './fill';

/** Long work of the library page whose page is closed in the middle: the next one says so, and goes on with it. */
const COUNT = 1500;
/** A busy machine may take its time. */
test.describe.configure({ timeout: 400_000 });

test('an export goes on by one key after its page was closed, cell by cell the same', async ({ yijian }, testInfo) => {
  const first = await fill(yijian, await makeClippings(0, COUNT, 5));
  const download = async (page: Page, act: () => Promise<unknown>) => {
    const [file] = await Promise.all([page.waitForEvent('download'), act()]);
    const path = testInfo.outputPath(`${page === first ? 'whole' : 'gone-on'}.csv`);
    await file.saveAs(path);
    return { name: file.suggestedFilename(), text: readFileSync(path, 'utf8') };
  };
  await show(first, '#/figures?planned=plan&sort=value.down');
  await expect(first.locator('.library-status')).toContainText('项数据');
  const dialog = first.getByRole('dialog', { name: '导出' });
  const ask = async () => {
    await first.getByRole('button', { name: '导出', exact: true }).click();
    await dialog.getByRole('radio', { name: '当前筛选' }).check();
    await dialog.getByRole('radio', { name: 'CSV 表格' }).check();
    await dialog.getByText(/^列（/).click();
    await dialog.getByLabel('主体的表头').fill('谁的');
  };
  await ask();
  const whole = await download(first, () => dialog.getByRole('button', { name: '导出', exact: true }).click());
  await expect(dialog).toBeHidden();
  await expect(first.locator('.unfinished')).toHaveCount(0);

  await ask();
  await holdTurns(first, 2);
  await dialog.getByRole('button', { name: '导出', exact: true }).click();
  await expect.poll(() => done(first)).toBeGreaterThan(0);
  await closeAnyway(first);

  const again = await yijian.openExtensionPage('library.html');
  const left = again.getByText(/^上次导出没有完成（CSV 表格，[\d,]+ 条剪报）。/);
  await expect(left).toBeVisible();
  const goneOn = await download(again, () => again.getByRole('button', { name: '重新导出' }).press('Enter'));
  expect(goneOn).toEqual(whole);
  expect(whole.text).toContain('谁的');
  expect(whole.text.split('\r\n').length).toBeGreaterThan(1000);
  await expect(left).toBeHidden();
  await expectNothingLeft(yijian, again);
});

test('a backup whose page was closed is offered again, and can be given up', async ({ yijian }) => {
  const first = await fill(yijian, await makeClippings(0, COUNT, 5));
  await holdTurns(first, 2);
  await first.getByRole('button', { name: '备份到文件' }).click();
  await expect.poll(() => done(first)).toBeGreaterThan(0);
  await closeAnyway(first);

  const second = await yijian.openExtensionPage('library.html');
  await expect(second.getByText('上次备份没有完成。')).toBeVisible();
  await holdTurns(second, 2);
  await second.getByRole('button', { name: '重新备份' }).press('Enter');
  await expect.poll(() => done(second)).toBeGreaterThan(0);
  await closeAnyway(second);

  const third = await yijian.openExtensionPage('library.html');
  await third.getByRole('button', { name: '不用了' }).press('Enter');
  await expect(third.getByText('上次备份没有完成。')).toBeHidden();
  await expectNothingLeft(yijian, third);
});

test('an edit of many clippings whose page was closed has changed none, and is done by one key', async ({ yijian }) => {
  const first = await fill(yijian, await makeClippings(0, COUNT, 5));
  await first.getByRole('checkbox', { name: '全选', exact: true }).check();
  await expect(first.locator('.library-bulk')).toContainText(`选中 1,500 条`);
  // An edit is one transaction, which waits for nothing: it is slowed down, and asked after often.
  await slow(first);
  await first.getByLabel('给选中的加标签').fill('光伏');
  await first.getByLabel('给选中的加标签').press('Enter');
  await expect.poll(() => done(first), { intervals: [50] }).toBeGreaterThan(0);
  await closeAnyway(first);

  const again = await yijian.openExtensionPage('library.html');
  await expect(again.getByText('上次修改 1,500 条剪报没有完成，一条也没有改动。')).toBeVisible();
  expect((await readStored(again)).rows.filter(({ tags }) => tags.length > 0)).toEqual([]);
  await again.getByRole('button', { name: '再改一次' }).press('Enter');
  await expect(again.getByText('已给 1,500 条加上“光伏”')).toBeVisible();
  const stored = await readStored(again);
  expect(stored.rows.filter(({ tags }) => tags.includes('光伏'))).toHaveLength(COUNT);
  expect(await halfWritten(stored)).toEqual([]);
  await again.locator('body').press('u');
  await expect(again.getByText('已撤销')).toBeVisible();
  expect((await readStored(again)).rows.filter(({ tags }) => tags.length > 0)).toEqual([]);
  await expectNothingLeft(yijian, again);
});

for (const way of ['撤回', '保留'] as const)
  test(`an import whose page was closed is told, and can be settled: ${way}`, async ({ yijian }) => {
    const clippings = await makeClippings(0, 2 * COUNT, 5);
    const first = await yijian.openExtensionPage('library.html');
    const begin = async (page: Page) => {
      await page.getByRole('button', { name: '导入', exact: true }).click();
      await page.getByLabel('选择文件').setInputFiles(fileOf(clippings));
      await expect(page.getByRole('button', { name: /^导入 [\d,]+ 条/ })).toBeVisible();
      if (page === first) await holdTurns(page, 0);
      await page.getByRole('button', { name: /^导入 [\d,]+ 条/ }).click();
    };
    await begin(first);
    // Progress tells what was read; a batch is written while the next one is.
    while ((await batchesWritten(first)) === 0) await allowTurns(first, 40);
    await closeAnyway(first);

    const again = await yijian.openExtensionPage('library.html');
    await expect(again.getByText(/^上次导入没有完成，留下了 [12],000 条。/)).toBeVisible();
    const left = await readStored(again);
    expect(left.rows.length).toBeLessThan(clippings.length);
    expect(await halfWritten(left)).toEqual([]);
    await again.getByRole('button', { name: way }).press('Enter');
    await expect(again.locator('.unfinished')).toHaveCount(0);
    if (way === '撤回') expect((await readStored(again)).rows).toEqual([]);
    else {
      // The same file again adds the rest.
      await begin(again);
      await expect(again.locator('dialog')).toBeHidden();
      const stored = await readStored(again);
      expect(stored.rows).toHaveLength(clippings.length);
      expect(await halfWritten(stored)).toEqual([]);
    }
    await expectNothingLeft(yijian, again);
  });

test('the first reading of the index and of the ledger begins by itself on the next page', async ({ yijian }) => {
  const page = await fill(yijian, await makeClippings(0, COUNT, 5));
  await page.close();
  const reader = await yijian.openExtensionPage('manifest.json');
  await reader.evaluate(withoutIndex);
  // What stands there only while the work goes on is watched for in the page: who asks from outside may ask too late.
  const closeWhereShown = async (hash: string, what: RegExp) => {
    const page = await yijian.openExtensionPage('manifest.json');
    await slow(page);
    await page.addInitScript((pattern) => {
      const watch = () => {
        const shown = document.body?.innerHTML.match(pattern);
        if (shown) document.documentElement.dataset.shown = shown[0];
      };
      new MutationObserver(watch).observe(document, { childList: true, characterData: true, subtree: true });
    }, what);
    await page.goto(`chrome-extension://${yijian.extensionId}/library.html${hash}`);
    await expect(page.locator('html[data-shown]')).toBeAttached();
    await page.close();
  };
  await closeWhereShown('', /正在准备 [\d,]+ \/ 1,500 条/);
  await closeWhereShown('#/projects', /<progress[^>]*项目台账/);

  const again = await yijian.openExtensionPage('library.html#/projects');
  await expect(again.locator('.library-status')).toContainText(/\d 个项目/);
  await expect(again.locator('tbody tr').first()).toBeVisible();
  await show(again, '#/figures');
  await expect(again.getByText('30,000 项数据')).toBeVisible();
  await expectNothingLeft(yijian, again);
});

/** How far the work of a page is, by its progress bar. */
async function done(page: Page): Promise<number> {
  return page.evaluate(() => document.querySelector('progress')?.value ?? 0);
}

/** How many batches of an import that goes on are in the library. */
async function batchesWritten(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const done = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await done(indexedDB.open('yijian'));
    try {
      const facts = database.transaction('facts').objectStore('facts');
      return await done(facts.count(IDBKeyRange.bound('import/', 'import/\uffff')));
    } finally {
      database.close();
    }
  });
}

/**
 * Holds the long work of a page in its middle, on any machine: every step of it takes a turn (utils/library/turns.ts), and after so many turns it
 * waits for its next one until more are allowed.
 */
async function holdTurns(page: Page, turns: number): Promise<void> {
  await page.evaluate((allowed) => {
    const now = performance.now.bind(performance);
    let later = 0;
    performance.now = () => now() + (later += 100);
    const waiting: (() => void)[] = [];
    let left = allowed;
    const turn = () => {
      for (; left > 0 && waiting.length > 0; left--) waiting.shift()?.();
    };
    Object.assign(window, {
      allowTurns: (more: number) => {
        left += more;
        turn();
      },
      MessageChannel: class {
        port1 = { onmessage: () => {}, close: () => {} };
        port2 = {
          postMessage: () => {
            waiting.push(() => setTimeout(this.port1.onmessage));
            turn();
          },
        };
      },
    });
  }, turns);
}

/** Lets held work go on for so many turns. */
async function allowTurns(page: Page, turns: number): Promise<void> {
  await page.evaluate((more) => (window as unknown as { allowTurns(more: number): void }).allowTurns(more), turns);
}

/** Makes the page so slow that its work is seen in the middle. */
async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 16 });
}

/** Closes a page that asks before it is closed, and insists. */
async function closeAnyway(page: Page): Promise<void> {
  const asked = page.waitForEvent('dialog');
  const closed = page.waitForEvent('close');
  await page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.accept();
  await closed;
}

async function show(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
    dispatchEvent(new PopStateEvent('popstate'));
  }, hash);
}

/** Neither the library nor a further page knows of anything unfinished. */
async function expectNothingLeft(yijian: Browser, page: Page): Promise<void> {
  const { facts } = await readStored(page);
  expect(facts.filter(({ key }) => /^(work|import)\//.test(key))).toEqual([]);
  const further = await yijian.openExtensionPage('library.html');
  await expect(further.locator('.library-foot-used')).toBeVisible();
  await expect(further.locator('.unfinished')).toHaveCount(0);
}

/** Runs in a page of the extension: takes what the index is loaded from out of the database. */
async function withoutIndex(): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open('yijian');
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction(['blocks', 'changes'], 'readwrite');
  for (const name of ['blocks', 'changes']) transaction.objectStore(name).clear();
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}
