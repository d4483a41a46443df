import { measures } from '../../figures/lexicon/measures';
import { stages } from '../../figures/lexicon/stages';
import { type Shelf, shelves, states } from '../clipping';
import { type Facet, facets } from '../facets';
import type { Query } from '../query';
import { reviews } from '../reviewed-figure';
import type { Columns } from './columns';
import { TAG_BREAK } from './columns';
import { bitsOf, folded, mayHold } from './signature';

/** The chosen values of each facet; a value is a name of its table or the word itself. Values of one facet add up, facets narrow. */
export type Choice = Partial<Record<Facet, readonly string[]>>;

export interface Selection {
  /** Places of clippings, or of figures, in the order of the columns. */
  items: Uint32Array;
  /** How many items each value of a facet would give beside the choices in the other facets. */
  counts: Record<Facet, Map<string, number>>;
}

/** Bits by place: which clippings a search of texts has found, and, where it looked for figures, which of those. */
export interface Found {
  clippings: Uint8Array;
  figures: Uint8Array;
}

/**
 * The clippings or figures of a shelf that a choice and a query leave, with the counts of all facets, in one pass over the columns. Of a
 * query, this decides all that stands in columns, and of its words the signatures: what is left may still lack a word until
 * `found`, the result of looking into the texts, says so.
 */
export function select(
  columns: Columns,
  {
    of,
    shelf = 'kept',
    choice = {},
    query,
    found,
  }: { of: 'clipping' | 'figure'; shelf?: Shelf; choice?: Choice; query?: Query; found?: Found },
): Selection {
  const tables = facets.map(({ name }) => facetTable(columns, name, choice[name] ?? []));
  const [STATE, REVIEW, MEASURE, STAGE, PLANNED, PLACE, MONTH, SOURCE, TAG] = tables as Ten<FacetTable>;
  const { clipping, figure } = columns;
  const passes = queryPasses(columns, query);
  const shelfCode = shelves.findIndex(({ name }) => name === shelf);
  const byFigure = of === 'figure';
  const items = new Uint32Array(byFigure ? figure.clipping.length : columns.ids.length);
  let length = 0;

  for (let i = 0; i < columns.ids.length; i++) {
    if (clipping.live[i] === 0 || clipping.shelf[i] !== shelfCode) continue;
    if (found ? found.clippings[i] === 0 : !passes.clipping(i)) continue;
    const state = clipping.state[i] as number;
    const place = clipping.place[i] as number;
    const month = clipping.month[i] as number;
    const source = clipping.source[i] as number;
    const tags = clipping.tags[i] as number;
    // Failing one facet, an item still counts for that facet's other values; failing two, it counts for none.
    let fails = 0;
    let failed: FacetTable | null = null;
    if (STATE.ok[state] === 0) {
      fails++;
      failed = STATE;
    }
    if (PLACE.ok[place] === 0) {
      fails++;
      failed = PLACE;
    }
    if (MONTH.ok[month] === 0) {
      fails++;
      failed = MONTH;
    }
    if (SOURCE.ok[source] === 0) {
      fails++;
      failed = SOURCE;
    }
    if (TAG.ok[tags] === 0) {
      fails++;
      failed = TAG;
    }
    if (fails > 1) continue;

    if (!byFigure) {
      const measureBits = clipping.measures[i] as number;
      const stageBits = clipping.stages[i] as number;
      if ((measureBits & MEASURE.mask) === 0 && MEASURE.isChosen) {
        fails++;
        failed = MEASURE;
      }
      if ((stageBits & STAGE.mask) === 0 && STAGE.isChosen) {
        fails++;
        failed = STAGE;
      }
      if (fails > 1) continue;
      const counts = (table: FacetTable) => fails === 0 || failed === table;
      if (counts(STATE)) bump(STATE, state);
      if (counts(PLACE)) bump(PLACE, place);
      if (counts(MONTH)) bump(MONTH, month);
      if (counts(SOURCE)) bump(SOURCE, source);
      if (counts(TAG)) bump(TAG, tags);
      if (counts(MEASURE)) bumpBits(MEASURE, measureBits);
      if (counts(STAGE)) bumpBits(STAGE, stageBits << 1);
      if (fails === 0) items[length++] = i;
      continue;
    }

    const first = clipping.first[i] as number;
    const end = first + (clipping.count[i] as number);
    for (let f = first; f < end; f++) {
      if (found ? found.figures[f] === 0 : !passes.figure(f)) continue;
      const review = figure.review[f] as number;
      const measure = figure.measure[f] as number;
      const stage = figure.stage[f] as number;
      const planned = figure.planned[f] as number;
      let lost = fails;
      let lostTo = failed;
      if (REVIEW.ok[review] === 0) {
        lost++;
        lostTo = REVIEW;
      }
      if (MEASURE.ok[measure] === 0) {
        lost++;
        lostTo = MEASURE;
      }
      if (STAGE.ok[stage] === 0) {
        lost++;
        lostTo = STAGE;
      }
      if (PLANNED.ok[planned] === 0) {
        lost++;
        lostTo = PLANNED;
      }
      if (lost > 1) continue;
      if (lost === 0) {
        bump(STATE, state);
        bump(PLACE, place);
        bump(MONTH, month);
        bump(SOURCE, source);
        bump(TAG, tags);
        bump(REVIEW, review);
        bump(MEASURE, measure);
        bump(STAGE, stage);
        bump(PLANNED, planned);
        items[length++] = f;
      } else {
        const table = lostTo as FacetTable;
        bump(table, codeOf(table, { state, place, month, source, tags, review, measure, stage, planned }));
      }
    }
  }
  return {
    items: items.slice(0, length),
    counts: Object.fromEntries(
      facets.map(({ name }, n) => [name, countsOf(tables[n] as FacetTable)]),
    ) as Selection['counts'],
  };
}

/** Whether only the texts can say what answers a query. */
export function needsTexts(query: Query): boolean {
  return [query.words, query.without, query.title, query.note, query.company, query.figure.subject].some(
    (list) => list.length > 0,
  );
}

interface FacetTable {
  name: Facet;
  /** By code: 1 where a value is among the chosen, or none is chosen. */
  ok: Uint8Array;
  isChosen: boolean;
  /** The chosen codes as bits, for clippings, which have several measures and stages. */
  mask: number;
  counts: Uint32Array;
  /** The values that a code stands for: one, none, or the tags of a tag list. */
  values: readonly (readonly string[])[];
}

type Ten<T> = [T, T, T, T, T, T, T, T, T];

/** 计划 and 实际, as codes 1 and 0. */
const plannedNames = ['fact', 'plan'] as const;

function facetTable(columns: Columns, name: Facet, chosen: readonly string[]): FacetTable {
  const values = valuesOf(columns, name);
  const isChosen = chosen.length > 0;
  const wanted = new Set(chosen);
  const ok = Uint8Array.from(values, (of) => (!isChosen || of.some((value) => wanted.has(value)) ? 1 : 0));
  let mask = 0;
  // The codes of stages begin at 1 in the figures' column, their bits at 0 in the clippings'.
  for (let code = 0; code < ok.length && code < 33; code++)
    if (isChosen && ok[code] === 1) mask |= 1 << (name === 'stage' ? code - 1 : code);
  return { name, ok, isChosen, mask, counts: new Uint32Array(values.length), values };
}

function valuesOf(columns: Columns, name: Facet): string[][] {
  switch (name) {
    case 'state':
      return states.map((row) => [row.name]);
    case 'review':
      return reviews.map((row) => [row.name]);
    case 'measure':
      return measures.map((row) => [row.name]);
    case 'stage':
      return [[], ...stages.map((row) => [row.name])];
    case 'planned':
      return plannedNames.map((value) => [value]);
    case 'tag':
      return columns.words.tags.map((tags) => (tags ? tags.split(TAG_BREAK) : []));
    default:
      return columns.words[name].map((word) => (word ? [word] : []));
  }
}

function countsOf({ values, counts }: FacetTable): Map<string, number> {
  const found = new Map<string, number>();
  counts.forEach((count, code) => {
    if (count > 0) for (const value of values[code] ?? []) found.set(value, (found.get(value) ?? 0) + count);
  });
  return found;
}

function bump(table: FacetTable, code: number): void {
  table.counts[code] = (table.counts[code] as number) + 1;
}

function bumpBits(table: FacetTable, bits: number): void {
  for (let code = 0, left = bits >>> 0; left !== 0; code++, left >>>= 1) if (left & 1) bump(table, code);
}

function codeOf(
  table: FacetTable,
  codes: Record<'state' | 'place' | 'month' | 'source' | 'tags' | 'review' | 'measure' | 'stage' | 'planned', number>,
): number {
  return codes[table.name === 'tag' ? 'tags' : table.name];
}

interface Passes {
  clipping(i: number): boolean;
  figure(f: number): boolean;
}

/** All of a query that the columns can decide, compiled to loops over codes. */
function queryPasses(columns: Columns, query: Query | undefined): Passes {
  if (!query) return { clipping: () => true, figure: () => true };
  const { clipping, figure, signatures, words } = columns;
  const bits = bitsOf([...query.words, ...query.title, ...query.note, ...query.company, ...query.figure.subject]);
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
      if (!mayHold(signatures, i * 128, bits)) return false;
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
