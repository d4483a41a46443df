import { packNumbers, unpackNumbers } from '../../text/packed';
import type { Features } from './features';

/** Learned weights: `of[feature] / scale` is what a feature adds to the logarithm of the odds. */
export interface Weights {
  of: Int16Array;
  scale: number;
}

/** Weights as the program ships them: for each block of features a text of packed numbers, cut behind its last weight that is not 0. */
export type PackedWeights = Readonly<Record<string, string>>;

/** Opens shipped weights. A block that they lack weighs nothing. */
export function openWeights(features: Features, packed: PackedWeights): Weights {
  const of = new Int16Array(features.count);
  for (const [name, first] of Object.entries(features.first)) of.set(unpackNumbers(packed[name] ?? ''), first);
  return { of, scale: SCALE };
}

/** Rounds learned weights, one for each feature, and packs them. */
export function packWeights(features: Features, learned: Float64Array): PackedWeights {
  return Object.fromEntries(
    Object.entries(features.first).map(([name, first]) => {
      const rounded = Array.from(learned.subarray(first, first + (features.sizes[name] as number)), (weight) =>
        Math.round(weight * SCALE),
      );
      while (rounded.at(-1) === 0) rounded.pop();
      return [name, packNumbers(rounded)];
    }),
  );
}

/** Finer steps choose no better. */
const SCALE = 16;
