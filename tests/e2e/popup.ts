import type { Locator, Page } from '@playwright/test';

/** The row of the popup whose figure the article writes as `quote`; where several do, the first. */
export function rowOf(popup: Page, quote: string): Locator {
  return popup
    .locator('.figure-item')
    .filter({ has: popup.locator(`strong[title="${quote}"]`) })
    .first();
}

export function locateButton(popup: Page, quote: string): Locator {
  return rowOf(popup, quote).getByRole('button', { name: '标出' }).first();
}

export function saveButton(popup: Page): Locator {
  return popup.getByRole('button', { name: /^保存/ });
}

export function savedState(popup: Page): Locator {
  return popup.locator('.save-bar').getByText(/^已保存|^已存/);
}

/** The words of all figures that the popup shows, in its order. */
export function quotesOf(popup: Page): Promise<string[]> {
  return popup
    .locator('.figure-item strong')
    .evaluateAll((values) => values.map((value) => value.getAttribute('title') ?? ''));
}
