import type { Page } from '@playwright/test';
import { words } from '../../components/words';
import { expect, test } from './extension';
import { rowOf, saveButton } from './popup';

/** What the clipboard holds of a type. */
const clipboard = (popup: Page, type: string) =>
  popup.evaluate(async (type) => {
    const [item] = await navigator.clipboard.read();
    return item?.types.includes(type) ? await (await item.getType(type)).text() : '';
  }, type);

test('all figures are copied as a table for sheets and for documents, the rejected ones left out; it is told', async ({
  yijian,
  site,
}) => {
  const popup = await yijian.click(await yijian.open(site.url('sample')));
  await expect(saveButton(popup)).toBeVisible();
  await yijian.context.grantPermissions(['clipboard-read']);
  const count = await popup.locator('.figure-item').count();
  await rowOf(popup, '约46亿元').locator('input[type=checkbox]').click();
  await expect(rowOf(popup, '约46亿元')).toHaveAttribute('data-review', 'rejected');
  await popup.getByRole('button', { name: words.more }).click();
  await popup.getByRole('button', { name: words.copyTable }).click();
  await expect(popup.locator('.popup-notice')).toContainText(/^已复制 \d+ 行/);
  const lines = (await clipboard(popup, 'text/plain')).split('\r\n');
  expect(lines[0]).toMatch(/^主体\t指标\t原文/);
  // The list may hold rows that are folded away.
  expect(lines.length - 1).toBeGreaterThanOrEqual(count - 1);
  const copied = lines.find((line) => line.includes('218.6亿元'))?.split('\t') ?? [];
  expect(copied.slice(1, 6)).toEqual(['总投资', '218.6亿元', '21860000000', '21860000000', 'CNY']);
  expect(lines.filter((line) => line.includes('\t约46亿元\t'))).toEqual([]);
  const html = await clipboard(popup, 'text/html');
  expect(html.match(/<tr>/g)).toHaveLength(lines.length);
  expect(html).toContain('<td>21860000000</td>');
});

test('a figure is copied as a citation, by its key', async ({ yijian, site }) => {
  const popup = await yijian.click(await yijian.open(site.url('sample')));
  await expect(saveButton(popup)).toBeVisible();
  await yijian.context.grantPermissions(['clipboard-read']);
  await rowOf(popup, '约46亿元').click();
  // At once: the page is still being scrolled to the figure, which is told of later and says nothing then.
  await popup.keyboard.press('c');
  await expect(popup.locator('.popup-notice')).toHaveText(words.copied);
  expect(await popup.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^“.*约46亿元.*”（云溪日报，《云溪市二十七个重大项目春季集中开工》，2025-03-18，http:\/\/.*\/sample）$/,
  );
  expect(await clipboard(popup, 'text/html')).toMatch(
    /（云溪日报，<a href="http:.*#:~:text=.*">《云溪市.*》<\/a>，2025-03-18）$/,
  );
});

test('the link to a figure opens the page at its sentence', async ({ yijian, site }) => {
  const popup = await yijian.click(await yijian.open(site.url('many')));
  await yijian.context.grantPermissions(['clipboard-read']);
  await rowOf(popup, '106.5亿元').click();
  await popup.keyboard.press('l');
  await expect(popup.locator('.popup-notice')).toHaveText(words.copiedLink);
  const link = await popup.evaluate(() => navigator.clipboard.readText());
  const reader = await yijian.open(link);
  const sentence = reader.getByText('总投资106.5亿元');
  await expect(sentence).toBeInViewport();
  await expect(reader.getByText('总投资11.5亿元')).not.toBeInViewport();
});

test('what is done is told to those who listen; keys of an input method do nothing', async ({ yijian, site }) => {
  const popup = await yijian.click(await yijian.open(site.url('sample')));
  const row = rowOf(popup, '约46亿元');
  await row.click();
  const region = popup.locator('.popup-notice[role=status]');
  await expect(region).toHaveCount(1);
  // Letters that an input method takes, and the Esc that ends its composition.
  await popup.evaluate(() => {
    for (const key of ['x', 'y', 'Process', 'Escape'])
      document.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }),
      );
  });
  await expect(popup.locator('.figure-detail')).toHaveCount(1);
  await popup.keyboard.press('p');
  await expect(region).toHaveText(words.corrected(words.fields.planned));
  await popup.keyboard.press('u');
  await expect(region).toHaveText(words.undone);
  await expect(row).toHaveAttribute('data-review', 'unreviewed');
  // The tree says what is open and where the reader is.
  await expect(popup.getByRole('tree', { name: words.figures })).toBeVisible();
  await expect(popup.locator('[role=treeitem]:focus')).toHaveAttribute('aria-expanded', 'true');
});
