import type { Page } from '@playwright/test';
import { words } from '../../components/words';
import type { Browser } from '../../scripts/browser';
import { expect, test } from './extension';
import { rowOf, saveButton, savedState } from './popup';
import { expectSound, picture } from './screen';

/** Opens the panel by its button in the popup, on a page that was clicked on. The popup closes, maybe under the mouse. */
async function openPanel(yijian: Browser, page: Page): Promise<Page> {
  const popup = await yijian.click(page);
  await expect(saveButton(popup)).toBeVisible();
  const [panel] = await Promise.all([
    yijian.context.waitForEvent('page', (opened) => opened.url().endsWith('/sidepanel.html')),
    popup
      .getByRole('button', { name: words.panel })
      .click()
      .catch((error) => {
        if (!popup.isClosed()) throw error;
      }),
  ]);
  return panel;
}

test('the panel shows the page beside it, in step with the popup, the marks and the library', async ({
  yijian,
  site,
}) => {
  const page = await yijian.open(site.url('sample'));
  const panel = await openPanel(yijian, page);
  await expect(rowOf(panel, '约46亿元')).toBeVisible();
  await expectSound(panel, 'panel');

  // A click on a mark opens the figure in the panel.
  await panel.getByRole('button', { name: '标注' }).click();
  await expect(panel.getByText(/已标注/)).toBeVisible();
  const at = await page.evaluate(() => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...highlight]) as Range[];
    const range = ranges.find((range) => String(range) === '218.6亿元') as Range;
    range.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const pointed = () => page.evaluate(() => [...(CSS.highlights.get('yijian-pointed') ?? [])].map(String));
  await rowOf(panel, '约46亿元').locator('.figure-row-value').hover();
  await expect.poll(pointed).toEqual(['约46亿元']);
  await page.mouse.move(at.x, at.y);
  await expect(panel.locator('.figure-item[data-pointed] strong')).toHaveAttribute('title', '218.6亿元');
  await expect.poll(pointed).toEqual(['218.6亿元']);
  await expectSound(panel, 'panel-pointed');
  await picture(page, 'page-pointed');
  await page.mouse.click(at.x, at.y);
  await expect(panel.locator('.figure-detail mark')).toHaveText('218.6亿元');

  // Rejected in the panel: the mark goes.
  const standing = () =>
    page.evaluate(() => [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String)));
  expect(await standing()).toContain('218.6亿元');
  await panel.locator('.figure-detail').getByRole('button', { name: words.reject }).click();
  await expect.poll(standing).not.toContain('218.6亿元');

  // What the popup writes, the panel shows, and what it saves.
  const popup = await yijian.click(page);
  await expect(rowOf(popup, '218.6亿元')).toContainText('弃用');
  await rowOf(popup, '约46亿元').locator('.figure-row-value').click();
  await popup.getByRole('button', { name: words.confirm, exact: true }).click();
  await expect(rowOf(panel, '约46亿元')).toContainText('已确认');
  await saveButton(popup).click();
  await expect(savedState(panel)).toBeVisible();
  await popup.close();

  // Esc on the page takes the marks away; the panel knows.
  await page.bringToFront();
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('button', { name: '标注' })).toHaveAttribute('aria-pressed', 'false');
});

test('the panel says when the reader has moved on, and never turns by itself', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('sample'));
  const panel = await openPanel(yijian, page);
  await expect(rowOf(panel, '约46亿元')).toBeVisible();

  // The same tab goes to another page of the site: still the old figures, until the reader says so.
  await page.goto(site.url('brief'));
  await expect(panel.getByText(words.panelMoved)).toBeVisible();
  await expect(rowOf(panel, '约46亿元')).toBeVisible();
  await expectSound(panel, 'panel-moved');
  await panel.getByRole('button', { name: words.readThisPage }).click();
  await expect(rowOf(panel, '33.5亿元')).toBeVisible();

  // Another tab in front.
  const other = await yijian.open(site.url('sample'));
  await expect(panel.getByText(words.panelAway)).toBeVisible();
  await panel.getByRole('button', { name: words.readThisPage }).click();
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('这个页面还没有允许读取。');
  // The click on the icon that lets the page be read turns the panel too.
  const popup = await yijian.click(other);
  await expect(saveButton(popup)).toBeVisible();
  await expect(rowOf(panel, '约46亿元')).toBeVisible();
});

test('marks turned on and off again faster than the page answers are off', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('sample'));
  const popup = await yijian.click(page);
  await expect(saveButton(popup)).toBeVisible();
  const button = popup.getByRole('button', { name: '标注' });
  const standing = () => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
  await button.evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await expect(popup.getByText(words.unmarked)).toBeVisible();
  await expect(button).toHaveAttribute('aria-pressed', 'false');
  expect(await standing()).toBe(0);
});
