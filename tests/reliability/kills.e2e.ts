import {
  appendFileSync,
  closeSync,
  fsyncSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { Browser, exportLibrary } from '../../scripts/browser';
import { type Server, serve } from '../../scripts/serve';
import { type Clipping, currentClipping } from '../../utils/library/clipping';
import { newId } from '../../utils/library/database';
import { exportHead, toExported } from '../../utils/library/export/json';
import { textHash } from '../../utils/library/likeness';
import { urlKey } from '../../utils/library/urlKey';
import { read } from '../../utils/reading/read';
import { saveButton, savedState } from '../e2e/popup';
import { madeArticle } from './articles';
import { ask } from './messages';
import { Chance, isLong, measured, runFile, seed } from './run';
import { clippingsOf, halfWritten, readStored, type Stored } from './stored';

/**
 * The browser, its worker and its pages are killed at random moments while clippings are read, saved, edited, thrown away, imported and
 * exported. Whatever a page was told is done is written to a log outside the browser; after each kill all of it must be there, whole.
 */
const kills = isLong ? 500 : 15;

/** What was acknowledged. `kept` and `draft` name a page, `edited` the number of an edit that writes a note and a tag together. */
type Acknowledged =
  | { what: 'draft' | 'kept'; url: string }
  | { what: 'edited'; id: string; edit: number }
  | { what: 'discarded'; id: string }
  | { what: 'imported'; ids: string[] }
  | { what: 'exported'; ids: string[] };

/** The log outside the browser: a line is on the disk before the run goes on. */
class Log {
  readonly entries: Acknowledged[] = [];
  private readonly file: number;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  acknowledge(entry: Acknowledged): void {
    appendFileSync(this.file, `${JSON.stringify(entry)}\n`);
    fsyncSync(this.file);
    this.entries.push(entry);
  }

  close(): void {
    closeSync(this.file);
  }
}

type Deed = 'click' | 'edit' | 'discard' | 'import' | 'export';
type Kill = 'worker' | 'asker' | 'library' | 'crash' | 'browser';

class Run {
  private readonly profile = mkdtempSync(join(tmpdir(), 'yijian-kills-'));
  private readonly folder = mkdtempSync(join(tmpdir(), 'yijian-files-'));
  private yijian!: Browser;
  /** A page of ours that asks the worker, and one that shows the library. */
  private asker!: Page;
  private library!: Page;
  private stored: Stored = { rows: [], texts: [], figures: [], edits: [], tallies: [], facts: [] };
  private made = 0;
  /** Milliseconds. */
  private readonly takes: Record<Deed, number> = { click: 800, edit: 50, discard: 400, import: 400, export: 400 };
  readonly killed: Partial<Record<Kill, number>> = {};
  readonly tried: Partial<Record<Deed, number>> = {};
  /** Ids of imports that were begun and never acknowledged: they may be there or not. */
  private readonly begun: string[][] = [];

  private constructor(
    private readonly chance: Chance,
    private readonly log: Log,
    private readonly server: Server,
  ) {}

  static async start(chance: Chance, log: Log): Promise<Run> {
    const server = await serve((path) => {
      const number = Number(/^article\/(\d+)$/.exec(path)?.[1] ?? Number.NaN);
      return Number.isNaN(number) ? undefined : { body: madeArticle(new Chance(number), number).html };
    });
    const run = new Run(chance, log, server);
    await run.startBrowser();
    return run;
  }

  /** Does one to three things at once, kills something in the middle, and checks what is left. */
  async round(): Promise<void> {
    const deeds = this.deeds();
    const working = Promise.all(deeds.map((deed) => this.timed(deed)));
    const longest = Math.max(...deeds.map((deed) => this.takes[deed]));
    await pause(this.chance.whole(0, Math.round(longest * 1.3)));
    await this.kill();
    await Promise.race([working, pause(1_000)]);
    await this.recover(working, deeds);
    this.stored = await readStored(this.asker);
    const lost = [...this.missing(), ...(await halfWritten(this.stored))];
    expect(lost, `after ${JSON.stringify(this.killed)}, with ${deeds.join(' and ')}`).toEqual([]);
  }

  /** What the library's page says at the end: every clipping that was kept is listed and exported. */
  async finish(): Promise<void> {
    const page = await this.yijian.openExtensionPage('library.html');
    const kept = [...clippingsOf(this.stored).values()].filter((one) => currentClipping(one).shelf === 'kept');
    const file = JSON.parse(readFileSync(await exportLibrary(page, join(this.folder, 'last.json')), 'utf8'));
    expect(file.clippings.map(({ id }: { id: string }) => id).sort()).toEqual(kept.map(({ id }) => id).sort());
    const unlike = kept.filter((clipping) => {
      const exported = file.clippings.find(({ id }: { id: string }) => id === clipping.id);
      return JSON.stringify(exported) !== JSON.stringify(toExported(clipping));
    });
    expect(unlike).toEqual([]);
  }

  get size(): { clippings: number; acknowledged: number } {
    return { clippings: this.stored.rows.length, acknowledged: this.log.entries.length };
  }

  async close(): Promise<void> {
    await this.yijian.close().catch(() => {});
    await this.server.close();
    rmSync(this.profile, { recursive: true, force: true });
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Does one thing, and learns how long it takes when nothing is killed, so that kills fall into the midst of it. */
  private async timed(deed: Deed): Promise<void> {
    const began = performance.now();
    try {
      await this.do(deed);
      this.takes[deed] += (performance.now() - began - this.takes[deed]) / 4;
    } catch {
      // It was killed: nothing is acknowledged.
    }
  }

  /** What is done at once: a person has one popup open at a time, and does one thing in the library. */
  private deeds(): Deed[] {
    const some = this.stored.rows.length > 0 ? 1 : 0;
    const inPopup = this.chance.weighed({ click: 2, edit: 4 * some });
    const inLibrary = this.chance.weighed({ import: 2, discard: some, export: some });
    const which = this.chance.weighed({ popup: 4, library: 1, both: 3 });
    return which === 'popup' ? [inPopup] : which === 'library' ? [inLibrary] : [inPopup, inLibrary];
  }

  private async do(deed: Deed): Promise<void> {
    this.tried[deed] = (this.tried[deed] ?? 0) + 1;
    const { chance, log } = this;
    switch (deed) {
      case 'click':
        return this.clipPage(++this.made);
      case 'edit':
        await Promise.all(Array.from({ length: chance.whole(1, 6) }, () => this.edit(chance.of(this.stored.rows).id)));
        return;
      case 'discard': {
        const kept = this.stored.rows.filter(({ shelf }) => shelf === 'kept');
        if (kept.length === 0) return;
        const { id } = chance.of(kept);
        await this.library.goto(`chrome-extension://${this.yijian.extensionId}/library.html#/clippings?open=${id}`);
        await this.library.locator('.clipping-detail').waitFor();
        await this.library.keyboard.press('Delete');
        await this.library.getByText('已移到回收站 1 条').waitFor();
        log.acknowledge({ what: 'discarded', id });
        return;
      }
      case 'import': {
        const { path, ids } = await this.fileToImport();
        this.begun.push(ids);
        await this.library.getByRole('button', { name: '导入', exact: true }).click();
        await this.library.locator('input[type=file]').setInputFiles(path);
        await this.library.getByRole('button', { name: /^导入 [\d,]+ 条$/ }).click();
        await this.library.getByText(/^已导入\uff1a/).waitFor();
        log.acknowledge({ what: 'imported', ids });
        return;
      }
      case 'export': {
        const before = this.stored.rows.filter(({ shelf }) => shelf === 'kept').map(({ id }) => id);
        const file = JSON.parse(
          readFileSync(await exportLibrary(this.library, join(this.folder, 'export.json')), 'utf8'),
        );
        expect(file.clippings.length).toBeGreaterThanOrEqual(before.length - 3);
        log.acknowledge({ what: 'exported', ids: file.clippings.map(({ id }: { id: string }) => id) });
      }
    }
  }

  /** One edit of two fields, which is there whole or not at all. */
  private async edit(id: string): Promise<void> {
    const edit = ++this.made;
    const writes = [
      { path: 'note' as const, value: String(edit) },
      { path: `tags/改${edit}` as const, value: true },
    ];
    const answer = await ask(this.asker, 'writeFields', { clippingId: id, writes });
    if (answer.ok) this.log.acknowledge({ what: 'edited', id, edit });
  }

  /** A real click on a page that was never read, and a click on 保存 in the popup. */
  private async clipPage(number: number): Promise<void> {
    const url = `${this.server.address}article/${number}`;
    const { title } = madeArticle(new Chance(number), number);
    const page = await this.yijian.open(url);
    try {
      const popup = await this.yijian.click(page);
      await popup.getByRole('heading', { name: title }).waitFor();
      await saveButton(popup).waitFor();
      this.log.acknowledge({ what: 'draft', url });
      await saveButton(popup).click();
      await savedState(popup).or(popup.locator('.save-bar-problem')).waitFor();
      if (await savedState(popup).isVisible()) this.log.acknowledge({ what: 'kept', url });
    } finally {
      await page.close().catch(() => {});
    }
  }

  /** A file of new clippings; one in eight is longer than a transaction of an import. */
  private async fileToImport(): Promise<{ path: string; ids: string[] }> {
    const count = this.chance.happens(isLong ? 0.03 : 0.1) ? 520 : this.chance.whole(1, 12);
    const about = { now: new Date(), tool: 'yijian 0.1.0' };
    const lines = [JSON.stringify(exportHead(about))];
    const ids: string[] = [];
    for (let n = 0; n < count; n++) {
      const number = ++this.made;
      const { title, text } = madeArticle(this.chance, number);
      const url = `https://import.example/${number}`;
      const article = { url, title, source: '青石湾日报', author: null, published: '2025-04-02', place: null, text };
      const id = newId(Date.now());
      const clipping: Clipping = {
        id,
        schema: 1,
        capture: {
          ...read(article),
          capturedAt: '2025-04-02T09:00:00+08:00',
          urlKey: urlKey(url),
          textHash: await textHash(text),
          tool: about.tool,
        },
        edits: { kept: [{ value: Date.now(), at: Date.now(), by: 'elsewhere' }] },
      };
      lines.push(JSON.stringify(toExported(clipping)));
      ids.push(id);
    }
    const path = join(this.folder, `import-${this.made}.ndjson`);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return { path, ids };
  }

  private async kill(): Promise<void> {
    const kill = this.chance.weighed<Kill>({ worker: 8, asker: 2, library: 3, crash: 3, browser: 2 });
    this.killed[kill] = (this.killed[kill] ?? 0) + 1;
    switch (kill) {
      case 'worker':
        return this.yijian.killWorker();
      case 'asker':
        return this.asker.close();
      case 'library':
        return this.library.close();
      case 'crash': {
        const session = await this.yijian.context.newCDPSession(this.library);
        await Promise.race([session.send('Page.crash').catch(() => {}), pause(500)]);
        return;
      }
      case 'browser':
        return this.killBrowser();
    }
  }

  private async killBrowser(): Promise<void> {
    const session = await this.yijian.context.browser()?.newBrowserCDPSession();
    if (!session) throw new Error('The browser is closed.');
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const { id } = processInfo.find(({ type }) => type === 'browser') as { id: number };
    const closed = new Promise((resolve) => this.yijian.context.once('close', resolve));
    process.kill(id, 'SIGKILL');
    await closed;
    await this.startBrowser();
  }

  private async startBrowser(): Promise<void> {
    this.yijian = await Browser.start({ profile: this.profile });
    this.yijian.context.setDefaultTimeout(3_500);
    this.asker = await this.yijian.openExtensionPage('popup.html');
    this.library = await this.yijian.openExtensionPage('library.html');
  }

  /** Opens again what was closed, ends what still hangs, and answers the library's question about an unfinished import. */
  private async recover(working: Promise<unknown>, deeds: readonly Deed[]): Promise<void> {
    const others = this.yijian.context.pages().filter((page) => page !== this.asker && page !== this.library);
    await Promise.all(others.map((page) => page.close().catch(() => {})));
    const isUsed = deeds.some((deed) => deed === 'discard' || deed === 'import' || deed === 'export');
    try {
      if (isUsed || !(await isAlive(this.library))) {
        await this.library.close().catch(() => {});
        this.library = await this.yijian.openExtensionPage('library.html');
      }
      if (!(await isAlive(this.asker))) {
        await this.asker.close().catch(() => {});
        this.asker = await this.yijian.openExtensionPage('popup.html');
      }
    } catch (error) {
      // Chromium switches an extension off whose process crashed under an open popup, until it is reloaded or the browser starts again.
      if (!/ERR_BLOCKED_BY_CLIENT/.test(String(error))) throw error;
      await this.killBrowser();
    }
    // Nothing may be acknowledged between here and the check.
    if (!(await Promise.race([working.then(() => true), pause(5_000)]))) throw new Error(`${deeds} never ended.`);
    const { facts } = await readStored(this.asker);
    if (!facts.some(({ key }) => key.startsWith('import/'))) return;
    await this.library.getByRole('button', { name: '撤回', exact: true }).click();
    await expect(this.library.getByRole('button', { name: '撤回', exact: true })).toHaveCount(0);
  }

  /** What was acknowledged and is not there. */
  private missing(): string[] {
    const clippings = clippingsOf(this.stored);
    const byUrl = new Map(this.stored.rows.map((row) => [row.url, row]));
    const lost = this.log.entries.flatMap((entry): string[] => {
      switch (entry.what) {
        case 'draft':
          return byUrl.has(entry.url) ? [] : [`the draft of ${entry.url}`];
        case 'kept': {
          const shelf = byUrl.get(entry.url)?.shelf;
          return shelf === 'kept' || shelf === 'trash' ? [] : [`the saving of ${entry.url}, which is ${shelf}`];
        }
        case 'edited': {
          const edits = clippings.get(entry.id)?.edits ?? {};
          const isNoted = edits.note?.some(({ value }) => value === String(entry.edit));
          return isNoted && edits[`tags/改${entry.edit}`] ? [] : [`edit ${entry.edit} of ${entry.id}`];
        }
        case 'discarded':
          return clippings.get(entry.id)?.edits.deleted ? [] : [`the discarding of ${entry.id}`];
        default:
          return entry.ids.filter((id) => !clippings.has(id)).map((id) => `${id}, which was ${entry.what}`);
      }
    });
    // An edit writes two fields in one transaction: both are there, or neither.
    const halves = [...clippings.values()].flatMap(({ id, edits }) =>
      Object.keys(edits)
        .filter((path) => path.startsWith('tags/改'))
        .map((path) => path.slice('tags/改'.length))
        .filter((edit) => !edits.note?.some(({ value }) => value === edit))
        .map((edit) => `half of edit ${edit} of ${id}`),
    );
    // What was begun and never acknowledged was taken back, or never came; a file that fits one transaction is there whole or not at all.
    const acknowledged = new Set(this.log.entries.flatMap((entry) => (entry.what === 'imported' ? entry.ids : [])));
    const torn = this.begun
      .filter((ids) => ids.some((id) => !acknowledged.has(id)))
      .map((ids) => ids.filter((id) => clippings.has(id)).length / ids.length)
      .filter((share) => share > 0 && share < 1)
      .map((share) => `an import that is there by ${share}`);
    return [...lost, ...halves, ...torn];
  }
}

test(`nothing that was acknowledged is lost by ${kills} kills`, async () => {
  test.setTimeout(isLong ? 2_400_000 : 180_000);
  console.log(`seed of the kills: ${seed}`);
  const log = new Log(runFile(`kills-${seed}.jsonl`));
  const run = await Run.start(new Chance(seed), log);
  try {
    for (let n = 1; n <= kills; n++) {
      await run.round();
      if (n % 25 === 0) console.log(`${n} kills, nothing lost`);
    }
    await run.finish();
    measured('kills survived', `${kills} (${counted(run.killed)})`);
    measured(
      'done meanwhile',
      `${counted(run.tried)}; ${run.size.acknowledged} acknowledged, ${run.size.clippings} clippings`,
    );
  } finally {
    await run.close();
    log.close();
  }
});

function counted(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${count}`)
    .join(', ');
}

async function isAlive(page: Page): Promise<boolean> {
  return (
    !page.isClosed() && Promise.race([page.evaluate(() => true).catch(() => false), pause(1_000).then(() => false)])
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
