import type { Page } from '@playwright/test';
import { words } from '../../components/words';
import { expect, test } from './extension';
import { rowOf, savedState } from './popup';

const focused = (popup: Page) => popup.locator('.figure-item:focus');

test('an edit outlives the popup and the worker, and can be taken back by the next popup', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('sample'));
  const popup = await yijian.click(page);
  await rowOf(popup, '约46亿元').locator('.figure-row-value').click();
  await popup.locator('.figure-detail select[data-field="measure"]').selectOption('completed_investment');
  await expect(popup.getByText(words.corrected(words.fields.measure))).toBeVisible();
  await popup.getByLabel(words.fields.value).fill('约47.5亿元');
  await popup.getByLabel(words.fields.value).press('Enter');
  await expect(rowOf(popup, '约47.5亿元')).toContainText('改过');
  await popup.close();

  const second = await yijian.click(page);
  await expect(rowOf(second, '约47.5亿元')).toContainText('完成投资');
  await second.close();

  await yijian.killWorker();
  const third = await yijian.click(page);
  const row = rowOf(third, '约47.5亿元');
  await expect(row).toContainText('完成投资');
  await row.locator('.figure-row-value').click();
  // The parser's own answer stands beside the correction.
  await expect(third.locator('.figure-detail-parsed')).toContainText('约46亿元');
  await third.close();

  await yijian.restart();
  const fourth = await yijian.click(await yijian.open(site.url('sample')));
  await expect(rowOf(fourth, '约47.5亿元')).toContainText('完成投资');
});

test('an article is reviewed and saved without the mouse', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('brief'));
  const popup = await yijian.click(page);
  await expect(focused(popup)).toHaveCount(1);
  const count = await popup.locator('.figure-item').count();

  // Down and up, opened, looked at on the page, confirmed: on to the next.
  const first = await focused(popup).getAttribute('data-key');
  await popup.keyboard.press('ArrowDown');
  await expect(focused(popup)).not.toHaveAttribute('data-key', first ?? '');
  await popup.keyboard.press('k');
  await expect(focused(popup)).toHaveAttribute('data-key', first ?? '');
  await popup.keyboard.press('Enter');
  await expect(popup.locator('.figure-detail')).toHaveCount(1);
  await popup.keyboard.press('g');
  await expect(popup.getByText(words.located)).toBeVisible();
  await popup.keyboard.press('y');
  await expect(popup.locator(`[data-key="${first}"]`)).toHaveAttribute('data-review', 'confirmed');
  await expect(focused(popup)).not.toHaveAttribute('data-key', first ?? '');

  // The measure by its key and the letters of the list; the plan by its key; rejected; all taken back in turn.
  const second = popup.locator(`[data-key="${await focused(popup).getAttribute('data-key')}"]`);
  await popup.keyboard.press('m');
  await expect(popup.locator('.figure-detail select[data-field="measure"]')).toBeFocused();
  await popup.keyboard.press('ArrowUp');
  await expect(second).toHaveAttribute('data-review', 'corrected');
  await popup.keyboard.press('Escape');
  await expect(popup.locator('.figure-detail')).toHaveCount(0);
  await expect(second).toBeFocused();
  await popup.keyboard.press('x');
  await expect(second).toHaveAttribute('data-review', 'rejected');
  await popup.keyboard.press('u');
  await expect(second).toHaveAttribute('data-review', 'corrected');
  await popup.keyboard.press('Control+z');
  await expect(second).toHaveAttribute('data-review', 'unreviewed');

  // Everything that is left, by y alone.
  await popup.keyboard.press('3');
  await popup.keyboard.press('Home');
  for (let i = 0; i < count; i++) await popup.keyboard.press('y');
  await expect(popup.locator('.figure-item[data-review="confirmed"]')).toHaveCount(
    await popup.locator('.figure-item').count(),
  );

  // The filter by its key; its letters are not orders; Esc empties it.
  await popup.keyboard.press('/');
  await popup.keyboard.type('x总投资');
  await expect(popup.getByLabel('筛选')).toHaveValue('x总投资');
  await popup.keyboard.press('Escape');
  await expect(popup.getByLabel('筛选')).toHaveValue('');

  await popup.keyboard.press('Control+s');
  await expect(savedState(popup)).toBeVisible();
});
