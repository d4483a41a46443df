import type { Clipping } from '../clipping';
import type { Edits, Write } from '../edits';
import type { Parse } from '../parse';
import type { FiguresRecord, TextRecord } from './records';

/**
 * A clipping from its records, or null where they are damaged: a disk that failed, a half-restored profile. One such clipping must not take
 * the others with it. A damaged edit costs that edit alone. Looks at what the program could not do without, not at every field.
 */
export function clippingFrom(text?: TextRecord, figures?: FiguresRecord): Clipping | null {
  if (!text || !isObject(text.article) || typeof text.article.text !== 'string') return null;
  if (typeof text.textHash !== 'string' || typeof text.capturedAt !== 'string') return null;
  if (!areReadable(figures)) return null;
  const { id, schema, ...captured } = text;
  const capture = { ...captured, figures: figures.figures, projects: figures.projects };
  const parse = readableParse(figures.parse);
  return { id, schema, capture, ...(parse && { parse }), edits: readableEdits(figures.edits) };
}

/** Whether a record of figures is whole, as far as the program needs it. */
export function areReadable(record: FiguresRecord | undefined): record is FiguresRecord {
  return record !== undefined && isListOfObjects(record.figures) && isListOfObjects(record.projects);
}

/** A later parse that is whole; where it is damaged, there is the capture, and the text can be read anew. */
export function readableParse(parse: Parse | undefined): Parse | undefined {
  if (!isObject(parse) || typeof parse.parser !== 'number') return undefined;
  const { found, earlier } = parse;
  const isWhole =
    found === undefined || (isObject(found) && isListOfObjects(found.figures) && isListOfObjects(found.projects));
  const areWhole = earlier === undefined || (isObject(earlier) && Object.values(earlier).every(isObject));
  return isWhole && areWhole ? parse : undefined;
}

/** The edits of a record that are whole. */
export function readableEdits(edits: unknown): Edits {
  if (!isObject(edits)) return {};
  const entries = Object.entries(edits);
  const isWhole = entries.every(([, writes]) => isListOfWrites(writes));
  return isWhole
    ? (edits as Edits)
    : (Object.fromEntries(entries.filter(([, writes]) => isListOfWrites(writes))) as Edits);
}

function isListOfWrites(writes: unknown): writes is Write[] {
  return isListOfObjects(writes) && writes.every(({ at, by }) => typeof at === 'number' && typeof by === 'string');
}

function isListOfObjects(list: unknown): list is Record<string, unknown>[] {
  return Array.isArray(list) && list.every(isObject);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
