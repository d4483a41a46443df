import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from '@playwright/test';
import type { ExportFile } from '../utils/library/export/json';
import { withWhat } from '../utils/reading/of-what';
import { Browser, exportLibrary } from './browser';
import { needChromium } from './chromium';
import { serve } from './serve';

/**
 * `npm start [URL | FILE]`: builds the extension and opens a browser with it on our sample article, or on the page or saved page named.
 * Where there is no display it does headless what a reader would: click, save, open the library, export.
 */
const output = join('.output', 'start');

async function main(): Promise<void> {
  process.env.CHROMIUM = needChromium();
  const [wanted = join('assets', 'sample.html')] = process.argv.slice(2);
  const isAddress = /^https?:\/\//.test(wanted);
  if (!isAddress && !existsSync(wanted)) throw new Error(`There is no file ${wanted}, and it is no http(s) address.`);
  if (spawnSync('npx', ['wxt', 'build', '--level', 'error'], { stdio: ['ignore', 2, 2] }).status !== 0)
    throw new Error('The extension could not be built: see above.');

  const server = await serve((path) => (path === basename(wanted) ? { body: readFileSync(wanted) } : undefined));
  const address = isAddress ? wanted : server.address + encodeURIComponent(basename(wanted));
  try {
    await (hasDisplay() ? openWindow(address) : workHeadless(address));
  } finally {
    await server.close();
  }
}

/** A window with a profile that stays in .profile, until the reader closes it. */
async function openWindow(address: string): Promise<void> {
  const yijian = await Browser.start({ profile: '.profile', headless: false });
  const page = await yijian.open(address);
  await page.bringToFront();
  console.log(`Chromium is open on ${address} with 亿剪 loaded.`);
  console.log('Click its icon in the toolbar (behind the puzzle piece at first), or press Alt+Shift+J.');
  await yijian.context.waitForEvent('close', { timeout: 0 });
}

async function workHeadless(address: string): Promise<void> {
  mkdirSync(output, { recursive: true });
  const paths: string[] = [];
  const photograph = async (page: Page, name: string) => {
    paths.push(join(output, name));
    await page.screenshot({ path: join(output, name) });
  };
  const yijian = await Browser.start();
  try {
    const page = await yijian.open(address);
    const popup = await yijian.click(page);
    await popup.locator('.save-bar, .problem-notice').first().waitFor();
    await photograph(popup, 'popup.png');
    const problem = popup.locator('.problem-notice');
    if (await problem.isVisible()) throw new Error(`${address}: ${await problem.innerText()}`);
    const rows = popup.locator('.figure-item');
    const [first] = await rows.getByRole('button', { name: '标出' }).all();
    await first?.click();
    await photograph(page, 'page.png');
    await popup.getByRole('button', { name: /^保存/ }).click();
    await popup
      .getByText(/已保存/)
      .first()
      .waitFor();
    await popup.close();

    const library = await yijian.openExtensionPage('library.html');
    await library
      .getByText(await page.title().then((title) => title.slice(0, 8)))
      .first()
      .waitFor();
    await photograph(library, 'library.png');
    const file = await exportLibrary(library, join(output, 'export.json'));
    paths.unshift(file);
    printFigures(file);
  } finally {
    await yijian.close();
  }
  console.log(`\n${paths.join('\n')}`);
}

/** The figures of an exported file as a table. Chinese characters are two columns wide in a terminal. */
function printFigures(path: string): void {
  const { clippings, definitions } = JSON.parse(readFileSync(path, 'utf8')) as ExportFile;
  for (const { title, source, published, figures } of clippings) {
    console.log(`${title}  ${source ?? ''} ${published ?? ''}`);
    for (const figure of figures) {
      const { measure, quote, subject, planned } = figure;
      const cells = [withWhat(definitions.measures[measure] ?? measure, figure), quote, planned ? '计划' : ''];
      console.log(`  ${cells.map((cell, i) => padded(cell, [28, 20, 6][i] as number)).join('')}${subject}`);
    }
  }
}

function padded(text: string, width: number): string {
  const columns = Array.from(text).reduce((total, character) => total + (character > '\u2e7f' ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, width - columns));
}

function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
