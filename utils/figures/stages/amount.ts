import type { Draft, Passage } from '../draft';
import { clauseEnd, clauseStart } from '../window';
import { type Found, found } from './found';
import { firstStage, isMixed, nearestStage } from './words';

/** An amount looks at its clause, then at the figure before it. */
export function amountStage(passage: Passage, drafts: readonly Draft[], i: number): Found {
  const draft = drafts[i] as Draft;
  const from = clauseStart(passage, draft);
  const before = drafts[i - 1];
  const sameClause = before !== undefined && before.clause === draft.clause;
  const near = nearestStage(passage, draft.wordBefore, sameClause ? Math.max(from, before.quantity.end) : from);
  if (near >= 0) return isMixed(passage, near) ? null : found(passage, near, 'stageBefore');
  const sibling = siblingOf(drafts, i);
  if (sibling !== null) return { from: sibling };
  const next = drafts[i + 1];
  const end = clauseEnd(passage, draft);
  const counted =
    next !== undefined &&
    next.measure === 'project_count' &&
    !/等(?:在内的)?$/.test(passage.text.slice(draft.quantity.end, next.quantity.start));
  const after = firstStage(passage, draft.wordAfter, counted ? Math.min(end, next.quantity.start) : end);
  if (after >= 0) return found(passage, after, 'stageAfter');
  if (before === undefined || before.sentence !== draft.sentence || isNamedRate(before)) return null;
  const continues =
    before.subject === draft.subject || /^[一二三四首]期|[一二三四首]期(?:工程|项目)?$/.test(draft.subject ?? '');
  return continues && isOneStage(drafts, i) ? { from: before } : null;
}

/** 「开工率94.1%,累计完成投资2316亿元」: the stage in a rate's name is the rate's own. */
function isNamedRate({ measure, reasons }: Draft): boolean {
  return measure === 'rate' && reasons.some(({ rule }) => rule === 'rateName');
}

/** The figure of the same measure before it in the clause: 建设了总投资2亿元的A、投资3亿元的B. */
function siblingOf(drafts: readonly Draft[], i: number): Draft | null {
  const draft = drafts[i] as Draft;
  for (let k = i - 1; k >= 0 && i - k <= 4; k--) {
    const before = drafts[k] as Draft;
    if (before.clause !== draft.clause) return null;
    if (before.measure === draft.measure && before.stage !== null) return before;
  }
  return null;
}

/** Whether the counts of a sentence so far agree on the stage: 年内开工56项,竣工70项,完成投资400亿元 has none. */
function isOneStage(drafts: readonly Draft[], i: number): boolean {
  const { sentence } = drafts[i] as Draft;
  let stage: string | null | undefined;
  for (let k = i - 1; k >= 0 && i - k < 6; k--) {
    const before = drafts[k] as Draft;
    if (before.sentence !== sentence) break;
    if (before.measure !== 'project_count' || before.stage === null) continue;
    if (stage !== undefined && stage !== before.stage) return false;
    stage = before.stage;
  }
  return true;
}
