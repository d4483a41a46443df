import type { Page } from '@playwright/test';
import { words } from '../../components/words';
import type { Browser } from '../../scripts/browser';
import { highlightNames } from '../../utils/marks/page-mark';
import { expect, test } from './extension';
import { rowOf, saveButton, savedState, selectWords } from './popup';

/** The events of the browser's that the worker listens to; `dispatch` calls its listeners as the browser does. */
interface Events {
  commands: { onCommand: { dispatch(command: string, tab: object): void } };
  contextMenus: { onClicked: { dispatch(click: object, tab: object): void } };
}
declare const chrome: Events & {
  tabs: { query(what: object): Promise<{ id: number }[]> };
  action: { getBadgeText(of: object): Promise<string>; getTitle(of: object): Promise<string> };
};

/** A key of the extension, or its entry in the menu over selected words, on the tab at the front. Neither can be pressed from outside. */
async function happen(yijian: Browser, what: { command: string } | { entry: string }): Promise<void> {
  const [worker] = yijian.context.serviceWorkers();
  await worker?.evaluate(async (what) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    if ('command' in what) chrome.commands.onCommand.dispatch(what.command, tab as object);
    else chrome.contextMenus.onClicked.dispatch({ menuItemId: what.entry }, tab as object);
  }, what);
}

/** What the toolbar says over the tab at the front. */
async function icon(yijian: Browser): Promise<{ badge: string; title: string }> {
  const [worker] = yijian.context.serviceWorkers();
  return worker?.evaluate(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    const of = { tabId: tab?.id };
    return { badge: await chrome.action.getBadgeText(of), title: await chrome.action.getTitle(of) };
  }) as Promise<{ badge: string; title: string }>;
}

const marked = (page: Page) =>
  page.evaluate((names) => names.flatMap((name) => [...(CSS.highlights.get(name) ?? [])]).map(String), highlightNames);

/** A click on the icon lets the page be read, as a key of the extension does where one can be pressed. */
async function grant(yijian: Browser, page: Page): Promise<void> {
  const popup = await yijian.click(page);
  await expect(saveButton(popup)).toBeVisible();
  await popup.close();
  await page.bringToFront();
}

test('the icon says whether the page is saved, and whether there is anything to read', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('sample'));
  const popup = await yijian.click(page);
  await expect(saveButton(popup)).toBeVisible();
  const before = await icon(yijian);
  expect(before.badge).toBe('');
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
  await expect.poll(() => icon(yijian)).toMatchObject({ badge: '✓' });
  expect((await icon(yijian)).title).not.toBe(before.title);
  await popup.getByRole('button', { name: words.undo }).click();
  await expect.poll(() => icon(yijian)).toEqual(before);
  await popup.close();
  // Another page in the same tab: nothing is known of it, then that it is none to read.
  await page.goto(site.url('empty'));
  await expect.poll(() => icon(yijian)).toMatchObject({ badge: '' });
  const refused = await yijian.click(page);
  await expect(refused.locator('.problem-notice')).toBeVisible();
  await expect.poll(async () => (await icon(yijian)).title).not.toBe(before.title);
  expect((await icon(yijian)).badge).toBe('');
});

test('the icon of a page without an article is itself again once the reader has had the whole page read', async ({
  yijian,
  site,
}) => {
  const popup = await yijian.click(await yijian.open(site.url('list')));
  await expect(popup.locator('.problem-notice')).toBeVisible();
  const title = async () => (await icon(yijian)).title;
  await expect.poll(title).toContain('没有');
  await popup.getByRole('button', { name: words.useWholePage }).click();
  await expect(popup.getByText(words.parts.wholePage)).toBeVisible();
  await expect.poll(title).not.toContain('没有');
});

test('the icon of a page that is saved in the moment its figures appear keeps its ✓', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('sample'));
  const popup = await yijian.click(page);
  await popup.waitForFunction(() => {
    const button = [...document.querySelectorAll('button')].find((button) => button.textContent?.startsWith('保存'));
    button?.click();
    return button?.disabled === false;
  });
  await expect(savedState(popup)).toBeVisible();
  await expect.poll(() => icon(yijian)).toMatchObject({ badge: '✓' });
  // Longer than what was true before the save waits to be drawn.
  await popup.waitForTimeout(1000);
  expect((await icon(yijian)).badge).toBe('✓');
});

test('one key saves the page, another marks its figures and takes the marks away', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('sample'));
  await grant(yijian, page);
  await happen(yijian, { command: 'toggle-marks' });
  await expect.poll(() => marked(page)).toContain('约46亿元');
  await happen(yijian, { command: 'toggle-marks' });
  await expect.poll(() => marked(page)).toEqual([]);
  await happen(yijian, { command: 'quick-save' });
  await expect.poll(() => icon(yijian)).toMatchObject({ badge: '✓' });
  await expect(savedState(await yijian.click(page))).toBeVisible();
});

test('the menu over selected words proposes a figure without the marks, and Enter notes it', async ({
  yijian,
  site,
}) => {
  const page = await yijian.open(site.url('missed'));
  await grant(yijian, page);
  await selectWords(page, '620万吨');
  await happen(yijian, { entry: 'addFigure' });
  await expect(page.locator('yijian-bubble')).toHaveCount(1);
  await expect(async () => {
    await page.keyboard.press('Enter');
    await expect(page.locator('yijian-bubble')).toHaveCount(0, { timeout: 3_000 });
  }).toPass({ timeout: 20_000 });
  await expect(rowOf(await yijian.click(page), '620万吨')).toContainText(words.reviews.confirmed);
});
