import { projectNumbers } from '../parse';
import { currentFigures } from '../reviewed-figure';
import type { Library } from '../store/database';
import { readMany } from '../store/read-many';
import { areReadable, readableEdits, readableParse } from '../store/readable';
import type { Row } from '../store/row';
import type { Following } from '../turns';
import { type Mention, mentionsOf } from './mention';

const BATCH = 500;

/** The mentions of all saved clippings, kept up to date: read once, then only of the clippings that changed. */
export class Mentions {
  private readonly byClipping = new Map<string, Mention[]>();
  private seen: number | null = null;
  private all: Mention[] = [];

  constructor(private readonly library: Library) {}

  /** Every mention as of now; the same list where nothing changed. Aborted, it keeps what was read. */
  async read({ onProgress = () => {}, signal }: Following = {}): Promise<Mention[]> {
    const { library } = this;
    const last = (await library.changes.toCollection().last())?.stamp ?? 0;
    const ids = this.seen === null ? await keptIds(library) : await changedSince(library, this.seen);
    for (let from = 0; from < ids.length; from += BATCH) {
      signal?.throwIfAborted();
      const some = ids.slice(from, from + BATCH);
      const read = await readMentions(library, some);
      for (const id of some) {
        const mentions = read.get(id);
        if (mentions) this.byClipping.set(id, mentions);
        else this.byClipping.delete(id);
      }
      onProgress(Math.min(ids.length, from + BATCH), ids.length);
    }
    this.seen = last;
    if (ids.length > 0) this.all = [...this.byClipping.values()].flat();
    return this.all;
  }
}

/** The mentions of those of the clippings that are saved and speak of projects. Neither needs their texts. */
export async function readMentions(library: Library, ids: readonly string[]): Promise<Map<string, Mention[]>> {
  return library.transaction('r', [library.rows, library.figures], async () => {
    const rows = (await readMany([library.rows], ids))[0].filter(
      (row): row is Row => row?.shelf === 'kept' && row.projects > 0,
    );
    const keys = rows.map(({ id }) => id);
    const [figures] = await readMany([library.figures], keys);
    return new Map(
      rows.flatMap((row, n) => {
        const own = figures[n];
        if (!areReadable(own)) return [];
        const parse = readableParse(own.parse);
        const now = currentFigures(own.figures, readableEdits(own.edits), parse);
        const mentions = parse?.found
          ? mentionsOf(row, parse.found.projects, now, projectNumbers(parse.found, own))
          : mentionsOf(row, own.projects, now);
        return [[row.id, mentions] as const];
      }),
    );
  });
}

/** The saved clippings, by when they were saved. */
export function keptIds(library: Library): Promise<string[]> {
  return library.rows.where('[shelf+shelvedAt+id]').between(['kept'], ['kept', []]).primaryKeys();
}

/** The clippings that were written, erased or added after a stamp of the log of changes. */
export async function changedSince(library: Library, stamp: number): Promise<string[]> {
  const ids = new Set<string>();
  for (const change of await library.changes.where('stamp').above(stamp).toArray())
    if ('id' in change) ids.add(change.id);
    else for (const id of (await library.blocks.get(change.block))?.columns.ids ?? []) ids.add(id);
  return [...ids];
}
