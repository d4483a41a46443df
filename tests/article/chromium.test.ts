import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../scripts/chromium';
import { withoutUnused } from '../../scripts/without-unused';
import { completeArticle } from '../../utils/article/complete-article';
import { findArticle } from '../../utils/article/find-article';
import { decodePage, parsePage } from '../../utils/article/saved-page';
import { secondOpinion } from '../../utils/article/second-opinion';

/**
 * The batch command reads saved pages by parse5 and linkedom, the extension by the browser: both must find the same article, to the
 * character. Skipped where there is no Chromium; pages of the shared folder are read too where it is there.
 */
const executablePath = findChromium();
const shared = process.env.YIJIAN_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const folders = [
  fileURLToPath(new URL('./pages', import.meta.url)),
  ...['seeds', 'real'].map((name) => join(shared, 'pages', name)).filter(existsSync),
];
const pages = folders.flatMap((folder) =>
  readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? [join(folder, file)] : [])),
);
const address = 'https://saved.example.test/page';

let browser: Browser;
let page: Page;
let html = '';

beforeAll(async () => {
  if (!executablePath) return;
  const script = await bundled();
  browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const context = await browser.newContext({ javaScriptEnabled: false });
  page = await context.newPage();
  await page.route('**/*', (route) =>
    route.request().url() === address
      ? route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' })
      : route.abort(),
  );
  injected = script;
}, 60_000);

afterAll(() => browser?.close());

let injected = '';

test.skipIf(!executablePath).each(pages.map((path) => [path.split('/').slice(-2).join('/'), path] as const))(
  '%s gives the same article in Chromium as in the batch command',
  async (_, path) => {
    html = decodePage(readFileSync(path)).replace(/http-equiv=["']?refresh/gi, 'data-off');
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    await page.evaluate(injected);
    const inBatch = findArticle(parsePage(html), { url: address, opinion: secondOpinion });
    const inBrowser = await page.evaluate<typeof inBatch>(
      `found.findArticle(document, { url: ${JSON.stringify(address)}, opinion: asked.secondOpinion })`,
    );
    expect(completed(inBrowser)).toEqual(completed(inBatch));
  },
  120_000,
);

/** Text and facts, as plain JSON; the lines that were looked at for the facts may differ where a style sheet is beyond the batch command. */
function completed(found: ReturnType<typeof findArticle>): unknown {
  return JSON.parse(JSON.stringify(found.ok ? completeArticle(found.value) : found));
}

async function bundled(): Promise<string> {
  const scripts = [await bundle('find-article', 'found'), await bundle('second-opinion', 'asked')];
  return `${scripts.join(';')};Object.assign(globalThis, { found, asked });`;
}

async function bundle(module: string, name: string): Promise<string> {
  const entry = fileURLToPath(new URL(`../../utils/article/${module}.ts`, import.meta.url));
  const result = await build({
    configFile: false,
    logLevel: 'error',
    plugins: [withoutUnused()],
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return output.output[0].code;
}
