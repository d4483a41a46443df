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
  expect(report.split('\n')).toHaveLength(7);
  expect(report).not.toContain('✗');
  expect(report).toMatch(/rows 1，/);
  for (const word of ['云溪', '127.0.0.1', '218.6']) expect(report).not.toContain(word);
  expect(await readStored(page)).toEqual(before);
  expect(await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name))).toEqual(['yijian']);
});
