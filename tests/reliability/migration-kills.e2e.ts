import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Browser } from '../../scripts/browser';
import { Library } from '../../utils/library/store/database';
import { type Dump, restore } from '../library/dump';
import { oldLibrary } from './kills/old-library';
import { killBrowser, pause } from './kills/session';
import { ask } from './messages';
import { Chance, isLong, measured, seed } from './run';
import { halfWritten, readStored } from './stored';

/**
 * A library of version 1 is opened by the program of today, and whoever upgrades it is killed in the midst: it must be of version 1 as it
 * was, or of today's version and whole, and the next one to open it finds everything.
 */
const kills = isLong ? 50 : 5;
const clippings = isLong ? 250 : 60;
const today = new Library().verno * 10;
type Upgrader = 'worker' | 'library' | 'browser';

test(`a migration survives ${kills} kills`, async () => {
  test.setTimeout(isLong ? 1_200_000 : 240_000);
  console.log(`seed of the kills: ${seed}`);
  const chance = new Chance(seed);
  const old = await oldLibrary(chance, clippings);
  const profile = mkdtempSync(join(tmpdir(), 'yijian-migration-'));
  const killed: Partial<Record<Upgrader | 'before it was done', number>> = {};
  const count = (what: keyof typeof killed) => {
    killed[what] = (killed[what] ?? 0) + 1;
  };
  let yijian = await Browser.start({ profile });
  try {
    let opened = await open(yijian, old);
    await opened.restore();
    const before = await readStored(opened.reader);
    let takes = await timeOf(() => ask(opened.reader, 'recentClippings', 1));
    for (let n = 1; n <= kills; n++) {
      await yijian.killWorker();
      await opened.restore();
      const upgrader = chance.weighed<Upgrader>({ worker: 12, library: 5, browser: 2 });
      count(upgrader);
      const upgrading = upgrade(yijian, opened, upgrader).catch(() => {});
      await pause(chance.number() * takes * 1.2);
      if (upgrader === 'worker') await yijian.killWorker();
      if (upgrader === 'library') await closeLibrary(yijian);
      if (upgrader === 'browser') await killBrowser(yijian);
      await upgrading;
      if (upgrader === 'browser') {
        yijian = await Browser.start({ profile });
        opened = await open(yijian, old);
      }
      await closeLibrary(yijian);
      if ((await opened.version()) !== today) {
        count('before it was done');
        expect(await readStored(opened.reader), `kill ${n} of seed ${seed}`).toEqual(before);
      }
      // The next one to open it finishes the upgrade, or finds it done.
      const took = await timeOf(() => ask(opened.reader, 'recentClippings', 1));
      if (took > takes / 2) takes = (takes + took) / 2;
      const stored = await readStored(opened.reader);
      expect(await opened.version()).toBe(today);
      expect(stored.rows.length, `kill ${n} of seed ${seed}`).toBe(clippings);
      expect(await halfWritten(stored), `kill ${n} of seed ${seed}`).toEqual([]);
    }
    const kinds = Object.entries(killed).map(([name, times]) => `${name} ${times}`);
    measured('migrations killed', `${kills} (${kinds.join(', ')})`);
  } finally {
    await yijian.close().catch(() => {});
    rmSync(profile, { recursive: true, force: true, maxRetries: 3 });
  }
});

/** A file of the extension: a page that runs none of its code, and can ask its worker. */
interface Opened {
  reader: Page;
  /** Puts the old library in the place of the extension's. */
  restore(): Promise<void>;
  version(): Promise<number | undefined>;
}

async function open(yijian: Browser, old: Dump): Promise<Opened> {
  const reader = await yijian.openExtensionPage('manifest.json');
  // It is sent to the page once.
  const argument = await reader.evaluateHandle((argument) => argument, ['yijian', old] satisfies [string, Dump]);
  return {
    reader,
    restore: () => reader.evaluate(restore, argument as never),
    version: () => reader.evaluate(nativeVersion),
  };
}

/** Has the worker open the library, or the page that shows it. */
async function upgrade(yijian: Browser, { reader }: Opened, upgrader: Upgrader): Promise<void> {
  if (upgrader === 'library') await yijian.openExtensionPage('library.html');
  else await ask(reader, 'recentClippings', 1);
}

async function closeLibrary(yijian: Browser): Promise<void> {
  for (const page of yijian.context.pages())
    if (page.url().endsWith('library.html')) await page.close().catch(() => {});
}

async function timeOf(act: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await act();
  return performance.now() - began;
}

async function nativeVersion(): Promise<number | undefined> {
  return (await indexedDB.databases()).find(({ name }) => name === 'yijian')?.version;
}
