import { expect, test } from './extension';
import { rowOf, selectWords } from './popup';
import { picture } from './screen';

test('selected words become a figure: proposed at the words, noted with Enter, kept by the draft', async ({
  yijian,
  site,
}) => {
  const page = await yijian.open(site.url('missed'));
  const popup = await yijian.click(page);
  await expect(rowOf(popup, '33.5亿元')).toBeVisible();
  await expect(rowOf(popup, '620万吨')).toHaveCount(0);
  await popup.getByRole('button', { name: '标注' }).click();
  await expect(popup.getByText(/已标注/)).toBeVisible();
  await popup.close();

  const domBefore = await page.evaluate(() => document.body.outerHTML);
  await selectWords(page, '620万吨');
  const bubble = await page.locator('yijian-bubble').boundingBox();
  await expect(page.locator('yijian-bubble')).toHaveCount(1);
  expect(bubble).not.toBeNull();
  // The offer is below the words, in a closed root: a click where it stands.
  const words = await page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().toJSON());
  await page.mouse.click(words.left + 20, words.bottom + 20);
  await picture(page, 'bubble', { x: 0, y: Math.max(0, words.top - 80), width: 640, height: 240 });
  // Enter notes it as soon as the proposal stands there; before, it does nothing.
  await expect(async () => {
    await page.keyboard.press('Enter');
    const marked = await page.evaluate(() =>
      [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(String)),
    );
    expect(marked).toContain('620万吨');
  }).toPass({ timeout: 15_000, intervals: [500] });
  expect(await page.evaluate(() => document.body.outerHTML)).toBe(domBefore);
  const again = await yijian.click(page);
  await expect(rowOf(again, '620万吨')).toContainText('已确认');
});
