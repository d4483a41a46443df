import { packRows } from '../../text/packed-rows';
import {
  type TimeEnding,
  type TimeLead,
  type TimeRow,
  timeEndings,
  timeLeads,
  times as timeRows,
} from '../lexicon/times';
import type { Ending, Head, PackedTables } from './tables';

/** The rows that the finder reads with. */
export interface TimeWords {
  times: readonly TimeRow[];
  endings: readonly TimeEnding[];
  leads: readonly TimeLead[];
}

/** The program's own rows. */
export const timeWords: TimeWords = { times: timeRows, endings: timeEndings, leads: timeLeads };

/** Packs rows. */
export function packTimes({ times, endings, leads }: TimeWords): PackedTables {
  return {
    heads: packRows<Head>([
      ...each(times, ({ kind, from, to }, width) => ({ width, lead: false as const, row: { kind, from, to } })),
      ...each(leads, ({ kind }, width) => ({ width, lead: true as const, row: { kind } })),
    ]),
    endings: packRows<Ending>(each(endings, ({ kind }, width) => ({ width, row: { kind } }))),
  };
}

function each<Row extends { words: readonly string[] }, Entry>(
  rows: readonly Row[],
  entry: (row: Row, width: number) => Entry,
): (readonly [word: string, entry: Entry])[] {
  return rows.flatMap((row) => row.words.map((word) => [word, entry(row, word.length)] as const));
}
