import { currentClipping } from '../clipping';
import { changedSince, keptIds } from '../ledger/mentions';
import type { Library } from '../store/database';
import { getClippings } from '../store/stored';
import type { Following } from '../turns';
import { type Disagreement, disagreements } from './checks';
import { type Contradiction, contradictions } from './checks-across';
import { type StatedGrowth, type Statement, statementsOf } from './statements';

/** What does not add up within one clipping. */
export interface Misreckoning {
  clippingId: string;
  title: string;
  source: string;
  published: string;
  disagreement: Disagreement;
  /** The unit of what was compared. */
  unit: string;
}

/** Everything in the library that does not agree (核算). */
export interface Findings {
  within: Misreckoning[];
  across: Contradiction[];
}

interface Page {
  within: Misreckoning[];
  statements: Statement[];
  growths: StatedGrowth[];
}

const BATCH = 200;

/** Works out all saved clippings once, then only those that changed, as an analyst would who had read them all. */
export class CheckBook {
  private readonly pages = new Map<string, Page>();
  private seen: number | null = null;
  private found: Findings = { within: [], across: [] };

  constructor(private readonly library: Library) {}

  /** What does not agree as of now; the same findings where nothing changed. Aborted, it keeps what was read. */
  async read({ onProgress = () => {}, signal }: Following = {}): Promise<Findings> {
    const { library, pages } = this;
    const last = (await library.changes.toCollection().last())?.stamp ?? 0;
    const ids = this.seen === null ? await keptIds(library) : await changedSince(library, this.seen);
    for (let from = 0; from < ids.length; from += BATCH) {
      signal?.throwIfAborted();
      const some = ids.slice(from, from + BATCH);
      for (const id of some) pages.delete(id);
      for (const clipping of await getClippings(library, some)) {
        const { shelf, title, source, published, figures } = currentClipping(clipping);
        if (shelf !== 'kept') continue;
        const about = {
          clippingId: clipping.id,
          title: title ?? '',
          source: source ?? '',
          published: published ?? '',
        };
        const within = disagreements(clipping).map((disagreement) => ({
          ...about,
          disagreement,
          unit: figures.find(({ key }) => key === disagreement.figures[0])?.unit ?? '',
        }));
        pages.set(clipping.id, { within, ...statementsOf(clipping) });
      }
      onProgress(Math.min(ids.length, from + BATCH), ids.length);
    }
    this.seen = last;
    if (ids.length === 0) return this.found;
    const all = [...pages.values()];
    this.found = {
      within: all.flatMap(({ within }) => within),
      across: contradictions(
        all.flatMap(({ statements }) => statements),
        all.flatMap(({ growths }) => growths),
      ),
    };
    return this.found;
  }
}
