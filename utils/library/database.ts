import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Article } from '../article/article';
import type { Figure } from '../figures/figure';
import type { Project } from '../projects/project';
import type { Capture, Clipping } from './clipping';
import type { Edits } from './edits';
import type { Columns } from './index/columns';
import type { Row } from './row';

/** A clipping is kept in four stores of one key, so that a list reads light rows and a search reads texts alone. */
export interface TextRecord extends Omit<Capture, 'figures' | 'projects'> {
  id: string;
  schema: Clipping['schema'];
  article: Article;
}
export interface FiguresRecord {
  id: string;
  figures: Figure[];
  projects: Project[];
}
export interface EditsRecord {
  id: string;
  edits: Edits;
}

/** How many kept clippings have a property: `measure/total_investment` 312. */
export interface Tally {
  key: string;
  count: number;
}

/** A line of the log of changes: a clipping that was written or erased, or a block that was added. */
export type Change = { stamp: number } & ({ id: string } | { block: number });

/**
 * The database. A released version is history and is never edited: a change is a new `version(n)` with its upgrade below the others,
 * and a saved database of every version is opened by `tests/library/database.test.ts`.
 */
export class Library extends Dexie {
  rows!: EntityTable<Row, 'id'>;
  texts!: EntityTable<TextRecord, 'id'>;
  figures!: EntityTable<FiguresRecord, 'id'>;
  edits!: EntityTable<EditsRecord, 'id'>;
  tallies!: EntityTable<Tally, 'key'>;
  /** What people said of pairs of mentions of projects: one, or not. Edits, like those of clippings. */
  links!: EntityTable<EditsRecord, 'id'>;
  /** The columns of clippings that were written together, and the log of every change: what the index is loaded from. */
  blocks!: Table<{ number?: number; columns: Columns }, number>;
  changes!: Table<Change, number, { id: string } | { block: number }>;
  /** Small facts of this copy: its name, the time of the last backup. */
  facts!: Table<{ key: string; value: unknown }, string>;

  constructor(name = 'yijian') {
    super(name, { indexedDB: refusingNewer() });
    this.version(1).stores({
      rows: 'id, [shelf+shelvedAt+id], [shelf+published+id], urlKey, textHash, *marks',
      texts: 'id',
      figures: 'id',
      edits: 'id',
      tallies: 'key',
      links: 'id',
      blocks: '++number',
      changes: '++stamp',
      facts: 'key',
    });
    // Rows by date of publication are sorted by the columns; the index cost every save and import, and nobody asked it.
    this.version(2).stores({ rows: 'id, [shelf+shelvedAt+id], urlKey, textHash, *marks' });
  }
}

/** The version of today, as the browser counts it: Dexie's times ten. */
const NATIVE_VERSION = 20;

/**
 * The browser's databases, but a newer one is refused. Dexie, refused once, opens a database of whatever version it finds and adds the stores that
 * it misses; to an older program a newer library must stay closed, so that nothing of it is damaged.
 */
function refusingNewer(): IDBFactory {
  return {
    open: (name, version) => indexedDB.open(name, version ?? NATIVE_VERSION),
    deleteDatabase: (name) => indexedDB.deleteDatabase(name),
    databases: () => indexedDB.databases(),
    cmp: (a, b) => indexedDB.cmp(a, b),
  };
}

/** Why the library could not do what was asked: no space, held by another tab, made by a newer program, or something else, in `detail`. */
export interface LibraryProblem {
  code: 'storageFull' | 'storageBlocked' | 'storageNewer' | 'storageFailed' | 'clippingMissing';
  detail: string;
}

/** What a thrown error of the library means to a reader. Whoever shows a page catches once, and asks here. */
export function libraryProblem(error: unknown): LibraryProblem {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const inner = (error as { inner?: { name?: string } } | null)?.inner?.name;
  const name = error instanceof Error ? error.name : '';
  const names = [name, inner];
  if (names.includes('QuotaExceededError')) return { code: 'storageFull', detail };
  if (names.includes('VersionError')) return { code: 'storageNewer', detail };
  if (names.includes('MissingClippingError')) return { code: 'clippingMissing', detail };
  if (names.some((one) => one && blocked.has(one))) return { code: 'storageBlocked', detail };
  return { code: 'storageFailed', detail };
}

const blocked = new Set([
  'BlockedError',
  'InvalidStateError',
  'SecurityError',
  'MissingAPIError',
  'DatabaseClosedError',
  'OpenFailedError',
]);

/** Asked for a clipping that is not in the library: erased for good, or never there. */
export class MissingClippingError extends Error {
  override name = 'MissingClippingError';
}

/** This copy's name (本机标识), made at the first question: random, and no trace of the person or the machine. */
export async function copyName(library: Library): Promise<string> {
  const fact = await library.facts.get('copy');
  if (fact) return fact.value as string;
  const value = randomLetters(8);
  await library.facts.put({ key: 'copy', value });
  return value;
}

/** An id that sorts by the time it was made: nine letters of milliseconds, seven of chance. */
export function newId(now: number): string {
  return now.toString(36).padStart(9, '0') + randomLetters(7);
}

function randomLetters(count: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(count)), (byte) => (byte % 36).toString(36)).join('');
}
