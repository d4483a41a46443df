import type { Clipping } from '../clipping';
import type { Library } from '../store/database';
import { getClippings } from '../store/stored';
import { type Following, takingTurns } from '../turns';

export interface ExportOptions extends Following {
  /** Hears how many of the projects are compared with others, when the clippings are written. */
  onComparing?(done: number, all: number): void;
  /** Hears, as tables of figures are written, of so many more rows. */
  onFigures?(count: number): void;
  /** Hears of clippings whose records are damaged or gone: they are not in the file. */
  onUnreadable?(count: number): void;
}

/** Clippings that are read together, and how many such batches are being read while one is written. */
const BATCH = 150;
const AHEAD = 2;

/** The clippings of an export, batch by batch; the next batches are read while one is written. */
export async function* batchesOf(
  library: Library,
  ids: readonly string[],
  { onProgress = () => {}, onUnreadable = () => {}, signal }: ExportOptions,
): AsyncGenerator<Clipping[]> {
  const reading: Promise<Clipping[]>[] = [];
  let asked = 0;
  const ask = () => {
    if (asked >= ids.length) return;
    const batch = getClippings(library, ids.slice(asked, asked + BATCH));
    // A failure is met where its batch comes, if one before did not end the export.
    batch.catch(() => undefined);
    reading.push(batch);
    asked += BATCH;
  };
  const turn = takingTurns();
  for (let n = 0; n <= AHEAD; n++) ask();
  for (let from = 0; from < ids.length; from += BATCH) {
    signal?.throwIfAborted();
    const clippings = await (reading.shift() as Promise<Clipping[]>);
    ask();
    const unreadable = Math.min(BATCH, ids.length - from) - clippings.length;
    if (unreadable > 0) onUnreadable(unreadable);
    yield clippings;
    await turn();
    onProgress(Math.min(ids.length, from + BATCH), ids.length);
  }
}
