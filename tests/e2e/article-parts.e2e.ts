import { words } from '../../components/words';
import { expect, test } from './extension';
import { quotesOf, rowOf, selectWords } from './popup';

/** The page's headline and source stay with whatever part of it is read. */
const headline = '全市招商月报发布';
const source = '投促局';

test('most quantities stand outside the text: the reason is told, and the whole page is read', async ({
  yijian,
  site,
}) => {
  const popup = await yijian.click(await yijian.open(site.url('quantitiesOutside')));
  await expect(popup.getByText(words.doubtfulBody.quantitiesOutside)).toBeVisible();
  expect(await quotesOf(popup)).toEqual([]);
  await popup.getByRole('button', { name: words.useWholePage }).click();
  await expect(popup.getByText(words.parts.wholePage)).toBeVisible();
  await expect(rowOf(popup, '38.6亿元')).toBeVisible();
  await expect(rowOf(popup, '21亿元')).toBeVisible();
  await expect(popup.getByText(headline).first()).toBeVisible();
  await expect(popup.getByText(source).first()).toBeVisible();
});

test('a selection is read instead of the text, with the facts of the page and without what is hidden in it', async ({
  yijian,
  site,
}) => {
  const page = await yijian.open(site.url('quantitiesOutside'));
  await page.evaluate(() => {
    const hidden = document.createElement('span');
    hidden.style.display = 'none';
    hidden.textContent = '总投资999亿元，';
    document.querySelector('.side .b p')?.prepend(hidden);
  });
  await selectWords(page, '西城区签约项目7个，总投资21亿元');
  const popup = await yijian.click(page);
  await popup.getByRole('button', { name: words.readSelection }).click();
  await expect(popup.getByText(words.parts.selection)).toBeVisible();
  await expect(rowOf(popup, '21亿元')).toBeVisible();
  expect((await quotesOf(popup)).join()).not.toMatch(/38\.6|999/);
  await expect(popup.getByText(headline).first()).toBeVisible();
  await expect(popup.getByText(source).first()).toBeVisible();
});

for (const [doubt, quote] of [
  ['short', '11.2亿元'],
  ['links', '412亿元'],
] as const)
  test(`a text that may not be all, or not it alone (${doubt}), says so and is read`, async ({ yijian, site }) => {
    const popup = await yijian.click(await yijian.open(site.url(doubt)));
    await expect(popup.getByText(words.doubtfulBody[doubt])).toBeVisible();
    await expect(rowOf(popup, quote)).toBeVisible();
  });
