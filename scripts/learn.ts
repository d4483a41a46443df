import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readLessons } from './learn/annotated';
import { readTaskRows, reportOf, weightsOf, writeTaskRows } from './learn/learn';
import { leftOutReport } from './learn/left-out';
import { tasks } from './learn/tasks';

/**
 * npm run -s learn -- TASK [--texts FOLDER [--like REGEXP] [--keep]] : learns the weights of one of the parser's choices from the rows that are kept
 * beside them (scripts/learn/rows) and writes them. `--texts` first writes the rows anew: of the open corpus and of the annotated
 * articles of a folder whose names match; `--keep` lets stand what was written of other texts.
 *
 * `--penalty NUMBER`, once or several times, writes no weights and tells how well such weights choose among what is proposed, on rows of articles that were set
 * apart. `--left-out FOLDER [--like REGEXP] [--penalty NUMBER]…` writes nothing, reads the annotated articles of a folder, each by weights learned
 * without it, and tells how right the figures then are, set by set (of F-12.txt the set is F).
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'string' },
    like: { type: 'string', default: '' },
    'left-out': { type: 'string' },
    keep: { type: 'boolean', default: false },
    penalty: { type: 'string', multiple: true },
  },
});

const task = tasks.find(({ name }) => name === positionals[0]);
if (task === undefined) throw new Error(`Name one of: ${tasks.map(({ name }) => name).join(', ')}`);

const like = new RegExp(values.like);
const penalties = values.penalty?.map(Number);
const rows =
  values.texts === undefined ? readTaskRows(task) : writeTaskRows(task, readLessons(values.texts, like), values.keep);
if (values['left-out'] !== undefined) {
  const lessons = readLessons(values['left-out'], like);
  for (const penalty of penalties ?? [task.penalty]) console.log(leftOutReport(task, rows, lessons, penalty));
} else if (penalties) console.log(reportOf(task, rows, penalties));
else writeFileSync(task.weights, weightsOf(task, rows));
