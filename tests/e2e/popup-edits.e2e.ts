import type { Page } from '@playwright/test';
import { libraryProblems, terms, words } from '../../components/words';
import { expect, test } from './extension';
import { rowOf, saveButton, savedState } from './popup';

const open = (popup: Page, quote: string) => rowOf(popup, quote).locator('.figure-row-value').click();
const subject = (popup: Page) => popup.getByLabel(words.fields.subject);

for (const [how, close] of [
  ['by a click on the page', (_popup: Page, page: Page) => page.mouse.click(200, 400)],
  ['by itself', (popup: Page) => popup.evaluate(() => setTimeout(() => window.close()))],
] as const)
  test(`what was typed and not entered is kept when the popup is closed ${how}`, async ({ yijian, site }) => {
    const page = await yijian.open(site.url('sample'));
    const popup = await yijian.click(page);
    await open(popup, '约46亿元');
    await subject(popup).fill('远澜锂电二期');
    await Promise.all([popup.waitForEvent('close'), close(popup, page)]);
    const again = await yijian.click(page);
    await open(again, '约46亿元');
    await expect(subject(again)).toHaveValue('远澜锂电二期');
    await again.close();
    await yijian.killWorker();
    const third = await yijian.click(page);
    await open(third, '约46亿元');
    await expect(subject(third)).toHaveValue('远澜锂电二期');
    expect(await third.evaluate(() => Object.keys(localStorage))).toEqual([]);
  });

test('what is typed in the panel stays while the popup writes the same figure, and is written last', async ({
  yijian,
  site,
}) => {
  const page = await yijian.open(site.url('sample'));
  const first = await yijian.click(page);
  const [panel] = await Promise.all([
    yijian.context.waitForEvent('page', (opened) => opened.url().endsWith('/sidepanel.html')),
    first
      .getByRole('button', { name: words.panel })
      .click()
      .catch(() => {}),
  ]);
  await open(panel, '约46亿元');
  await subject(panel).fill('面板里写的');
  const popup = await yijian.click(page);
  await open(popup, '约46亿元');
  await subject(popup).fill('弹窗里写的');
  await subject(popup).press('Enter');
  await popup.locator('.figure-detail select[data-field="stage"]').selectOption('operating');
  // The panel has heard of both, and the field is still the reader's.
  await expect(panel.locator('.figure-detail select[data-field="stage"]')).toHaveValue('operating');
  await expect(subject(panel)).toHaveValue('面板里写的');
  await subject(panel).press('Enter');
  await expect(subject(popup)).toHaveValue('面板里写的');
});

test('keys that are faster than the answers each act on what the one before did', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('sample'));
  const popup = await yijian.click(page);
  const row = rowOf(popup, '约46亿元');
  await row.locator('.figure-row-value').click();
  await popup.keyboard.press('Escape');
  // All within one task: no answer and no drawing comes between.
  const press = (...keys: string[]) =>
    popup.evaluate((keys) => {
      for (const key of keys)
        document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    }, keys);
  await press(' ', ' ', ' ');
  await expect(row).toHaveAttribute('data-review', 'rejected');
  await press(' ', 'p', 'p', 'p');
  await expect(row).toHaveAttribute('data-review', 'corrected');
  await expect(row.locator('[data-mark="planned"]')).toHaveCount(1);
  // An edit and the saving at once: neither answer brings back what was before the other.
  await press(' ');
  await popup.keyboard.press('Control+s');
  await expect(savedState(popup)).toBeVisible();
  await expect(row).toHaveAttribute('data-review', 'rejected');
  // Taken back in the order of their making, though asked for at once.
  await press('u', 'u');
  await expect(row).toHaveAttribute('data-review', 'confirmed');
  await expect(row.locator('[data-mark="planned"]')).toHaveCount(0);
  await popup.close();
  const again = await yijian.click(page);
  await expect(rowOf(again, '约46亿元').locator('[data-mark="planned"]')).toHaveCount(0);
  await expect(savedState(again)).toBeVisible();
});

test('a figure that stands open stays in its place while it is corrected, and goes to its new one when it is closed', async ({
  yijian,
  site,
}) => {
  const popup = await yijian.click(await yijian.open(site.url('sample')));
  await expect(saveButton(popup)).toBeVisible();
  await popup.keyboard.press('2');
  const key = await rowOf(popup, '约46亿元').getAttribute('data-key');
  const item = popup.locator(`.figure-item[data-key="${key}"]`);
  const head = item.locator('xpath=ancestor::*[@class="figure-group"]').locator('.figure-group-name');
  await expect(head).toHaveText(terms.measures.total_investment);
  await open(popup, '约46亿元');
  const picker = popup.locator('.figure-detail select[data-field="measure"]');
  await picker.focus();
  await picker.selectOption('output_value');
  await expect(item).toHaveAttribute('data-review', 'corrected');
  await expect(picker).toBeFocused();
  await expect(head).toHaveText(terms.measures.total_investment);
  await popup.keyboard.press('Escape');
  await expect(head).toHaveText(terms.measures.output_value);
  await expect(item).toBeFocused();
});

test('an edit that the library refuses stays on the screen, is told, and is written when it can be', async ({
  yijian,
  site,
}) => {
  const page = await yijian.open(site.url('sample'));
  const popup = await yijian.click(page);
  // The draft is written after it is shown; it is the edit that is to be refused.
  await popup.waitForFunction(() => performance.getEntriesByName('yijian:kept').length > 0);
  const [worker] = yijian.context.serviceWorkers();
  await worker?.evaluate(() => {
    const { put } = IDBObjectStore.prototype;
    Object.assign(globalThis, { spaceIsBack: () => Object.assign(IDBObjectStore.prototype, { put }) });
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
  });
  const row = rowOf(popup, '约46亿元');
  await open(popup, '约46亿元');
  await popup.locator('.figure-detail').getByRole('button', { name: words.reject }).click();
  const alert = popup.getByRole('alert');
  await expect(alert).toContainText(words.unwritten(1));
  await expect(alert).toContainText(libraryProblems.storageFull.says);
  await expect(row).toHaveAttribute('data-review', 'rejected');
  await worker?.evaluate(() => (globalThis as unknown as { spaceIsBack(): void }).spaceIsBack());
  await alert.getByRole('button', { name: words.retry }).click();
  await expect(alert).toHaveCount(0);
  await popup.close();
  await expect(rowOf(await yijian.click(page), '约46亿元')).toHaveAttribute('data-review', 'rejected');
});
