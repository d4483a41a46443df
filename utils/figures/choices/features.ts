/** The features of a choice, numbered: those of a block are `first[name]`, `first[name] + 1`, … as many as `sizes[name]`. */
export interface Features<Name extends string = string> {
  sizes: Readonly<Record<Name, number>>;
  first: Readonly<Record<Name, number>>;
  /** How many there are in all. */
  count: number;
}

/**
 * Numbers features block by block. A block is a question with so many answers, `{ rule: 12, far: 4 }`; two questions asked together are a
 * block of all pairs of answers, `ruleFar: 12 * 4`, with the feature `first.ruleFar + rule * 4 + far`.
 */
export function numberFeatures<Name extends string>(sizes: Readonly<Record<Name, number>>): Features<Name> {
  let count = 0;
  const first = {} as Record<Name, number>;
  for (const name of Object.keys(sizes) as Name[]) {
    first[name] = count;
    count += sizes[name];
  }
  return { sizes, first, count };
}
