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

/** Selects the first words of the page that read `said`, as a drag of the mouse would. */
export async function selectWords(page: Page, said: string): Promise<void> {
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
