import type { Choice, Combinations } from './choice';
import { type Features, numberFeatures } from './features';

/**
 * Questions (特征) that are asked of candidates and of what speaks for them, each with so many answers, and the combinations of questions that
 * weights are learned for, of four at most: `['rule', 'far']` has a weight for each rule at each distance. Combinations are told occasion by
 * occasion.
 *
 * ```ts
 * const asked = new Questions({ rule: 12, far: 4, stage: 9 }, { word: [['rule'], ['rule', 'far']], candidate: [['stage']] });
 * asked.answer.rule = 3;
 * asked.answer.far = 1;
 * asked.tell(asked.on.word, choice, candidate);
 * ```
 */
export class Questions<Name extends string, Occasion extends string> {
  /** The answers, counted from 0: set those of an occasion before it is told. */
  readonly answer: Record<Name, number>;
  readonly features: Features;
  /** The combinations of each occasion. */
  readonly on: Readonly<Record<Occasion, Combinations>>;
  /** Behind the answers one more that is always 0. */
  private readonly given: Int32Array;

  constructor(sizes: Readonly<Record<Name, number>>, asked: Readonly<Record<Occasion, readonly (readonly Name[])[]>>) {
    const occasions = Object.entries(asked) as [Occasion, (readonly Name[])[]][];
    const names = Object.keys(sizes) as Name[];
    this.given = new Int32Array(names.length + 1);
    this.answer = answersIn(this.given, names);
    this.features = numberFeatures(
      Object.fromEntries(
        occasions.flatMap(([occasion, all]) =>
          all.map((names) => [blockOf(occasion, names), names.reduce((product, name) => product * sizes[name], 1)]),
        ),
      ),
    );
    this.on = Object.fromEntries(
      occasions.map(([occasion, all]) => [
        occasion,
        Int32Array.from(
          all.flatMap((together) => {
            const [a, b, c, d] = together;
            const numberOf = (name: Name | undefined) => (name === undefined ? names.length : names.indexOf(name));
            const answersTo = (name: Name | undefined) => (name === undefined ? 1 : sizes[name]);
            const first = this.features.first[blockOf(occasion, together)] as number;
            return [first, numberOf(a), ...[b, c, d].flatMap((name) => [answersTo(name), numberOf(name)])];
          }),
        ),
      ]),
    ) as Record<Occasion, Combinations>;
  }

  /** Adds to a candidate what the answers say on an occasion, one of `on`. */
  tell<Value>(occasion: Combinations, choice: Choice<Value>, candidate: number): void {
    choice.addAll(candidate, occasion, this.given);
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
