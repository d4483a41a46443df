import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { needChromium } from './chromium';

/** Draws assets/icon.svg at the sizes that browsers ask for: `npm run icons`, after the drawing has changed. */
const folder = 'assets/public/icon';
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: needChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage();
for (const size of [16, 32, 48, 96, 128]) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>*{margin:0}svg{display:block;width:${size}px}</style>${readFileSync('assets/icon.svg', 'utf8')}`,
  );
  await page.screenshot({ path: `${folder}/${size}.png`, omitBackground: true });
}
await browser.close();
