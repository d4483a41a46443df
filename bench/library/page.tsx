import { render } from 'preact';
import { LibraryApp } from '../../components/library/library-app';
import { keepClipping } from '../../utils/library/clippings';
import { type ExportRequest, exportFile } from '../../utils/library/export/export';
import { importFile } from '../../utils/library/import/import';
import { keepDraft } from '../../utils/library/saving/drafts';
import { Library } from '../../utils/library/store/database';
import { getClippings, putClippings } from '../../utils/library/store/stored';
import { makeClippings } from './generator';

/** What the driver calls in the page. Times are in milliseconds. */
export interface BenchPage {
  fill(count: number, seed: number): Promise<number>;
  /** Milliseconds from the start of the page to the first row that says something, and the same for the bare database. */
  firstRows(): Promise<{ ours: number; bare: number }>;
  counted(): Promise<void>;
  jump(fraction: number): Promise<number>;
  /** Milliseconds between frames while the table goes over so many rows, or stands still. */
  frames(count: number, rows: number): Promise<number[]>;
  bareRows(): Promise<number>;
  sort(name: string): Promise<number>;
  choose(name: string): Promise<number>;
  barePlaces(): Promise<number>;
  search(words: string, least: number): Promise<number>;
  bareSearch(words: string): Promise<number>;
  save(): Promise<{ saved: number; seen: number; bare: number }>;
  write(format: ExportRequest['format']): Promise<{ ms: number; bytes: number }>;
  bareRead(): Promise<{ ms: number; bytes: number }>;
  bareImport(): Promise<{ ms: number; clippings: number }>;
  exportForImport(): Promise<void>;
  importAll(): Promise<{ ms: number; clippings: number }>;
  isImportEqual(): Promise<boolean>;
}

const library = new Library();
const host = document.getElementById('app') as HTMLElement;
const isPage = location.hash !== '#fill';
if (isPage) render(<LibraryApp library={library} tool="bench" />, host);

const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
const rows = () => [...host.querySelectorAll<HTMLElement>('tbody tr[aria-rowindex]')];
const inSight = () => {
  const box = table()?.getBoundingClientRect();
  return rows().filter((row) => {
    const { top, bottom } = row.getBoundingClientRect();
    return box !== undefined && bottom > box.top && top < box.bottom;
  });
};
const table = () => host.querySelector<HTMLElement>('.virtual-table');
/** All rows in sight say something. */
const isDrawn = () => inSight().length > 0 && inSight().every((row) => row.querySelector('.skeleton') === null);
const texts = () =>
  rows()
    .map((row) => row.textContent)
    .join('|');
/** The same with the marks of a search: where every row answers, nothing else of them changes. */
const markup = () =>
  rows()
    .map((row) => row.innerHTML)
    .join('|');
const status = () => host.querySelector('.library-status span')?.textContent ?? '';

async function until(isSo: () => boolean, limit = 120_000): Promise<number> {
  const start = performance.now();
  while (!isSo()) {
    if (performance.now() - start > limit) throw new Error(`waited in vain: ${status()}`);
    await nextFrame();
  }
  return performance.now() - start;
}

/** The same work on the same rows without this program: IndexedDB as the browser gives it. */
function bare<Result>(
  store: string,
  work: (store: IDBObjectStore) => IDBRequest<Result>,
  mode: IDBTransactionMode = 'readonly',
): Promise<Result> {
  const database = library.backendDB();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(store, mode);
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
  });
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const cursorRows = (limit: number) =>
  new Promise<void>((resolve, reject) => {
    const index = library.backendDB().transaction('rows').objectStore('rows').index('[shelf+shelvedAt+id]');
    const request = index.openCursor(IDBKeyRange.bound(['kept'], ['kept', []]), 'prev');
    let seen = 0;
    request.onsuccess = () => (request.result && ++seen < limit ? request.result.continue() : resolve());
    request.onerror = () => reject(request.error);
  });

async function act(work: () => void, changed: () => boolean): Promise<number> {
  const start = performance.now();
  work();
  await nextFrame();
  await until(() => changed() && isDrawn());
  return performance.now() - start;
}

/** The file between an export and its import, and the library that it was imported into. */
let exported: Blob | null = null;
let imported: Library | null = null;

const everyId = async () => (await library.rows.toCollection().primaryKeys()) as string[];

const exportAll = (format: ExportRequest['format']): Omit<ExportRequest, 'ids'> => ({
  format,
  columns: [],
  onlyReviewed: false,
  filter: null,
  tool: 'bench',
  now: new Date(),
});

async function emptyLibrary(name: string): Promise<Library> {
  const empty = new Library(name);
  await empty.delete();
  await empty.open();
  return empty;
}

/** When the first rows said something, since the page began to load. */
const drawn = isPage ? until(isDrawn).then(() => performance.now()) : Promise.resolve(0);

const bench: BenchPage = {
  fill: (count, seed) =>
    timed(async () => {
      for (let from = 0; from < count; from += 1000) {
        const clippings = await makeClippings(from, Math.min(1000, count - from), seed);
        await library.transaction('rw', library.tables, () => putClippings(library, clippings));
      }
    }),
  async firstRows() {
    const ours = await drawn;
    const start = performance.now();
    await cursorRows(50);
    return { ours, bare: performance.now() - start };
  },
  async counted() {
    await until(() => host.querySelector('.facet-group') !== null);
  },
  async jump(fraction) {
    const element = table() as HTMLElement;
    // A table that was moved a moment ago waits to see whether it is thrown on; a reader turns a page that is at rest.
    await new Promise((resolve) => setTimeout(resolve, 300));
    const before = texts();
    return act(
      () => {
        element.scrollTop = element.scrollHeight * fraction;
      },
      () => texts() !== before,
    );
  },
  async frames(count, rows) {
    const element = table() as HTMLElement;
    element.scrollTop = 0;
    const times: number[] = [];
    let last = await nextFrame();
    while (times.length < count) {
      if (rows > 0) element.scrollTop = (rows * 36 * times.length) / count;
      const now = await nextFrame();
      times.push(now - last);
      last = now;
    }
    return times;
  },
  bareRows: () => timed(() => cursorRows(40)),
  sort(name) {
    const before = texts();
    const button = [...host.querySelectorAll<HTMLElement>('th button')].find((one) =>
      one.textContent?.startsWith(name),
    );
    return act(
      () => button?.click(),
      () => texts() !== before,
    );
  },
  choose(name) {
    const before = [status(), texts()] as const;
    const box = [...host.querySelectorAll<HTMLElement>('.facet-group label')].find((label) =>
      label.textContent?.startsWith(name),
    );
    return act(
      () => box?.click(),
      () => status() !== before[0] && texts() !== before[1],
    );
  },
  barePlaces: () => timed(() => bare('rows', (store) => store.index('urlKey').count())),
  search(words, least) {
    const box = host.querySelector('input[type="search"]') as HTMLInputElement;
    const before = [status(), markup()] as const;
    return act(
      () => {
        box.value = words;
        box.dispatchEvent(new Event('input', { bubbles: true }));
      },
      () => status() !== before[0] && markup() !== before[1] && Number(status().replace(/\D/g, '')) >= least,
    );
  },
  bareSearch: (words) =>
    timed(
      () =>
        new Promise<void>((resolve, reject) => {
          const request = library.backendDB().transaction('texts').objectStore('texts').openCursor(null, 'prev');
          let found = 0;
          request.onsuccess = () => {
            const cursor = request.result;
            if (!cursor || found >= 50) return resolve();
            if (cursor.value.article.text.includes(words)) found++;
            cursor.continue();
          };
          request.onerror = () => reject(request.error);
        }),
    ),
  async save() {
    const [made] = await makeClippings(50_000_000 + Math.floor(performance.now()), 1, 9);
    if (!made) throw new Error('nothing made');
    const { article, figures, projects } = made.capture;
    const start = performance.now();
    const { id } = await keepDraft(library, { article, figures, projects }, { now: new Date(), tool: 'bench' });
    await keepClipping(library, id, Date.now() + 1e11);
    const saved = performance.now() - start;
    await until(() => texts().includes(article.title as string));
    const seen = performance.now() - start;
    const bareMs = await timed(async () => {
      await bare('texts', (store) => store.put({ id: 'bare', article }), 'readwrite');
      await bare('figures', (store) => store.put({ id: 'bare', figures, projects }), 'readwrite');
    });
    await bare('texts', (store) => store.delete('bare'), 'readwrite');
    await bare('figures', (store) => store.delete('bare'), 'readwrite');
    return { saved, seen, bare: bareMs };
  },
  async write(format) {
    const ids = await everyId();
    let bytes = 0;
    const ms = await timed(async () => {
      bytes = (await exportFile(library, { ...exportAll(format), ids })).size;
    });
    return { ms, bytes };
  },
  async bareRead() {
    let bytes = 0;
    const ms = await timed(async () => {
      for (let after = ''; ; ) {
        const [texts, figures] = await Promise.all([
          bare('texts', (store) => store.getAll(IDBKeyRange.lowerBound(after, true), 500)),
          bare('figures', (store) => store.getAll(IDBKeyRange.lowerBound(after, true), 500)),
        ]);
        if (texts.length === 0) break;
        bytes += new Blob([JSON.stringify(texts), JSON.stringify(figures)]).size;
        after = texts.at(-1).id;
      }
    });
    return { ms, bytes };
  },
  /** The bare database writes some of the same records into an empty one of the same stores and indexes. */
  async bareImport() {
    const sample = (await library.rows.limit(5000).primaryKeys()) as string[];
    const records = [
      await library.texts.bulkGet(sample),
      await library.figures.bulkGet(sample),
      await library.rows.bulkGet(sample),
    ];
    const store = await emptyLibrary('yijian-bench-bare');
    const database = store.backendDB();
    const names = ['texts', 'figures', 'rows'];
    const ms = await timed(async () => {
      for (let from = 0; from < sample.length; from += 500)
        await new Promise<void>((resolve, reject) => {
          const transaction = database.transaction(names, 'readwrite');
          names.forEach((name, n) => {
            for (const record of (records[n] as unknown[]).slice(from, from + 500))
              transaction.objectStore(name).put(record);
          });
          transaction.oncomplete = () => resolve();
          transaction.onerror = () => reject(transaction.error);
        });
    });
    await store.delete();
    return { ms, clippings: sample.length };
  },
  async exportForImport() {
    exported = await exportFile(library, { ...exportAll('ndjson'), ids: await everyId() });
  },
  async importAll() {
    imported = await emptyLibrary('yijian-bench-import');
    const file = exported as Blob;
    const ms = await timed(() => importFile(imported as Library, file));
    return { ms, clippings: await imported.rows.count() };
  },
  async isImportEqual() {
    const copy = imported as Library;
    const ids = await everyId();
    let isEqual = (await copy.rows.count()) === ids.length;
    for (let from = 0; from < ids.length; from += 1000) {
      const some = ids.slice(from, from + 1000);
      isEqual &&= JSON.stringify(await getClippings(copy, some)) === JSON.stringify(await getClippings(library, some));
    }
    await copy.delete();
    return isEqual;
  },
};
Object.assign(window, { bench });
