import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { firstClippings } from '../tests/library/ledger-parsed';
import { toExportFile } from '../utils/library/export/json';
import { Browser } from './browser';
import { needChromium } from './chromium';
import { serve } from './serve';

/** Takes the pictures of the README from the built extension on the sample article: `npm run build && npm run screenshots`. */
const folder = 'docs/images';
process.env.CHROMIUM = needChromium();
mkdirSync(folder, { recursive: true });
const server = await serve((path) => (path === 'sample' ? { body: readFileSync('assets/sample.html') } : undefined));
const yijian = await Browser.start();
try {
  const page = await yijian.open(`${server.address}sample`);
  await page.setViewportSize({ width: 960, height: 620 });
  const popup = await yijian.click(page);
  await popup.locator('.figure-item').nth(4).getByRole('button', { name: '标出' }).click();
  await popup.screenshot({ path: join(folder, 'popup.png') });
  await page.screenshot({ path: join(folder, 'page.png') });
  await popup.getByRole('button', { name: /^保存/ }).click();
  await popup
    .getByText(/已保存/)
    .first()
    .waitFor();
  await popup.close();
  const library = await yijian.openExtensionPage('library.html');
  await library.setViewportSize({ width: 1200, height: 700 });
  const file = JSON.stringify(toExportFile(await firstClippings(), { now: new Date(), tool: 'screenshots' }));
  await library.getByRole('button', { name: '导入' }).click();
  await library
    .locator('input[type="file"]')
    .setInputFiles({ name: 'clippings.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await library.locator('dialog .primary-button').click();
  await library.locator('dialog').waitFor({ state: 'hidden' });
  await library.getByText('云溪市二十七个重大项目春季集中开工').first().click();
  await library.getByText(/已导入/).waitFor({ state: 'hidden' });
  await library.screenshot({ path: join(folder, 'library.png') });
} finally {
  await yijian.close();
  await server.close();
}
