import Dexie, { type EntityTable, type Table } from 'dexie';
import type { Block } from '../index/columns';
import { guarded } from './guarded';
import type { Change, EditsRecord, ErrorNote, FiguresRecord, Tally, TextRecord } from './records';
import type { Row } from './row';
import { computeRowsAnew, moveEditsAndAddClues } from './upgrades';
import { tellingUpgrade } from './upgrading';

/**
 * The database. A released version is history and is never edited: a change is a new `version(n)` with its upgrade below the others,
 * and a saved database of every version is opened by `tests/library/database.test.ts`.
 */
export class Library extends Dexie {
  rows!: EntityTable<Row, 'id'>;
  texts!: EntityTable<TextRecord, 'id'>;
  figures!: EntityTable<FiguresRecord, 'id'>;
  tallies!: EntityTable<Tally, 'key'>;
  /** What people said of pairs of mentions of projects: one, or not. Edits, like those of clippings. */
  links!: EntityTable<EditsRecord, 'id'>;
  /** The columns of clippings that were written together, and the log of every change: what the index is loaded from. */
  blocks!: Table<Block, number>;
  changes!: Table<Change, number, { id: string } | { block: number }>;
  /** Small facts of this copy: its name, the time of the last backup. */
  facts!: Table<{ key: string; value: unknown }, string>;
  /** What went wrong lately, without a word of what was clipped: for the report that a person may send. */
  errors!: Table<ErrorNote, number>;

  constructor(name = 'yijian') {
    super(name, { indexedDB: guarded(NATIVE_VERSION, () => this.close()) });
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
    // What rows say is computed, and was computed otherwise by the builds that wrote the versions before.
    this.version(3)
      .stores({ errors: '++number' })
      .upgrade((upgrade) => tellingUpgrade((tell) => computeRowsAnew(upgrade, tell)));
    // Every store and index costs every save and import: edits are read with the figures, the same text of the same page is found by the page, and
    // three sentences of a text find its reprints as six did.
    this.version(4)
      .stores({ rows: 'id, [shelf+shelvedAt+id], urlKey, *clues', edits: null })
      .upgrade((upgrade) => tellingUpgrade((tell) => moveEditsAndAddClues(upgrade, tell)));
  }

  /** Whether a newer program made this library: it is read and never written. Known once it is open. */
  get isReadOnly(): boolean {
    return (this.backendDB()?.version ?? 0) > NATIVE_VERSION;
  }
}

/** The version of today, as the browser counts it: Dexie's times ten. */
const NATIVE_VERSION = 40;

/**
 * Why the library could not do what was asked: no space, held by another tab, made by a newer program, a browser that cannot write its own
 * files, which is mostly a full disk, or something else, in `detail`.
 */
export interface LibraryProblem {
  code: 'storageFull' | 'storageBlocked' | 'storageNewer' | 'storageUnavailable' | 'storageFailed' | 'clippingMissing';
  detail: string;
}

/** What a thrown error of the library means to a reader. Whoever shows a page catches once, and asks here. */
export function libraryProblem(error: unknown): LibraryProblem {
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const names = causesOf(error);
  if (names.includes('QuotaExceededError')) return { code: 'storageFull', detail };
  if (names.includes('VersionError')) return { code: 'storageNewer', detail };
  if (names.includes('UnknownError')) return { code: 'storageUnavailable', detail };
  if (names.includes('MissingClippingError')) return { code: 'clippingMissing', detail };
  if (blocked.has(names.at(-1) ?? '')) return { code: 'storageBlocked', detail };
  return { code: 'storageFailed', detail };
}

/** The names of an error and of what Dexie says lies under it, the innermost last. */
function causesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const { inner } = error as { inner?: unknown };
  return [error.name, ...(inner === error ? [] : causesOf(inner))];
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
