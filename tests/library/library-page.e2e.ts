import type { Page } from '@playwright/test';
import { makeClippings } from '../../bench/library/generator';
import { Browser } from '../../scripts/browser';
import { expect, test } from '../e2e/extension';
import { expectNoFlaw, expectSound } from '../e2e/screen';
import { fill } from './fill';
import { firstClippings } from './ledger-parsed';

/** The library page as a person uses it, in the built extension with its real worker. */

test('the sample is read by the worker, corrected in words, reviewed by key, and taken out again', async ({
  yijian,
}) => {
  const page = await yijian.openExtensionPage('library.html');
  await page.setViewportSize({ width: 1280, height: 800 });
  await expectSound(page, 'library-empty');
  await page.getByRole('button', { name: '载入示例' }).click();
  await expect(page.getByRole('row', { name: /示例：/ })).toBeVisible();
  await expect(page.getByText('不是真实的数据')).toBeVisible();

  await page.getByRole('row', { name: /示例：/ }).click();
  const cards = page.locator('.figure-card');
  await expect(cards.first()).toBeVisible();
  await cards.first().locator('.figure-card-head').click();
  await page.keyboard.press('e');
  await page.getByLabel('数值（如 约5.2亿元）').fill('约88.8亿元');
  await page.keyboard.press('Enter');
  await expect(cards.first().locator('.figure-card-head')).toContainText('约88.8亿元');
  await expect(cards.first().locator('.figure-card-parsed')).toBeVisible();
  await page.getByLabel('期间', { exact: true }).fill('去年');
  await page.keyboard.press('Enter');
  await expect(cards.first().locator('.figure-card-full')).toContainText('2024-01-01 至 2024-12-31');
  await expect(cards.first().locator('.figure-card-parsed')).toContainText('期间');
  await expectSound(page, 'library-clipping');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.keyboard.press('u');
  await expect(cards.first().locator('.figure-card-full')).not.toContainText('去年');
  await page.keyboard.press('u');
  await expect(cards.first().locator('.figure-card-head')).not.toContainText('88.8');

  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  const review = page.getByRole('dialog', { name: '逐项核对' });
  await expect(review.locator('mark')).toBeVisible();
  const left = async () => Number(/还剩 (\d+) 项/.exec((await review.textContent()) ?? '')?.[1]);
  const before = await left();
  await page.keyboard.press('y');
  await expect.poll(left).toBe(before - 1);
  await expectSound(page, 'library-review');
  await page.keyboard.press('u');
  await expect.poll(left).toBe(before);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '移除示例' }).click();
  await expect(page.getByText('资料库还是空的')).toBeVisible();
});

const languages = ['zh-CN', 'zh-TW', 'en-US'] as const;
const widths = { 'zh-CN': [1280, 1024, 640, 320], 'zh-TW': [1280, 320], 'en-US': [1280, 320] };

for (const language of languages)
  for (const width of widths[language])
    test(`the views of the library are sound in ${language} at ${width} px`, async () => {
      await withArticles(language, async (page) => {
        await page.setViewportSize({ width, height: 800 });
        const seen = async (name: string) => {
          await expect(page.locator('.skeleton')).toHaveCount(0);
          const isKept = width === (language === 'zh-CN' ? 320 : 1280);
          await (isKept ? expectSound : expectNoFlaw)(page, `library-${language}-${name}-${width}`);
        };
        for (const at of ['clippings', 'figures', 'projects'] as const) {
          await go(page, `#/${at}`);
          await expect(page.locator('tbody tr').first()).toBeVisible();
          await seen(at);
        }
        await page.locator('tbody tr').nth(1).locator('td').nth(1).click();
        await expect(page.locator('.clipping-detail')).toBeVisible();
        await seen('project');
        await page.keyboard.press('Escape');
        await go(page, '#/checks');
        await expect(page.locator('.finding').first()).toBeVisible();
        await seen('checks');
      });
    });

for (const language of languages)
  test(`what opens over the library is sound in ${language}`, async () => {
    await withArticles(language, async (page) => {
      await page.setViewportSize({ width: 1280, height: 800 });
      await go(page, '#/figures?measure=total_investment');
      await page.locator('.library-status > button[aria-expanded]').click();
      await expect(page.locator('.chart rect').first()).toBeVisible();
      await expectSound(page, `library-${language}-chart`);
      await page.locator('.library-bar > button').nth(1).click();
      await expect(page.locator('.export-preview tbody tr')).toHaveCount(5);
      await page.locator('.export-columns summary').click();
      await expectSound(page, `library-${language}-export`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('?');
      await expectSound(page, `library-${language}-keys`);
      await page.keyboard.press('Escape');
      await page.keyboard.press('r');
      await expect(page.locator('.review-mode mark')).toBeVisible();
      await expectSound(page, `library-${language}-review`);
      if (language === 'en-US')
        for (const part of ['.review-mode .sheet-actions', '.review-mode header', '.library-status', 'thead'])
          expect(await page.locator(part).first().innerText(), part).not.toMatch(/\p{Script=Han}/u);
    });
  });

/** A browser of a language with forty articles in its library, which is closed in any case. */
async function withArticles(language: string, look: (page: Page) => Promise<void>) {
  const yijian = await Browser.start({ language });
  try {
    await look(await fill(yijian, await firstClippings()));
  } finally {
    await yijian.close();
  }
}

async function go(page: Page, hash: string) {
  await page.evaluate((to) => {
    location.hash = to;
    dispatchEvent(new PopStateEvent('popstate'));
  }, hash);
}

test('a table that was thrown over thousands of rows shows those where it rests', async ({ yijian }) => {
  const page = await fill(yijian, await makeClippings(0, 300, 5));
  await page.goto(`${page.url().split('#')[0]}#/figures`);
  await expect(page.getByText('6,000 项数据')).toBeVisible();
  await page.locator('.virtual-table').evaluate(async (table) => {
    for (let at = 0; at < table.scrollHeight; at += 900) {
      table.scrollTop = at;
      await new Promise(requestAnimationFrame);
    }
    table.scrollTop = table.scrollHeight;
  });
  await expect(page.locator('tbody .skeleton')).toHaveCount(0);
  await expect(page.locator('tbody tr').last()).toHaveAttribute('aria-rowindex', '6001');
  expect(await page.locator('tbody tr').count()).toBeLessThan(60);
});
