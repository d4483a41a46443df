import { packIds, packNumbers } from '../text/packed';
import { packWords } from '../text/words';
import { type ChangeRow, changeWords } from './lexicon/changes';
import { type CountedRow, countedWords } from './lexicon/counted';
import { fillers } from './lexicon/fillers';
import { type MeasureRow, measureWords } from './lexicon/measureWords';
import { type PlanRow, planWords } from './lexicon/plans';
import { type RateRow, rateWords } from './lexicon/rates';
import type { Stage } from './lexicon/stages';
import { type StageRow, stageWords } from './lexicon/stageWords';
import {
  BY,
  COMPARED,
  HEADING,
  KINDS,
  kindIndex,
  type Lexicon,
  measureIndex,
  OFF,
  ON,
  ONCE,
  openLexicon,
  PART,
  type PackedLexicon,
  type Senses,
  stageNames,
  TO,
} from './senses';

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

/** The program's own. */
export const tables: Tables = { measureWords, changeWords, rateWords, countedWords, stageWords, planWords, fillers };

/** Compiles tables. A word that stands in several has all their meanings. */
export function compileLexicon(tables: Tables): Lexicon {
  return openLexicon(packLexicon(tables));
}

/** What one word can mean, by column. */
type Sense = Record<keyof Senses, number[]>;

/** Packs tables: their words, each with its sense, the commonest sense first. */
export function packLexicon(tables: Tables): PackedLexicon {
  const senses = sensesOf(tables);
  const words = [...senses.keys()];
  const byCount = new Map<string, { sense: Sense; words: number }>();
  for (const sense of senses.values()) {
    const known = byCount.get(JSON.stringify(sense));
    byCount.set(JSON.stringify(sense), { sense, words: (known?.words ?? 0) + 1 });
  }
  const distinct = [...byCount].sort((a, b) => b[1].words - a[1].words);
  const idOf = new Map(distinct.map(([key], id) => [key, id]));
  const { packed, order } = packWords(words);
  const ids = order.map((word) => idOf.get(JSON.stringify(senses.get(words[word] as string))) as number);
  const column = (name: keyof Senses) => packNumbers(distinct.flatMap(([, { sense }]) => sense[name]));
  return {
    words: packed,
    ids: packIds(ids),
    measure: column('measure'),
    weak: column('weak'),
    change: column('change'),
    sign: column('sign'),
    rate: column('rate'),
    rateStage: column('rateStage'),
    counted: column('counted'),
    stage: column('stage'),
    plan: column('plan'),
  };
}

const scopes = { on: ON, off: OFF, once: ONCE, heading: HEADING, part: PART } as const;

function sensesOf(tables: Tables): Map<string, Sense> {
  const senses = new Map<string, Sense>();
  const each = <Row extends { words: readonly string[] }>(
    rows: readonly Row[],
    tell: (sense: Sense, row: Row) => void,
  ) => {
    for (const row of rows)
      for (const word of row.words) {
        const sense = senses.get(word) ?? nothing();
        senses.set(word, sense);
        tell(sense, row);
      }
  };
  each(tables.measureWords, ({ measure, weak }, row) => {
    for (const kind of row.kinds) {
      measure[kindIndex[kind]] = measureIndex[row.measure];
      weak[kindIndex[kind]] = row.weak ? 1 : 0;
    }
  });
  each(tables.changeWords, (sense, row) => {
    sense.change = [row.how === 'by' ? BY : row.how === 'to' ? TO : COMPARED];
    sense.sign = [row.sign];
  });
  each(tables.rateWords, (sense, row) => {
    sense.rate = [1];
    sense.rateStage = [stageIndex(row.stage)];
  });
  each(tables.countedWords, (sense, row) => {
    sense.counted = [measureIndex[row.measure]];
  });
  each(tables.stageWords, (sense, row) => {
    sense.stage = [stageIndex(row.stage)];
  });
  each(tables.planWords, (sense, row) => {
    sense.plan = [scopes[row.scope]];
  });
  each(tables.fillers, () => {});
  // Every word that begins with 已 turns a sentence to fact (已建成); a measure with 计划 or 可 in it is planned (计划投资, 年可加工), an area
  // with 规划 by itself (规划面积): the sentence goes on with facts.
  for (const [word, sense] of senses) {
    if (word.startsWith('已')) sense.plan = [OFF];
    else if (sense.measure.every((measure) => measure === -1)) continue;
    else if (/^规划./.test(word) && sense.measure[kindIndex.area] !== -1) sense.plan = [ONCE];
    else if (/^(?:规划|计划|拟|预计|承诺)./.test(word)) sense.plan = [ON];
    else if (/(?:计划|预计)(?:总|完成)?投/.test(word) && sense.plan[0] === 0) sense.plan = [ON];
    else if (/^(?:[年月日]可|可[年发供])./.test(word)) sense.plan = [PART];
  }
  // Money that is named by a stage (签约总投资, 引进总投资), and what a plan does to projects (要引进, 应开工), have that stage.
  for (const [word, sense] of senses) {
    const named = STAGED.exec(word);
    if (named === null || sense.stage[0] !== -1) continue;
    if (sense.plan[0] !== 0 || sense.measure[kindIndex.money] !== -1)
      sense.stage = [...(senses.get(named[1] as string)?.stage ?? [-1])];
  }
  return senses;
}

const STAGED = /^(?:[要应实](?=..$)|)(引进|招引|开工|竣工|建成)/;

function nothing(): Sense {
  return {
    measure: Array.from({ length: KINDS }, () => -1),
    weak: Array.from({ length: KINDS }, () => 0),
    change: [0],
    sign: [0],
    rate: [0],
    rateStage: [-1],
    counted: [-1],
    stage: [-1],
    plan: [0],
  };
}

const stageIndex = (stage: Stage | null): number => (stage === null ? -1 : stageNames.indexOf(stage));
