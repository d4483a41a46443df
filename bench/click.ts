import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { Browser } from '../scripts/browser';
import { serve } from '../scripts/serve';
import type { Took } from '../utils/messages/protocol';
import { median } from './parts/median';
import type { Measured } from './run';

const CLICKS = 30;
/** Milliseconds after a page was loaded until it is clicked: nobody reads faster. */
const SETTLED = 150;

/** Milliseconds after a cold click: the new worker practises when nobody waits, and the floor is not to pay for it. */
const REST = 1_000;

/**
 * From the click on the toolbar icon to the figures on the screen, on an article of 100 kB in Chromium, in turn with an extension whose
 * popup is empty (the floor). Warm: the worker runs. Cold: it was ended before the click. Medians of 30 clicks each. Shown is the first
 * frame in which there is a figure, of the floor the first in which there is its paragraph.
 *
 * `click.ours_ms` is the program's own work in a warm click, wherever it is done: `find`, the page's script from its first line to its last;
 * `read`, the worker from the page's answer to the figures and projects; `keep`, making the draft of them and writing it until the transaction
 * is complete, which a reader does not wait for. What is spent between them, on messages and on starting scripts, is in `warm` and `cold` alone.
 * It is taken from warm clicks of their own that nobody watches (`alone`): what attaches to a popup as it opens takes a quarter of two processors.
 * The stations are told since the popup's document began: its first script asks, knows its tab, has the page's answer, its second script
 * starts, it has the figures, knows that the draft is written.
 */
export async function* measure(): AsyncGenerator<Measured> {
  if (!process.env.YIJIAN_BUILT) execFileSync('npx', ['wxt', 'build', '--level', 'error'], { stdio: 'ignore' });
  const floor = emptyExtension();
  const server = await serve((path) => (/^\d+$/.test(path) ? { body: longArticle(100_000, Number(path)) } : undefined));
  const browser = await Browser.start({ alsoLoad: floor });
  try {
    const page = await browser.open(`${server.address}0`);
    let pages = 0;
    /** Every click is on a page of its own, of another article: a draft is written for each, and nothing of an earlier one helps. */
    const onNewPage = async (extensionId: string, selector: string, isCold = false) => {
      await page.goto(`${server.address}${++pages}`);
      await page.waitForTimeout(SETTLED);
      if (isCold) await browser.killWorker();
      return timed(browser, page, extensionId, selector);
    };
    const empty = () => onNewPage(unpackedId(floor), '#done');
    const warm = () => onNewPage(browser.extensionId, '.figure-item');
    const cold = () => onNewPage(browser.extensionId, '.figure-item', true);
    const alone = async () => {
      await page.goto(`${server.address}${++pages}`);
      await page.waitForTimeout(SETTLED);
      return unwatched(browser, page);
    };
    await empty();
    await warm();
    const clicks = { floor: [] as Click[], warm: [] as Click[], cold: [] as Click[] };
    const aloneTook: Took[] = [];
    for (let i = 0; i < CLICKS; i++) {
      clicks.floor.push(await empty());
      clicks.warm.push(await warm());
      aloneTook.push(await alone());
      clicks.cold.push(await cold());
      await page.waitForTimeout(REST);
    }
    const ms = (name: string, value: number): Measured => ({ name, value, unit: 'ms' });
    const middle = (kind: keyof typeof clicks, of: (click: Click) => number) => median(clicks[kind].map(of));
    const shown = (kind: keyof typeof clicks) => middle(kind, (click) => click.shown);
    yield ms('click.warm_ms', shown('warm'));
    yield ms('click.cold_ms', shown('cold'));
    yield ms('click.floor_ms', shown('floor'));
    yield ms('click.warm_above_floor_ms', shown('warm') - shown('floor'));
    yield ms('click.cold_above_floor_ms', shown('cold') - shown('floor'));
    const own = ({ find, read, keep }: Took) => find + read + keep;
    yield ms('click.ours_ms', median(aloneTook.map(own)));
    for (const part of ['find', 'read', 'keep'] as const)
      yield ms(`click.${part}_ms`, median(aloneTook.map((took) => took[part])));
    for (const kind of ['warm', 'cold'] as const)
      yield ms(
        `click.ours_${kind}_watched_ms`,
        middle(kind, ({ took }) => own(took)),
      );
    yield ms(
      'click.floor_document_ms',
      middle('floor', ({ begun }) => begun),
    );
    for (const kind of ['warm', 'cold'] as const) {
      yield ms(
        `click.${kind}_document_ms`,
        middle(kind, ({ begun }) => begun),
      );
      for (const station of stations)
        yield ms(
          `click.${kind}_${station}_ms`,
          middle(kind, ({ marks }) => marks[station] ?? Number.NaN),
        );
      yield ms(
        `click.${kind}_drawn_ms`,
        middle(kind, ({ shown, begun }) => shown - begun),
      );
    }
  } finally {
    await browser.close();
    await server.close();
    rmSync(floor, { recursive: true });
  }
}

const stations = ['asked', 'tab', 'found', 'started', 'answered', 'kept'] as const;

interface Click {
  /** Milliseconds from the click until the popup's document began, and until the first frame with what was waited for. */
  begun: number;
  shown: number;
  /** Milliseconds from the beginning of the document to each station of the popup. */
  marks: Partial<Record<(typeof stations)[number], number>>;
  took: Took;
}

async function timed(browser: Browser, page: Page, extensionId: string, selector: string): Promise<Click> {
  const { popup, clickedAt } = await browser.clickAt(page, extensionId);
  const shown = await popup.waitForFunction((wanted) => document.querySelector(wanted) && Date.now(), selector, {
    polling: 'raf',
  });
  const shownAt = (await shown.jsonValue()) as number;
  const isOurs = selector === '.figure-item';
  if (isOurs) await popup.waitForFunction(() => performance.getEntriesByName('yijian:kept').length > 0);
  const { begunAt, marks } = await popup.evaluate(() => ({
    begunAt: performance.timeOrigin,
    marks: performance.getEntriesByType('mark').map((mark) => ({
      name: mark.name.replace('yijian:', ''),
      at: mark.startTime,
      detail: (mark as PerformanceMark).detail as unknown,
    })),
  }));
  await popup.close();
  const detail = (station: string) => marks.find(({ name }) => name === station)?.detail;
  return {
    begun: begunAt - clickedAt,
    shown: shownAt - clickedAt,
    marks: Object.fromEntries(marks.map(({ name, at }) => [name, at])),
    took: isOurs ? tookOf(detail('answered'), detail('kept')) : { find: 0, read: 0, keep: 0 },
  };
}

/** Milliseconds after a click until its popup is asked what it took. */
const DONE = 600;

async function unwatched(browser: Browser, page: Page): Promise<Took> {
  const details = (await browser.clickUnwatched(page, DETAILS, DONE)) as [unknown, unknown];
  return tookOf(...details);
}

/** What the popup noted at these stations, once it has come to the last. */
const DETAILS = `new Promise((resolve) => {
  const detail = (station) => performance.getEntriesByName('yijian:' + station)[0]?.detail;
  const look = () => (detail('kept') === undefined ? setTimeout(look, 20) : resolve([detail('answered'), detail('kept')]));
  look();
})`;

function tookOf(answered: unknown, written: unknown): Took {
  const took = answered as Took;
  return { ...took, keep: took.keep + (written as number) };
}

function emptyExtension(): string {
  const folder = mkdtempSync(join(tmpdir(), 'yijian-floor-'));
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

/** The sample article three times as long, other numbers in each third and in each edition, on a page filled with links and comments up to `bytes`. */
function longArticle(bytes: number, edition: number): string {
  const sample = readFileSync('assets/sample.html', 'utf8');
  const [, content = ''] = /<div class="content">([\s\S]*?)<\/div>/.exec(sample) ?? [];
  const thirds = [0, 1, 2].map((n) =>
    content.replace(/\d+(?=\D*亿元)/g, (digits) => String(Number(digits) + 3 * edition + n)),
  );
  const page = sample.replace(content, thirds.join(''));
  const comment = '<li class="comment"><a href="#">网友</a><span>说得好,支持家乡建设!</span><time>03-18</time></li>\n';
  const filler = comment.repeat((bytes - Buffer.byteLength(page)) / Buffer.byteLength(comment));
  return page.replace('<div class="foot">', `<ul>${filler}</ul><div class="foot">`);
}
