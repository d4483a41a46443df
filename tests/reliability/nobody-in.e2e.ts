import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import type { Browser } from '../../scripts/browser';
import { exportLibrary } from '../../scripts/browser';
import { serve } from '../../scripts/serve';
import { expect, test } from '../e2e/extension';
import { saveButton, savedState } from '../e2e/popup';
import { ask } from './messages';
import { readStored } from './stored';

// Each test tries one threat of docs/threat-model.md.

/** What a page could send, in every form that any of our parts understands among themselves. */
const forged = [
  { id: 1, type: 'recentClippings', data: 10, timestamp: 1 },
  { id: 1, type: 'readTab', data: 1, timestamp: 1 },
  { type: 'markPicked', key: '0-1' },
  { type: '@webext-core/messaging/window', message: { id: 1, type: 'recentClippings', data: 10, timestamp: 1 } },
];

test('a page gets no answer: by messages, by frames, by the addresses of our files', async ({ yijian, site }) => {
  const id = await keepSample(yijian, site.url('sample'));
  const page = await yijian.open(site.url('sample'));
  const seen = await page.evaluate(
    async ({ extensionId, forged }) => {
      const origin = `chrome-extension://${extensionId}`;
      const heard: unknown[] = [];
      const sent = new Set(forged.map((message) => JSON.stringify(message)));
      addEventListener('message', ({ data }) => sent.has(JSON.stringify(data)) || heard.push(data));
      for (const message of forged) {
        postMessage(message, '*');
        dispatchEvent(new CustomEvent('@webext-core/messaging/custom-events', { detail: { message } }));
      }
      const { chrome } = globalThis as unknown as {
        chrome?: { runtime?: { sendMessage?(id: string, message: unknown): Promise<unknown> } };
      };
      for (const message of forged)
        heard.push(
          ...[await chrome?.runtime?.sendMessage?.(extensionId, message).catch(() => undefined)].filter(Boolean),
        );
      for (const path of ['popup.html', 'library.html', 'extract.js', 'marks.js', 'icon/128.png', 'manifest.json']) {
        const loaded = await fetch(`${origin}/${path}`).then(
          () => true,
          () => false,
        );
        const shown = await new Promise((resolve) => {
          const image = new Image();
          image.onload = () => resolve(true);
          image.onerror = () => resolve(false);
          image.src = `${origin}/${path}`;
        });
        if (loaded || shown) heard.push(path);
      }
      const frame = document.createElement('iframe');
      frame.src = `${origin}/library.html`;
      document.body.append(frame);
      await new Promise((resolve) => setTimeout(resolve, 500));
      return heard;
    },
    { extensionId: yijian.extensionId, forged },
  );
  expect(seen).toEqual([]);
  for (const frame of page.frames().slice(1)) expect(await frame.locator('body').innerText()).not.toContain('资料库');
  const stored = await readStored(await yijian.openExtensionPage('popup.html'));
  expect(stored.rows.map((row) => row.id)).toEqual([id]);
});

test('a script in a page, even ours, is refused what the pages of the extension may ask', async ({ yijian, site }) => {
  const id = await keepSample(yijian, site.url('sample'));
  const page = await yijian.open(`${site.url('sample')}?again`);
  await (await yijian.click(page)).close();
  const [worker] = yijian.context.serviceWorkers();
  const answers = await worker?.evaluate(
    async ({ url, id }) => {
      type Api = {
        tabs: { query(filter: object): Promise<{ id: number }[]> };
        scripting: { executeScript(injection: object): Promise<{ result: unknown }[]> };
      };
      const { tabs, scripting } = (globalThis as unknown as { chrome: Api }).chrome;
      const [tab] = await tabs.query({ url });
      const questions = [
        { type: 'recentClippings', data: 10 },
        { type: 'discardClipping', data: id },
        { type: 'unsaveClipping', data: id },
        { type: 'writeFields', data: { clippingId: id, writes: [{ path: 'note', value: 'forged' }] } },
      ].map((question) => ({ id: 1, timestamp: 1, ...question }));
      const [injected] = await scripting.executeScript({
        target: { tabId: tab?.id },
        args: [questions],
        func: (questions: unknown[]) => {
          type Runtime = { sendMessage(message: unknown): Promise<unknown> };
          const { runtime } = (globalThis as unknown as { chrome: { runtime: Runtime } }).chrome;
          return Promise.all(questions.map((question) => runtime.sendMessage(question).catch(String)));
        },
      });
      return injected?.result as { res?: unknown; err?: { message: string } }[];
    },
    { url: page.url(), id },
  );
  expect(answers).toHaveLength(4);
  for (const answer of answers ?? []) {
    expect(answer.res).toBeUndefined();
    expect(answer.err?.message).toContain('pages of the extension alone');
  }
  const stored = await readStored(await yijian.openExtensionPage('popup.html'));
  expect(stored.rows.find((row) => row.id === id)?.shelf).toBe('kept');
  expect(stored.figures.find((record) => record.id === id)?.edits?.note).toBeUndefined();
});

test('words of a page stay words: in the popup, in the library, in an exported note', async ({ yijian }, info) => {
  const markup = '<img src=x onerror="globalThis.hacked=1"><script>globalThis.hacked=1</script><b>';
  const escaped = markup.replaceAll('<', '&lt;');
  const sample = readFileSync('assets/sample.html', 'utf8');
  const { address, close } = await serve(() => ({
    body: sample
      .replace(/<title>.*?<\/title>/, `<title>${escaped}云溪</title>`)
      .replaceAll('云溪市', `云溪市${escaped}`)
      .replace('来源：', `来源：${escaped}`),
  }));
  const page = await yijian.open(address);
  const popup = await yijian.click(page);
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
  await expect(popup.locator('body')).toContainText('<img src=x');
  await ranNothing(popup);
  await popup.close();
  await ranNothing(page);
  await close();

  const library = await yijian.openExtensionPage('library.html');
  const stored = await readStored(library);
  expect(stored.texts[0]?.article.text).toContain('<script>globalThis.hacked=1</script>');
  await library.goto(`${library.url().split('#')[0]}#/clippings?open=${stored.rows[0]?.id}`);
  await library.reload();
  await expect(library.locator('.clipping-detail')).toContainText('<img src=x');
  await ranNothing(library);

  await library.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = library.getByRole('dialog', { name: '导出' });
  await dialog.getByRole('radio', { name: /^Markdown/ }).check();
  const [download] = await Promise.all([
    library.waitForEvent('download'),
    dialog.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  await download.saveAs(info.outputPath('note.md'));
  const note = readFileSync(info.outputPath('note.md'), 'utf8');
  expect(note.slice(note.indexOf('\n# '))).not.toMatch(/(^|[^\\])<(img|script)/);
});

test('a link of an imported clipping that is no web address is not a link', async ({ yijian, site }, info) => {
  await keepSample(yijian, site.url('sample'));
  const library = await yijian.openExtensionPage('library.html');
  await expect(library.getByText('云溪市二十七个').first()).toBeVisible();
  const file = JSON.parse(readFileSync(await exportLibrary(library, info.outputPath('export.json')), 'utf8'));
  const [original] = file.clippings;
  const links = [
    'javascript:globalThis.hacked=1',
    'data:text/html,<script>1</script>',
    'file:///etc/passwd',
    'https://a.example/',
  ];
  file.clippings = links.map((url, n) => ({
    ...original,
    id: `forged-id-${n}`,
    article: { ...original.article, url },
    urlKey: url,
  }));
  const path = info.outputPath('forged.json');
  writeFileSync(path, JSON.stringify(file));
  await importByPage(library, path);
  const shown: (string | null)[] = [];
  for (const [n] of links.entries()) {
    await library.goto(`${library.url().split('#')[0]}#/clippings?open=forged-id-${n}`);
    await library.reload();
    await library.locator('.clipping-detail h2').waitFor();
    const anchors = library.locator('.clipping-detail a[href]');
    const [anchor] = await anchors.all();
    shown.push((await anchor?.getAttribute('href')) ?? null);
    if (anchor) expect(await anchor.getAttribute('rel')).toContain('noopener');
  }
  expect(shown).toEqual([null, null, null, 'https://a.example/']);
  await ranNothing(library);
});

test('a file that is a bomb is refused in a sentence, and the page still answers', async ({ yijian }, info) => {
  test.setTimeout(120_000);
  const library = await yijian.openExtensionPage('library.html');
  const head = '{"format":"yijian","schema":1}\n';
  const bombs: [string, string][] = [
    ['one-line.json', `{"format":"yijian","schema":1,"clippings":["${'a'.repeat(60_000_000)}"]}`],
    ['long-line.ndjson', `${head}{"id":"${'a'.repeat(30_000_000)}"}\n`],
    ['deep.ndjson', `${head}${'['.repeat(400_000)}${']'.repeat(400_000)}\n`],
    ['endless-head.json', `{"format":"yijian"${' '.repeat(60_000_000)}`],
    ['archive.json', 'PK\u0003\u0004'.repeat(1000)],
  ];
  for (const [name, content] of bombs) {
    const path = info.outputPath(name);
    writeFileSync(path, content);
    await library.getByRole('button', { name: '导入', exact: true }).click();
    await library.locator('input[type=file]').setInputFiles(path);
    const dialog = library.getByRole('dialog', { name: '导入' });
    const refused = dialog.getByRole('alert').or(dialog.getByText('为什么不能导入'));
    await expect(refused, name).toBeVisible({ timeout: 30_000 });
    await dialog.getByRole('button', { name: '关闭' }).click();
    await expect(dialog).toHaveCount(0);
  }
  expect((await readStored(library)).rows).toEqual([]);
});

/** Clips the sample by the popup; gives its id. */
async function keepSample(yijian: Browser, url: string): Promise<string> {
  const page = await yijian.open(url);
  const popup = await yijian.click(page);
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
  await popup.close();
  const asker = await yijian.openExtensionPage('popup.html');
  const recent = await ask(asker, 'recentClippings', 1);
  await asker.close();
  if (!recent.ok || !recent.value[0]) throw new Error('Nothing was kept.');
  return recent.value[0].id;
}

async function importByPage(library: Page, path: string): Promise<void> {
  await library.getByRole('button', { name: '导入', exact: true }).click();
  await library.locator('input[type=file]').setInputFiles(path);
  await library.getByRole('button', { name: /^导入 [\d,]+ 条$/ }).click();
  await library.getByText(/^已导入\uff1a/).waitFor();
}

/** No code of the article ran, and none of its markup became an element. */
async function ranNothing(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'hacked' in globalThis)).toBe(false);
  expect(await page.locator('img[src="x"], script:not([src])').count()).toBe(0);
}
