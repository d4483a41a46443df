import type { Page } from '@playwright/test';
import { pageProblems, words } from '../../components/words';
import { expect, test } from './extension';
import { rowOf, saveButton, savedState } from './popup';
import { expectSound, picture } from './screen';

const figures = (popup: Page) => popup.locator('.figure-item');

test('an article is shown by project, by measure and as written, filtered, with every key told', async ({
  yijian,
  site,
}) => {
  const popup = await yijian.click(await yijian.open(site.url('sample')));
  await expect(figures(popup).first()).toBeVisible();
  await expectSound(popup, 'popup-read');

  await rowOf(popup, '约46亿元').locator('.figure-row-value').click();
  await expect(popup.locator('.figure-detail mark')).toHaveText('约46亿元');
  await expect(popup.locator('.figure-detail-number')).toHaveText('≈4,600,000,000元');
  await expect(popup.getByRole('list', { name: words.reasons })).toContainText('指标：依据“总投资”');
  await expectSound(popup, 'popup-open');
  await popup.keyboard.press('Escape');

  await popup.getByRole('button', { name: '按指标' }).click();
  await expect(popup.locator('.figure-group-name').first()).toHaveText('总投资');
  await popup.getByLabel('金额单位').selectOption('wan');
  await expect(rowOf(popup, '218.6亿元')).toContainText('2,186,000万元');
  await expectSound(popup, 'popup-by-measure');

  await popup.getByLabel('筛选').fill('约46亿元');
  await expect(popup.getByRole('status').filter({ hasText: words.hits(1) })).toHaveCount(1);
  await popup.getByLabel('筛选').fill('没有这样的项目');
  await expect(popup.getByText('没有符合“没有这样的项目”的数据。')).toBeVisible();
  await expectSound(popup, 'popup-no-hit');
  await popup.getByRole('button', { name: '清除筛选' }).click();

  await popup.locator('.figure-tree').press('?');
  await expect(popup.getByRole('dialog', { name: words.keys })).toBeVisible();
  await expectSound(popup, 'popup-keys');
});

test('saved, taken back, discarded, taken back again', async ({ yijian, site }) => {
  const popup = await yijian.click(await yijian.open(site.url('sample')));
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
  await expectSound(popup, 'popup-saved');
  await popup.getByRole('button', { name: '撤销' }).click();
  await expect(saveButton(popup)).toBeVisible();

  await popup.getByRole('button', { name: words.more }).click();
  await expectSound(popup, 'popup-more');
  await popup.getByRole('button', { name: words.discard }).click();
  await expect(popup.getByText(words.discarded)).toBeVisible();
  await popup.getByRole('button', { name: '撤销' }).click();
  await expect(saveButton(popup)).toBeVisible();
});

for (const [page, code] of [
  ['list', 'listPage'],
  ['empty', 'noArticle'],
  ['pdf', 'pdf'],
] as const)
  test(`a page that is no article says what it is: ${code}`, async ({ yijian, site }) => {
    const popup = await yijian.click(await yijian.open(site.url(page)));
    await expect(popup.getByRole('heading', { name: pageProblems[code].says })).toBeVisible();
    await expectSound(popup, `popup-${code}`);
  });

test('an article without figures shows its first words and how to go on', async ({ yijian, site }) => {
  const popup = await yijian.click(await yijian.open(site.url('noFigures')));
  await expect(popup.getByText(words.nothingFound)).toBeVisible();
  await expect(popup.getByRole('button', { name: words.pickBlock })).toBeVisible();
  await expectSound(popup, 'popup-nothing-found');
});

test('a page of the browser, at the first run: what the program does, and a sample to try without a page', async ({
  yijian,
}) => {
  const page = await yijian.open('chrome://version/');
  const popup = await yijian.click(page);
  await expect(popup.getByRole('heading', { name: pageProblems.browserPage.says })).toBeVisible();
  await expect(popup.getByText(words.welcome)).toBeVisible();
  await expectSound(popup, 'popup-first-run');
  await popup.getByRole('button', { name: words.trySample }).click();
  await expect(rowOf(popup, '286.4亿元')).toContainText('总投资');
  await expectSound(popup, 'popup-sample');
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
  await popup.close();

  // No longer the first run: the last clippings instead.
  const again = await yijian.click(page);
  await expect(again.getByRole('listitem').filter({ hasText: '青禾市' })).toBeVisible();
  await expectSound(again, 'popup-browser-page');
});

test('a table of the article is told and copied whole, its figures read', async ({ yijian, site }) => {
  const popup = await yijian.click(await yijian.open(site.url('table')));
  await expect(popup.getByText(words.table(5, 3))).toBeVisible();
  await expect(rowOf(popup, '82亿元')).toContainText('总投资');
  await expectSound(popup, 'popup-table');
  await yijian.context.grantPermissions(['clipboard-read']);
  await popup.getByRole('button', { name: words.copyWholeTable }).click();
  await expect
    .poll(() => popup.evaluate(() => navigator.clipboard.readText()))
    .toMatch(/^项目名称\t总投资\t建设阶段\r\n云溪抽水蓄能电站项目\t总投资82亿元\t在建/);
});

test('a selection is offered, read alone, and left again for the article', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('sample'));
  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.content p')].find((one) => one.textContent?.includes('约46亿元'));
    getSelection()?.selectAllChildren(paragraph as Element);
  });
  const popup = await yijian.click(page);
  await expect(figures(popup).first()).toBeVisible();
  const all = await figures(popup).count();
  await expectSound(popup, 'popup-selection');
  await popup.getByRole('button', { name: words.readSelection }).click();
  await expect(popup.getByText(words.parts.selection)).toBeVisible();
  const some = await figures(popup).count();
  expect(some).toBeGreaterThan(0);
  expect(some).toBeLessThan(all);
  await popup.getByRole('button', { name: words.backToArticle }).click();
  await expect(popup.getByText(words.parts.selection)).toHaveCount(0);
  await expect(figures(popup)).toHaveCount(all);
});

test('a block is picked by pointing at it, and read again by the next popup', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('noFigures'));
  const popup = await yijian.click(page);
  await expect(popup.getByText(words.nothingFound)).toBeVisible();
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  const [, opened] = await Promise.all([
    popup.getByRole('button', { name: words.pickBlock }).click(),
    (async () => {
      await expect(page.locator('yijian-pick')).toHaveCount(1);
      const box = await page.locator('p').nth(1).boundingBox();
      await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
      await picture(page, 'pick-block');
      await page.mouse.click((box?.x ?? 0) + 20, (box?.y ?? 0) + 8);
    })(),
  ]);
  expect(opened).toBeUndefined();
  await expect(page.locator('yijian-pick')).toHaveCount(0);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
  await expect.poll(() => yijian.context.pages().some((one) => one.url().endsWith('/popup.html'))).toBe(true);
  const again = yijian.context.pages().find((one) => one.url().endsWith('/popup.html')) as Page;
  await expect(again.getByText(words.parts.block)).toBeVisible();
});

test('a page that keeps the browser busy: waiting, then a way out, then the reading after all', async ({
  yijian,
  site,
}) => {
  const page = await yijian.open(site.url('sample'));
  const title = page.title();
  // The page waits for an answer without doing anything else, until it is given one.
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/held', (route) => answered.then(() => route.fulfill({ body: '' })));
  await page.evaluate(() => {
    setTimeout(() => {
      const request = new XMLHttpRequest();
      request.open('GET', '/held', false);
      request.send();
    }, 100);
  });
  const popup = await yijian.click(page);
  await expect(popup.getByText(words.reading)).toBeVisible();
  await expect(popup.getByText(words.readingLong)).toBeVisible();
  await expect(popup.locator('.page-facts-title')).toHaveText(await title);
  await expectSound(popup, 'popup-waiting');
  await expect(popup.getByRole('heading', { name: pageProblems.readingSlow.says })).toBeVisible();
  await expectSound(popup, 'popup-slow');
  answer();
  await expect(figures(popup).first()).toBeVisible();
});

test('a report as long as a book shows its beginning while the rest is read', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('book'));
  const popup = await yijian.click(page);
  // It stands for a fifth of a second: every frame is looked at.
  const beginning = await popup.waitForFunction(
    () => document.querySelector('.beginning-figures li') && document.querySelector<HTMLElement>('main')?.innerText,
    null,
    { polling: 'raf' },
  );
  await picture(popup, 'popup-beginning');
  expect(await beginning.jsonValue()).toMatch(
    /云溪市二十七个重大项目春季集中开工[\s\S]*文章较长：开头有 \d+ 项数据[\s\S]*218.6亿元/,
  );
  await expect(figures(popup).first()).toBeVisible();
  await expect(popup.locator('.beginning-figures')).toHaveCount(0);
  await expect(popup.getByText(words.savedReview(0, 232))).toBeVisible();
});

test('a library that cannot be written costs only the saving: the figures stand, and can be exported', async ({
  yijian,
  site,
}) => {
  const page = await yijian.open(site.url('sample'));
  const [worker] = yijian.context.serviceWorkers();
  await worker?.evaluate(() => {
    const full = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    Object.assign(IDBObjectStore.prototype, { add: full, put: full });
  });
  const popup = await yijian.click(page);
  await expect(popup.getByRole('alert')).toContainText('没有保存');
  expect(await figures(popup).count()).toBeGreaterThan(15);
  await expectSound(popup, 'popup-not-kept');
  const [download] = await Promise.all([
    popup.waitForEvent('download'),
    popup.getByRole('button', { name: words.exportOne }).first().click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/云溪市.*\.json$/);
});
