import type { Draft } from '../draft';
import { type Evidence, evidence } from './evidence';
import type { StageRule } from './rules';

/** What the figures before a figure have, as was chosen for them: the last, the last count and the last of its measure. No stage speaks for none. */
export function neighboursOf(drafts: readonly Draft[], i: number, isChosen: (k: number) => boolean): Evidence[] {
  const { measure } = drafts[i] as Draft;
  const found: Evidence[] = [];
  let left = FIGURE | COUNT | MEASURE;
  for (let k = i - 1; k >= 0 && i - k < FAR && left !== 0; k--) {
    if (!isChosen(k)) continue;
    const of = drafts[k] as Draft;
    let is = FIGURE;
    if (of.measure === 'project_count') is |= COUNT;
    if (of.measure === measure) is |= MEASURE;
    is &= left;
    left ^= is;
    if (is & FIGURE) found.push(neighbour('figureBefore', of));
    if (is & COUNT) found.push(neighbour('countBefore', of));
    if (is & MEASURE) found.push(neighbour('measureBefore', of));
  }
  return found;
}

const neighbour = (rule: StageRule, of: Draft) =>
  evidence(of.stage, rule, of.quantity.start, of.quantity.end, false, false, null, of);

/** What a neighbour may be. */
const FIGURE = 1;
const COUNT = 2;
const MEASURE = 4;

/** How many figures away a figure looks. */
const FAR = 24;
