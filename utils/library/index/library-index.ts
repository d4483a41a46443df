import type { Shelf } from '../clipping';
import type { Query } from '../query';
import { answering } from '../search';
import type { Library } from '../store/database';
import type { Change } from '../store/records';
import { compactLog, packBlock, readAll, repack } from './blocks';
import { type Columns, columnsFormat } from './columns';
import { ColumnsBuilder } from './columns-builder';
import { newestFirst } from './newest';
import { queryPasses } from './query-passes';
import type { Found } from './select';

/** How far a search is: what was found, how many clippings that is, and how many of all were looked at. */
export interface Looked {
  found: Found;
  hits: number;
  looked: number;
  all: number;
}

/**
 * The columns of a library, kept up to date. They are loaded from blocks (块) of a thousand clippings, and every change since is read from the
 * log of changes; a log that has grown long becomes a block. The stores are the truth: blocks that are gone, or of another format, are
 * made anew.
 */
export class LibraryIndex {
  private builder = new ColumnsBuilder();
  private places = new Map<string, number>();
  private seen = 0;
  private viewed: Columns | null = null;
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(private readonly library: Library) {}

  /** Loads the columns. `onProgress` hears how many of all clippings are there. */
  static async open(
    library: Library,
    onProgress: (done: number, all: number) => void = () => {},
  ): Promise<LibraryIndex> {
    const index = new LibraryIndex(library);
    const { numbers, changes, all } = await library.transaction(
      'r',
      [library.blocks, library.changes, library.rows],
      async () => ({
        numbers: await library.blocks.toCollection().primaryKeys(),
        changes: await library.changes.toArray(),
        all: await library.rows.count(),
      }),
    );
    const stale: number[] = [];
    for (let i = 0; i < numbers.length; i += 8) {
      for (const block of await library.blocks.bulkGet(numbers.slice(i, i + 8)))
        if (block?.format === columnsFormat) index.appendBlock(block.columns);
        else if (block) stale.push(block.number as number);
      onProgress(index.builder.length, all);
    }
    const inBlocks = new Set(numbers);
    const missed = changes.filter((change) => 'id' in change || !inBlocks.has(change.block));
    const isFurther = () => onProgress(Math.min(all, index.builder.length), all);
    await index.apply(missed, isFurther);
    index.seen = changes.at(-1)?.stamp ?? 0;
    await index.heal(all, stale, isFurther);
    if (library.isReadOnly) return index;
    const blocks = [...numbers, ...changes.flatMap((change) => ('block' in change ? change.block : []))];
    // What was loaded is packed without being read again, and all of it is: a long log of a small part is read instead.
    const isMostlyDead = index.builder.length > 2 * index.places.size + BLOCK;
    if (isMostlyDead || missed.length > index.places.size / 10 + BLOCK) await index.repack(blocks);
    else if (changes.length > COMPACT_FROM) await compactLog(library, index.seen);
    return index;
  }

  /** The columns as of the last refresh. */
  get columns(): Columns {
    this.viewed ??= this.builder.view();
    return this.viewed;
  }

  /** Reads what changed since; true where something did. */
  refresh(): Promise<boolean> {
    const next = this.queue.then(async () => {
      const changes = await this.library.changes.where('stamp').above(this.seen).toArray();
      if (changes.length === 0) return false;
      await this.apply(changes);
      this.seen = (changes.at(-1) as { stamp: number }).stamp;
      return true;
    });
    this.queue = next.catch(() => undefined);
    return next;
  }

  /**
   * Looks into the texts of a shelf, newest first, for what a query asks beyond the columns. Yields after every batch, and at least once, the
   * bits of what was found so far, always the same two arrays, and how many of all clippings were looked at; first a small batch, so that first hits
   * come at once. Figures are told apart only where they are asked for.
   */
  async *look(
    query: Query,
    { of, shelf = 'kept', signal }: { of: 'clipping' | 'figure'; shelf?: Shelf; signal?: AbortSignal },
  ): AsyncGenerator<Looked> {
    const { ids, clipping, figure } = this.columns;
    const found: Found = {
      clippings: new Uint8Array(ids.length),
      figures: new Uint8Array(of === 'figure' ? figure.clipping.length : 0),
    };
    const places = newestFirst(this.columns, shelf);
    const passes = queryPasses(this.columns, query);
    let looked = 0;
    /** The next clippings that may answer, as far as columns and signatures tell, and their answers. */
    const batch = (size: number) => {
      const placeOf = new Map<string, number>();
      const from = looked;
      for (; placeOf.size < size && looked < places.length; looked++) {
        const place = places[looked] as number;
        if (passes.clipping(place)) placeOf.set(ids[place] as string, place);
      }
      const areScattered = looked - from > 2 * placeOf.size;
      return {
        size,
        looked,
        placeOf,
        answered: answering(this.library, [...placeOf.keys()], query, of, { areScattered }),
      };
    };
    const follow = (size: number) =>
      looked < places.length && !signal?.aborted ? batch(Math.min(LARGEST_LOOK, size * 3)) : null;
    let hits = 0;
    for (let next: ReturnType<typeof batch> | null = batch(FIRST_LOOK); next && !signal?.aborted; ) {
      const { size, looked, placeOf, answered } = next;
      const isFirst = size === FIRST_LOOK;
      const results = await answered;
      // The next batch is read while this one is noted; after the first, whoever shows it reads first.
      if (!isFirst) next = follow(size);
      for (const { id, figures } of results) {
        const place = placeOf.get(id) as number;
        found.clippings[place] = 1;
        hits++;
        for (const n of figures) found.figures[(clipping.first[place] as number) + n] = 1;
      }
      yield { found, hits, looked, all: places.length };
      if (isFirst) next = follow(size);
    }
  }

  private async apply(changes: readonly Change[], onProgress: () => void = () => {}): Promise<void> {
    for (const change of changes)
      if ('block' in change) {
        const block = await this.library.blocks.get(change.block);
        if (block?.format === columnsFormat) this.appendBlock(block.columns);
      }
    const ids = [...new Set(changes.flatMap((change) => ('id' in change ? change.id : [])))];
    for (let i = 0; i < ids.length; i += READ) {
      const some = ids.slice(i, i + READ);
      const read = await readAll(this.library, some);
      // From here to the end in one go: whoever asks for the columns between two batches sees whole clippings.
      for (const id of some) this.kill(id);
      for (const { clipping, row } of read) this.places.set(clipping.id, this.builder.add(clipping, row));
      this.viewed = null;
      onProgress();
    }
  }

  private appendBlock(columns: Columns): void {
    this.viewed = null;
    const first = this.builder.length;
    this.builder.append(columns);
    columns.ids.forEach((id, n) => {
      this.kill(id);
      this.places.set(id, first + n);
    });
  }

  private kill(id: string): void {
    const place = this.places.get(id);
    if (place === undefined) return;
    this.builder.kill(place);
    this.places.delete(id);
  }

  /**
   * Packs anew what the blocks and the log do not hold: blocks of another format, which a program with other tables wrote, or blocks
   * that are gone. Forgets what is in them and no longer in the library.
   */
  private async heal(all: number, stale: readonly number[], onProgress: () => void): Promise<void> {
    const { library, places } = this;
    if (places.size === all && stale.length === 0) return;
    const ids = (await library.rows.toCollection().primaryKeys()) as string[];
    const there = new Set(ids);
    for (const id of [...places.keys()]) if (!there.has(id)) this.kill(id);
    const missing = ids.filter((id) => !places.has(id));
    if (!library.isReadOnly) await library.blocks.bulkDelete([...stale]);
    for (let from = 0; from < missing.length; from += BLOCK) {
      this.appendBlock(await packBlock(library, missing.slice(from, from + BLOCK)));
      onProgress();
    }
  }

  /** Drops what is dead, where that is more than what lives: when all texts were read anew, say. */
  private async repack(blocks: readonly number[]): Promise<void> {
    const packed = await repack(this.library, this.columns, { blocks, upTo: this.seen });
    this.builder = new ColumnsBuilder();
    this.places.clear();
    for (const columns of packed) this.appendBlock(columns);
  }
}

/** Clippings that are read and added in one go: the page answers between them. */
const READ = 200;
const FIRST_LOOK = 100;
const LARGEST_LOOK = 1000;
const BLOCK = 1000;
const COMPACT_FROM = 500;
