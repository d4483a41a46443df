import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import { expect } from './extension';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Looks at a screen as it stands, and keeps a picture of it under docs/screens, light, for people to look at. */
export async function expectSound(page: Page, name: string): Promise<void> {
  await expectNoFlaw(page, name, async () => {
    if (darkToo.has(name)) await picture(page, `${name}-dark`);
  });
  await picture(page, name);
}

/** In either theme axe finds nothing, and nothing sticks out sideways. `inTheDark` is done while the screen is dark. */
export async function expectNoFlaw(page: Page, name: string, inTheDark = async () => {}): Promise<void> {
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
    if (colorScheme === 'dark') await inTheDark();
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), name).toBeLessThanOrEqual(0);
}

const darkToo = new Set(['popup-read', 'popup-open']);

/** Pictures are taken anew only where one is missing or `YIJIAN_SCREENS` is set, so that a test run leaves the folder as it was. */
export async function picture(page: Page, name: string, clip?: Clip): Promise<void> {
  const path = `docs/screens/${name}.png`;
  if (existsSync(path) && !process.env.YIJIAN_SCREENS) return;
  await page.screenshot({ path, animations: 'disabled', ...(clip && { clip }) });
}

type Clip = { x: number; y: number; width: number; height: number };
