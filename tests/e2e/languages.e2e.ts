import type { Page } from '@playwright/test';
import { Browser } from '../../scripts/browser';
import { expect, test } from './extension';
import type { PageName } from './pages';
import { expectSound, picture } from './screen';

// Every screen in the other two languages and in a narrow panel: axe in both themes, nothing beside the window, a picture to look at.

/** What a screen says of itself: no word of another language is looked for, but where the article's own words cannot be. */
const save = { 'zh-TW': /^儲存 \d+ 項$/, 'en-US': /^Save \d+$/ };

for (const language of ['zh-TW', 'en-US'] as const)
  test(`the popup and the panel speak ${language}`, async ({ site }) => {
    test.setTimeout(180_000);
    const yijian = await Browser.start({ language });
    try {
      const click = async (name: PageName) => yijian.click(await yijian.open(site.url(name)));
      const popup = await click('sample');
      const saving = popup.locator('.save-bar-save');
      await expect(saving).toHaveText(save[language]);
      await expectSound(popup, `${language}-read`);
      await popup.locator('.figure-item').nth(2).click();
      await expect(popup.locator('.figure-detail')).toBeVisible();
      await expectSound(popup, `${language}-open`);
      if (language === 'en-US')
        for (const part of ['.toolbar', '.figure-detail-actions', '.save-bar', '.headline dt'])
          expect(await popup.locator(part).first().innerText(), part).not.toMatch(/\p{Script=Han}/u);
      await popup.keyboard.press('Escape');
      await popup.keyboard.press('?');
      await expectSound(popup, `${language}-keys`);
      await popup.keyboard.press('Escape');
      await saving.click();
      await expect(popup.locator('.save-bar-saved')).toBeVisible();
      await expectSound(popup, `${language}-saved`);
      const panel = await openPanel(yijian, popup);
      await narrow(panel);
      await panel.locator('.figure-item').nth(2).click();
      await expect(panel.locator('.figure-detail')).toBeVisible();
      await expectSound(panel, `${language}-panel-320`);
      // As wide as Firefox's sidebar at first.
      await narrow(panel, 240);
      await expectSound(panel, `${language}-panel-240`);
      await panel.close();
      for (const name of ['noFigures', 'table', 'list', 'empty'] as const) {
        const other = await click(name);
        await expect(other.locator('.popup, .problem-notice')).toBeVisible();
        await expectSound(other, `${language}-${name}`);
        await other.close();
      }
    } finally {
      await yijian.close();
    }
  });

test('an article of 300 figures is gone through to its end', async ({ yijian, site }) => {
  test.setTimeout(180_000);
  const popup = await yijian.click(await yijian.open(site.url('many')));
  await expect(popup.locator('.figure-item')).toHaveCount(300);
  await popup.keyboard.press('End');
  await expect(popup.locator('.figure-item:focus')).toBeInViewport();
  await popup.keyboard.press('Home');
  // The rows are those of the other screens; axe would look at three hundred of them for a minute.
  await picture(popup, 'popup-many');
});

test('a panel of 320 px', async ({ yijian, site }) => {
  test.setTimeout(180_000);
  const popup = await yijian.click(await yijian.open(site.url('sample')));
  await expect(popup.locator('.save-bar-save')).toBeVisible();
  const panel = await openPanel(yijian, popup);
  await narrow(panel);
  await expectSound(panel, 'panel-320');
  await panel.locator('.figure-item').nth(1).click();
  await expect(panel.locator('.figure-detail')).toBeVisible();
  await expectSound(panel, 'panel-320-open');
});

async function openPanel(yijian: Browser, popup: Page): Promise<Page> {
  const [panel] = await Promise.all([
    yijian.context.waitForEvent('page', (opened) => opened.url().endsWith('/sidepanel.html')),
    popup
      .locator('.save-bar > button')
      .nth(-2)
      .click()
      .catch((error) => {
        if (!popup.isClosed()) throw error;
      }),
  ]);
  await expect(panel.locator('.figure-item').first()).toBeVisible();
  return panel;
}

async function narrow(panel: Page, width = 320): Promise<void> {
  await panel.setViewportSize({ width, height: 760 });
  await expect.poll(() => panel.evaluate(() => innerWidth)).toBe(width);
}
