import type { Draft } from '../draft';
import { type Evidence, evidence } from './evidence';
import type { StageRule } from './rules';

/**
 * What the figures around a figure have: the one before, the last count, the last of its subject and the last of its measure as was chosen
 * for them; the count behind it in its sentence and the next of its subject as the rules have it. No stage speaks for none.
 */
export function neighboursOf(drafts: readonly Draft[], i: number, isChosen: (k: number) => boolean): Evidence[] {
  const { measure, subject, sentence } = drafts[i] as Draft;
  const found: Evidence[] = [];
  let left = BEFORE;
  for (let k = i - 1; k >= 0 && i - k < FAR && left !== 0; k--) {
    if (!isChosen(k)) continue;
    const of = drafts[k] as Draft;
    let is = FIGURE;
    if (of.measure === 'project_count') is |= COUNT;
    if (of.subject === subject) is |= SUBJECT;
    if (of.measure === measure) is |= MEASURE;
    is &= left;
    left ^= is;
    if (is & FIGURE) found.push(neighbour('figureBefore', of));
    if (is & COUNT) found.push(neighbour('countBefore', of));
    if (is & SUBJECT) found.push(neighbour('subjectBefore', of));
    if (is & MEASURE) found.push(neighbour('measureBefore', of));
  }
  left = BEHIND;
  for (let k = i + 1; k < drafts.length && k - i < FAR && left !== 0; k++) {
    const of = drafts[k] as Draft;
    let is = 0;
    if (of.measure === 'project_count' && of.sentence === sentence) is |= COUNT;
    if (of.measure !== null && of.subject === subject) is |= SUBJECT;
    is &= left;
    left ^= is;
    if (is & COUNT) found.push(neighbour('countAfter', of));
    if (is & SUBJECT) found.push(neighbour('subjectAfter', of));
  }
  return found;
}

const neighbour = (rule: StageRule, of: Draft) =>
  evidence(of.stage, rule, of.quantity.start, of.quantity.end, false, false, null, of);

/** What a neighbour may be, and what is looked for before a figure and behind it. */
const FIGURE = 1;
const COUNT = 2;
const SUBJECT = 4;
const MEASURE = 8;
const BEFORE = FIGURE | COUNT | SUBJECT | MEASURE;
const BEHIND = COUNT | SUBJECT;

/** How many figures away a figure looks. */
const FAR = 24;
