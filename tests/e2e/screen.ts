import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect } from './extension';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * Looks at a screen as it stands: axe finds nothing in either theme, nothing sticks out sideways. Keeps a picture of it under docs/screens,
 * light, for people to look at.
 */
export async function expectSound(page: Page, name: string): Promise<void> {
  await page.evaluate(axe);
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    const violations = await page.evaluate(async () => {
      const { violations } = await (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run();
      return violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ''}`).join('; ')}`,
      );
    });
    expect(violations, `${name}, ${colorScheme}`).toEqual([]);
    if (colorScheme === 'dark' && darkToo.has(name)) await picture(page, `${name}-dark`);
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
  await picture(page, name);
}

const darkToo = new Set(['popup-read', 'popup-open']);

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: `docs/screens/${name}.png`, animations: 'disabled' });
}
