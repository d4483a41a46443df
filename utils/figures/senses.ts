import { compileWords, type WordTable } from '../text/words';
import type { Kind } from './figure';
import { type ChangeRow, changeWords } from './lexicon/changes';
import { type CountedRow, countedWords } from './lexicon/counted';
import { fillers } from './lexicon/fillers';
import { type Measure, measures } from './lexicon/measures';
import { type MeasureRow, measureWords } from './lexicon/measureWords';
import { type PlanRow, planWords } from './lexicon/plans';
import { type RateRow, rateWords } from './lexicon/rates';
import { type Stage, stages } from './lexicon/stages';
import { type StageRow, stageWords } from './lexicon/stageWords';

/** The tables that the steps of meaning read. */
export interface Tables {
  measureWords: readonly MeasureRow[];
  changeWords: readonly ChangeRow[];
  rateWords: readonly RateRow[];
  countedWords: readonly CountedRow[];
  stageWords: readonly StageRow[];
  planWords: readonly PlanRow[];
  fillers: readonly { words: readonly string[] }[];
}

/**
 * The tables compiled: one trie of all words, and per word (by id) what it can mean. Numbers rather than objects, because every
 * figure looks at a dozen words. Measures and stages are indexes into their tables, -1 for none.
 */
export interface Lexicon {
  words: readonly string[];
  table: WordTable;
  /** `measure[id * KINDS + kind]`; `weak` likewise is 1 for a weak word. */
  measure: Int8Array;
  weak: Uint8Array;
  change: Int8Array;
  sign: Int8Array;
  rate: Int8Array;
  rateStage: Int8Array;
  counted: Int8Array;
  stage: Int8Array;
  plan: Int8Array;
}

const kinds: readonly Kind[] = ['money', 'share', 'count', 'area', 'power', 'energy', 'mass', 'volume', 'length'];
export const KINDS: number = kinds.length;
export const kindIndex = Object.fromEntries(kinds.map((kind, index) => [kind, index])) as Record<Kind, number>;

export const measureNames: readonly Measure[] = measures.map(({ name }) => name);
export const measureIndex = Object.fromEntries(measureNames.map((name, index) => [name, index])) as Record<
  Measure,
  number
>;
export const stageNames: readonly Stage[] = stages.map(({ name }) => name);
const stageIndex = (stage: Stage | null): number => (stage === null ? -1 : stageNames.indexOf(stage));

/** `Lexicon.change`: how a change word changes. */
export const BY = 1;
export const TO = 2;
export const COMPARED = 3;
/** `Lexicon.plan`: the scope of a plan word. */
export const ON = 1;
export const OFF = 2;
export const ONCE = 3;
export const HEADING = 4;
export const PART = 5;
const scopes = { on: ON, off: OFF, once: ONCE, heading: HEADING, part: PART } as const;

/** Compiles tables. A word that stands in several has all their meanings. */
export function compileLexicon(tables: Tables): Lexicon {
  const ids = new Map<string, number>();
  for (const rows of Object.values(tables) as (readonly { words: readonly string[] }[])[])
    for (const row of rows) for (const word of row.words) if (!ids.has(word)) ids.set(word, ids.size);
  const words = [...ids.keys()];
  const none = () => new Int8Array(words.length).fill(-1);
  const lexicon: Lexicon = {
    words,
    table: compileWords(words),
    measure: new Int8Array(words.length * KINDS).fill(-1),
    weak: new Uint8Array(words.length * KINDS),
    change: new Int8Array(words.length),
    sign: new Int8Array(words.length),
    rate: new Int8Array(words.length),
    rateStage: none(),
    counted: none(),
    stage: none(),
    plan: new Int8Array(words.length),
  };
  const each = <Row extends { words: readonly string[] }>(
    rows: readonly Row[],
    set: (id: number, row: Row) => void,
  ) => {
    for (const row of rows) for (const word of row.words) set(ids.get(word) as number, row);
  };
  each(tables.measureWords, (id, row) => {
    for (const kind of row.kinds) {
      lexicon.measure[id * KINDS + kindIndex[kind]] = measureIndex[row.measure];
      lexicon.weak[id * KINDS + kindIndex[kind]] = row.weak ? 1 : 0;
    }
  });
  each(tables.changeWords, (id, row) => {
    lexicon.change[id] = row.how === 'by' ? BY : row.how === 'to' ? TO : COMPARED;
    lexicon.sign[id] = row.sign;
  });
  each(tables.rateWords, (id, row) => {
    lexicon.rate[id] = 1;
    lexicon.rateStage[id] = stageIndex(row.stage);
  });
  each(tables.countedWords, (id, row) => {
    lexicon.counted[id] = measureIndex[row.measure];
  });
  each(tables.stageWords, (id, row) => {
    lexicon.stage[id] = stageIndex(row.stage);
  });
  each(tables.planWords, (id, row) => {
    lexicon.plan[id] = scopes[row.scope];
  });
  // Every word that begins with 已 turns a sentence to fact (已建成); a measure that begins with 计划 or 可 is planned (规划用地, 年可加工).
  const isMeasure = (id: number) =>
    lexicon.measure.subarray(id * KINDS, (id + 1) * KINDS).some((measure) => measure !== -1);
  words.forEach((word, id) => {
    if (word.startsWith('已')) lexicon.plan[id] = OFF;
    else if (/^(?:规划|计划|拟|预计|承诺)./.test(word) && isMeasure(id)) lexicon.plan[id] = ON;
    else if (/^(?:[年月日]可|可[年发供])./.test(word) && isMeasure(id)) lexicon.plan[id] = PART;
  });
  return lexicon;
}

export const tables: Tables = { measureWords, changeWords, rateWords, countedWords, stageWords, planWords, fillers };

let compiled: Lexicon | null = null;
/** The lexicon of the program's own tables, compiled at the first use. */
export function ownLexicon(): Lexicon {
  compiled ??= compileLexicon(tables);
  return compiled;
}
