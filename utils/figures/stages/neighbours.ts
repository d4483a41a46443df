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
  const seen = new Set<StageRule>();
  const give = (rule: StageRule, of: Draft) => {
    if (seen.has(rule)) return;
    seen.add(rule);
    found.push({ ...evidence(of.stage, rule, of.quantity.start, of.quantity.end, false), of });
  };
  for (let k = i - 1; k >= 0 && i - k < FAR && seen.size < 4; k--) {
    if (!isChosen(k)) continue;
    const of = drafts[k] as Draft;
    give('figureBefore', of);
    if (of.measure === 'project_count') give('countBefore', of);
    if (of.subject === subject) give('subjectBefore', of);
    if (of.measure === measure) give('measureBefore', of);
  }
  for (let k = i + 1; k < drafts.length && k - i < FAR && !(seen.has('countAfter') && seen.has('subjectAfter')); k++) {
    const of = drafts[k] as Draft;
    if (of.measure === 'project_count' && of.sentence === sentence) give('countAfter', of);
    if (of.measure !== null && of.subject === subject) give('subjectAfter', of);
  }
  return found;
}

/** How many figures away a figure looks. */
const FAR = 24;
