import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readLessons } from './learn/annotated';
import { readTaskRows, reportOf, weightsOf, writeTaskRows } from './learn/learn';
import { tasks } from './learn/tasks';

/**
 * npm run -s learn -- TASK [--texts FOLDER [--like REGEXP] [--keep]] [--penalty NUMBER]… : learns the weights of one of the parser's choices from the
 * rows that are kept beside them (scripts/learn/rows) and writes them. `--texts` first writes the rows anew: of the open corpus and of
 * the annotated articles of a folder; `--keep` lets stand what was written of other texts. `--penalty` writes nothing and tells how well such weights choose on articles that were set apart.
 */
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    texts: { type: 'string' },
    like: { type: 'string', default: '' },
    keep: { type: 'boolean', default: false },
    penalty: { type: 'string', multiple: true },
  },
});

const task = tasks.find(({ name }) => name === positionals[0]);
if (task === undefined) throw new Error(`Name one of: ${tasks.map(({ name }) => name).join(', ')}`);

const rows =
  values.texts === undefined
    ? readTaskRows(task)
    : writeTaskRows(task, readLessons(values.texts, new RegExp(values.like)), values.keep);
if (values.penalty) console.log(reportOf(task, rows, values.penalty.map(Number)));
else writeFileSync(task.weights, weightsOf(task, rows));
