import { type Shelf, shelves } from '../clipping';
import { type Facet, facets } from '../facets';
import type { Query } from '../query';
import type { Columns } from './columns';
import { bump, bumpBits, codeOf, countsOf, type FacetTable, facetTable } from './facet-table';
import { queryPasses } from './query-passes';

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
  const [STATE, REVIEW, MEASURE, STAGE, PLANNED, PLACE, MONTH, SOURCE, TAG] = tables as Nine<FacetTable>;
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

type Nine<T> = [T, T, T, T, T, T, T, T, T];
