import type { ReviewedFigure } from '../../utils/library/reviewed-figure';
import type { FigureGroup } from '../../utils/reading/arrangement';
import { type Doubt, isInDoubt } from '../../utils/reading/doubts';

/** The doubtful figures (存疑) of a list in its order, and which of them still want a second look. */
export interface Doubtful {
  keys: string[];
  open: ReadonlySet<string>;
}

export function doubtfulOf(
  groups: readonly FigureGroup[],
  figures: readonly ReviewedFigure[],
  doubts: readonly (readonly Doubt[])[],
): Doubtful {
  const listed = groups.flatMap((group) => group.figures).filter((i) => (doubts[i]?.length ?? 0) > 0);
  const keys = listed.map((i) => figures[i]?.key as string);
  const isOpen = (i: number) => isInDoubt((figures[i] as ReviewedFigure).review, doubts[i] ?? []);
  return { keys, open: new Set(keys.filter((_, n) => isOpen(listed[n] as number))) };
}

/**
 * The doubtful figure to go to from the item `from`: the next one below that is not reviewed, or above with a `step` of -1, and from the end on to
 * the other; null where all are, but the one that is being `decided`. `order` are the keys of all items of the list, folded or not.
 */
export function nextDoubtful(
  { keys, open }: Doubtful,
  order: readonly string[],
  from: string | null,
  step: 1 | -1,
  decided?: string,
): string | null {
  const left = keys.filter((key) => open.has(key) && key !== decided);
  const way = step === 1 ? left : left.toReversed();
  const at = from === null ? -1 : order.indexOf(from);
  return way.find((key) => (order.indexOf(key) - at) * step > 0) ?? way[0] ?? null;
}
