import { describe, expect, test } from 'vitest';
import { fitWeights } from '../../../scripts/learn/fit';
import { crossValidate, judge } from '../../../scripts/learn/judge';
import { type Row, readRows, writeRows } from '../../../scripts/learn/rows';
import { Choice, type ChoiceLog } from '../../../utils/figures/choices/choice';
import { numberFeatures } from '../../../utils/figures/choices/features';
import { Questions } from '../../../utils/figures/choices/questions';
import { openWeights, packWeights } from '../../../utils/figures/choices/weights';

const features = numberFeatures({ rule: 3, near: 2, ruleNear: 3 * 2 });
const { first } = features;

/** Weights by the number of their feature. */
const weigh = (weights: Record<number, number>) => {
  const learned = new Float64Array(features.count);
  for (const [feature, weight] of Object.entries(weights)) learned[Number(feature)] = weight;
  return openWeights(features, packWeights(features, learned));
};

test('features are numbered block by block', () => {
  expect(features).toMatchObject({ first: { rule: 0, near: 3, ruleNear: 5 }, count: 11 });
});

describe('a choice', () => {
  test('takes the candidate for which most speaks, and says how sure that is', () => {
    const choice = new Choice<string | null>(weigh({ [first.rule]: 2, [first.rule + 1]: 1.5, [first.near]: 1 }));
    choice.clear();
    choice.add(choice.candidate('signed'), first.rule);
    choice.add(choice.candidate('started'), first.rule + 1);
    choice.add(choice.candidate('started'), first.near);
    choice.candidate(null);
    const best = choice.best(0);
    expect(choice.values[best]).toBe('started');
    expect(choice.count).toBe(3);
    expect(choice.sure(best)).toBeCloseTo(Math.exp(2.5) / (Math.exp(2.5) + Math.exp(2) + 1));
  });

  test('forgets the candidates of the figure before', () => {
    const choice = new Choice<string>(weigh({ [first.rule]: 2 }));
    choice.clear();
    choice.add(choice.candidate('signed'), first.rule);
    choice.clear();
    expect(choice.best(0)).toBe(-1);
    choice.candidate('started');
    expect(choice.values[choice.best(0)]).toBe('started');
    expect(choice.sure(0)).toBe(1);
  });

  test('tells its log what it chose from', () => {
    const log: ChoiceLog<string> = [];
    const choice = new Choice(weigh({}), log);
    choice.clear();
    choice.add(choice.candidate('signed'), first.rule);
    choice.candidate('started');
    choice.best(7);
    choice.clear();
    choice.best(9);
    expect(log).toEqual([
      { at: 7, values: ['signed', 'started'], candidates: [[first.rule], []] },
      { at: 9, values: [], candidates: [] },
    ]);
  });
});

test('weights come out of their packing as they went in, to a sixteenth', () => {
  const { of, scale } = weigh({ 0: -1.26, 4: 0.03, 5: 7 });
  expect([...of].map((weight) => weight / scale)).toEqual([-1.25, 0, 0, 0, 0, 7, 0, 0, 0, 0, 0]);
});

describe('what is learned', () => {
  /** The right candidate has feature 0 three times of four, whatever its number; feature 3 tells nothing. */
  const rows: Row[] = Array.from({ length: 40 }, (_, i) => ({
    article: `a${i % 8}`,
    candidates: [i % 2 === 0 ? [0, 3] : [1], i % 2 === 0 ? [1, 3] : [0], i % 2 === 0 ? [2, 3] : [2]],
    right: [i % 4 === 3 ? 0 : i % 2],
  }));

  test('are the weights under which what was right is most probable', () => {
    const weights = fitWeights(rows, features.count, 0.001);
    // Feature 0 is right in 30 rows of 40, 1 in 10: the difference of their weights is the logarithm of the odds.
    expect((weights[0] as number) - (weights[1] as number)).toBeCloseTo(Math.log(3), 2);
    expect(weights[2]).toBeLessThan(-3);
    expect(weights[3]).toBeCloseTo(0, 2);
  });

  test('is judged on articles that it was not learned from', () => {
    expect(judge(rows, fitWeights(rows, features.count, 1))).toMatchObject({ right: 0.75, proposed: 1 });
    expect(crossValidate(rows, features.count, 1, 4)).toMatchObject({ right: 0.75, proposed: 1 });
  });

  test('is small where a penalty asks for many rows', () => {
    const [free, held] = [0.01, 100].map((penalty) => Math.abs(fitWeights(rows, features.count, penalty)[2] as number));
    expect(held).toBeLessThan((free as number) / 3);
  });
});

test('rows are kept as they are', () => {
  const rows: Row[] = [
    { article: 'ab12', candidates: [[0, 10], [], [3]], right: [2] },
    { article: 'cd34', candidates: [[1]], right: [] },
  ];
  expect(readRows(features, writeRows(features, rows))).toEqual(rows);
  expect(() => readRows(numberFeatures({ rule: 4 }), writeRows(features, rows))).toThrow(/other features/);
});

test('questions are numbered by what is asked together, and told occasion by occasion', () => {
  const asked = new Questions({ rule: 3, near: 2 }, { word: [['rule'], ['rule', 'near']], candidate: [['near']] });
  expect(asked.features).toMatchObject({ first: { word_rule: 0, word_rule_near: 3, candidate_near: 9 }, count: 11 });
  const log: ChoiceLog<string> = [];
  const choice = new Choice<string>(openWeights(asked.features, {}), log);
  choice.clear();
  asked.answer.rule = 2;
  asked.answer.near = 1;
  asked.tell(asked.on.word, choice, choice.candidate('signed'));
  asked.tell(asked.on.candidate, choice, choice.candidate('signed'));
  choice.best(0);
  expect(log[0]?.candidates).toEqual([[2, 3 + 2 * 2 + 1, 9 + 1]]);
});
