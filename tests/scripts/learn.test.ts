import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readTaskRows, weightsOf } from '../../scripts/learn/learn';
import { tasks } from '../../scripts/learn/tasks';

test.each(tasks.map((task) => [task.name, task] as const))(
  'the kept rows teach the weights that are shipped: %s',
  (_, task) => {
    expect(weightsOf(task, readTaskRows(task))).toBe(readFileSync(task.weights, 'utf8'));
  },
  60_000,
);
