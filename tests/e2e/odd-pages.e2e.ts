import { pageProblems, words } from '../../components/words';
import { CURRENT } from '../../utils/marks/page-mark';
import { expect, test } from './extension';
import type { PageName } from './pages';
import { locateButton, quotesOf, saveButton, savedState } from './popup';

const title = '云溪市二十七个重大项目春季集中开工';

for (const name of ['twoDocuments', 'gbk', 'throwing', 'huge', 'hostile'] as const satisfies PageName[])
  test(`the article of the page "${name}" is read like that of the sample`, async ({ yijian, site }) => {
    const sample = await yijian.click(await yijian.open(site.url('sample')));
    await expect(sample.locator('h1')).toHaveText(title);
    const expected = await quotesOf(sample);
    expect(expected.length).toBeGreaterThan(15);
    await sample.close();

    const page = await yijian.open(site.url(name));
    const popup = await yijian.click(page);
    await expect(async () => {
      // A page is searched for two seconds, which on a busy machine a large one outlasts: it is asked once more.
      const isTooBig = await popup.getByRole('heading', { name: pageProblems.pageTooBig.says }).isVisible();
      if (isTooBig) await popup.getByRole('button', { name: words.retry }).click();
      await expect(popup.locator('h1')).toContainText(title, { timeout: 5_000 });
    }).toPass();
    expect(await quotesOf(popup)).toEqual(expected);
    await locateButton(popup, '218.6亿元').click();
    if (name !== 'hostile')
      await expect
        .poll(() => page.evaluate((mark) => [...(CSS.highlights.get(mark) ?? [])].map(String), CURRENT))
        .toEqual(['218.6亿元']);
    await saveButton(popup).click();
    await expect(savedState(popup)).toBeVisible();
  });

test('a hostile page runs no code in the popup', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('hostile'));
  const popup = await yijian.click(page);
  await expect(popup.locator('h1')).toContainText('<script>window.hacked=1</script>');
  expect(await popup.evaluate(() => 'hacked' in window)).toBe(false);
  expect(await popup.locator('h1 *').count()).toBe(0);
});

test('an article that comes after the click takes the place of the notice', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('empty'));
  const popup = await yijian.click(page);
  await expect(popup.getByRole('heading', { name: pageProblems.noArticle.says })).toBeVisible();
  await page.evaluate(async (article) => {
    const html = await (await fetch(article)).text();
    document.body.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  }, site.url('brief'));
  await expect(popup.locator('.figure-item').first()).toBeVisible();
  await expect(popup.getByRole('heading', { name: pageProblems.noArticle.says })).toHaveCount(0);
});

test('a brief of 150 characters is an article', async ({ yijian, site }) => {
  const popup = await yijian.click(await yijian.open(site.url('brief')));
  await expect(popup.locator('h1')).toHaveText('云溪港二期码头项目签约');
  expect(await quotesOf(popup)).toContain('33.5亿元');
});

test('an article without figures says so, and its text can be saved', async ({ yijian, site }) => {
  const popup = await yijian.click(await yijian.open(site.url('noFigures')));
  await expect(popup.getByText('没有找到投资数据')).toBeVisible();
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
});

for (const [name, code] of [
  ['list', 'listPage'],
  ['empty', 'noArticle'],
  ['pdf', 'pdf'],
] as const)
  test(`the page "${name}" is refused with its own sentence and a way on`, async ({ yijian, site }) => {
    const popup = await yijian.click(await yijian.open(site.url(name)));
    await expect(popup.getByRole('heading', { name: pageProblems[code].says })).toBeVisible();
    await expect(popup.getByText(pageProblems[code].next)).toBeVisible();
    await expect(popup.getByRole('button', { name: '资料库' })).toBeVisible();
  });

for (const url of ['chrome://version/', 'about:blank'])
  test(`${url} is refused as a page of the browser`, async ({ yijian }) => {
    const popup = await yijian.click(await yijian.open(url));
    await expect(popup.getByRole('heading', { name: pageProblems.browserPage.says })).toBeVisible();
  });

test('a page of the list opens from the popup', async ({ yijian, site }) => {
  const popup = await yijian.click(await yijian.open(site.url('list')));
  const [opened] = await Promise.all([yijian.context.waitForEvent('page'), popup.locator('ul button').first().click()]);
  await expect(opened).toHaveURL(/\/sample\?id=0$/);
});
