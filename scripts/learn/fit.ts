import type { Row } from './rows';

/**
 * The weights, one for each of `count` features, under which the right candidates of all rows are most probable: a conditional logit. `penalty`
 * keeps weights small that few rows need (L2, a Gaussian prior of variance 1 / penalty). The same rows give the same weights: all of
 * them are looked at in every round (Rprop, Riedmiller & Braun 1993), nothing is drawn at random.
 */
export function fit(rows: readonly Row[], count: number, penalty: number, rounds = 200): Float64Array {
  const weights = new Float64Array(count);
  const gradient = new Float64Array(count);
  const before = new Float64Array(count);
  const step = new Float64Array(count).fill(0.1);
  for (let round = 0; round < rounds; round++) {
    for (let f = 0; f < count; f++) gradient[f] = penalty * (weights[f] as number);
    for (const row of rows) addGradient(row, weights, gradient);
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

/** Adds what a row's -log p(right) rises with each weight. Where several candidates are right, p is that of any of them. */
function addGradient({ candidates, right }: Row, weights: Float64Array, gradient: Float64Array): void {
  if (right.length === 0) return;
  const odds = oddsOf(candidates, weights);
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  const good = right.reduce((sum, c) => sum + (odds[c] as number), 0);
  candidates.forEach((features, c) => {
    const odd = odds[c] as number;
    const rises = odd / all - (right.includes(c) ? odd / good : 0);
    for (const feature of features) (gradient[feature] as number) += rises;
  });
}

/** The candidate that weights choose, and how probable the right ones are under them. */
export function choose({ candidates, right }: Row, weights: Float64Array): { best: number; right: number } {
  const odds = oddsOf(candidates, weights);
  const all = odds.reduce((sum, odd) => sum + odd, 0);
  const good = right.reduce((sum, c) => sum + (odds[c] as number), 0);
  return { best: odds.indexOf(Math.max(...odds)), right: good / all };
}

function oddsOf(candidates: readonly (readonly number[])[], weights: Float64Array): number[] {
  const scores = candidates.map((features) => features.reduce((sum, feature) => sum + (weights[feature] as number), 0));
  const most = Math.max(...scores);
  return scores.map((score) => Math.exp(score - most));
}
