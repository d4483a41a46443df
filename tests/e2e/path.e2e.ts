import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { exportLibrary } from '../../scripts/browser';
import type { ExportedClipping, ExportFile } from '../../utils/library/export/json';
import { CURRENT } from '../../utils/marks/page-mark';
import type { Reading } from '../../utils/reading/reading';
import { expect, test } from './extension';
import { rowOf, saveButton, savedState } from './popup';

test('from the click to the file: read, marked, saved, kept', async ({ yijian, site }, testInfo) => {
  const page = await yijian.open(site.url('sample'));
  const domBefore = await page.evaluate(() => document.documentElement.outerHTML);

  // A real click on the toolbar icon: the popup shows the article and its figures.
  const popup = await yijian.click(page);
  await expect(popup.getByRole('heading', { level: 1 })).toHaveText('云溪市二十七个重大项目春季集中开工');
  await expect(popup.getByText('云溪日报')).toBeVisible();
  await expect(popup.locator('time')).toHaveAttribute('datetime', /^2025-03-18/);
  const row = (quote: string) => rowOf(popup, quote);
  await expect(row('218.6亿元')).toContainText('总投资');
  await expect(row('约46亿元')).toContainText('远澜年产12万吨锂电正极材料项目');
  await expect(row('80亿元以上')).toContainText('计划');
  await expect(row('8600万美元')).toContainText('利用外资');

  // A click on a figure marks its words, and exactly them, on a page whose DOM stays as it was.
  await row('约46亿元').click();
  const marked = () =>
    page.evaluate(
      (name) =>
        [...(CSS.highlights.get(name) ?? [])].map((range) => ({
          text: String(range),
          y: (range as Range).getBoundingClientRect().y,
        })),
      CURRENT,
    );
  await expect.poll(async () => (await marked()).map(({ text }) => text)).toEqual(['约46亿元']);
  const [mark] = await marked();
  expect(mark?.y).toBeGreaterThanOrEqual(0);
  expect(mark?.y).toBeLessThanOrEqual(await page.evaluate(() => innerHeight));
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(domBefore);
  expect(await page.evaluate(() => Object.keys(window).filter((name) => /yijian/i.test(name)))).toEqual([]);

  // Saved, said only when it is; and still said by a new worker to a new popup.
  await saveButton(popup).click();
  await expect(savedState(popup)).toBeVisible();
  await popup.close();
  await yijian.killWorker();
  const reopened = await yijian.click(page);
  await expect(savedState(reopened)).toBeVisible();
  await reopened.close();

  // The library shows it; what it exports is what the batch command says of the same page.
  const exported = await exportedFrom(
    await yijian.openExtensionPage('library.html'),
    testInfo.outputPath('export.json'),
  );
  expect(exported.format).toBe('yijian');
  expect(exported.clippings).toHaveLength(1);
  const clipping = exported.clippings[0] as ExportedClipping;
  const expected = clip('assets/sample.html', page.url());
  expect(clipping.article).toEqual(expected.article);
  expect(clipping.figures.map(({ key: _, origin: __, review: ___, ...figure }) => figure)).toEqual(expected.figures);
  expect(clipping.projects).toEqual(expected.projects);
  // And both say what the sample does.
  const figure = (quote: string) => clipping.figures.find((one) => one.quote === quote);
  for (const [quote, told] of Object.entries(TOLD)) expect(figure(quote), quote).toMatchObject(told);
  expect(clipping.shelf).toBe('kept');

  // The browser is closed and started again with the same profile.
  await yijian.restart();
  const again = await yijian.openExtensionPage('library.html');
  const afterwards = await exportedFrom(again, testInfo.outputPath('again.json'));
  expect(afterwards.clippings).toEqual(exported.clippings);
  const popupAgain = await yijian.click(await yijian.open(page.url()));
  await expect(savedState(popupAgain)).toBeVisible();
});

test('a popup that was closed without saving leaves a draft, not a saved clipping', async ({ yijian, site }) => {
  const page = await yijian.open(site.url('sample'));
  const popup = await yijian.click(page);
  await expect(saveButton(popup)).toBeVisible();
  await popup.close();
  const reopened = await yijian.click(page);
  await expect(saveButton(reopened)).toBeVisible();
  await expect(savedState(reopened)).toHaveCount(0);
});

/** Figures of the sample, as a reader of it understands them. */
const TOLD = {
  '27个': { min: 27, max: 27, unit: '个', bound: 'exact', measure: 'project_count', stage: 'started', planned: false },
  '218.6亿元': { min: 21_860_000_000, max: 21_860_000_000, unit: 'CNY', bound: 'exact', measure: 'total_investment' },
  '64亿元': { min: 6_400_000_000, max: 6_400_000_000, unit: 'CNY', measure: 'annual_investment', planned: true },
  约46亿元: { min: 4_600_000_000, max: 4_600_000_000, bound: 'about', subject: '远澜年产12万吨锂电正极材料项目' },
  '80亿元以上': { min: 8_000_000_000, max: null, bound: 'atLeast', measure: 'output_value', planned: true },
  '26万平方米': { min: 260_000, max: 260_000, unit: 'm2', measure: 'floor_area' },
  '200兆瓦': { min: 200_000_000, max: 200_000_000, unit: 'W', measure: 'installed_power' },
};

async function exportedFrom(library: Page, path: string): Promise<ExportFile> {
  await expect(library.getByText('云溪市二十七个重大项目春季集中开工').first()).toBeVisible();
  return JSON.parse(readFileSync(await exportLibrary(library, path), 'utf8'));
}

/** What `npm run clip` says of a saved page: the same code outside the browser. */
function clip(path: string, url: string): Reading {
  const args = ['--import', 'tsx', 'scripts/clip.ts', '--url', url, path];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
}
