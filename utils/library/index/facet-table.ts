import { measures } from '../../figures/lexicon/measures';
import { stages } from '../../figures/lexicon/stages';
import { states } from '../clipping';
import type { Facet } from '../facets';
import { reviews } from '../reviewed-figure';
import { type Columns, TAG_BREAK } from './columns';

/** The values of a facet as codes: which of them are chosen, and how many items were counted for each. */
export interface FacetTable {
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

/** 计划 and 实际, as codes 1 and 0. */
const plannedNames = ['fact', 'plan'] as const;

/** The table of a facet with nothing counted yet. */
export function facetTable(columns: Columns, name: Facet, chosen: readonly string[]): FacetTable {
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

/** What was counted, by value. */
export function countsOf({ values, counts }: FacetTable): Map<string, number> {
  const found = new Map<string, number>();
  counts.forEach((count, code) => {
    if (count > 0) for (const value of values[code] ?? []) found.set(value, (found.get(value) ?? 0) + count);
  });
  return found;
}

/** Counts an item for a code. */
export function bump(table: FacetTable, code: number): void {
  table.counts[code] = (table.counts[code] as number) + 1;
}

/** Counts an item for every code whose bit is set. */
export function bumpBits(table: FacetTable, bits: number): void {
  for (let code = 0, left = bits >>> 0; left !== 0; code++, left >>>= 1) if (left & 1) bump(table, code);
}

/** Of the codes of an item the one that a table is of. */
export function codeOf(
  table: FacetTable,
  codes: Record<'state' | 'place' | 'month' | 'source' | 'tags' | 'review' | 'measure' | 'stage' | 'planned', number>,
): number {
  return codes[table.name === 'tag' ? 'tags' : table.name];
}
