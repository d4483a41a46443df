import type { Row } from './rows';

/**
 * The weights, one for each of `count` features, under which the right candidates of all rows are most probable: a conditional logit. `penalty`
 * keeps weights small that few rows need (L2, a Gaussian prior of variance 1 / penalty). The same rows give the same weights: all of
 * them are looked at in every round (Rprop, Riedmiller & Braun 1993), nothing is drawn at random.
 */
export function fitWeights(rows: readonly Row[], count: number, penalty: number, rounds = 200): Float64Array {
  const lessons = rows.filter(({ right }) => right.length > 0).map(flatten);
  const weights = new Float64Array(count);
  const gradient = new Float64Array(count);
  const before = new Float64Array(count);
  const step = new Float64Array(count).fill(0.1);
  for (let round = 0; round < rounds; round++) {
    for (let f = 0; f < count; f++) gradient[f] = penalty * (weights[f] as number);
    for (const lesson of lessons) addGradient(lesson, weights, gradient);
    for (let f = 0; f < count; f++) {
      const now = gradient[f] as number;
      const turn = now * (before[f] as number);
      if (turn > 0) step[f] = Math.min((step[f] as number) * 1.2, 1);
      else if (turn < 0) step[f] = (step[f] as number) * 0.5;
      before[f] = turn < 0 ? 0 : now;
      (weights[f] as number) -= turn < 0 ? 0 : Math.sign(now) * (step[f] as number);
    }
  }
  return weights;
}

/** A row in arrays: the features of its candidates one after another, where those of each end, and 1 for a right one. */
interface Lesson {
  features: Int32Array;
  ends: Int32Array;
  right: Float64Array;
  odds: Float64Array;
}

function flatten({ candidates, right }: Row): Lesson {
  let end = 0;
  return {
    features: Int32Array.from(candidates.flat()),
    ends: Int32Array.from(candidates, (features) => (end += features.length)),
    right: Float64Array.from(candidates, (_, c) => (right.includes(c) ? 1 : 0)),
    odds: new Float64Array(candidates.length),
  };
}

/** Adds what a row's -ln p(right) rises with each weight. Where several candidates are right, p is that of any of them. */
function addGradient(lesson: Lesson, weights: Float64Array, gradient: Float64Array): void {
  const { features, ends, right, odds } = lesson;
  weigh(lesson, weights);
  let all = 0;
  let good = 0;
  for (let c = 0; c < odds.length; c++) {
    all += odds[c] as number;
    good += (odds[c] as number) * (right[c] as number);
  }
  let f = 0;
  for (let c = 0; c < odds.length; c++) {
    const rises = (odds[c] as number) / all - ((odds[c] as number) * (right[c] as number)) / good;
    for (; f < (ends[c] as number); f++) (gradient[features[f] as number] as number) += rises;
  }
}

/** The candidate that weights choose, and how probable the right ones are under them. */
export function choose(row: Row, weights: Float64Array): { best: number; right: number } {
  const lesson = flatten(row);
  weigh(lesson, weights);
  const { odds, right } = lesson;
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  return {
    best: odds.indexOf(Math.max(...odds)),
    right: odds.reduce((s, odd, c) => s + odd * (right[c] as number), 0) / all,
  };
}

/** Fills in the odds of the candidates, the best one's 1. */
function weigh({ features, ends, odds }: Lesson, weights: Float64Array): void {
  let most = -Infinity;
  let f = 0;
  for (let c = 0; c < odds.length; c++) {
    let score = 0;
    for (; f < (ends[c] as number); f++) score += weights[features[f] as number] as number;
    odds[c] = score;
    if (score > most) most = score;
  }
  for (let c = 0; c < odds.length; c++) odds[c] = Math.exp((odds[c] as number) - most);
}
