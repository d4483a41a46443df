import { words } from '../../components/words';
import { expect, test } from './extension';
import { rowOf, saveButton, savedState } from './popup';
import { expectSound } from './screen';

test('a page that has changed since it was saved says what differs; updating brings the review along', async ({
  yijian,
  site,
}) => {
  const page = await yijian.open(site.url('sample'));
  const popup = await yijian.click(page);
  await rowOf(popup, '218.6亿元').click();
  await popup.keyboard.press('y');
  await expect(rowOf(popup, '218.6亿元')).toHaveAttribute('data-review', 'confirmed');
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
  await popup.close();

  // The same page and text: saved, and nothing to decide.
  const same = await yijian.click(page);
  await expect(savedState(same)).toBeVisible();
  await expect(same.locator('.state-notice[data-kind="earlier"]')).toHaveCount(0);
  await same.close();

  await page.evaluate(() => {
    const paragraph = [...document.querySelectorAll('.content p')].find((one) => one.textContent?.includes('约46亿元'));
    if (paragraph) paragraph.innerHTML = paragraph.innerHTML.replace('46亿元', '52亿元');
  });
  const changed = await yijian.click(page);
  const notice = changed.locator('.state-notice[data-kind="earlier"]');
  await expect(notice).toContainText(words.earlier('', 0, 1, 0).replace(/.*：/, ''));
  await notice.getByText(words.compare).click();
  await expect(notice.getByRole('listitem')).toHaveText(/^总投资 约46亿元 约52亿元/);
  await expect(rowOf(changed, '218.6亿元')).toHaveAttribute('data-review', 'unreviewed');
  await expectSound(changed, 'popup-changed');
  await notice.getByRole('button', { name: words.update }).click();
  await expect(savedState(changed)).toBeVisible();
  await expect(notice).toHaveCount(0);
  await expect(rowOf(changed, '218.6亿元')).toHaveAttribute('data-review', 'confirmed');
  await expect(rowOf(changed, '约52亿元')).toHaveAttribute('data-review', 'unreviewed');
});

test('a changed page can be kept beside what was saved, as a clipping of its own', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('sample'));
  const popup = await yijian.click(page);
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
  await popup.close();
  await page.evaluate(() => {
    const [first] = document.querySelectorAll('.content p');
    first?.after(
      Object.assign(document.createElement('p'), { textContent: '云溪港四期项目总投资19.5亿元，同日签约。' }),
    );
  });
  const changed = await yijian.click(page);
  await changed.getByRole('button', { name: words.keepBoth }).click();
  await expect(savedState(changed)).toBeVisible();
  const library = await yijian.openExtensionPage('library.html');
  await expect(library.locator('tbody tr[aria-rowindex]')).toHaveCount(2);
});

test('a list says which of its articles have been saved; with Ctrl one opens behind it', async ({ yijian, site }) => {
  const popup = await yijian.click(await yijian.open(`${site.url('sample')}?id=2`));
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
  await popup.close();
  const list = await yijian.click(await yijian.open(site.url('list')));
  const saved = list.getByRole('listitem').filter({ hasText: words.savedAlready });
  await expect(saved).toHaveCount(1);
  await expect(saved).toContainText('第3个重点项目');
  await expectSound(list, 'popup-list-saved');
  const [tab] = await Promise.all([
    yijian.context.waitForEvent('page'),
    list.getByText('第5个重点项目').click({ modifiers: ['Control'] }),
  ]);
  await expect(tab).toHaveURL(/id=4$/);
  await expect(saved).toBeVisible();
});

test('the same article under another address is recognised, with where and when it was saved', async ({
  yijian,
  site,
}) => {
  const popup = await yijian.click(await yijian.open(site.url('sample')));
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
  await popup.close();
  const elsewhere = await yijian.click(await yijian.open(`${site.url('sample')}?id=7`));
  await expect(elsewhere.locator('.state-notice[data-kind="reprint"]')).toContainText('云溪日报');
  await expect(saveButton(elsewhere)).toBeVisible();
  await expectSound(elsewhere, 'popup-reprint');
});
