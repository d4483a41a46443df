import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { Browser, exportLibrary } from '../../scripts/browser';
import { servePages } from '../e2e/pages';
import { locateButton, saveButton, savedState } from '../e2e/popup';
import { measured } from './run';

/** A request as the browser's own network log has it: of pages, workers and extensions alike. */
interface Request {
  url: string;
  /** The origin that asked for it; null for the browser itself. */
  by: string | null;
}

test('the whole path makes no request but those of the page itself', async ({ browserName: _ }, info) => {
  const log = info.outputPath('net.json');
  const talker = anotherExtension(info.outputPath('talker'));
  const site = await servePages();
  const yijian = await Browser.start({
    alsoLoad: talker,
    args: [`--log-net-log=${log}`, '--net-log-capture-mode=Everything'],
  });
  const ours = `chrome-extension://${yijian.extensionId}`;
  try {
    const page = await yijian.open(site.url('sample'));
    const popup = await yijian.click(page);
    await locateButton(popup, '218.6亿元').click();
    await saveButton(popup).click();
    await expect(savedState(popup)).toBeVisible();
    await popup.close();
    const library = await yijian.openExtensionPage('library.html');
    await expect(library.getByText('云溪市二十七个').first()).toBeVisible();
    const file = await exportLibrary(library, info.outputPath('export.json'));
    await library.getByRole('button', { name: '导入', exact: true }).click();
    await library.locator('input[type=file]').setInputFiles(file);
    await expect(library.getByText('完全相同')).toBeVisible();
    await yijian.openExtensionPage('sidepanel.html');
    // The control: what an extension without our policy asks for stands in the same log.
    const asked = page.waitForRequest(() => true, { timeout: 1_000 }).catch(() => {});
    await page.evaluate(
      (url) => {
        document.title = url;
      },
      `${site.url('brief')}?by=another`,
    );
    await asked;
  } finally {
    await yijian.close();
    await site.close();
  }
  const requests = requestsOf(readFileSync(log, 'utf8'));
  const onTheNet = requests.filter(({ url }) => /^(https?|wss?|ftp):/.test(url));
  measured(
    'requests seen',
    `${onTheNet.length} on the net, of them by the extension: ${onTheNet.filter(({ by }) => by === ours).length}`,
  );
  expect(onTheNet.filter(({ by }) => by === ours)).toEqual([]);
  expect(onTheNet.some(({ url }) => url === site.url('sample'))).toBe(true);
  expect(onTheNet.some(({ by }) => by?.startsWith('chrome-extension://'))).toBe(true);
});

test('the policy stops every way out of our pages and of the worker', async () => {
  const site = await servePages();
  const yijian = await Browser.start();
  try {
    const url = site.url('brief');
    for (const path of ['popup.html', 'library.html', 'sidepanel.html'])
      expect(await waysOut(await yijian.openExtensionPage(path), url), path).toEqual([]);
    const [worker] = yijian.context.serviceWorkers();
    const fetched = await worker?.evaluate(
      (url) =>
        fetch(url).then(
          () => true,
          () => false,
        ),
      url,
    );
    expect(fetched).toBe(false);
    const fromNode = await fetch(url);
    expect(fromNode.ok).toBe(true);
  } finally {
    await yijian.close();
    await site.close();
  }
});

/** The ways by which a page of ours could send something, or run code that it was sent; those that worked. */
function waysOut(page: Page, url: string): Promise<string[]> {
  return page.evaluate(async (url) => {
    const worked = (trial: Promise<unknown>) =>
      trial.then(
        () => true,
        () => false,
      );
    const loads = (element: HTMLElement & { src?: string; href?: string; data?: string }) =>
      new Promise((resolve, reject) => {
        element.onload = resolve;
        element.onerror = reject;
        document.body.append(element);
        setTimeout(reject, 700);
      });
    const made = <Name extends keyof HTMLElementTagNameMap>(name: Name, properties: object) =>
      Object.assign(document.createElement(name), properties);
    const code = `fetch(${JSON.stringify(url)}, { mode: 'no-cors' }).then(() => postMessage(1), () => close())`;
    const blob = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
    const trials: Record<string, () => Promise<unknown>> = {
      fetch: () => fetch(url, { mode: 'no-cors' }),
      image: () => loads(made('img', { src: url })),
      script: () => loads(made('script', { src: url })),
      style: () => loads(made('link', { rel: 'stylesheet', href: url })),
      frame: () =>
        new Promise((resolve, reject) => {
          addEventListener('securitypolicyviolation', reject, { once: true });
          const frame = made('iframe', { src: url });
          document.body.append(frame);
          setTimeout(resolve, 700);
        }),
      object: () => loads(made('object', { data: url })),
      socket: () =>
        new Promise((resolve, reject) => {
          const socket = new WebSocket(url.replace('http', 'ws'));
          socket.onopen = resolve;
          socket.onerror = reject;
        }),
      worker: () =>
        new Promise((resolve, reject) => {
          const worker = new Worker(blob);
          worker.onmessage = resolve;
          worker.onerror = reject;
          setTimeout(reject, 700);
        }),
      import: () => import(/* @vite-ignore */ blob),
      inline: () =>
        new Promise<void>((resolve, reject) => {
          document.body.append(made('script', { textContent: 'globalThis.ranInline = true' }));
          if ('ranInline' in globalThis) resolve();
          else reject();
        }),
      // biome-ignore lint/security/noGlobalEval: the policy must refuse it
      // biome-ignore lint/complexity/noCommaOperator: an eval that is called by itself is a global one
      eval: async () => (0, eval)('1'),
    };
    const names: string[] = [];
    for (const [name, trial] of Object.entries(trials))
      if (await worked(Promise.resolve().then(trial))) names.push(name);
    return names;
  }, url);
}

/** An extension without our policy, whose worker asks for whatever a page's title names. */
function anotherExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    manifest_version: 3,
    name: 'talker',
    version: '1',
    permissions: ['tabs'],
    background: { service_worker: 'worker.js' },
  };
  writeFileSync(`${folder}/manifest.json`, JSON.stringify(manifest));
  const worker = `chrome.tabs.onUpdated.addListener((id, { title }) => {
    if (title?.startsWith('http://127.0.0.1')) fetch(title, { mode: 'no-cors' }).finally(() => {});
  });`;
  writeFileSync(`${folder}/worker.js`, worker);
  return folder;
}

/** The requests of Chromium's network log (NetLog), with who asked for them. */
function requestsOf(netLog: string): Request[] {
  const { constants, events } = JSON.parse(netLog) as {
    constants: { logEventTypes: Record<string, number> };
    events: { type: number; params?: { url?: string; initiator?: string } }[];
  };
  const start = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params }) =>
    type === start && params?.url
      ? [{ url: params.url, by: params.initiator && params.initiator !== 'not an origin' ? params.initiator : null }]
      : [],
  );
}
