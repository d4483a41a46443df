import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { exportLibrary } from '../../scripts/browser';
import { serve } from '../../scripts/serve';
import { currentClipping } from '../../utils/library/clipping';
import { toExported } from '../../utils/library/export/json';
import { madeArticle } from './articles';
import { Log } from './kills/log';
import { type Kill, pause, Session } from './kills/session';
import { type Deed, Writers } from './kills/writers';
import { Chance, isLong, measured, runFile, seed } from './run';
import { clippingsOf, type Stored } from './stored';

/**
 * The worker, pages, their process and the browser are killed at random moments while several writers clip, edit, discard, import and
 * export. What a page was told is done is in a log outside the browser; after each kill all of it must be in the database, whole, and
 * nothing by half.
 */
const sessions = isLong ? 9 : 1;
/** Kills in one profile: few enough that a whole database is read quickly after each. */
const inSession = isLong ? 50 : 15;
const weights: Record<Kill, number> = { worker: 62, popup: 20, library: 13, browser: 3, process: 2 };

for (let number = 1; number <= sessions; number++)
  test(`session ${number}: nothing that was acknowledged is lost by ${inSession} kills`, async () => {
    test.setTimeout(isLong ? 2_400_000 : 240_000);
    console.log(`seed of the kills: ${seed}, session ${number}`);
    const chance = new Chance(seed + 1_000_003 * number);
    const log = new Log(runFile(`kills-${seed}-${number}.jsonl`));
    const site = await serve((path) => {
      const article = Number(/^(?:article|tab)\/(\d+)$/.exec(path)?.[1] ?? Number.NaN);
      return Number.isNaN(article) ? undefined : { body: madeArticle(new Chance(article), article).html };
    });
    const writers = new Writers(chance, log, site.address);
    const killed: Partial<Record<Kill, number>> = {};
    const session = await Session.start(site.address);
    try {
      let stored = await begin(session, writers);
      for (let n = 1; n <= inSession; n++) {
        const kill = chance.weighed(weights);
        stored = await round(session, writers, stored, kill, chance);
        expect(await log.lost(stored), `kill ${n} (${kill}) of seed ${seed}, session ${number}`).toEqual([]);
        killed[kill] = (killed[kill] ?? 0) + 1;
      }
      await compareExport(session, stored);
      measured('kills survived', inSession);
      for (const [kill, times] of Object.entries(killed)) measured(`kills survived: ${kill}`, times);
      for (const [deed, times] of Object.entries(writers.done)) measured(`done between kills: ${deed}`, times);
      measured('acknowledged writes', log.written);
      measured('acknowledged writes looked up after kills', log.checked);
    } finally {
      await session.close();
      await site.close();
      log.close();
    }
  });

/** Two clippings, so that there is something to edit. */
async function begin(session: Session, writers: Writers): Promise<Stored> {
  const [tab] = session.tabs;
  const nothing = await session.read();
  for (let n = 0; tab && n < 2; n++) await writers.do('clip', session, nothing, tab);
  return session.read();
}

/** Lets some writers work, kills something in the middle, and gives what the database holds when all is up again. */
async function round(session: Session, writers: Writers, stored: Stored, kill: Kill, chance: Chance): Promise<Stored> {
  const deeds = chosenDeeds(chance);
  const atLibrary = deeds.some((deed) => deed === 'import' || deed === 'export');
  let isStopped = false;
  const working = Promise.all(deeds.map((deed, tab) => writers.keepDoing(deed, session, stored, tab, () => isStopped)));
  await pause(chance.whole(10, atLibrary ? 900 : 350));
  await session.kill(kill);
  isStopped = true;
  // What asked a browser that is gone may never hear of it, and acknowledges nothing more.
  const isGone = kill === 'browser' || kill === 'process';
  const isEnded = await Promise.race([working.then(() => true), pause(isGone ? 3_000 : 30_000)]);
  if (!isEnded && !isGone) throw new Error(`${deeds} never ended after ${kill}.`);
  await session.recover(kill, atLibrary);
  const left = await session.read();
  if (!left.facts.some(({ key }) => key.startsWith('import/'))) return left;
  await session.takeBackImport();
  return session.read();
}

/** Two to four writers; the first two may clip, each in a tab of its own. */
function chosenDeeds(chance: Chance): Deed[] {
  const first = chance.weighed<'clip' | 'edit' | 'popup' | 'discard'>({ clip: 5, edit: 3, popup: 2, discard: 1 });
  const second = chance.weighed<'clip' | 'edit' | 'discard'>({ clip: 3, edit: 5, discard: 1 });
  const others = Array.from({ length: chance.whole(0, 1) }, (): Deed => 'edit');
  const inLibrary = chance.weighed<'none' | 'import' | 'export'>({ none: 6, import: 3, export: 1 });
  return [first, second, ...others, ...(inLibrary === 'none' ? [] : [inLibrary])];
}

/** What the library's page exports is every clipping that was kept. */
async function compareExport(session: Session, stored: Stored): Promise<void> {
  const page = await session.yijian.openExtensionPage('library.html');
  const kept = [...clippingsOf(stored).values()].filter((one) => currentClipping(one).shelf === 'kept');
  const file = JSON.parse(readFileSync(await exportLibrary(page, join(session.folder, 'last.json')), 'utf8'));
  const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
  const exported = JSON.parse(JSON.stringify(kept.map(toExported)));
  expect(file.clippings.sort(byId)).toEqual(exported.sort(byId));
}
