import type { Clipping } from '../clipping';
import type { Library } from '../database';
import type { Query } from '../query';
import type { Change } from '../records';
import type { Row } from '../row';
import { answering } from '../search';
import { getClippings } from '../stored';
import { type Columns, ColumnsBuilder } from './columns';
import type { LazySort } from './lazy-sort';
import type { Found } from './select';

/**
 * The columns of a library, kept up to date. They are loaded from blocks (块) of a thousand clippings, and every change since is read from the
 * log of changes; a log that has grown long becomes a block. The stores are the truth: blocks and log may be dropped at any time.
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
    for (let i = 0; i < numbers.length; i += 8) {
      for (const block of await library.blocks.bulkGet(numbers.slice(i, i + 8)))
        if (block) index.appendBlock(block.columns);
      onProgress(index.builder.length, all);
    }
    const inBlocks = new Set(numbers);
    const missed = changes.filter((change) => 'id' in change || !inBlocks.has(change.block));
    await index.apply(missed, () => onProgress(Math.min(all, index.builder.length), all));
    index.seen = changes.at(-1)?.stamp ?? 0;
    if (changes.length > COMPACT_FROM && !library.isReadOnly) await index.compact();
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
   * Looks into the texts of the clippings named, in their order, for what a query asks beyond the columns. Yields after every batch the
   * bits of what was found so far, always the same two arrays; first a small batch, so that first hits come at once. Figures are
   * told apart only where they are asked for.
   */
  async *look(
    order: LazySort,
    query: Query,
    { of, signal }: { of: 'clipping' | 'figure'; signal?: AbortSignal },
  ): AsyncGenerator<{ found: Found; hits: number; looked: number }> {
    const { ids, clipping, figure } = this.columns;
    const found: Found = {
      clippings: new Uint8Array(ids.length),
      figures: new Uint8Array(of === 'figure' ? figure.clipping.length : 0),
    };
    const all = order.items.length;
    const batch = (from: number, size: number) => {
      const places = order.slice(from, from + size);
      const some = Array.from(places, (place) => ids[place] as string);
      const placeOf = new Map(some.map((id, n) => [id, places[n] as number]));
      return { from, size, placeOf, answered: answering(this.library, some, query, of) };
    };
    let hits = 0;
    for (let next = all > 0 ? batch(0, FIRST_LOOK) : null; next && !signal?.aborted; ) {
      const { from, size, placeOf, answered } = next;
      const looked = Math.min(all, from + size);
      const results = await answered;
      const follow = () => (looked < all && !signal?.aborted ? batch(looked, Math.min(LARGEST_LOOK, size * 3)) : null);
      // The next batch is read while this one is noted; after the first, whoever shows it reads first.
      if (from > 0) next = follow();
      for (const { id, figures } of results) {
        const place = placeOf.get(id) as number;
        found.clippings[place] = 1;
        hits++;
        for (const n of figures) found.figures[(clipping.first[place] as number) + n] = 1;
      }
      yield { found, hits, looked };
      if (from === 0) next = follow();
    }
  }

  private async apply(changes: readonly Change[], onProgress: () => void = () => {}): Promise<void> {
    for (const change of changes)
      if ('block' in change) {
        const block = await this.library.blocks.get(change.block);
        if (block) this.appendBlock(block.columns);
      }
    const ids = [...new Set(changes.flatMap((change) => ('id' in change ? change.id : [])))];
    for (let i = 0; i < ids.length; i += 500) {
      const some = ids.slice(i, i + 500);
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

  /** Turns the log into blocks: what is logged twice or erased is packed once or not at all. */
  private async compact(): Promise<void> {
    const { library } = this;
    const changes = await library.changes.where('stamp').belowOrEqual(this.seen).toArray();
    const ids = [...new Set(changes.flatMap((change) => ('id' in change ? change.id : [])))];
    for (let i = 0; i < ids.length; i += BLOCK) {
      const some = ids.slice(i, i + BLOCK);
      await library.transaction('rw', library.tables, async () => {
        const block = new ColumnsBuilder();
        for (const { clipping, row } of await readAll(library, some)) block.add(clipping, row);
        const gone = new Set(some);
        for (const id of block.view().ids) gone.delete(id);
        await library.blocks.add({ columns: block.copy() });
        // An erased clipping may still stand in an older block; its last line in the log keeps it dead.
        const last = new Map(changes.flatMap((change) => ('id' in change ? [[change.id, change.stamp] as const] : [])));
        const done = changes.filter(
          (change) =>
            'id' in change &&
            some.includes(change.id) &&
            !(gone.has(change.id) && last.get(change.id) === change.stamp),
        );
        await library.changes.bulkDelete(done.map(({ stamp }) => stamp));
      });
    }
    await library.changes.bulkDelete(changes.filter((change) => 'block' in change).map(({ stamp }) => stamp));
  }
}

const FIRST_LOOK = 100;
const LARGEST_LOOK = 1000;
const BLOCK = 1000;
const COMPACT_FROM = 500;

async function readAll(library: Library, ids: readonly string[]): Promise<{ clipping: Clipping; row: Row }[]> {
  const rows = new Map((await library.rows.bulkGet([...ids])).flatMap((row) => (row ? [[row.id, row] as const] : [])));
  return (await getClippings(library, ids)).flatMap((clipping) => {
    const row = rows.get(clipping.id);
    return row ? [{ clipping, row }] : [];
  });
}
