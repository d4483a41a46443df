import type { Page } from '@playwright/test';
import { words } from '../../components/words';
import { expect, test } from './extension';
import { rowOf, savedState } from './popup';
import { expectSound } from './screen';

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

test('n goes from one doubtful figure to the next, and tells how far it is; Y confirms the others of a group at once', async ({
  yijian,
  site,
}) => {
  const popup = await yijian.click(await yijian.open(site.url('doubtful')));
  await expect(focused(popup)).toHaveCount(1);
  const notice = popup.locator('.popup-notice');
  await expect(popup.getByRole('button', { name: words.doubtfulLeft(3) })).toBeVisible();
  await expectSound(popup, 'popup-doubtful');

  await popup.keyboard.press('n');
  await expect(notice).toHaveText(words.doubtfulAt(1, 3));
  await expect(popup.locator('.figure-detail-doubts')).toHaveText(words.doubts.exceedsTotal);
  await popup.keyboard.press('n');
  await expect(notice).toHaveText(words.doubtfulAt(2, 3));
  await popup.keyboard.press('Shift+N');
  await expect(notice).toHaveText(words.doubtfulAt(1, 3));
  // Decided, it leads to the next; it is still counted, and not gone to again.
  await popup.keyboard.press('x');
  await expect(notice).toHaveText(words.doubtfulAt(2, 3));
  await expect(popup.getByRole('button', { name: words.doubtfulLeft(2) })).toBeVisible();
  await popup.keyboard.press('Shift+N');
  await expect(notice).toHaveText(words.doubtfulAt(3, 3));

  await popup.keyboard.press('Escape');
  await popup.keyboard.press('Y');
  await expect(notice).toHaveText(words.confirmedSure(4, 2));
  await expect(popup.locator('.figure-item[data-review="confirmed"]')).toHaveCount(4);
  await popup.keyboard.press('u');
  await expect(popup.locator('.figure-item[data-review="confirmed"]')).toHaveCount(0);

  // With the mouse alone, from the line that tells what is left.
  await popup.getByRole('button', { name: words.doubtfulLeft(2) }).click();
  await popup.locator('.figure-detail').getByRole('button', { name: words.confirm, exact: true }).click();
  await popup.getByRole('button', { name: words.doubtfulLeft(1) }).click();
  await popup.locator('.figure-detail').getByRole('button', { name: words.confirm, exact: true }).click();
  await expect(popup.locator('.progress')).toContainText(words.savedReview(3, 7));
  await popup.keyboard.press('n');
  await expect(notice).toHaveText(words.noDoubtful);
});

test('the unit is picked from a list, or typed where it is none of it', async ({ yijian, site }) => {
  const popup = await yijian.click(await yijian.open(site.url('brief')));
  await rowOf(popup, '33.5亿元').locator('.figure-row-value').click();
  const unit = popup.locator('.figure-detail select[data-field="unit"]');
  await expect(unit).toHaveValue('CNY');
  await unit.selectOption('USD');
  await expect(popup.locator('.figure-detail-number')).toContainText('3,350,000,000美元');
  await unit.selectOption({ label: words.otherUnit });
  const typed = popup.getByRole('textbox', { name: words.fields.unit });
  await typed.fill('泊位');
  await typed.press('Enter');
  await expect(unit).toHaveValue('泊位');
  await expect(popup.locator('.figure-detail-number')).toContainText('泊位');
});

test('a unit that the measure is not told in is a doubt, until one of the two is put right', async ({
  yijian,
  site,
}) => {
  const popup = await yijian.click(await yijian.open(site.url('brief')));
  const row = rowOf(popup, '33.5亿元');
  const doubtful = row.locator('.mark-chip[data-mark="doubtful"]');
  await row.locator('.figure-row-value').click();
  const unit = popup.locator('.figure-detail select[data-field="unit"]');
  await expect(doubtful).toHaveCount(0);
  await unit.selectOption('t');
  await expect(popup.locator('.popup-notice')).toHaveText(words.doubts.unfitUnit);
  await expect(popup.locator('.figure-detail-doubts')).toHaveText(words.doubts.unfitUnit);
  await expect(doubtful).toBeVisible();
  await unit.selectOption('CNY');
  await expect(doubtful).toHaveCount(0);
  await unit.selectOption('t');
  await expect(doubtful).toBeVisible();
  await popup.locator('.figure-detail select[data-field="measure"]').selectOption('capacity');
  await expect(doubtful).toHaveCount(0);
});

test('a period is corrected in words, which count from the day of publication; the base of a growth is picked', async ({
  yijian,
  site,
}) => {
  const page = await yijian.open(site.url('sample'));
  const popup = await yijian.click(page);
  const row = rowOf(popup, '9.7%');
  await row.locator('.figure-row-value').click();
  const period = popup.getByRole('textbox', { name: words.fields.period });
  await period.fill('去年');
  await period.press('Enter');
  await expect(popup.locator('.popup-notice')).toHaveText(words.corrected(words.fields.period));
  await expect(row).toContainText('去年');
  await expect(popup.locator('.figure-detail-number')).toContainText('2024-01-01 至 2024-12-31');
  const basis = popup.locator('.figure-detail select[data-field="basis"]');
  await basis.selectOption('monthOnMonth');
  await expect(row.locator('[data-mark="basis"]')).toHaveText(words.bases.monthOnMonth);
  await expect(popup.locator('.figure-detail-parsed')).toHaveText(
    words.parserSaid(`${words.fields.period} 1至2月`, `${words.fields.basis} ${words.bases.yearOnYear}`),
  );
  await popup.locator('.figure-detail-fields').scrollIntoViewIfNeeded();
  await expectSound(popup, 'popup-period');

  // What names no time is told, stays in the field, and is not written.
  await period.fill('随便');
  await period.press('Enter');
  await expect(popup.locator('.popup-notice')).toHaveText(words.noPeriod('随便'));
  await expect(period).toHaveValue('随便');
  await popup.close();

  const again = await yijian.click(page);
  await expect(rowOf(again, '9.7%')).toContainText('去年');
  await rowOf(again, '9.7%').locator('.figure-row-value').click();
  const stored = again.getByRole('textbox', { name: words.fields.period });
  await stored.fill('');
  await stored.press('Enter');
  await expect(rowOf(again, '9.7%')).not.toContainText('去年');
});

test('opening a figure shows it on the page, and hides no row', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('sample'));
  const popup = await yijian.click(page);
  await expect(focused(popup)).toHaveCount(1);
  const shown = () => page.evaluate(() => CSS.highlights.size);
  expect(await shown()).toBe(0);
  await popup.keyboard.press('Enter');
  await expect.poll(shown).toBeGreaterThan(0);
  await popup.keyboard.press('g');
  const notice = popup.locator('.popup-notice span');
  await expect(notice).toHaveText(words.located);
  const [told, list] = await Promise.all([notice.boundingBox(), popup.locator('.figure-tree').boundingBox()]);
  expect(told?.y).toBeGreaterThanOrEqual((list?.y ?? 0) + (list?.height ?? 0) - 1);
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

  // The filter by its key; its letters are not orders; Esc empties it and leads back to the list, Enter with what is found.
  await popup.keyboard.press('/');
  await popup.keyboard.type('x总投资');
  await expect(popup.getByLabel('筛选')).toHaveValue('x总投资');
  await popup.keyboard.press('Escape');
  await expect(popup.getByLabel('筛选')).toHaveValue('');
  await popup.keyboard.press('2');
  await expect(popup.getByRole('button', { name: '按指标' })).toHaveAttribute('aria-pressed', 'true');
  await popup.keyboard.press('/');
  await popup.keyboard.type('总投资');
  await popup.keyboard.press('Enter');
  await popup.keyboard.press('3');
  await expect(popup.getByRole('button', { name: '按原文' })).toHaveAttribute('aria-pressed', 'true');
  await expect(popup.getByLabel('筛选')).toHaveValue('总投资');
  await popup.keyboard.press('Escape');
  await expect(popup.getByLabel('筛选')).toHaveValue('');

  await popup.keyboard.press('Control+s');
  await expect(savedState(popup)).toBeVisible();
});
