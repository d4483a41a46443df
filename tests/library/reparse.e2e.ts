import { makeClippings } from '../../bench/library/generator';
import { toExportFile } from '../../utils/library/export/json';
import { expect, test } from '../e2e/extension';
import { halfWritten, readStored } from '../reliability/stored';

/** Several batches. */
const COUNT = 600;

test('clippings of an older parser are read anew, on after the page was closed in the middle, and captures stay as they were', async ({
  yijian,
}) => {
  const clippings = await makeClippings(0, COUNT, 5);
  const file = toExportFile(clippings, { now: new Date(), tool: 'test' });
  const page = await yijian.openExtensionPage('library.html');
  await page.getByRole('button', { name: '导入' }).click();
  await page.getByLabel('选择文件').setInputFiles({
    name: 'a.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  });
  await page.getByRole('button', { name: `导入 ${COUNT} 条` }).click();
  await expect(page.getByText(`${COUNT} 条剪报由旧版识别`)).toBeVisible();

  // Stopped, it keeps what it did, and offers the rest.
  await page.getByRole('button', { name: '用新版重新识别' }).click();
  const progress = page.getByRole('progressbar', { name: '用新版重新识别' });
  await expect(progress).toBeVisible();
  await page.locator('.reparse-offer').getByRole('button', { name: '取消' }).click();
  await expect(page.getByText('已停止。')).toBeVisible();
  await page.getByRole('button', { name: '用新版重新识别' }).click();
  await expect.poll(() => progress.evaluate((bar: HTMLProgressElement) => bar.value)).toBeGreaterThan(0);

  await page.close();
  const again = await yijian.openExtensionPage('library.html');
  await expect(again.getByText('已重新识别')).toBeVisible();
  await expect(again.locator('.reparse-offer')).toBeHidden();
  const stored = await readStored(again);
  expect(stored.rows.filter(({ parser }) => parser === 1)).toHaveLength(COUNT);
  expect(await halfWritten(stored)).toEqual([]);
  const captured = new Map(clippings.map(({ id, capture }) => [id, capture.figures]));
  for (const { id, figures } of stored.figures) expect(figures).toEqual(captured.get(id));
});
