import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import gifenc from 'gifenc';
import { PNG } from 'pngjs';
import { Browser } from './browser';
import { serve } from './serve';

/** Films the way from the click to the saved clipping on the sample article, as docs/images/tour.gif: `npm run build && npm run tour`. */
const server = await serve((path) => (path === 'sample' ? { body: readFileSync('assets/sample.html') } : undefined));
const yijian = await Browser.start();
const { applyPalette, GIFEncoder, quantize } = gifenc;
const gif = GIFEncoder();
try {
  const page = await yijian.open(`${server.address}sample`);
  await page.setViewportSize({ width: 720, height: 520 });
  const popup = await yijian.click(page);
  await popup.locator('.figure-item').first().waitFor();
  /** One picture of the page with the popup over its right side, shown for so many milliseconds. */
  const film = async (milliseconds: number) => {
    const picture = over(await shot(page), await shot(popup));
    const palette = quantize(picture.data, 128);
    const { width, height } = picture;
    gif.writeFrame(applyPalette(picture.data, palette), width, height, { palette, delay: milliseconds });
  };
  await film(1_500);
  await popup.getByRole('button', { name: '标注' }).click();
  await popup.getByText(/已标注/).waitFor();
  await film(1_500);
  for (let i = 0; i < 4; i++) {
    await popup.keyboard.press('j');
    await film(300);
  }
  await popup.keyboard.press('g');
  await popup.keyboard.press('Enter');
  await popup.locator('.figure-detail').waitFor();
  await film(2_500);
  await popup.keyboard.press('y');
  await popup.locator('.figure-item[data-review="confirmed"]').waitFor();
  await film(800);
  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Control+s');
  await popup.locator('.save-bar-saved').waitFor();
  await film(2_500);
} finally {
  await yijian.close();
  await server.close();
}
gif.finish();
mkdirSync('docs/images', { recursive: true });
writeFileSync('docs/images/tour.gif', gif.bytes());

async function shot(page: Page): Promise<PNG> {
  return PNG.sync.read(await page.screenshot({ animations: 'disabled' }));
}

/** The popup hangs at the right, a little below the top, with a thin line around it. */
function over(page: PNG, popup: PNG): PNG {
  const picture = new PNG({ width: page.width + 60, height: Math.max(page.height, popup.height + 16) });
  picture.data.fill(0xff);
  PNG.bitblt(page, picture, 0, 0, page.width, page.height, 0, 0);
  const left = picture.width - popup.width - 8;
  for (let y = 7; y <= popup.height + 8; y++)
    for (let x = left - 1; x <= left + popup.width; x++)
      picture.data.writeUInt32BE(0x808080ff, 4 * (y * picture.width + x));
  PNG.bitblt(popup, picture, 0, 0, popup.width, popup.height, left, 8);
  return picture;
}
