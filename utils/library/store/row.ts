import type { Measure } from '../../figures/lexicon/measures';
import type { Stage } from '../../figures/lexicon/stages';
import { type Clipping, currentClipping, parserOf, type Shelf, type State } from '../clipping';
import { isDoubtful } from '../reviewed-figure';
import { sentenceMarks } from '../saving/likeness';

/** A light row (目录行): what a list shows and sorts by, computed from the clipping whenever it changes. */
export interface Row {
  id: string;
  shelf: Shelf;
  shelvedAt: number;
  url: string | null;
  urlKey: string;
  host: string;
  textHash: string;
  /** Hashes of the longest sentences: texts that share most of them are reprints of one release. */
  marks: number[];
  /** Those of the very longest, by which reprints are looked for. */
  clues: number[];
  title: string;
  source: string;
  /** ISO date or local date and time; '' where the page does not tell, so that the row is in the index all the same. */
  published: string;
  place: string;
  capturedAt: string;
  characters: number;
  /** The first words of the text. */
  lead: string;
  state: State;
  tags: string[];
  figures: number;
  unreviewed: number;
  doubtful: number;
  projects: number;
  /** Version of the parser that found them; absent in rows from before parsers were counted. */
  parser?: number;
  measures: Measure[];
  stages: Stage[];
}

/**
 * The row of a clipping. A rejected figure is not counted, and its measure and stage are not listed. `before` is the row it had,
 * which saves hashing a text that never changes.
 */
export function rowOf(clipping: Clipping, before?: Row): Row {
  const { capture } = clipping;
  const current = currentClipping(clipping);
  const figures = current.figures.filter((figure) => figure.review !== 'rejected');
  const marks = before?.textHash === capture.textHash ? before.marks : sentenceMarks(capture.article.text);
  return {
    id: clipping.id,
    shelf: current.shelf,
    shelvedAt: current.shelvedAt,
    url: capture.article.url,
    urlKey: capture.urlKey,
    host: hostOf(capture.article.url),
    textHash: capture.textHash,
    marks,
    clues: marks.slice(0, CLUES),
    title: current.title ?? '',
    source: current.source ?? '',
    published: current.published ?? '',
    place: current.place?.text ?? '',
    capturedAt: capture.capturedAt,
    characters: capture.article.text.length,
    lead: capture.article.text.slice(0, 80),
    state: current.state,
    tags: current.tags,
    figures: figures.length,
    unreviewed: figures.filter((figure) => figure.review === 'unreviewed').length,
    doubtful: figures.filter(isDoubtful).length,
    projects: current.projects.length,
    parser: parserOf(clipping),
    measures: [...new Set(figures.map((figure) => figure.measure))],
    stages: [...new Set(figures.flatMap((figure) => figure.stage ?? []))],
  };
}

/** Each is an entry in an index, which costs every save and import; a reader's text is looked up by more of its sentences. */
export const CLUES = 3;

function hostOf(url: string | null): string {
  try {
    return url ? new URL(url).host : '';
  } catch {
    return '';
  }
}
