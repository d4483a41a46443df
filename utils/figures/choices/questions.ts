import type { Choice } from './choice';
import { type Features, numberFeatures } from './features';

/**
 * Questions (特征) that are asked of candidates and of what speaks for them, each with so many answers, and the combinations of questions that
 * weights are learned for: `['rule', 'far']` has a weight for each rule at each distance. Combinations are told occasion by occasion.
 *
 * ```ts
 * const asked = new Questions({ rule: 12, far: 4, stage: 9 }, { word: [['rule'], ['rule', 'far']], candidate: [['stage']] });
 * asked.answer.rule = 3;
 * asked.answer.far = 1;
 * asked.tell('word', choice, candidate);
 * ```
 */
export class Questions<Name extends string, Occasion extends string> {
  /** The answers, counted from 0: set those of an occasion before it is told. */
  readonly answer: Record<Name, number>;
  readonly features: Features;
  private readonly names: readonly Name[];
  private readonly sizeOf: Int32Array;
  private readonly given: Int32Array;
  private readonly combinations: Readonly<Record<Occasion, readonly Combination[]>>;

  constructor(sizes: Readonly<Record<Name, number>>, asked: Readonly<Record<Occasion, readonly (readonly Name[])[]>>) {
    const occasions = Object.entries(asked) as [Occasion, (readonly Name[])[]][];
    this.names = Object.keys(sizes) as Name[];
    this.sizeOf = Int32Array.from(this.names, (name) => sizes[name]);
    this.given = new Int32Array(this.names.length);
    this.answer = Object.fromEntries(Object.keys(sizes).map((name) => [name, 0])) as Record<Name, number>;
    this.features = numberFeatures(
      Object.fromEntries(
        occasions.flatMap(([occasion, all]) =>
          all.map((names) => [blockOf(occasion, names), names.reduce((product, name) => product * sizes[name], 1)]),
        ),
      ),
    );
    this.combinations = Object.fromEntries(
      occasions.map(([occasion, all]) => [
        occasion,
        all.map(
          (names): Combination => ({
            asked: names.map((name) => this.names.indexOf(name)),
            first: this.features.first[blockOf(occasion, names)] as number,
          }),
        ),
      ]),
    ) as Record<Occasion, Combination[]>;
  }

  /** Adds to a candidate what the answers say on an occasion. */
  tell<Value>(occasion: Occasion, choice: Choice<Value>, candidate: number): void {
    const { names, given, sizeOf } = this;
    for (let n = 0; n < names.length; n++) given[n] = this.answer[names[n] as Name];
    const told = this.combinations[occasion];
    for (let t = 0; t < told.length; t++) {
      const { first, asked } = told[t] as Combination;
      let feature = 0;
      for (let a = 0; a < asked.length; a++) {
        const name = asked[a] as number;
        feature = feature * (sizeOf[name] as number) + (given[name] as number);
      }
      choice.add(candidate, first + feature);
    }
  }
}

interface Combination {
  /** The numbers of the questions. */
  asked: readonly number[];
  first: number;
}

function blockOf(occasion: string, names: readonly string[]): string {
  return [occasion, ...names].join('_');
}
