import type { Figure } from '../figures/figure';
import { isUnsure } from '../reading/doubts';
import { currentValue, type Edits, type Json } from './edits';
import { type FigureField, figureFields } from './figure-fields';
import { figureKeys, isNewClaim, type Parse, parseKeys } from './parse';

/** How far a figure has been reviewed. Only `confirmed` and `rejected` are written; `corrected` follows from the edited fields. */
export const reviews = [
  { name: 'unreviewed', zh: '未核' },
  { name: 'confirmed', zh: '确认' },
  { name: 'corrected', zh: '改过' },
  { name: 'rejected', zh: '弃用' },
] as const;
export type Review = (typeof reviews)[number]['name'];

/** A figure as it stands after review. `parsed` is the parser's own answer where a person changed it. */
export interface ReviewedFigure extends Figure {
  key: string;
  origin: 'parser' | 'person';
  review: Review;
  parsed?: Figure;
  note?: string;
  /** What a later parser reads in its place, where people had said something of the figure before; null where that reads nothing there. */
  reparsed?: Figure | null;
}

/**
 * The captured figures, or those of a later parse, with the edits applied, in the parser's order, which the projects count by; then those that
 * a person added. What people said something of stays what they saw: where a later parse reads otherwise, the figure of before takes the
 * place of the new one, and names it; where that reads nothing, or the figure of before was rejected, it follows at the end.
 */
export function currentFigures(captured: readonly Figure[], edits: Edits, parse?: Parse): ReviewedFigure[] {
  const fields = fieldsByFigure(edits);
  const latest = parse?.found?.figures ?? captured;
  const keys = parse?.found ? parseKeys(latest, captured) : figureKeys(captured);
  const current = latest.map((figure, i) =>
    reviewed(keys[i] as string, figure, 'parser', fields.get(keys[i] as string)),
  );
  const known = new Set(keys);
  const before = parse ? figuresBefore(captured, parse) : null;
  const others: ReviewedFigure[] = [];
  for (const [key, values] of fields) {
    if (known.has(key)) continue;
    const added = values.added as Figure | undefined;
    const figure = added ?? before?.get(key);
    if (!figure) continue;
    const kept = reviewed(key, figure, added ? 'person' : 'parser', values);
    const place = parse ? placeOf(kept, current) : -1;
    if (parse && (place >= 0 || !added)) kept.reparsed = latest[place] ?? null;
    if (place >= 0 && kept.review !== 'rejected') current[place] = kept;
    else others.push(kept);
  }
  return [...current, ...others.sort((a, b) => a.start - b.start || a.end - b.end)];
}

/** Every figure that was seen before the latest parse and that someone may have spoken of, by key. */
function figuresBefore(captured: readonly Figure[], { earlier }: Parse): Map<string, Figure> {
  const keys = figureKeys(captured);
  return new Map([
    ...Object.entries(earlier ?? {}),
    ...captured.map((figure, i) => [keys[i] as string, figure] as const),
  ]);
}

/** The place among the current figures of the one that a later parse reads where `figure` stands, which nobody has spoken of yet; -1 for none. */
function placeOf(figure: ReviewedFigure, current: readonly ReviewedFigure[]): number {
  let best = -1;
  let most = 0;
  current.forEach(({ key, review, start, end, note }, i) => {
    if (review !== 'unreviewed' || note || !(isNewClaim(key) || isNewClaim(figure.key))) return;
    const shared = Math.min(end, figure.end) - Math.max(start, figure.start);
    if (shared <= most) return;
    best = i;
    most = shared;
  });
  return best;
}

/** 存疑: the parser was not sure, did not find out what the money is, or does not know whose figure it is. */
export function isDoubtful(figure: ReviewedFigure): boolean {
  if (figure.review !== 'unreviewed') return false;
  return isUnsure(figure) || figure.measure === 'other_money' || figure.subject === '';
}

function reviewed(
  key: string,
  figure: Figure,
  origin: ReviewedFigure['origin'],
  values: Record<string, Json> | undefined,
): ReviewedFigure {
  if (!values) return Object.assign(copied(figure), { key, origin, review: 'unreviewed' as const });
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

/** A copy made field by field: of objects that were themselves put together, a spread takes ten times as long, for each of millions of figures. */
function copied(figure: Figure): Figure {
  const copy: Record<string, unknown> = {};
  for (const field in figure) copy[field] = figure[field as keyof Figure];
  return copy as unknown as Figure;
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
