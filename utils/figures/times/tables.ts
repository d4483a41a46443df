import { compileWords, type WordTable } from '../../text/words';
import {
  type TimeEnding,
  type TimeLead,
  type TimeRow,
  timeEndings,
  timeLeads,
  times as timeRows,
} from '../lexicon/times';
import { hanzi } from './numerals';

/** The rows that the finder reads with; tests take single rows away. */
export interface TimeWords {
  times: readonly TimeRow[];
  endings: readonly TimeEnding[];
  leads: readonly TimeLead[];
}

/** The program's own rows. */
export const timeWords: TimeWords = { times: timeRows, endings: timeEndings, leads: timeLeads };

/** The rows compiled. */
export interface Tables {
  heads: { table: WordTable; rows: Head[] };
  endings: Rows<TimeEnding>;
  /** Character code → 1 where a time may begin. */
  starts: Uint8Array;
}

/** A time word with its length. */
export type TimeHead = { width: number; lead: false; row: TimeRow };
/** A word that leads to a time, with its length. */
export type LeadHead = { width: number; lead: true; row: TimeLead };
/** A word that a time may begin with: a time itself, or what leads to one. */
export type Head = TimeHead | LeadHead;

/** Rows by their words. */
export interface Rows<Row> {
  table: WordTable;
  /** By word id. */
  rows: { row: Row; width: number }[];
}

/** Compiles rows once. */
export function tablesOf(words: TimeWords): Tables {
  let tables = compiled.get(words);
  if (!tables) {
    const starts = new Uint8Array(0x10000);
    for (const { words: list } of [...words.times, ...words.leads])
      for (const word of list) starts[word.charCodeAt(0)] = 1;
    for (let code = 0x30; code <= 0x39; code++) starts[code] = 1;
    for (const code of hanzi.keys()) starts[code] = 1;
    starts[0x7b2c] = 1; // 第三季度
    const times = words.times.flatMap((row) => row.words.map((word) => ({ word, row, lead: false as const })));
    const leads = words.leads.flatMap((row) => row.words.map((word) => ({ word, row, lead: true as const })));
    const rows: (Head & { word: string })[] = [...times, ...leads].map((head) => ({
      ...head,
      width: head.word.length,
    }));
    tables = {
      heads: { table: compileWords(rows.map(({ word }) => word)), rows },
      endings: rowsOf(words.endings),
      starts,
    };
    compiled.set(words, tables);
  }
  return tables;
}

const compiled = new WeakMap<TimeWords, Tables>();

function rowsOf<Row extends { words: readonly string[] }>(list: readonly Row[]): Rows<Row> {
  const rows = list.flatMap((row) => row.words.map((word) => ({ row, width: word.length, word })));
  return { table: compileWords(rows.map(({ word }) => word)), rows };
}
