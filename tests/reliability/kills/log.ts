import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import type { Clipping } from '../../../utils/library/clipping';
import { clippingsOf, halfWritten, type Stored } from '../stored';

/** What a page was told is done. `draft` and `kept` name a page, `edited` the number of an edit that writes a note and a tag together. */
export type Acknowledged =
  | { what: 'draft' | 'kept'; url: string; title: string }
  | { what: 'edited'; id: string; edit: number }
  | { what: 'discarded'; id: string }
  | { what: 'imported'; ids: string[] }
  | { what: 'exported'; ids: string[] };

/** The log of a session, outside the browser: a line is on the disk before the session goes on. */
export class Log {
  private readonly file: number;
  private readonly entries: Acknowledged[] = [];
  /** Imports that were begun; without an acknowledgement they may be there or not. */
  private readonly begun: string[][] = [];
  written = 0;
  checked = 0;

  constructor(path: string) {
    this.file = openSync(path, 'w');
  }

  acknowledge(entry: Acknowledged): void {
    writeSync(this.file, `${JSON.stringify(entry)}\n`);
    fsyncSync(this.file);
    this.entries.push(entry);
    this.written++;
  }

  beginImport(ids: string[]): void {
    this.begun.push(ids);
  }

  /** What was acknowledged and is not in the database, and what is there by half. */
  async lost(stored: Stored): Promise<string[]> {
    this.checked += this.entries.length;
    const clippings = clippingsOf(stored);
    return [
      ...this.entries.flatMap((entry) => missing(entry, stored, clippings)),
      ...halfEdits(clippings),
      ...this.tornImports(clippings),
      ...(await halfWritten(stored)),
    ];
  }

  close(): void {
    closeSync(this.file);
  }

  /** What was begun and never acknowledged was taken back, or never came, or is whole. */
  private tornImports(clippings: ReadonlyMap<string, Clipping>): string[] {
    return this.begun
      .map((ids) => ids.filter((id) => clippings.has(id)).length / ids.length)
      .filter((share) => share > 0 && share < 1)
      .map((share) => `an import that is there by ${share}`);
  }
}

function missing(entry: Acknowledged, stored: Stored, clippings: ReadonlyMap<string, Clipping>): string[] {
  switch (entry.what) {
    case 'draft':
    case 'kept': {
      const row = stored.rows.find(({ url }) => url === entry.url);
      if (!row) return [`the ${entry.what} of ${entry.url}`];
      if (row.title !== entry.title) return [`${entry.url} has the title ${row.title}`];
      return entry.what === 'kept' && row.shelf === 'draft' ? [`the saving of ${entry.url}`] : [];
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
}

/** An edit writes two fields in one transaction: both are there, or neither. */
function halfEdits(clippings: ReadonlyMap<string, Clipping>): string[] {
  return [...clippings.values()].flatMap(({ id, edits }) => {
    const tagged = Object.keys(edits).flatMap((path) => /^tags\/改(\d+)$/.exec(path)?.[1] ?? []);
    const noted = (edits.note ?? []).map(({ value }) => value as string);
    return [
      ...tagged.filter((edit) => !noted.includes(edit)),
      ...noted.filter((edit) => /^\d+$/.test(edit) && !tagged.includes(edit)),
    ].map((edit) => `half of edit ${edit} of ${id}`);
  });
}
