import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Page } from '@playwright/test';
import { findChromium } from './chromium';

// Playwright reports the popup of an extension only when it attaches to targets of every type.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

interface StartOptions {
  profile?: string;
  /** The folder of the built extension, where it is another than `npm run build` makes. */
  extension?: string;
  headless?: boolean;
  /** The folder of another extension, loaded beside ours. */
  alsoLoad?: string;
  /** The language of the browser and with it of the extension: `en-US`. Simplified Chinese unless it is given. */
  language?: string;
  /** Further arguments of Chromium. */
  args?: string[];
}

/** A Chromium with the built extension and a profile of its own, which survives `restart`. */
export class Browser {
  private constructor(
    public context: BrowserContext,
    private readonly profile: string,
    public extensionId: string,
    private readonly isOwnProfile: boolean,
  ) {}

  /** Starts with a profile of its own that `close` removes, or with the one named, in a window or without. */
  static async start({
    profile,
    extension = extensionFolder,
    headless = true,
    alsoLoad,
    language = 'zh-CN',
    args = [],
  }: StartOptions = {}): Promise<Browser> {
    const folder = profile ?? mkdtempSync(join(tmpdir(), 'yijian-'));
    if (!existsSync(join(extension, 'manifest.json'))) throw new Error('No built extension: run npm run build.');
    const extensions = [extension, ...(alsoLoad ? [alsoLoad] : [])].join(',');
    const context = await chromium.launchPersistentContext(folder, {
      executablePath: findChromium(),
      headless,
      viewport: null,
      acceptDownloads: true,
      // Linux takes the language from here.
      env: { ...process.env, LANGUAGE: language.replace('-', '_') },
      args: [
        '--no-sandbox',
        `--disable-extensions-except=${extensions}`,
        `--load-extension=${extensions}`,
        `--lang=${language}`,
        '--window-size=1280,1000',
        ...args,
      ],
    });
    const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
    // Ended in the middle of its installation, a worker is unregistered, and the extension has none until the browser starts again.
    await inTime('the installation of the worker', worker.evaluate(isActivated));
    return new Browser(context, folder, new URL(worker.url()).host, profile === undefined);
  }

  async open(url: string): Promise<Page> {
    const page = await this.context.newPage();
    await page.goto(url);
    return page;
  }

  /** A real click on the toolbar icon: it opens the real popup and grants activeTab. */
  async click(page: Page, extensionId = this.extensionId): Promise<Page> {
    return (await this.clickAt(page, extensionId)).popup;
  }

  /** The same, with the moment of the click. */
  async clickAt(page: Page, extensionId: string): Promise<{ popup: Page; clickedAt: number }> {
    const session = await this.devtools();
    const trigger = await this.triggerOver(page, extensionId, session);
    const clickedAt = Date.now();
    const [popup] = await Promise.all([
      this.context.waitForEvent('page', (opened) => opened.url().endsWith('/popup.html')),
      trigger(),
    ]);
    await session.detach();
    return { popup, clickedAt };
  }

  /**
   * A click whose popup nobody watches: attaching to a popup as it opens takes processor time from it. After so many milliseconds the
   * expression is evaluated in it, awaited, and given back as JSON; then the popup is closed.
   */
  async clickUnwatched(page: Page, expression: string, milliseconds: number): Promise<unknown> {
    const session = await this.devtools();
    const trigger = await this.triggerOver(page, this.extensionId, session);
    delete process.env.PW_CHROMIUM_ATTACH_TO_OTHER;
    try {
      await trigger();
      await page.waitForTimeout(milliseconds);
      const all = { filter: [{}] } as unknown as undefined;
      const { targetInfos } = await session.send('Target.getTargets', all);
      const popup = targetInfos.find(({ url }) => url === `chrome-extension://${this.extensionId}/popup.html`);
      if (!popup) throw new Error('No popup is open.');
      const value = await evaluated(session, popup.targetId, expression);
      await session.send('Target.closeTarget', { targetId: popup.targetId });
      return value;
    } finally {
      process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';
      await session.detach();
    }
  }

  private async triggerOver(page: Page, extensionId: string, session: CDPSession): Promise<() => Promise<unknown>> {
    await page.bringToFront();
    const filtered = { filter: [{ type: 'tab' }] } as unknown as undefined;
    const { targetInfos } = await session.send('Target.getTargets', filtered);
    const tab = targetInfos.find(({ url }) => url === page.url());
    if (!tab) throw new Error(`No tab shows ${page.url()}`);
    const send = session.send.bind(session) as (method: string, params: object) => Promise<unknown>;
    const trigger = () => send('Extensions.triggerAction', { id: extensionId, targetId: tab.targetId });
    return () => inTime('the click on the icon', trigger());
  }

  private async devtools(): Promise<CDPSession> {
    const session = await this.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('The browser is closed.');
    return session;
  }

  openExtensionPage(path: string): Promise<Page> {
    return this.open(`chrome-extension://${this.extensionId}/${path}`);
  }

  /** Ends the background worker, as the browser does when it has been idle. */
  async killWorker(): Promise<void> {
    const session = await this.devtools();
    const { targetInfos } = await session.send('Target.getTargets');
    const workers = targetInfos.filter(({ type, url }) => type === 'service_worker' && url.includes(this.extensionId));
    for (const { targetId } of workers)
      await inTime('the end of the worker', session.send('Target.closeTarget', { targetId }));
    await session.detach();
  }

  async restart(): Promise<void> {
    await this.context.close();
    const again = await Browser.start({ profile: this.profile });
    this.context = again.context;
    this.extensionId = again.extensionId;
  }

  async close(): Promise<void> {
    await this.context.close();
    if (this.isOwnProfile) rmSync(this.profile, { recursive: true, force: true });
  }
}

/** Attaches to a target that Playwright leaves alone and evaluates an expression in it. */
async function evaluated(session: CDPSession, targetId: string, expression: string): Promise<unknown> {
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  const answer = new Promise<string>((resolve) => {
    session.on('Target.receivedMessageFromTarget', (event) => {
      if (event.sessionId === sessionId) resolve(event.message);
    });
  });
  const params = { expression, awaitPromise: true, returnByValue: true };
  const message = JSON.stringify({ id: 1, method: 'Runtime.evaluate', params });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  return JSON.parse(await answer).result.result.value;
}

/** A command to the browser, which may never answer: then the step is named, long before the test's own time is over. */
function inTime<Answer>(step: string, answer: Promise<Answer>): Promise<Answer> {
  const late = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(new Error(`No answer to ${step} in 45 s.`)), 45_000);
    answer.finally(() => clearTimeout(timer)).catch(() => {});
  });
  return Promise.race([answer, late]);
}

/** Runs in the worker, cut off from this module; answers once it is installed. */
async function isActivated(): Promise<void> {
  const { registration } = globalThis as unknown as { registration: ServiceWorkerRegistration };
  while (registration.active?.state !== 'activated') await new Promise((resolve) => setTimeout(resolve, 10));
}

/** Exports the whole library as JSON by its page, as a reader does, and gives the path of the file. */
export async function exportLibrary(library: Page, path: string): Promise<string> {
  await library.getByRole('button', { name: '导出', exact: true }).click();
  const dialog = library.getByRole('dialog', { name: '导出' });
  await dialog.getByRole('radio', { name: /^JSON/ }).check();
  const [download] = await Promise.all([
    library.waitForEvent('download'),
    dialog.getByRole('button', { name: '导出', exact: true }).click(),
  ]);
  await download.saveAs(path);
  return path;
}

/** The extension as `npm run build` makes it for Chrome. */
export const extensionFolder = join(process.cwd(), '.output', 'chrome-mv3');
