import { bounds } from '../../figures/lexicon/bounds';
import { measures } from '../../figures/lexicon/measures';
import { stages } from '../../figures/lexicon/stages';
import { type Clipping, currentClipping, shelves, states } from '../clipping';
import { isDoubtful, reviews } from '../reviewed-figure';
import type { Row } from '../store/row';
import {
  type Block,
  type ClippingColumn,
  type Columns,
  clippingTypes,
  columnsFormat,
  type DictionaryName,
  dictionaries,
  type FigureColumn,
  figureTypes,
  isDictionary,
  TAG_BREAK,
} from './columns';
import { GrowingColumn } from './growing-column';
import { sign } from './signature';

/** Grows columns at the end; what was appended stays where it is. */
export class ColumnsBuilder {
  private clippings: Record<ClippingColumn, GrowingColumn>;
  private figures: Record<FigureColumn, GrowingColumn>;
  private signatures = new GrowingColumn(Uint32Array);
  private ids: string[] = [];
  private places: Record<DictionaryName, Map<string, number>>;

  constructor() {
    this.clippings = mapValues(clippingTypes, (type) => new GrowingColumn(type));
    this.figures = mapValues(figureTypes, (type) => new GrowingColumn(type));
    this.places = Object.fromEntries(dictionaries.map((name) => [name, new Map([['', 0]])])) as typeof this.places;
  }

  get length(): number {
    return this.ids.length;
  }

  get figureCount(): number {
    return this.figures.clipping.length;
  }

  /** Adds one clipping with its figures and signature; returns its place. */
  add(clipping: Clipping, row: Row): number {
    const current = currentClipping(clipping);
    const { clippings, figures } = this;
    const place = this.ids.push(clipping.id) - 1;
    clippings.live.push(1);
    clippings.shelf.push(placeIn(shelves, row.shelf));
    clippings.shelvedAt.push(row.shelvedAt);
    clippings.published.push(dayNumber(row.published));
    clippings.month.push(this.word('month', row.published.slice(0, 7)));
    clippings.place.push(this.word('place', row.place));
    clippings.source.push(this.word('source', row.source));
    clippings.tags.push(this.word('tags', row.tags.join(TAG_BREAK)));
    clippings.state.push(placeIn(states, row.state));
    clippings.figures.push(row.figures);
    clippings.unreviewed.push(row.unreviewed);
    clippings.doubtful.push(row.doubtful);
    clippings.measures.push(row.measures.reduce((mask, name) => mask | (1 << placeIn(measures, name)), 0) >>> 0);
    clippings.stages.push(row.stages.reduce((mask, name) => mask | (1 << placeIn(stages, name)), 0) >>> 0);
    clippings.first.push(figures.clipping.length);
    clippings.count.push(current.figures.length);
    current.figures.forEach((figure, index) => {
      figures.clipping.push(place);
      figures.index.push(index);
      figures.measure.push(placeIn(measures, figure.measure));
      figures.stage.push(figure.stage === null ? 0 : placeIn(stages, figure.stage) + 1);
      figures.planned.push(figure.planned ? 1 : 0);
      figures.review.push(placeIn(reviews, figure.review));
      figures.bound.push(placeIn(bounds, figure.bound));
      figures.doubtful.push(isDoubtful(figure) ? 1 : 0);
      figures.unit.push(this.word('unit', figure.unit));
      figures.min.push(figure.min ?? figure.max ?? Number.NaN);
      figures.max.push(figure.max ?? figure.min ?? Number.NaN);
    });
    const signature = sign(searchedText(clipping));
    clippings.signature.push(this.signatures.length);
    clippings.signed.push(signature.length);
    this.signatures.append(signature, null);
    return place;
  }

  /** Adds columns that were built elsewhere, translating their dictionaries. */
  append(block: Columns): void {
    const firstClipping = this.ids.length;
    const firstFigure = this.figures.clipping.length;
    const firstSignature = this.signatures.length;
    for (const id of block.ids) this.ids.push(id);
    const translated = mapValues(this.places, (_, name) =>
      (block.words[name as DictionaryName] ?? []).map((word) => this.word(name as DictionaryName, word)),
    );
    for (const name of Object.keys(clippingTypes) as ClippingColumn[])
      this.clippings[name].append(
        block.clipping[name],
        name === 'first'
          ? (n) => n + firstFigure
          : name === 'signature'
            ? (n) => n + firstSignature
            : isDictionary(name)
              ? (n) => translated[name][n] as number
              : null,
      );
    for (const name of Object.keys(figureTypes) as FigureColumn[])
      this.figures[name].append(
        block.figure[name],
        name === 'clipping'
          ? (n) => n + firstClipping
          : isDictionary(name)
            ? (n) => translated[name][n] as number
            : null,
      );
    this.signatures.append(block.signatures, null);
  }

  /** Adds one clipping of other columns, with its figures and signature. */
  take({ ids, clipping, figure, signatures, words }: Columns, from: number): void {
    const [firstFigure, firstSignature] = [this.figures.clipping.length, this.signatures.length];
    const place = this.ids.push(ids[from] as string) - 1;
    const codeIn = (name: string, value: number) =>
      isDictionary(name) ? this.word(name, words[name][value] as string) : value;
    for (const name of Object.keys(clippingTypes) as ClippingColumn[])
      this.clippings[name].push(
        name === 'first'
          ? firstFigure
          : name === 'signature'
            ? firstSignature
            : codeIn(name, clipping[name][from] as number),
      );
    const first = clipping.first[from] as number;
    for (let f = first; f < first + (clipping.count[from] as number); f++)
      for (const name of Object.keys(figureTypes) as FigureColumn[])
        this.figures[name].push(name === 'clipping' ? place : codeIn(name, figure[name][f] as number));
    const start = clipping.signature[from] as number;
    this.signatures.append(signatures.subarray(start, start + (clipping.signed[from] as number)), null);
  }

  /** Takes a clipping out; its place stays, dead. */
  kill(place: number): void {
    this.clippings.live.array[place] = 0;
  }

  /** What there is now, without copying: valid until the next `add` or `append`. */
  view(): Columns {
    return {
      ids: this.ids,
      clipping: mapValues(this.clippings, (column) => column.view()) as Columns['clipping'],
      figure: mapValues(this.figures, (column) => column.view()) as Columns['figure'],
      signatures: this.signatures.view() as Uint32Array,
      words: mapValues(this.places, (words) => [...words.keys()]) as Columns['words'],
    };
  }

  /** What there is now, in arrays of its own. */
  copy(): Columns {
    const view = this.view();
    return {
      ids: [...view.ids],
      clipping: mapValues(view.clipping, (column) => column.slice()) as Columns['clipping'],
      figure: mapValues(view.figure, (column) => column.slice()) as Columns['figure'],
      signatures: view.signatures.slice(),
      words: view.words,
    };
  }

  private word(name: DictionaryName, word: string): number {
    const words = this.places[name];
    let place = words.get(word);
    if (place === undefined) {
      place = words.size;
      words.set(word, place);
    }
    return place;
  }
}

/** Clippings that are about to be written together, as one block. */
export function blockOf(clippings: readonly Clipping[], rows: readonly Row[]): Block {
  const block = new ColumnsBuilder();
  clippings.forEach((clipping, i) => {
    const row = rows[i];
    if (row) block.add(clipping, row);
  });
  return { format: columnsFormat, columns: block.copy() };
}

/** All that a search looks through, for the signature. `answers` reads the same fields. */
function searchedText(clipping: Clipping): string {
  const current = currentClipping(clipping);
  const { article } = clipping.capture;
  return [
    current.title ?? '',
    current.source ?? '',
    current.place?.text ?? '',
    article.text,
    current.note,
    ...current.tags,
    ...new Set(current.figures.map((figure) => figure.subject)),
    ...current.projects.flatMap((project) => [project.name, project.company ?? '']),
  ].join('\n');
}

function dayNumber(published: string): number {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(published) ?? [];
  return year ? Number(year) * 10_000 + Number(month ?? 0) * 100 + Number(day ?? 0) : 0;
}

/** The place of a name in its table; the first where it is not there, which only a newer program's could be. */
function placeIn(rows: readonly { name: string }[], name: string): number {
  let known = placesIn.get(rows);
  if (!known) {
    known = new Map(rows.map((row, place) => [row.name, place]));
    placesIn.set(rows, known);
  }
  return known.get(name) ?? 0;
}

const placesIn = new WeakMap<readonly { name: string }[], Map<string, number>>();

function mapValues<Key extends string, From, To>(
  of: Record<Key, From>,
  to: (value: From, key: Key) => To,
): Record<Key, To> {
  return Object.fromEntries(
    (Object.entries(of) as [Key, From][]).map(([key, value]) => [key, to(value, key)]),
  ) as Record<Key, To>;
}
