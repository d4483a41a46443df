import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportLibrary } from '../../../scripts/browser';
import type { Clipping } from '../../../utils/library/clipping';
import { exportHead, toExported } from '../../../utils/library/export/json';
import { textHash } from '../../../utils/library/saving/likeness';
import { urlKey } from '../../../utils/library/saving/urlKey';
import { newId } from '../../../utils/library/store/database';
import { read } from '../../../utils/reading/read';
import { saveButton, savedState } from '../../e2e/popup';
import { madeArticle } from '../articles';
import { ask } from '../messages';
import { Chance } from '../run';
import type { Stored } from '../stored';
import type { Log } from './log';
import type { ClickedTab, Session } from './session';

/** What is done at the moment of a kill: pages are clipped through the worker or by the popup, clippings edited, discarded, imported, exported. */
export type Deed = 'clip' | 'popup' | 'edit' | 'discard' | 'import' | 'export';

/** Does things in a session, and acknowledges in the log what a page was told is done. Whatever is killed meanwhile, it rejects. */
export class Writers {
  private made = 0;
  readonly done: Partial<Record<Deed, number>> = {};

  constructor(
    private readonly chance: Chance,
    private readonly log: Log,
    private readonly site: string,
  ) {}

  /** Does a thing again and again until it is told to stop, or rejects. */
  async keepDoing(deed: Deed, session: Session, stored: Stored, tab: number, isStopped: () => boolean): Promise<void> {
    try {
      while (!isStopped()) {
        await this.do(deed, session, stored, session.tabs[tab] as ClickedTab);
        this.done[deed] = (this.done[deed] ?? 0) + 1;
      }
    } catch {
      // It was killed: nothing is acknowledged.
    }
  }

  async do(deed: Deed, session: Session, stored: Stored, tab: ClickedTab): Promise<void> {
    switch (deed) {
      case 'clip':
        return this.clip(session, tab);
      case 'popup':
        return this.clipByPopup(session);
      case 'edit':
        return this.edit(session, this.chance.of(stored.rows).id);
      case 'discard':
        return this.discard(session, this.chance.of(stored.rows).id);
      case 'import':
        return this.import(session);
      case 'export':
        return this.export(session);
    }
  }

  /** Reads a page that was never read, and saves it: the questions that a popup asks. */
  private async clip({ asker }: Session, { page, tabId }: ClickedTab): Promise<void> {
    const { url, title } = this.newPage();
    await page.goto(url);
    const read = await ask(asker, 'readTab', tabId);
    if (!read.ok || !read.value.clipping.ok) return;
    this.log.acknowledge({ what: 'draft', url, title });
    const saved = await ask(asker, 'saveClipping', { clippingId: read.value.clipping.value.id, tabId });
    if (saved.ok) this.log.acknowledge({ what: 'kept', url, title });
  }

  /** The same by a real click on the icon, and one on 保存. */
  private async clipByPopup({ yijian }: Session): Promise<void> {
    const { url, title } = this.newPage();
    const page = await yijian.open(url);
    const popup = await yijian.click(page);
    await popup.getByRole('heading', { name: title }).waitFor();
    await saveButton(popup).waitFor();
    this.log.acknowledge({ what: 'draft', url, title });
    await saveButton(popup).click();
    await savedState(popup).waitFor();
    this.log.acknowledge({ what: 'kept', url, title });
    await page.close();
  }

  /** One edit of two fields, which is there whole or not at all. */
  private async edit({ asker }: Session, id: string): Promise<void> {
    const edit = ++this.made;
    const writes = [
      { path: 'note' as const, value: String(edit) },
      { path: `tags/改${edit}` as const, value: true },
    ];
    const answer = await ask(asker, 'writeFields', { clippingId: id, writes });
    if (answer.ok) this.log.acknowledge({ what: 'edited', id, edit });
  }

  private async discard({ asker }: Session, id: string): Promise<void> {
    const answer = await ask(asker, 'discardClipping', id);
    if (answer.ok) this.log.acknowledge({ what: 'discarded', id });
  }

  private async import({ library, folder }: Session): Promise<void> {
    const { path, ids } = await this.fileToImport(folder);
    this.log.beginImport(ids);
    await library.getByRole('button', { name: '导入', exact: true }).click();
    await library.locator('input[type=file]').setInputFiles(path);
    await library.getByRole('button', { name: /^导入 [\d,]+ 条$/ }).click();
    await library.getByText(/^已导入\uff1a/).waitFor();
    this.log.acknowledge({ what: 'imported', ids });
    await library.reload();
  }

  private async export({ library, folder }: Session): Promise<void> {
    const path = await exportLibrary(library, join(folder, 'export.json'));
    const { clippings } = JSON.parse(readFileSync(path, 'utf8')) as { clippings: { id: string }[] };
    this.log.acknowledge({ what: 'exported', ids: clippings.map(({ id }) => id) });
    await library.reload();
  }

  private newPage(): { url: string; title: string } {
    const number = ++this.made;
    return { url: `${this.site}article/${number}`, title: madeArticle(new Chance(number), number).title };
  }

  /** A file of new clippings; one in fifty is longer than a transaction of an import. */
  private async fileToImport(folder: string): Promise<{ path: string; ids: string[] }> {
    const count = this.chance.happens(0.02) ? 520 : this.chance.whole(1, 12);
    const clippings = await Promise.all(
      Array.from({ length: count }, () => clippingFromElsewhere(this.chance, ++this.made)),
    );
    const lines = [exportHead({ now: new Date(), tool }), ...clippings.map(toExported)].map((line) =>
      JSON.stringify(line),
    );
    const path = join(folder, `import-${this.made}.ndjson`);
    writeFileSync(path, `${lines.join('\n')}\n`);
    return { path, ids: clippings.map(({ id }) => id) };
  }
}

/** A saved clipping of another copy of the library, of the first paragraph of the `number`th article. */
export async function clippingFromElsewhere(chance: Chance, number: number): Promise<Clipping> {
  const { title, text: whole } = madeArticle(chance, number);
  const text = whole.slice(0, whole.indexOf('\n'));
  const url = `https://import.example/${number}`;
  const article = { url, title, source: '青石湾日报', author: null, published: '2025-04-02', place: null, text };
  const capture = {
    ...read(article),
    capturedAt: '2025-04-02T09:00:00+08:00',
    urlKey: urlKey(url),
    textHash: await textHash(text),
    tool,
  };
  const edits = { kept: [{ value: Date.now(), at: Date.now(), by: 'elsewhere' }] };
  return { id: newId(Date.now()), schema: 1, capture, edits };
}

const tool = 'yijian 0.1.0';
