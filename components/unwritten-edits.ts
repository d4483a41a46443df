import type { Figure } from '../utils/figures/figure';
import type { Json } from '../utils/library/edits';
import type { FigureField } from '../utils/library/figure-fields';
import type { ReviewedFigure } from '../utils/library/reviewed-figure';
import type { LibraryProblem } from '../utils/library/store/database';
import type { FieldWrite, InWords } from '../utils/messages/protocol';

/** What a reader says of one figure. */
export type Said = Partial<Record<FigureField | 'review', Json>>;

/** An edit that the library has not taken yet: on its way, or refused. */
export interface Edit {
  key: string;
  said: Said;
  refused: LibraryProblem | null;
  /** Strikes it out of the journal. */
  done(): void;
}

/** An edit that is on its way: what was said of a figure, or a field of it in the reader's words. */
export interface JournalEntry {
  clippingId: string;
  key: string;
  said: Said | InWords;
}

export function isInWords(said: Said | InWords): said is InWords {
  return 'words' in said;
}

/** Edits that were not answered when their page closed. Both functions act at once: a page that closes has no time. */
export interface Journal {
  /** Notes an edit; gives the way to strike it out. */
  put(entry: JournalEntry): () => void;
  /** The edits of a clipping that are left over, in the order of their making; they are struck out. */
  take(clippingId: string): JournalEntry[];
}

/** Figures as the library will have them once the edits are written. */
export function withEdits(
  figures: readonly ReviewedFigure[],
  edits: readonly Pick<Edit, 'key' | 'said'>[],
): ReviewedFigure[] {
  if (edits.length === 0) return [...figures];
  return figures.map((figure) =>
    edits.filter(({ key }) => key === figure.key).reduce((figure, { said }) => withSaid(figure, said), figure),
  );
}

function withSaid(figure: ReviewedFigure, { review, ...fields }: Said): ReviewedFigure {
  const { key, origin, review: before, parsed, note, ...itself } = figure;
  const own: Figure = parsed ?? itself;
  const said: Figure = { ...itself, ...(fields as Partial<Figure>) };
  const isCorrected = (Object.keys(own) as (keyof Figure)[]).some(
    (field) => JSON.stringify(own[field]) !== JSON.stringify(said[field]),
  );
  const decided = (review ?? (before === 'corrected' ? 'unreviewed' : before)) as ReviewedFigure['review'];
  return {
    ...said,
    key,
    origin,
    review: isCorrected && decided !== 'rejected' ? 'corrected' : decided,
    ...(isCorrected && { parsed: own }),
    ...(note !== undefined && { note }),
  };
}

/** Whether a refused edit says nothing that a later one, which was written, has not said anew. */
export function isOvertaken({ key, said, refused }: Edit, written: Edit): boolean {
  return refused !== null && key === written.key && Object.keys(said).every((field) => field in written.said);
}

/** An edit as the writes that it is made of. */
export function fieldWrites({ key, said }: Edit): FieldWrite[] {
  return Object.entries(said).map(([field, value]) => ({
    path: `figures/${key}/${field as FigureField | 'review'}`,
    value,
  }));
}
