import { expect, test } from 'vitest';
import { toLesson } from '../../scripts/learn/annotated';
import { leftOutReport } from '../../scripts/learn/left-out';
import { stageTask } from '../../scripts/learn/stages';
import { openWeights } from '../../utils/figures/choices/weights';
import { readCorpus } from '../figures/corpus/corpus';

const lessons = readCorpus('open')
  .filter(({ figures }) => figures.some(({ stage }) => stage !== null))
  .slice(0, 12)
  .map((text, i) => ({ ...toLesson(text), set: i % 2 ? 'odd' : 'even' }));
const rowsOf = (some: typeof lessons) =>
  some.flatMap((lesson) => stageTask.rowsOf(lesson, openWeights(stageTask.features, {})));

test('a text is read by weights that were not learned from it', () => {
  const [first] = lessons.slice(0, 1);
  if (first === undefined) throw new Error('The corpus is empty.');
  expect(rowsOf([first])).not.toEqual([]);
  expect(leftOutReport(stageTask, rowsOf([first]), [first], 1)).toBe(leftOutReport(stageTask, [], [first], 1));
});

test('each set has its line, and all together', () => {
  const lines = leftOutReport(stageTask, rowsOf(lessons), lessons, 1).split('\n').slice(1);
  const [even, odd, all] = lines.map((line) => line.trim().split(/\s+/));
  expect([even?.[0], odd?.[0], all?.[0]]).toEqual(['even', 'odd', 'all']);
  expect(Number(even?.[1]) + Number(odd?.[1])).toBe(Number(all?.[1]));
});
