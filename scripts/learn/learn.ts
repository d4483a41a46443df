import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync, gzipSync } from 'node:zlib';
import { readCorpus } from '../../tests/figures/corpus/corpus';
import type { Features } from '../../utils/figures/choices/features';
import { openWeights, packWeights, type Weights } from '../../utils/figures/choices/weights';
import type { Choices } from '../../utils/figures/parse';
import { type Lesson, toLesson } from './annotated';
import { fitWeights } from './fit';
import { crossValidate, judge } from './judge';
import { type Row, readRows, writeRows } from './rows';

/** A choice of the parser whose weights are learned. */
export interface Task {
  features: Features;
  penalty: number;
  /** The choices that the parser makes in an annotated text, and which candidates would be right. */
  rowsOf: (lesson: Lesson, weights: Weights) => Row[];
  /** The parser's choice by such weights. */
  choices: (weights: Weights) => Choices;
  /** The name of the weights, and where they are written to and from which rows they come. */
  name: string;
  weights: URL;
  rows: URL;
}

/**
 * Writes the rows of a task: of the open part of the corpus, of further annotated texts, and (`keep`) those that were written of texts which are
 * no longer at hand.
 */
export function writeTaskRows(task: Task, further: readonly Lesson[], keep: boolean): Row[] {
  const lessons = [...readCorpus('open').map((text) => toLesson(text)), ...further];
  const articles = new Set(lessons.map(({ article }) => article));
  const kept = keep ? readTaskRows(task).filter(({ article }) => !articles.has(article)) : [];
  const rows = [...kept, ...rowsOf(task, lessons, kept)];
  writeFileSync(task.rows, gzipSync(writeRows(task.features, rows), { level: 9 }));
  return rows;
}

/**
 * The choices in annotated texts. A choice may look at those made before it, so these have to be as good and as bad as they will be in an
 * unseen text: the rows of an article are made with weights that were learned without it, three times over. Of `kept` rows is learned, too.
 */
function rowsOf(task: Task, lessons: readonly Lesson[], kept: readonly Row[]): Row[] {
  const { features, penalty } = task;
  const articles = [...new Set(lessons.map(({ article }) => article))].sort();
  const partOf = new Map(articles.map((article, i) => [article, i % PARTS]));
  const none = openWeights(features, {});
  let rows = lessons.flatMap((lesson) => task.rowsOf(lesson, none));
  for (let round = 0; round < 2; round++) {
    const weights = Array.from({ length: PARTS }, (_, part) =>
      openWeights(
        features,
        packWeights(
          features,
          fitWeights([...kept, ...rows.filter(({ article }) => partOf.get(article) !== part)], features.count, penalty),
        ),
      ),
    );
    rows = lessons.flatMap((lesson) => task.rowsOf(lesson, weights[partOf.get(lesson.article) as number] as Weights));
  }
  return rows;
}

const PARTS = 5;

/** The rows of a task as they are kept. */
export function readTaskRows({ features, rows }: Task): Row[] {
  return readRows(features, gunzipSync(readFileSync(rows)).toString());
}

/** The module of weights that the rows of a task teach. */
export function weightsOf({ features, penalty, name }: Task, rows: readonly Row[]): string {
  const packed = packWeights(features, fitWeights(rows, features.count, penalty));
  const lines = Object.entries(packed).map(([block, text]) => `  ${block}: ${quoted(text)},`);
  return [
    '/** Learned by `npm run learn`: what each feature weighs, packed. Never edited by hand. */',
    `export const ${name} = {`,
    ...lines,
    '};',
    '',
  ].join('\n');
}

/** A string as our formatter writes it. */
function quoted(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\');
  return escaped.includes("'") && !escaped.includes('"') ? `"${escaped}"` : `'${escaped.replaceAll("'", "\\'")}'`;
}

/** How well weights of several penalties choose on articles that they were not learned from, a line each. */
export function reportOf(task: Task, rows: readonly Row[], penalties: readonly number[]): string {
  const percent = (share: number) => (100 * share).toFixed(2).padStart(7);
  const tell = (name: string, { right, proposed, surprise }: ReturnType<typeof judge>) =>
    `${name.padEnd(14)} right ${percent(right)}  proposed ${percent(proposed)}  surprise ${surprise.toFixed(4)}`;
  const { count } = task.features;
  return [
    `${rows.length} rows of ${new Set(rows.map(({ article }) => article)).size} articles, ${count} features`,
    tell('learned rows', judge(rows, fitWeights(rows, count, task.penalty))),
    ...penalties.map((penalty) => tell(`penalty ${penalty}`, crossValidate(rows, count, penalty, 5))),
  ].join('\n');
}
