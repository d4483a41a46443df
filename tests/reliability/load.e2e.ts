import { expect, test } from '@playwright/test';
import { Browser } from '../../scripts/browser';
import { type Server, serve } from '../../scripts/serve';
import { saveButton, savedState } from '../e2e/popup';
import { madeArticle } from './articles';
import { Chance, isLong, measured } from './run';
import { halfWritten, readStored } from './stored';

const articles = isLong ? 200 : 6;
const tabs = isLong ? 20 : 5;

let site: Server;
test.beforeAll(async () => {
  site = await serve((path) => ({ body: article(Number(path)).html }));
});
test.afterAll(() => site.close());

test(`${articles} articles clipped one after another in one browser are all kept, each its own`, async () => {
  test.setTimeout(isLong ? 1_200_000 : 120_000);
  const yijian = await Browser.start();
  try {
    const page = await yijian.open(`${site.address}0`);
    const times: number[] = [];
    let heapAtFirst = 0;
    for (let number = 1; number <= articles; number++) {
      await page.goto(`${site.address}${number}`);
      const began = performance.now();
      const popup = await yijian.click(page);
      await expect(popup.locator('h1')).toHaveText(article(number).title);
      await saveButton(popup).click();
      await expect(savedState(popup)).toBeVisible();
      times.push(performance.now() - began);
      await popup.close();
      if (number === 5) heapAtFirst = await workerHeap(yijian);
    }
    const heap = await workerHeap(yijian);
    const library = await yijian.openExtensionPage('library.html');
    const stored = await readStored(library);
    expect(stored.rows.map(({ title }) => title).sort()).toEqual(
      Array.from({ length: articles }, (_, n) => article(n + 1).title).sort(),
    );
    expect(stored.rows.every(({ shelf }) => shelf === 'kept')).toBe(true);
    expect(await halfWritten(stored)).toEqual([]);
    const usage = await library.evaluate(async () => (await navigator.storage.estimate()).usage ?? 0);
    const median = (some: number[]) => Math.round([...some].sort((a, b) => a - b)[Math.floor(some.length / 2)] ?? 0);
    measured(
      `worker heap after 5 and after ${articles} articles`,
      `${heapAtFirst.toFixed(1)} and ${heap.toFixed(1)} MB`,
    );
    measured(`storage after ${articles} articles`, `${(usage / 1e6).toFixed(1)} MB`);
    const tenth = Math.max(3, Math.round(articles / 10));
    measured(
      'click to saved, first and last tenth',
      `${median(times.slice(0, tenth))} and ${median(times.slice(-tenth))} ms`,
    );
  } finally {
    await yijian.close();
  }
});

test(`${tabs} tabs clicked in quick succession each get their own reading`, async () => {
  test.setTimeout(180_000);
  const yijian = await Browser.start();
  try {
    const numbers = Array.from({ length: tabs }, (_, n) => 1_000 + n);
    const pages = await Promise.all(numbers.map((number) => yijian.open(`${site.address}${number}`)));
    // The next click closes the popup before, as soon as the page has answered it: the reading must go on without it.
    for (const page of pages)
      await (await yijian.click(page)).waitForFunction(() => performance.getEntriesByName('yijian:found').length > 0);
    const asker = await yijian.openExtensionPage('popup.html');
    const titles = async () => Object.fromEntries((await readStored(asker)).rows.map(({ url, title }) => [url, title]));
    await expect
      .poll(titles, { timeout: 30_000 })
      .toEqual(Object.fromEntries(numbers.map((number) => [`${site.address}${number}`, article(number).title])));
    measured('tabs clicked in quick succession, each with its own reading', tabs);
  } finally {
    await yijian.close();
  }
});

function article(number: number) {
  return madeArticle(new Chance(number), number);
}

/** Megabytes on the heap of the worker, after a collection. */
async function workerHeap(yijian: Browser): Promise<number> {
  const session = await yijian.context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser is closed.');
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(({ type, url }) => type === 'service_worker' && url.includes(yijian.extensionId));
  if (!worker) return 0;
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
  const answer = new Promise<number>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id, result } = JSON.parse(message) as { id?: number; result?: { usedSize?: number } };
      if (id === 2) resolve((result?.usedSize ?? 0) / 1e6);
    });
  });
  const send = (id: number, method: string) =>
    session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
  await send(1, 'HeapProfiler.collectGarbage');
  await send(2, 'Runtime.getHeapUsage');
  const heap = await answer;
  await session.detach();
  return heap;
}
