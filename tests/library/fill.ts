import { expect, type Page } from '@playwright/test';
import type { Browser } from '../../scripts/browser';
import type { Clipping } from '../../utils/library/clipping';
import { toExportFile } from '../../utils/library/export/json';

/** A file of clippings as the library page takes it. */
export function fileOf(clippings: readonly Clipping[]) {
  const file = toExportFile([...clippings], { now: new Date(), tool: 'test' });
  return { name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(file)) };
}

/** Opens the library and imports clippings as a person does, in whichever language. */
export async function fill(yijian: Browser, clippings: readonly Clipping[]): Promise<Page> {
  const page = await yijian.openExtensionPage('library.html');
  await page.locator('.library-bar > button').first().click();
  await page.locator('input[type="file"]').setInputFiles(fileOf(clippings));
  await page.locator('dialog .primary-button').click();
  await expect(page.locator('dialog')).toBeHidden();
  return page;
}
