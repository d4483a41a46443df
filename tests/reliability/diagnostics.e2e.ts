import type { Page } from '@playwright/test';
import { expect, test } from '../e2e/extension';
import { saveButton, savedState } from '../e2e/popup';
import { readStored } from './stored';

test('the diagnosis tries the whole path, changes nothing, and holds no word of what was clipped', async ({
  yijian,
  site,
}) => {
  const popup = await yijian.click(await yijian.open(site.url('sample')));
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
  await popup.close();
  const page = await yijian.openExtensionPage('diagnostics.html');
  const before = await readStored(page);
  await expect(page.getByRole('button', { name: '复制报告' })).toBeEnabled();
  const report = await page.locator('pre').innerText();
  expect(report.split('\n')).toHaveLength(8);
  expect(report).not.toContain('✗');
  expect(report).toMatch(/rows 1，/);
  for (const word of ['云溪', '127.0.0.1', '218.6']) expect(report).not.toContain(word);
  expect(await readStored(page)).toEqual(before);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual(['yijian']);
});

test('what went wrong in any page stands in the report, without the words it was about', async ({ yijian }) => {
  const popup = await yijian.openExtensionPage('popup.html');
  await popup.evaluate(() => {
    setTimeout(() => {
      throw new TypeError('Cannot read "总投资218.6亿元" of https://news.example/a.html: 云溪市');
    });
    Promise.reject(new RangeError('out of range'));
  });
  const library = await yijian.openExtensionPage('library.html');
  const noted = async () => (await readErrors(library)).map(({ part, says }) => `${part} ${says}`).sort();
  await expect.poll(noted).toEqual(['popup RangeError: out of range', 'popup TypeError: Cannot read "…" of … …']);
  const page = await yijian.openExtensionPage('diagnostics.html');
  await expect(page.locator('pre')).toContainText('错误：2 条');
  await expect(page.locator('pre')).toContainText('popup RangeError: out of range');
  expect(await page.locator('pre').innerText()).not.toMatch(/218\.6|云溪|news\.example/);
});

function readErrors(page: Page): Promise<{ part: string; says: string }[]> {
  return page.evaluate(
    () =>
      new Promise((resolve, reject) => {
        const opening = indexedDB.open('yijian');
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('errors').objectStore('errors').getAll();
          asked.onsuccess = () => {
            opening.result.close();
            resolve(asked.result);
          };
        };
      }),
  );
}
