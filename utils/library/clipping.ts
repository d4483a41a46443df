import type { Place } from '../article/article';
import type { Project } from '../projects/project';
import type { Reading } from '../reading/reading';
import { currentValue, type Edits, type Json } from './edits';
import type { FigureField } from './figure-fields';
import type { Parse } from './parse';
import { currentFigures, type ReviewedFigure } from './reviewed-figure';

/** What was read of a page at one time. It never changes; what people say of it stands beside it, in the edits. */
export interface Capture extends Reading {
  /** ISO 8601 with the reader's offset. */
  capturedAt: string;
  /** The page's address without fragment and trackers; '' where the reading has none. */
  urlKey: string;
  /** SHA-256 of the text, hexadecimal. */
  textHash: string;
  /** Name and version of the program that read it: `yijian 0.1.0`. */
  tool: string;
  /** Version of the parser (`PARSER`) that found the figures; absent where it was read before parsers were counted. */
  parser?: number;
}

/**
 * A clipping (剪报): a capture, what a later parser read in its text, if one did, and every edit. `schema` counts changes of this shape.
 */
export interface Clipping {
  id: string;
  schema: 1;
  capture: Capture;
  parse?: Parse;
  edits: Edits;
}

/** Where a clipping stands: read but not saved, saved, replaced by a later version of the page, in the trash. */
export const shelves = [
  { name: 'draft', zh: '草稿' },
  { name: 'kept', zh: '剪报' },
  { name: 'earlier', zh: '旧版' },
  { name: 'trash', zh: '回收站' },
] as const;
export type Shelf = (typeof shelves)[number]['name'];

/** How far a clipping has been gone through. */
export const states = [
  { name: 'inbox', zh: '待核对' },
  { name: 'checked', zh: '已核对' },
  { name: 'doubtful', zh: '存疑' },
  { name: 'unused', zh: '不用' },
] as const;
export type State = (typeof states)[number]['name'];

/** The facts of the article that a person can correct. */
const articleFields = ['title', 'source', 'author', 'published', 'place'] as const;

/**
 * Every field that can be edited, as a path. `figures/KEY/added` holds a whole figure that a person marked in the text;
 * `tags/NAME` is true or false, a field of its own for each tag, so that tags given in two copies add up.
 */
export type FieldPath =
  | 'kept'
  | 'deleted'
  | 'supersededBy'
  | 'state'
  | 'note'
  | `tags/${string}`
  | (typeof articleFields)[number]
  | `figures/${string}/${FigureField | 'review' | 'added' | 'note'}`;

/** A clipping as it stands now: what was captured, or a later parse of it, with all edits applied. */
export interface CurrentClipping {
  id: string;
  shelf: Shelf;
  /** When it came to its shelf, in milliseconds since 1970. */
  shelvedAt: number;
  supersededBy: string | null;
  state: State;
  note: string;
  tags: string[];
  title: string | null;
  source: string | null;
  author: string | null;
  published: string | null;
  place: Place | null;
  figures: ReviewedFigure[];
  /** Of the latest parse; their indexes are those of `figures`. */
  projects: Project[];
}

/** Applies every edit to what was captured. A clipping is a value that nobody changes, so this is done once for each. */
export function currentClipping(clipping: Clipping): CurrentClipping {
  let current = applied.get(clipping);
  if (!current) {
    current = applyEdits(clipping);
    applied.set(clipping, current);
  }
  return current;
}

const applied = new WeakMap<Clipping, CurrentClipping>();

function applyEdits({ id, capture, parse, edits }: Clipping): CurrentClipping {
  const { article } = capture;
  const kept = now(edits, 'kept');
  const deleted = now(edits, 'deleted');
  const supersededBy = now(edits, 'supersededBy');
  const shelf: Shelf =
    typeof deleted === 'number'
      ? 'trash'
      : typeof supersededBy === 'string'
        ? 'earlier'
        : typeof kept === 'number'
          ? 'kept'
          : 'draft';
  const shelvedAt = shelf === 'trash' ? deleted : kept;
  return {
    id,
    shelf,
    shelvedAt: typeof shelvedAt === 'number' ? shelvedAt : Date.parse(capture.capturedAt),
    supersededBy: typeof supersededBy === 'string' ? supersededBy : null,
    state: (now(edits, 'state') as State | undefined) ?? 'inbox',
    note: (now(edits, 'note') as string | undefined) ?? '',
    tags: Object.keys(edits)
      .filter((path) => path.startsWith('tags/') && currentValue(edits[path]) === true)
      .map((path) => path.slice('tags/'.length))
      .sort(),
    title: edited(edits, 'title', article.title),
    source: edited(edits, 'source', article.source),
    author: edited(edits, 'author', article.author),
    published: edited(edits, 'published', article.published),
    place: edited(edits, 'place', article.place),
    figures: currentFigures(capture.figures, edits, parse),
    projects: parse?.found?.projects ?? capture.projects,
  };
}

/** The version of the parser that found the figures of a clipping as they are now; 0 from before parsers were counted. */
export function parserOf({ capture, parse }: Clipping): number {
  return parse?.parser ?? capture.parser ?? 0;
}

function now(edits: Edits, path: FieldPath): Json | undefined {
  return currentValue(edits[path]);
}

function edited<Value>(edits: Edits, path: FieldPath, captured: Value): Value {
  const value = now(edits, path);
  return value === undefined ? captured : (value as Value);
}
