import { openRows, type PackedRows } from '../../text/packed-rows';
import type { WordTable } from '../../text/words';
import type { TimeEnding, TimeLead, TimeRow } from '../lexicon/times';
import { hanzi } from './numerals';

/** The words that the finder reads with. */
export interface Tables {
  heads: Rows<Head>;
  endings: Rows<Ending>;
  /** Character code → 1 where a time may begin. */
  starts: Uint8Array;
}

/** A time word with its length. */
export type TimeHead = { width: number; lead: false; row: Pick<TimeRow, 'kind' | 'from' | 'to'> };
/** A word that leads to a time, with its length. */
export type LeadHead = { width: number; lead: true; row: Pick<TimeLead, 'kind'> };
/** A word that a time may begin with: a time itself, or what leads to one. */
export type Head = TimeHead | LeadHead;
/** A word that may end a time, with its length. */
export type Ending = { width: number; row: Pick<TimeEnding, 'kind'> };

/** Rows by their words. */
export interface Rows<Row> {
  table: WordTable;
  /** By word id. */
  rows: readonly Row[];
}

/** The tables as text and plain JSON. */
export interface PackedTables {
  heads: PackedRows<Head>;
  endings: PackedRows<Ending>;
}

/** Opens packed tables. */
export function openTables(packed: PackedTables): Tables {
  const heads = rowsOf(packed.heads);
  const starts = new Uint8Array(0x10000);
  const { codes, first } = heads.table;
  for (let node = 1; node < (first[1] as number); node++) starts[codes[node] as number] = 1;
  for (let code = 0x30; code <= 0x39; code++) starts[code] = 1;
  for (const code of hanzi.keys()) starts[code] = 1;
  starts[0x7b2c] = 1; // 第三季度
  return { heads, endings: rowsOf(packed.endings), starts };
}

/** Of a word in several rows the last one counts: a lead rather than a time. */
function rowsOf<Row>(packed: PackedRows<Row>): Rows<Row> {
  const { table, rows } = openRows(packed);
  return { table, rows: rows.map((same) => same[same.length - 1] as Row) };
}
