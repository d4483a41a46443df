import { sentenceAround } from '../reading/citation';
import type { Clipping } from './clipping';
import { currentClipping } from './clipping';
import { folded } from './index/signature';
import { type Amount, asksFigure, isOnlyWords, type Query } from './query';
import type { ReviewedFigure } from './reviewed-figure';
import type { Library } from './store/database';
import { readMany } from './store/read-many';
import { clippingFrom } from './store/readable';
import type { FiguresRecord } from './store/records';
import { getClippings } from './store/stored';

/** A clipping that answers a query, and the places of its figures that are meant, where those were asked for. */
interface Answer {
  id: string;
  figures: number[];
}

/**
 * Which of some clippings answer a query. Most hits of plain words stand in the text, which nobody edits and which tells alone; figures and edits,
 * the larger part of a clipping, are read only for the rest. Clippings that are few among many (`areScattered`) are read one by one.
 */
export async function answering(
  library: Library,
  ids: readonly string[],
  query: Query,
  of: 'clipping' | 'figure',
  { areScattered = false } = {},
): Promise<Answer[]> {
  if (of === 'figure')
    return (await getClippings(library, ids)).flatMap((clipping) =>
      answers(clipping, query) ? { id: clipping.id, figures: figuresFound(clipping, query) } : [],
    );
  const [texts] = await readMany([library.texts], ids, { areScattered });
  const isTold = texts.map((text, n) => {
    if (!isOnlyWords(query)) return false;
    const clipping = clippingFrom(text, { id: ids[n] as string, figures: [], projects: [] });
    return clipping !== null && holdsAll(clipping.capture.article.text, query.words);
  });
  const untold = ids.filter((_, n) => !isTold[n]);
  const figures = new Map<string, FiguresRecord>();
  for (const record of (await readMany([library.figures], untold))[0]) if (record) figures.set(record.id, record);
  return ids.flatMap((id, n) => {
    const clipping = isTold[n] ? null : clippingFrom(texts[n], figures.get(id));
    return isTold[n] || (clipping && answers(clipping, query)) ? { id, figures: [] } : [];
  });
}

function figuresFound(clipping: Clipping, query: Query): number[] {
  return currentClipping(clipping).figures.flatMap((figure, n) => (figureFound(clipping, figure, query) ? n : []));
}

/** Whether a clipping answers a query. Letters are compared without regard to case and width. */
export function answers(clipping: Clipping, query: Query): boolean {
  const current = currentClipping(clipping);
  const { article } = clipping.capture;
  const { projects } = current;
  const companies = projects.flatMap((project) => project.company ?? []);
  const everything = [
    current.title ?? '',
    current.source ?? '',
    article.text,
    current.note,
    ...current.tags,
    ...companies,
    ...current.figures.map((figure) => figure.subject),
    ...projects.map((project) => project.name),
  ].join('\n');
  return (
    holdsAll(current.title, query.title) &&
    holdsAll(current.source, query.source) &&
    holdsAll(current.place?.text, query.place) &&
    holdsAll(current.note, query.note) &&
    holdsAll(companies.join('\n'), query.company) &&
    query.tag.every((tag) => current.tags.some((one) => holdsAll(one, [tag]))) &&
    (query.state.length === 0 || query.state.includes(current.state)) &&
    (query.published.length === 0 || query.published.some((time) => (current.published ?? '').startsWith(time))) &&
    holdsAll(everything, query.words) &&
    !query.without.some((word) => holdsAll(everything, [word])) &&
    (!asksFigure(query) || current.figures.some((figure) => figureAnswers(figure, query)))
  );
}

/** Whether every word stands in a text, which may be missing. */
function holdsAll(text: string | null | undefined, words: readonly string[]): boolean {
  return words.every((word) => text?.includes(word) || folded(text ?? '').includes(folded(word)));
}

/** Whether one figure meets all conditions that a query puts on a figure. A rejected figure meets them only where 弃用 is asked for. */
function figureAnswers(figure: ReviewedFigure, query: Query): boolean {
  const asked = query.figure;
  if (asked.review.length > 0 && !asked.review.includes(figure.review)) return false;
  if (asked.review.length === 0 && figure.review === 'rejected' && asksFigure(query)) return false;
  return (
    (asked.measure.length === 0 || asked.measure.includes(figure.measure)) &&
    (asked.stage.length === 0 || (figure.stage !== null && asked.stage.includes(figure.stage))) &&
    (asked.planned === null || asked.planned === figure.planned) &&
    asked.subject.every((word) => folded(figure.subject).includes(folded(word))) &&
    asked.amounts.every((amount) => isWithin(figure, amount))
  );
}

/**
 * Whether a figure of a clipping that answers a query is itself meant: it meets the conditions on figures, and its own words hold those
 * asked for: subject, sentence, project, or the article's title and source.
 */
export function figureFound(clipping: Clipping, figure: ReviewedFigure, query: Query): boolean {
  if (!figureAnswers(figure, query)) return false;
  if (query.words.length === 0) return true;
  const { article } = clipping.capture;
  const { projects } = currentClipping(clipping);
  const { start, end } = sentenceAround(article.text, figure);
  const own = folded(
    [
      figure.subject,
      article.text.slice(start, end),
      article.title ?? '',
      article.source ?? '',
      ...projects.filter((project) => project.name === figure.subject).map((project) => project.company ?? ''),
    ].join('\n'),
  );
  return query.words.every((word) => own.includes(folded(word)));
}

/** A figure of unknown upper or lower end is compared by the end it has. */
function isWithin(figure: ReviewedFigure, { min, max, open, unit }: Amount): boolean {
  if (unit !== null && unit !== figure.unit) return false;
  const low = figure.min ?? figure.max;
  const high = figure.max ?? figure.min;
  if (low === null || high === null) return false;
  return open ? high > min && low < max : high >= min && low <= max;
}
