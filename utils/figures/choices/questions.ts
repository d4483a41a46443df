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
  private readonly given: Int32Array;
  /** For each combination: its first feature, how many questions, and the number of each with the number of its answers. */
  private readonly combinations: Readonly<Record<Occasion, Int32Array>>;

  constructor(sizes: Readonly<Record<Name, number>>, asked: Readonly<Record<Occasion, readonly (readonly Name[])[]>>) {
    const occasions = Object.entries(asked) as [Occasion, (readonly Name[])[]][];
    const names = Object.keys(sizes) as Name[];
    this.given = new Int32Array(names.length);
    this.answer = answersIn(this.given, names);
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
        Int32Array.from(
          all.flatMap((together) => [
            this.features.first[blockOf(occasion, together)] as number,
            together.length,
            ...together.flatMap((name) => [names.indexOf(name), sizes[name]]),
          ]),
        ),
      ]),
    ) as Record<Occasion, Int32Array>;
  }

  /** Adds to a candidate what the answers say on an occasion. */
  tell<Value>(occasion: Occasion, choice: Choice<Value>, candidate: number): void {
    const { given } = this;
    const told = this.combinations[occasion];
    for (let t = 0; t < told.length; ) {
      const first = told[t++] as number;
      let feature = 0;
      for (let left = told[t++] as number; left > 0; left--) {
        const name = told[t++] as number;
        feature = feature * (told[t++] as number) + (given[name] as number);
      }
      choice.add(candidate, first + feature);
    }
  }
}

/** An object whose properties are kept in `given`: they are set by name, and read by number thousands of times for each figure. */
function answersIn<Name extends string>(given: Int32Array, names: readonly Name[]): Record<Name, number> {
  const answers = {} as Record<Name, number>;
  for (const [n, name] of names.entries())
    Object.defineProperty(answers, name, {
      get: () => given[n],
      set: (answer: number) => {
        given[n] = answer;
      },
    });
  return answers;
}

function blockOf(occasion: string, names: readonly string[]): string {
  return [occasion, ...names].join('_');
}
