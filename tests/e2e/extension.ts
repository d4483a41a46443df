import { test as base } from '@playwright/test';
import { Browser } from '../../scripts/browser';
import { type PageServer, servePages } from './pages';

/** Tests with a browser of their own (`yijian`) and the fixture pages (`site`), served by a real server. */
export const test = base.extend<{ yijian: Browser }, { site: PageServer }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from the pattern
  yijian: async ({}, use) => {
    const yijian = await Browser.start();
    await use(yijian);
    await yijian.close();
  },
  site: [
    // biome-ignore lint/correctness/noEmptyPattern: as above
    async ({}, use) => {
      const site = await servePages();
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});

export { expect } from '@playwright/test';
