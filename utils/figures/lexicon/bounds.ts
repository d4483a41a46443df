/** Bounds (限定): how a number is meant. `zh` is the mark that readers see; an exact number has none. */
export const bounds = [
  { name: 'exact',   zh: '确数' },
  { name: 'about',   zh: '约' },
  { name: 'nearly',  zh: '近' },
  { name: 'atLeast', zh: '超' },
  { name: 'atMost',  zh: '不足' },
  { name: 'range',   zh: '区间' },
] as const;

export type Bound = (typeof bounds)[number]['name'];
