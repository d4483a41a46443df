import type { Clipping, ReviewedFigure, Shelf } from './clipping';
import { currentClipping } from './clipping';
import { getClippings, listRows } from './clippings';
import type { Library } from './database';
import { type Amount, asksFigure, type Query } from './query';
import type { Row } from './row';

/**
 * The rows of a shelf that answer a query, newest first, in batches as they are found: the first hits need not wait for the last. An
 * aborted signal ends the search with what was found.
 */
export async function* searchRows(
  library: Library,
  query: Query,
  { shelf = 'kept', signal, batch = 200 }: { shelf?: Shelf; signal?: AbortSignal; batch?: number } = {},
): AsyncGenerator<Row[]> {
  for (let after: Row | undefined; !signal?.aborted; ) {
    const rows = await listRows(library, { shelf, limit: batch, ...(after && { after }) });
    if (rows.length === 0) return;
    const byId = new Map(rows.map((row) => [row.id, row]));
    const clippings = await getClippings(library, [...byId.keys()]);
    const hits = clippings.filter((clipping) => answers(clipping, query)).map(({ id }) => byId.get(id) as Row);
    if (hits.length > 0) yield hits;
    after = rows.at(-1);
  }
}

/** Whether a clipping answers a query. Letters are compared without regard to case and width. */
export function answers(clipping: Clipping, query: Query): boolean {
  const current = currentClipping(clipping);
  const { article, projects } = clipping.capture;
  const companies = projects.flatMap((project) => project.company ?? []);
  const has = (text: string | null | undefined, words: readonly string[]) =>
    words.length === 0 || words.every((word) => plain(text ?? '').includes(plain(word)));
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
    has(current.title, query.title) &&
    has(current.source, query.source) &&
    has(current.place?.text, query.place) &&
    has(current.note, query.note) &&
    has(companies.join('\n'), query.company) &&
    query.tag.every((tag) => current.tags.some((one) => has(one, [tag]))) &&
    (query.state.length === 0 || query.state.includes(current.state)) &&
    (query.published.length === 0 || query.published.some((time) => (current.published ?? '').startsWith(time))) &&
    has(everything, query.words) &&
    !query.without.some((word) => has(everything, [word])) &&
    (!asksFigure(query) || current.figures.some((figure) => figureAnswers(figure, query)))
  );
}

/** Whether one figure meets all conditions that a query puts on a figure. A rejected figure meets them only where 弃用 is asked for. */
export function figureAnswers(figure: ReviewedFigure, { figure: asked }: Query): boolean {
  if (asked.review.length > 0 ? !asked.review.includes(figure.review) : figure.review === 'rejected') return false;
  return (
    (asked.measure.length === 0 || asked.measure.includes(figure.measure)) &&
    (asked.stage.length === 0 || (figure.stage !== null && asked.stage.includes(figure.stage))) &&
    (asked.planned === null || asked.planned === figure.planned) &&
    asked.subject.every((word) => plain(figure.subject).includes(plain(word))) &&
    asked.amounts.every((amount) => isWithin(figure, amount))
  );
}

/** A figure of unknown upper or lower end is compared by the end it has. */
function isWithin(figure: ReviewedFigure, { min, max, open, unit }: Amount): boolean {
  if (unit !== null && unit !== figure.unit) return false;
  const low = figure.min ?? figure.max;
  const high = figure.max ?? figure.min;
  if (low === null || high === null) return false;
  return open ? high > min && low < max : high >= min && low <= max;
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
