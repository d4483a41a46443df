import type { Weights } from './weights';

/**
 * A choice (取舍) among candidates by what speaks for each: a conditional logit (McFadden 1974). A candidate's score is the sum of the weights
 * of its features, and the best score wins; how sure that is follows from all scores. The weights are learned (`npm run learn`).
 *
 * One object serves all choices of a kind, figure after figure, and allocates nothing:
 *
 * ```ts
 * const choice = new Choice<Stage | null>(openWeights(features, weights));
 * choice.clear();
 * const signed = choice.candidate('signed');
 * choice.add(signed, features.first.rule + 3);           // a feature is a number, counted off with `numberFeatures`
 * choice.add(signed, features.first.ruleFar + 3 * FAR + 1);
 * choice.add(choice.candidate(null), features.first.none);
 * choice.add(choice.candidate('signed'), features.first.rule + 5); // another rule proposes the same
 * const best = choice.best(quantity.start);              // -1 without candidates
 * const stage = choice.values[best];
 * const sure = choice.sure(best);                        // 0..1
 * ```
 *
 * Give `best` the offset that says whose choice it is; it does nothing unless the object was made with a log, to learn weights from.
 */
export class Choice<Value> {
  /** What the candidates stand for: those from `count` on are left over from choices before. */
  readonly values: Value[] = [];
  /** How many candidates there are. */
  count = 0;
  private readonly scores: number[] = [];
  private readonly weights: Weights;
  private readonly log: ChoiceLog<Value> | null;
  private features: number[][] = [];

  constructor(weights: Weights, log: ChoiceLog<Value> | null = null) {
    this.weights = weights;
    this.log = log;
  }

  /** Forgets all candidates. */
  clear(): void {
    this.count = 0;
    if (this.log !== null) this.features = [];
  }

  /** The candidate that stands for a value, counted from 0; a new one where there is none yet. */
  candidate(value: Value): number {
    for (let c = 0; c < this.count; c++) if (this.values[c] === value) return c;
    this.values[this.count] = value;
    this.scores[this.count] = 0;
    if (this.log !== null) this.features.push([]);
    return this.count++;
  }

  /** What speaks for a candidate, or against it. A feature may be added twice. */
  add(candidate: number, feature: number): void {
    (this.scores[candidate] as number) += this.weights.of[feature] as number;
    if (this.log !== null) this.features[candidate]?.push(feature);
  }

  /** Adds the feature of each combination of answers. Several hundred are weighed for each figure. */
  addAll(candidate: number, combinations: Combinations, given: Int32Array): void {
    const { of } = this.weights;
    const logged = this.log === null ? null : this.features[candidate];
    let sum = 0;
    for (let i = 0; i < combinations.length; i += 8) {
      let answers = given[combinations[i + 1] as number] as number;
      answers = answers * (combinations[i + 2] as number) + (given[combinations[i + 3] as number] as number);
      // Most combinations are of two questions.
      if (combinations[i + 4] !== 1) {
        answers = answers * (combinations[i + 4] as number) + (given[combinations[i + 5] as number] as number);
        answers = answers * (combinations[i + 6] as number) + (given[combinations[i + 7] as number] as number);
      }
      const feature = (combinations[i] as number) + answers;
      sum += of[feature] as number;
      logged?.push(feature);
    }
    (this.scores[candidate] as number) += sum;
  }

  /** The candidate with the best score, of equal ones the first opened; -1 for none. */
  best(at: number): number {
    this.log?.push({ at, values: this.values.slice(0, this.count), candidates: this.features });
    let best = -1;
    for (let c = 0; c < this.count; c++)
      if (best < 0 || (this.scores[c] as number) > (this.scores[best] as number)) best = c;
    return best;
  }

  /** How many times as probable a candidate is as another. */
  odds(candidate: number, other: number): number {
    return Math.exp(((this.scores[candidate] as number) - (this.scores[other] as number)) / this.weights.scale);
  }

  /** How probable a candidate is, 0..1; those of all candidates are 1 together. */
  sure(candidate: number): number {
    let sum = 0;
    for (let c = 0; c < this.count; c++)
      sum += Math.exp(((this.scores[c] as number) - (this.scores[candidate] as number)) / this.weights.scale);
    return 1 / sum;
  }
}

/** Eight numbers for each combination of questions: its first feature; the first question; of a second, third and fourth how many answers, and which. */
export type Combinations = Int32Array;

/** What was chosen from, choice by choice: the offset given to `best`, and the value and the features of each candidate. */
export type ChoiceLog<Value> = { at: number; values: Value[]; candidates: number[][] }[];
