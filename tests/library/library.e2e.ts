import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parquetReadObjects } from 'hyparquet';
import readXlsxFile from 'read-excel-file/node';
import { makeClippings } from '../../bench/library/generator';
import { toExportFile } from '../../utils/library/export/json';
import { expect, test } from '../e2e/extension';

/** The library page of the built extension, under its real policy: what is loaded when asked for must load there too. */
test('files go in and out of the built extension, and nothing is lost when the browser starts anew', async ({
  yijian,
}, testInfo) => {
  const clippings = await makeClippings(0, 60, 5);
  const file = toExportFile(clippings, { now: new Date(), tool: 'test' });
  const page = await yijian.openExtensionPage('library.html');
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));

  await page.getByRole('button', { name: '导入' }).click();
  await page.getByLabel('选择文件').setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await page.getByRole('button', { name: '导入 60 条' }).click();
  await expect(page.getByText('60 条剪报', { exact: true })).toBeVisible();

  const take = async (format: string) => {
    await page.getByRole('button', { name: '导出', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '导出' });
    await dialog.getByRole('radio', { name: format }).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: '导出', exact: true }).click(),
    ]);
    const path = testInfo.outputPath(download.suggestedFilename());
    await download.saveAs(path);
    await expect(dialog).toBeHidden();
    return path;
  };
  const [sheet] = await readXlsxFile(await take('Excel 工作簿'));
  expect(sheet?.data).toHaveLength(1201);
  const parquet = readFileSync(await take('Parquet'));
  const rows = await parquetReadObjects({ file: new Uint8Array(parquet).buffer });
  expect(rows).toHaveLength(1200);
  const ndjson = readFileSync(await take('NDJSON'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(ndjson).toHaveLength(61);

  await look(page, '#/figures', '1,200 项数据');
  await page.getByRole('button', { name: '图表' }).click();
  await expect(page.locator('.chart svg')).toBeVisible();
  await look(page, '#/projects', '项目');
  expect(complaints).toEqual([]);

  await yijian.restart();
  const again = await yijian.openExtensionPage('library.html');
  await expect(again.getByText('60 条剪报', { exact: true })).toBeVisible();
  await expect(again.getByRole('row')).not.toHaveCount(1);
});

async function look(page: Page, hash: string, says: string) {
  await page.evaluate((to) => {
    location.hash = to;
    dispatchEvent(new PopStateEvent('popstate'));
  }, hash);
  await expect(page.getByText(says).first()).toBeVisible();
}
