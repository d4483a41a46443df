import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Browser } from '../scripts/browser';
import { serve } from '../scripts/serve';
import { median } from './parts/median';
import type { Measured } from './run';

const CLICKS = 30;

/**
 * From the click on the toolbar icon to the figures on the screen, on an article of 100 kB in Chromium, in turn with an extension whose
 * popup is empty (the floor). Warm: the worker runs. Cold: it was ended before the click. Medians of 30 clicks each.
 */
export async function* measure(): AsyncGenerator<Measured> {
  execFileSync('npx', ['wxt', 'build', '--level', 'error'], { stdio: 'ignore' });
  const floor = emptyExtension();
  const server = await serve((path) => (path === 'article' ? { body: longArticle(100_000) } : undefined));
  const browser = await Browser.start({ alsoLoad: floor });
  try {
    const page = await browser.open(`${server.address}article`);
    const empty = async () => timed(browser, page, unpackedId(floor), '#done');
    const ours = async () => timed(browser, page, browser.extensionId, '.figure-item');
    await empty();
    await ours();
    const times = { floor: [] as number[], warm: [] as number[], cold: [] as number[] };
    for (let i = 0; i < CLICKS; i++) {
      times.floor.push(await empty());
      times.warm.push(await ours());
      await browser.killWorker();
      times.cold.push(await ours());
    }
    const ms = (name: string, value: number): Measured => ({ name, value, unit: 'ms' });
    yield ms('click.warm_ms', median(times.warm));
    yield ms('click.cold_ms', median(times.cold));
    yield ms('click.floor_ms', median(times.floor));
    yield ms('click.ours_ms', median(times.warm) - median(times.floor));
    yield ms('click.ours_cold_ms', median(times.cold) - median(times.floor));
  } finally {
    await browser.close();
    await server.close();
    rmSync(floor, { recursive: true });
  }
}

/** Milliseconds from the click until the first frame of the popup that has `selector`. */
async function timed(browser: Browser, page: Page, extensionId: string, selector: string): Promise<number> {
  const { popup, clickedAt } = await browser.clickAt(page, extensionId);
  const shown = await popup.waitForFunction((wanted) => document.querySelector(wanted) && Date.now(), selector, {
    polling: 'raf',
  });
  const shownAt = (await shown.jsonValue()) as number;
  await popup.close();
  return shownAt - clickedAt;
}

function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yijian-floor-'));
  mkdirSync(folder, { recursive: true });
  const manifest = { manifest_version: 3, name: 'floor', version: '1', action: { default_popup: 'popup.html' } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'popup.html'), '<!doctype html><title>floor</title><p id="done">done</p>');
  return folder;
}

/** Chromium names an unpacked extension by its folder: the first 16 bytes of its SHA-256, in the letters a to p. */
function unpackedId(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return Array.from(hash, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** The sample article three times as long, other numbers in each third, on a page filled with links and comments up to `bytes`. */
function longArticle(bytes: number): string {
  const sample = readFileSync('assets/sample.html', 'utf8');
  const [, content = ''] = /<div class="content">([\s\S]*?)<\/div>/.exec(sample) ?? [];
  const more = [1, 2].map((n) => content.replace(/\d+(?=\D*亿元)/g, (digits) => String(Number(digits) + n)));
  const page = sample.replace(content, content + more.join(''));
  const comment = '<li class="comment"><a href="#">网友</a><span>说得好,支持家乡建设!</span><time>03-18</time></li>\n';
  const filler = comment.repeat((bytes - Buffer.byteLength(page)) / Buffer.byteLength(comment));
  return page.replace('<div class="foot">', `<ul>${filler}</ul><div class="foot">`);
}
