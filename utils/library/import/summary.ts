import type { EntryProblem } from './check';

/** What a file holds, seen from this library. Nothing is ever overwritten: `changed` and `conflicts` are joined, edit by edit. */
export interface ImportSummary {
  /** Clippings that are not here. */
  fresh: number;
  /** Clippings that are here and learn edits from the file. */
  changed: number;
  /** Clippings that are here with everything the file says. */
  same: number;
  /** Of the changed: those where both copies edited the same field to different values. The later one is shown, both are kept. */
  conflicts: { title: string; path: string; ours: string; theirs: string }[];
  /** Entries that cannot be taken, by their number in the file, from 1. */
  refused: { entry: number; problem: EntryProblem }[];
  read: number;
}

export interface ImportOptions {
  onProgress?(summary: ImportSummary, bytes: number): void;
  signal?: AbortSignal;
  /** Clippings in one transaction. */
  batch?: number;
}
