import type { Page } from '@playwright/test';
import { expect, test } from './extension';
import { rowOf } from './popup';
import { picture } from './screen';

/** Selects the first words of the page that read `said`, as a drag of the mouse would. */
async function select(page: Page, said: string): Promise<void> {
  const box = await page.evaluate((said) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(said);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + said.length);
      node.parentElement?.scrollIntoView({ block: 'center' });
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    return null;
  }, said);
  if (!box) throw new Error(`The page does not say ${said}`);
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.middle, { steps: 4 });
  await page.mouse.up();
}

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
  await select(page, '620万吨');
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
