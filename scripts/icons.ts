import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { needChromium } from './chromium';

/** Draws assets/icon.svg at the sizes that browsers ask for: `npm run icons`, after the drawing has changed. */
const folder = 'assets/public/icon';
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: needChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage();
const drawn = [16, 32, 48, 128].map((size) => ({ size, name: `${size}`, filter: 'none' }));
// Over a page that cannot be read the icon is grey.
const grey = [16, 32].map((size) => ({ size, name: `${size}-grey`, filter: 'grayscale(1)' }));
for (const { size, name, filter } of [...drawn, ...grey]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px;filter:${filter}}</style>${readFileSync('assets/icon.svg', 'utf8')}`,
  );
  await page.screenshot({ path: `${folder}/${name}.png`, omitBackground: true });
}
await browser.close();
