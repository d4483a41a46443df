import { type Decision, decide } from './decision';
import type { Draft, Passage } from './draft';
import { listHeads } from './lists';
import { countMeasure } from './measures/count';
import { moneyMeasure } from './measures/money';
import { pairedMeasure } from './measures/paired';
import { physicalMeasure } from './measures/physical';
import { shareMeasure } from './measures/share';
import { summedMeasure } from './measures/summed';

/**
 * Decides what each quantity measures (指标). The words before it in its clause decide first, then those that follow it, then the
 * quantity that it continues: a list has one measure, 其中 keeps the measure of the figure before, parts that add up to a whole have its measure.
 * A quantity that is no figure (六大任务) keeps the measure null.
 */
export function decideMeasures(passage: Passage, drafts: readonly Draft[]): void {
  const heads = listHeads(passage, drafts);
  for (let i = 0; i < drafts.length; i++) {
    const decision = pairedMeasure(passage, drafts, i, heads) ?? singleMeasure(passage, drafts, i, heads[i] as number);
    if (decision === null) continue;
    const part = summedMeasure(passage, drafts, i, decision);
    decide(drafts[i] as Draft, part ?? decision);
  }
}

function singleMeasure(passage: Passage, drafts: readonly Draft[], i: number, head: number): Decision | null {
  const from = windowStart(passage, drafts, head);
  switch ((drafts[i] as Draft).quantity.kind) {
    case 'share':
      return shareMeasure(passage, drafts, i, head, from);
    case 'money':
      return moneyMeasure(passage, drafts, i, head, from);
    case 'count':
      return countMeasure(passage, drafts, i, head, from);
    default:
      return physicalMeasure(passage, drafts, i, head, from);
  }
}

/** Where the words about a list begin: at its clause, at the quantity before it, at the clause before where a colon leads to it. */
function windowStart({ text, outline }: Passage, drafts: readonly Draft[], head: number): number {
  const first = drafts[head] as Draft;
  const clause = outline.clauses[first.clause];
  let from = clause?.start ?? 0;
  const colon = text.charCodeAt(from - 1);
  if (first.quantity.start - from <= 2 && (colon === 0x3a || colon === 0xff1a))
    from = outline.clauses[first.clause - 1]?.start ?? from;
  return Math.max(from, drafts[head - 1]?.quantity.end ?? 0);
}
