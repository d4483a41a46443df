import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { Marionette } from './marionette';

/** The Firefox to test with: what FIREFOX names, else the first on PATH, else undefined. */
export function findFirefox(): string | undefined {
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => ['firefox', 'firefox-esr'].map((name) => join(folder, name)));
  const places = [process.env.FIREFOX, ...onPath, '/Applications/Firefox.app/Contents/MacOS/firefox'];
  return places.find((path) => path && existsSync(path));
}

/** What a run without Firefox says: the test is skipped, not passed. */
export const withoutFirefox =
  'No Firefox found: install it (Debian: apt-get install firefox-esr), or name one in FIREFOX.';

/** The origin of the extension's pages is made up for each profile; a preference fixes it. */
const UUID = '5b3f3c3e-6e1b-4c0a-9d56-79696a69616e';
const folder = join(process.cwd(), '.output', 'firefox-mv3');

/** A function that runs in a page of the extension, on its document; it can use nothing from around it. */
type InPage<Argument, Value> = (document: Document, argument: Argument) => Value | Promise<Value>;

/** A headless Firefox with the built extension and a profile of its own. Its toolbar is clicked by real input. */
export class Firefox {
  private constructor(
    private readonly marionette: Marionette,
    private readonly process: ChildProcess,
    private readonly profile: string,
    private readonly extensionId: string,
  ) {}

  static async start(): Promise<Firefox> {
    const path = findFirefox();
    if (!path) throw new Error(withoutFirefox);
    if (!existsSync(join(folder, 'manifest.json'))) throw new Error('No built extension: run npm run build.');
    const { browser_specific_settings } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    const id = browser_specific_settings.gecko.id as string;
    const profile = mkdtempSync(join(tmpdir(), 'yijian-firefox-'));
    mkdirSync(join(profile, 'downloads'));
    const preferences = { ...quiet, 'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }) };
    const lines = Object.entries({ ...preferences, 'browser.download.dir': join(profile, 'downloads') }).map(
      ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});`,
    );
    writeFileSync(join(profile, 'user.js'), lines.join('\n'));
    const flags = ['--headless', '--marionette', '--remote-allow-system-access', '--no-remote', '--profile', profile];
    const child = spawn(path, flags, { stdio: 'ignore', env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280' } });
    const marionette = await Marionette.connect(await portOf(profile, child));
    const firefox = new Firefox(marionette, child, profile, id);
    await marionette.send('Addon:Install', { path: folder, temporary: true });
    await firefox.pinIcon();
    return firefox;
  }

  get version(): Promise<string> {
    return this.inBrowser('return Services.appinfo.version') as Promise<string>;
  }

  /** Opens an address in the tab that is shown. */
  async open(url: string): Promise<void> {
    await this.marionette.send('WebDriver:Navigate', { url });
  }

  openExtensionPage(path: string): Promise<void> {
    return this.open(`moz-extension://${UUID}/${path}`);
  }

  /** Runs a function in the tab that is shown, as a script of the page itself. */
  async inTab<Argument, Value>(run: InPage<Argument, Value>, argument?: Argument): Promise<Value> {
    const script = `const [argument, done] = arguments;
      Promise.resolve((${run})(document, argument)).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
    const answer = await this.marionette.send('WebDriver:ExecuteAsyncScript', { script, args: [argument ?? null] });
    return unwrapped(answer) as Value;
  }

  /** A real click on an element of the tab that is shown. */
  async clickInTab(selector: string): Promise<void> {
    const id = await this.find(selector);
    await this.marionette.send('WebDriver:ElementClick', { id });
  }

  /** A real click on the toolbar icon: it opens the popup and grants activeTab. */
  async clickIcon(): Promise<void> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
    const id = await this.find(`#${this.widget} .unified-extensions-item-action-button`);
    await this.marionette.send('WebDriver:ElementClick', { id });
    await this.marionette.send('Marionette:SetContext', { value: 'content' });
    await this.until('the popup opens', () =>
      this.inBrowser(
        `const browser = document.querySelector('browser.webextension-popup-browser');
         return browser?.currentURI?.spec.startsWith('moz-extension:') && !browser.webProgress?.isLoadingDocument`,
      ),
    );
  }

  /** Runs a function in the popup, from outside its page. */
  inPopup<Argument, Value>(run: InPage<Argument, Value>, argument?: Argument): Promise<Value> {
    return this.inView(`document.querySelector('browser.webextension-popup-browser')`, run, argument);
  }

  /** Opens the extension's sidebar, as its entry in the View menu does. */
  async openSidebar(): Promise<void> {
    await this.inBrowser(`await SidebarController.show('${this.widgetName}-sidebar-action'); return null;`);
    await this.until('the sidebar opens', () =>
      this.inBrowser(`return ${SIDEBAR}?.currentURI?.spec.startsWith('moz-extension:')`),
    );
  }

  /** Runs a function in the sidebar, from outside its page. */
  inSidebar<Argument, Value>(run: InPage<Argument, Value>, argument?: Argument): Promise<Value> {
    return this.inView(SIDEBAR, run, argument);
  }

  /** A key of the extension: Alt, Shift and a letter. It grants activeTab, as pressing it does. */
  async pressShortcut(letter: string): Promise<void> {
    const isPressed = await this.inBrowser(
      `const keys = [...document.querySelectorAll('[id="ext-keyset-id-${this.widgetName}"] key')];
       const key = keys.find((one) => one.getAttribute('key')?.toLowerCase() === ${JSON.stringify(letter.toLowerCase())});
       key?.doCommand();
       return key !== undefined;`,
    );
    if (!isPressed) throw new Error(`The extension has no key ${letter}.`);
  }

  private async inView<Argument, Value>(
    view: string,
    run: InPage<Argument, Value>,
    argument?: Argument,
  ): Promise<Value> {
    const script = `Promise.resolve((${run})(content.document, ${JSON.stringify(argument ?? null)})).then(
      (value) => sendAsyncMessage('yijian:test', { value }), (error) => sendAsyncMessage('yijian:test', { error: String(error) }))`;
    const answer = await this.inBrowser(
      `const manager = ${view}?.messageManager;
       if (!manager) return { error: 'it is not open' };
       return await new Promise((resolve) => {
         const listen = ({ data }) => { manager.removeMessageListener('yijian:test', listen); resolve(data); };
         setTimeout(() => listen({ data: { error: 'it did not answer' } }), 10_000);
         manager.addMessageListener('yijian:test', listen);
         manager.loadFrameScript('data:application/javascript;charset=utf-8,' + encodeURIComponent(arguments[0]), false);
       });`,
      [script],
    );
    return unwrapped({ value: answer }) as Value;
  }

  async closePopup(): Promise<void> {
    await this.inBrowser(`document.querySelector('browser.webextension-popup-browser')?.closest('panel')?.hidePopup()`);
    await this.until('the popup closes', () =>
      this.inBrowser(`return !document.querySelector('browser.webextension-popup-browser')?.messageManager`),
    );
  }

  /** Stops the background page, as Firefox does when it has been idle. */
  async stopBackground(): Promise<void> {
    await this.inBrowser(
      `const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(this.extensionId)});
       await extension.terminateBackground();
       return null;`,
    );
  }

  /** Whether the background page runs. */
  isBackgroundRunning(): Promise<boolean> {
    const { extensionId } = this;
    return this.inBrowser(
      `return WebExtensionPolicy.getByID(${JSON.stringify(extensionId)}).extension.backgroundState === 'running'`,
    ) as Promise<boolean>;
  }

  /** From now on keeps every request that a page, a script or the background of an extension makes. */
  async watchRequests(): Promise<void> {
    await this.inBrowser(
      `window.yijianRequests = [];
       Services.obs.addObserver((subject) => {
         const { URI, loadInfo } = subject.QueryInterface(Ci.nsIChannel);
         const isOurs = [loadInfo?.triggeringPrincipal, loadInfo?.loadingPrincipal].some((one) => one?.addonPolicy || one?.contentScriptAddonPolicy);
         window.yijianRequests.push({ url: URI.spec, isOurs });
       }, 'http-on-modify-request');
       return null;`,
    );
  }

  /** The requests since `watchRequests`. */
  requests(): Promise<{ url: string; isOurs: boolean }[]> {
    return this.inBrowser('return window.yijianRequests') as Promise<{ url: string; isOurs: boolean }[]>;
  }

  /** The file that was downloaded last, when it is complete. */
  async downloaded(): Promise<string> {
    const downloads = join(this.profile, 'downloads');
    return (await this.until('the download is complete', async () => {
      const names = readdirSync(downloads);
      const done = names.find((name) => !name.endsWith('.part'));
      return names.length > 0 && !names.some((name) => name.endsWith('.part')) && done && join(downloads, done);
    })) as string;
  }

  /** A PNG of the tab that is shown. */
  async photograph(): Promise<Buffer> {
    const { value } = (await this.marionette.send('WebDriver:TakeScreenshot', { full: false })) as { value: string };
    return Buffer.from(value, 'base64');
  }

  /** A PNG of the open popup. */
  async photographPopup(): Promise<Buffer> {
    const address = (await this.inBrowser(
      `const { browsingContext } = document.querySelector('browser.webextension-popup-browser');
       const bitmap = await browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
       const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
       canvas.width = bitmap.width;
       canvas.height = bitmap.height;
       canvas.getContext('2d').drawImage(bitmap, 0, 0);
       return canvas.toDataURL('image/png');`,
    )) as string;
    return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
  }

  /** Asks until the answer is true, or gives up after ten seconds with what was waited for. */
  async until<Value>(what: string, ask: () => Promise<Value>): Promise<Value> {
    const end = Date.now() + 10_000;
    for (;;) {
      const answer = await ask();
      if (answer) return answer;
      if (Date.now() > end) throw new Error(`Waited ten seconds, but not: ${what}.`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async close(): Promise<void> {
    const ended = new Promise((resolve) => this.process.once('exit', resolve));
    await this.marionette.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => this.process.kill());
    await ended;
    this.marionette.close();
    rmSync(this.profile, { recursive: true, force: true });
  }

  /** What Firefox calls the extension in the names of its parts. */
  private get widgetName(): string {
    return this.extensionId.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  }

  private get widget(): string {
    return `${this.widgetName}-browser-action`;
  }

  private async pinIcon(): Promise<void> {
    await this.inBrowser(`CustomizableUI.addWidgetToArea('${this.widget}', CustomizableUI.AREA_NAVBAR); return null;`);
  }

  private async find(selector: string): Promise<string> {
    const found = (await this.marionette.send('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    })) as { value: Record<string, string> };
    return Object.values(found.value)[0] as string;
  }

  /** Runs a script with the browser's own rights, in its window. */
  private async inBrowser(script: string, args: unknown[] = []): Promise<unknown> {
    await this.marionette.send('Marionette:SetContext', { value: 'chrome' });
    try {
      const wrapped = `const done = arguments[arguments.length - 1];
        (async function () { ${script} }).apply(null, arguments).then((value) => done({ value }), (error) => done({ error: String(error) }))`;
      return unwrapped(await this.marionette.send('WebDriver:ExecuteAsyncScript', { script: wrapped, args }));
    } finally {
      await this.marionette.send('Marionette:SetContext', { value: 'content' });
    }
  }
}

/** The sidebar's page, within the sidebar. */
const SIDEBAR = `document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')`;

/** Firefox writes the port that it has chosen into its profile. */
async function portOf(profile: string, child: ChildProcess): Promise<number> {
  const file = join(profile, 'MarionetteActivePort');
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`Firefox ended with ${child.exitCode} before it was ready.`);
    if (existsSync(file) && readFileSync(file, 'utf8').trim()) return Number(readFileSync(file, 'utf8'));
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill();
  throw new Error('Firefox was not ready within thirty seconds.');
}

function unwrapped(answer: unknown): unknown {
  const { value } = answer as { value: { value?: unknown; error?: string } | null };
  if (value?.error !== undefined) throw new Error(value.error);
  return value?.value;
}

/** What keeps Firefox from calling home and from asking questions. */
const quiet = {
  'marionette.port': 0,
  'app.update.disabledForTesting': true,
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.download.folderList': 2,
  'browser.download.useDownloadDir': true,
  'browser.download.always_ask_before_handling_new_types': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'browser.safebrowsing.downloads.enabled': false,
  'browser.search.update': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'browser.translations.automaticallyPopup': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.systemAddon.update.enabled': false,
  'extensions.update.enabled': false,
  'extensions.webextensions.warnings-as-errors': false,
  'intl.accept_languages': 'zh-CN, zh',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.telemetry.enabled': false,
};
