import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Browser } from './browser';
import { needChromium } from './chromium';
import { serve } from './serve';

/** Takes the stores' pictures, 1280 by 800 as they ask, on the sample article: `npm run build && npm run store-screenshots`. */
const folder = 'docs/store/screenshots';
const size = { width: 1280, height: 800 };
const title = '云溪市二十七个重大项目春季集中开工';

process.env.CHROMIUM = needChromium();
mkdirSync(folder, { recursive: true });
const server = await serve((path) => (path === 'sample' ? { body: readFileSync('assets/sample.html') } : undefined));
const yijian = await Browser.start();
try {
  const page = await yijian.open(`${server.address}sample`);
  await page.setViewportSize(size);
  const popup = await yijian.click(page);
  await popup.getByRole('button', { name: '标注' }).first().click();
  await popup.locator('.figure-item').nth(2).getByRole('button', { name: '标出' }).click();
  await page.waitForTimeout(500); // the page scrolls to the mark
  const pictures = [await page.screenshot(), await popup.screenshot()];
  await popup.getByRole('button', { name: /^保存/ }).click();
  await popup.locator('.save-bar-saved').waitFor();
  await popup.close();
  await takeTogether('1-popup', pictures);
  const library = await yijian.openExtensionPage('library.html');
  await library.setViewportSize(size);
  await library.getByText(title).first().click();
  await library.locator('.clipping-detail').waitFor();
  await take('2-library', library);
  await library.keyboard.press('Escape');
  await library.getByRole('button', { name: /^逐项核对/ }).click();
  await take('3-review', library);
  await library.keyboard.press('Escape');
  await library.getByRole('button', { name: '导出', exact: true }).click();
  await take('4-export', library);
  await library.keyboard.press('Escape');
  await library.getByRole('navigation', { name: '视图' }).getByRole('button', { name: '数据' }).click();
  await take('5-figures', library);
} finally {
  await yijian.close();
  await server.close();
}

async function take(name: string, page: Page): Promise<void> {
  await page.waitForTimeout(500); // what slides in has come
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** A headless browser has no window to take a picture of: the popup is laid over its page where a window has it. */
async function takeTogether(name: string, pictures: readonly Buffer[]): Promise<void> {
  const [page, popup] = pictures.map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const desk = await yijian.context.newPage();
  await desk.setViewportSize(size);
  await desk.setContent(
    `<style>body { margin: 0 } img { position: absolute; top: 0; left: 0 }
      .popup { left: auto; top: 8px; right: 24px; border-radius: 8px; box-shadow: 0 4px 24px #0006 }</style>
    <img src="${page}"><img class="popup" src="${popup}">`,
    { waitUntil: 'load' },
  );
  await desk.screenshot({ path: join(folder, `${name}.png`) });
  await desk.close();
}
