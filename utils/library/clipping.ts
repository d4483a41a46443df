import type { Place } from '../article/article';
import type { Figure } from '../figures/figure';
import type { Reading } from '../reading/reading';
import { currentValue, type Edits, type Json } from './edits';

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
}

/** A clipping (剪报): a capture and every edit made to it. `schema` counts changes of this shape. */
export interface Clipping {
  id: string;
  schema: 1;
  capture: Capture;
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

/** How far a figure has been reviewed. Only `confirmed` and `rejected` are written; `corrected` follows from the edited fields. */
export const reviews = [
  { name: 'unreviewed', zh: '未核' },
  { name: 'confirmed', zh: '确认' },
  { name: 'corrected', zh: '改过' },
  { name: 'rejected', zh: '弃用' },
] as const;
export type Review = (typeof reviews)[number]['name'];

/** The fields of a figure that a person can correct. */
export const figureFields = [
  'quote',
  'measure',
  'unit',
  'bound',
  'min',
  'max',
  'subject',
  'stage',
  'planned',
  'period',
  'basis',
] as const satisfies readonly (keyof Figure)[];
export type FigureField = (typeof figureFields)[number];

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

/** A figure as it stands after review. `parsed` is the parser's own answer where a person changed it. */
export interface ReviewedFigure extends Figure {
  key: string;
  origin: 'parser' | 'person';
  review: Review;
  parsed?: Figure;
  note?: string;
}

/** A clipping as it stands now: captured values with all edits applied. */
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

function applyEdits({ id, capture, edits }: Clipping): CurrentClipping {
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
    figures: currentFigures(capture.figures, edits),
  };
}

/**
 * The figures of a capture with the edits applied, in the parser's order, which the projects count by; then those that a person
 * added.
 */
export function currentFigures(figures: readonly Figure[], edits: Edits): ReviewedFigure[] {
  const fields = fieldsByFigure(edits);
  const keys = figureKeys(figures);
  const parsed = figures.map((figure, i) =>
    reviewed(keys[i] as string, figure, 'parser', fields.get(keys[i] as string)),
  );
  const known = new Set(keys);
  const added: ReviewedFigure[] = [];
  for (const [key, values] of fields) {
    const figure = values.added as Figure | undefined;
    if (figure && !known.has(key)) added.push(reviewed(key, figure, 'person', values));
  }
  return [...parsed, ...added.sort((a, b) => a.start - b.start || a.end - b.end)];
}

/** The key of each figure within its clipping: its place in the text; `~2` and so on where several share one. */
function figureKeys(figures: readonly Pick<Figure, 'start' | 'end'>[]): string[] {
  const seen = new Map<string, number>();
  return figures.map(({ start, end }) => {
    const place = `${start}-${end}`;
    const nth = (seen.get(place) ?? 0) + 1;
    seen.set(place, nth);
    return nth === 1 ? place : `${place}~${nth}`;
  });
}

/** 存疑: the parser was not sure, did not find out what the money is, or does not know whose figure it is. */
export function isDoubtful(figure: ReviewedFigure): boolean {
  if (figure.review !== 'unreviewed') return false;
  return figure.confidence < 0.6 || figure.measure === 'other_money' || figure.subject === '';
}

function reviewed(
  key: string,
  figure: Figure,
  origin: ReviewedFigure['origin'],
  values: Record<string, Json> | undefined,
): ReviewedFigure {
  if (!values) return { ...figure, key, origin, review: 'unreviewed' };
  const changed: Partial<Record<FigureField, Json>> = {};
  for (const field of figureFields)
    if (values[field] !== undefined && JSON.stringify(values[field]) !== JSON.stringify(figure[field]))
      changed[field] = values[field];
  const isChanged = Object.keys(changed).length > 0;
  const review: Review =
    values.review === 'rejected'
      ? 'rejected'
      : isChanged
        ? 'corrected'
        : values.review === 'confirmed'
          ? 'confirmed'
          : 'unreviewed';
  return {
    ...figure,
    ...(changed as Partial<Figure>),
    key,
    origin,
    // A person who marks a figure has looked at it.
    review: origin === 'person' && review === 'unreviewed' ? 'confirmed' : review,
    ...(isChanged && { parsed: figure }),
    ...(typeof values.note === 'string' && values.note && { note: values.note }),
  };
}

function fieldsByFigure(edits: Edits): Map<string, Record<string, Json>> {
  const figures = new Map<string, Record<string, Json>>();
  for (const path of Object.keys(edits)) {
    const [folder, key, field] = path.split('/');
    if (folder !== 'figures' || !key || !field) continue;
    const value = currentValue(edits[path]);
    if (value === undefined) continue;
    figures.set(key, { ...figures.get(key), [field]: value });
  }
  return figures;
}

function now(edits: Edits, path: FieldPath): Json | undefined {
  return currentValue(edits[path]);
}

function edited<Value>(edits: Edits, path: FieldPath, captured: Value): Value {
  const value = now(edits, path);
  return value === undefined ? captured : (value as Value);
}
