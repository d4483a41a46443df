import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { Browser } from '../../../scripts/browser';
import { readStored, type Stored } from '../stored';

/** What is killed: the worker, a page that asks it, the library's page, its process, the whole browser. */
export type Kill = 'worker' | 'popup' | 'library' | 'process' | 'browser';

/** A tab that the reader has clicked on: as long as it stays on its site, its pages can be read. */
export interface ClickedTab {
  page: Page;
  tabId: number;
}

/** One browser profile, its browser, and the pages in it; what is killed in it is started again by `recover`. */
export class Session {
  readonly profile = mkdtempSync(join(tmpdir(), 'yijian-kills-'));
  readonly folder = mkdtempSync(join(tmpdir(), 'yijian-files-'));
  yijian!: Browser;
  /** A page that asks the worker, as the popup does. */
  asker!: Page;
  library!: Page;
  tabs!: ClickedTab[];
  /** A file of the extension: a page with its database and without any code of ours. */
  private reader!: Page;

  private constructor(private readonly site: string) {}

  static async start(site: string): Promise<Session> {
    const session = new Session(site);
    await session.startBrowser();
    return session;
  }

  /** The whole database, read without any code of the extension. */
  read(): Promise<Stored> {
    return readStored(this.reader);
  }

  async kill(kill: Kill): Promise<void> {
    switch (kill) {
      case 'worker':
        return this.yijian.killWorker();
      case 'popup':
        return this.asker.close();
      case 'library':
        return this.library.close();
      case 'process': {
        // All pages of the extension and its worker are in one process.
        const session = await this.yijian.context.newCDPSession(this.library);
        await Promise.race([session.send('Page.crash').catch(() => {}), pause(500)]);
        return;
      }
      case 'browser':
        return killBrowser(this.yijian);
    }
  }

  /** Opens again what was killed. The library's page is opened anew where it was at work: what it was about is given up. */
  async recover(kill: Kill, wasLibraryUsed: boolean): Promise<void> {
    // Chromium switches an extension off whose process crashed, until the browser starts again.
    if (kill === 'process') await killBrowser(this.yijian);
    if (kill === 'process' || kill === 'browser') return this.startBrowser();
    const ours = [this.asker, this.library, this.reader, ...this.tabs.map(({ page }) => page)];
    for (const page of this.yijian.context.pages()) if (!ours.includes(page)) await page.close().catch(() => {});
    if (this.asker.isClosed()) this.asker = await this.yijian.openExtensionPage('popup.html');
    if (this.library.isClosed() || wasLibraryUsed) {
      await this.library.close().catch(() => {});
      this.library = await this.yijian.openExtensionPage('library.html');
    }
  }

  /** Answers the library's question about an import that was killed. */
  async takeBackImport(): Promise<void> {
    const button = this.library.getByRole('button', { name: '撤回', exact: true });
    await button.click({ timeout: 20_000 });
    await expect(button).toHaveCount(0);
  }

  async close(): Promise<void> {
    await this.yijian.close().catch(() => {});
    for (const folder of [this.profile, this.folder]) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }

  private async startBrowser(): Promise<void> {
    this.yijian = await Browser.start({ profile: this.profile });
    this.yijian.context.setDefaultTimeout(5_000);
    this.tabs = [];
    for (const n of [1, 2]) {
      const page = await this.yijian.open(`${this.site}tab/${n}`);
      const popup = await this.yijian.click(page);
      const tabId = await popup.evaluate(activeTabId);
      this.tabs.push({ page, tabId });
      await popup.close();
    }
    [this.asker, this.library, this.reader] = (await Promise.all(
      ['popup.html', 'library.html', 'manifest.json'].map((path) => this.yijian.openExtensionPage(path)),
    )) as [Page, Page, Page];
  }
}

/** SIGKILL: no process of the browser has a moment to write anything. */
export async function killBrowser({ context }: Browser): Promise<void> {
  const session = await context.browser()?.newBrowserCDPSession();
  if (!session) throw new Error('The browser is closed.');
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const { id } = processInfo.find(({ type }) => type === 'browser') as { id: number };
  const closed = new Promise((resolve) => context.once('close', resolve));
  process.kill(id, 'SIGKILL');
  await closed;
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Runs in a popup. */
async function activeTabId(): Promise<number> {
  type Tabs = { query(question: object): Promise<{ id: number }[]> };
  const { tabs } = (globalThis as unknown as { chrome: { tabs: Tabs } }).chrome;
  const [tab] = await tabs.query({ active: true, currentWindow: true });
  return tab?.id as number;
}
