import { measures } from '../../figures/lexicon/measures';
import { stages } from '../../figures/lexicon/stages';
import { states } from '../clipping';
import type { Query } from '../query';
import { reviews } from '../reviewed-figure';
import type { Columns } from './columns';
import { folded, hashesOf, mayHold } from './signature';

/** What of a query the columns can decide: of a clipping by its place, and of one of its figures. */
export interface Passes {
  clipping(i: number): boolean;
  figure(f: number): boolean;
}

/** A query compiled to comparisons of codes; words are asked of the signatures, which may say yes too often, never no. */
export function queryPasses(columns: Columns, query: Query | undefined): Passes {
  if (!query) return { clipping: () => true, figure: () => true };
  const { clipping, figure, signatures, words } = columns;
  const hashes = hashesOf([...query.words, ...query.title, ...query.note, ...query.company, ...query.figure.subject]);
  const holds = (list: readonly string[], asked: readonly string[]) =>
    asked.length === 0
      ? null
      : Uint8Array.from(list, (word) => (asked.every((one) => folded(word).includes(folded(one))) ? 1 : 0));
  const place = holds(words.place, query.place);
  const source = holds(words.source, query.source);
  const tags = holds(words.tags, query.tag);
  const wantedStates = query.state.map((name) => states.findIndex((row) => row.name === name));
  const times = query.published.map(timeSpan);
  const asked = query.figure;
  const codes = (rows: readonly { name: string }[], names: readonly string[], shift = 0) =>
    names.length === 0 ? null : new Set(names.map((name) => rows.findIndex((row) => row.name === name) + shift));
  const measureCodes = codes(measures, asked.measure);
  const stageCodes = codes(stages, asked.stage, 1);
  const reviewCodes = codes(reviews, asked.review);
  const rejected = reviews.findIndex(({ name }) => name === 'rejected');
  const unitCodes = asked.amounts.map(({ unit }) => (unit === null ? -1 : words.unit.indexOf(unit)));
  const asksFigure = measureCodes || stageCodes || reviewCodes || asked.planned !== null || asked.amounts.length > 0;

  const figurePasses = (f: number): boolean => {
    const review = figure.review[f] as number;
    if (reviewCodes ? !reviewCodes.has(review) : asksFigure && review === rejected) return false;
    if (measureCodes && !measureCodes.has(figure.measure[f] as number)) return false;
    if (stageCodes && !stageCodes.has(figure.stage[f] as number)) return false;
    if (asked.planned !== null && asked.planned !== (figure.planned[f] === 1)) return false;
    return asked.amounts.every(({ min, max, open, unit }, n) => {
      if (unit !== null && figure.unit[f] !== unitCodes[n]) return false;
      const [low, high] = [figure.min[f] as number, figure.max[f] as number];
      return open ? high > min && low < max : high >= min && low <= max;
    });
  };
  return {
    figure: figurePasses,
    clipping(i) {
      if (place && place[clipping.place[i] as number] === 0) return false;
      if (source && source[clipping.source[i] as number] === 0) return false;
      if (tags && tags[clipping.tags[i] as number] === 0) return false;
      if (wantedStates.length > 0 && !wantedStates.includes(clipping.state[i] as number)) return false;
      const published = clipping.published[i] as number;
      if (times.length > 0 && !times.some(([from, to]) => published >= from && published <= to)) return false;
      if (!mayHold(signatures, clipping.signature[i] as number, clipping.signed[i] as number, hashes)) return false;
      if (!asksFigure) return true;
      const first = clipping.first[i] as number;
      const end = first + (clipping.count[i] as number);
      for (let f = first; f < end; f++) if (figurePasses(f)) return true;
      return false;
    },
  };
}

/** `2023-05` as the numbers of the column `published`, both ends included. */
function timeSpan(time: string): [number, number] {
  const [year, month, day] = time.split('-').map(Number) as [number, number?, number?];
  const from = year * 10_000 + (month ?? 0) * 100 + (day ?? 0);
  return [from, day ? from : month ? from + 99 : from + 9999];
}
