import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import { ON, PART } from '../senses';
import { clauseEnd, clauseStart } from '../window';
import { heirs, isPlace } from './bearers';
import { type Found, found } from './found';
import { firstStage, isMixed, nearestStage } from './words';

/** An amount looks at its clause, then at the figure before it. */
export function amountStage(passage: Passage, drafts: readonly Draft[], i: number): Found {
  const draft = drafts[i] as Draft;
  const from = clauseStart(passage, draft);
  const before = drafts[i - 1];
  const sameClause = before !== undefined && before.clause === draft.clause;
  const end = clauseEnd(passage, draft);
  const ceremony = ceremonyBehind(passage.text, draft);
  if (ceremony > 0) {
    const word = firstStage(passage, draft.wordAfter, Math.min(end, ceremony));
    if (word >= 0) return found(passage, word, 'stageAfter');
  }
  const near = nearestStage(passage, draft.wordBefore, sameClause ? Math.max(from, before.quantity.end) : from);
  if (near >= 0) return isMixed(passage, near) ? null : found(passage, near, 'stageBefore');
  const sibling = siblingOf(drafts, i);
  if (sibling !== null) return { from: sibling };
  const next = drafts[i + 1];
  const counted =
    next !== undefined &&
    next.measure === 'project_count' &&
    !/^的$|等(?:在内的)?$/.test(passage.text.slice(draft.quantity.end, next.quantity.start));
  const after = firstStage(passage, draft.wordAfter, counted ? Math.min(end, next.quantity.start) : end);
  if (after >= 0) return found(passage, after, 'stageAfter');
  const told = toldBefore(passage, draft, before);
  if (told !== null) return told;
  if (before === undefined || before.sentence !== draft.sentence || isNamedRate(before)) return null;
  const continues =
    before.subject === draft.subject || /^[一二三四首]期|[一二三四首]期(?:工程|项目)?$/.test(draft.subject ?? '');
  return continues && isOneStage(drafts, i) ? { from: before } : null;
}

/** 「参加年产80万吨带钢项目投产仪式和60万吨钢管项目开工仪式」: where the ceremony of the project that holds the quantity ends, 0 for none. */
export function ceremonyBehind(text: string, { quantity: { end } }: Draft): number {
  const behind = CEREMONY.exec(text.slice(end, end + 40));
  return behind === null ? 0 : end + behind[0].length;
}

const CEREMONY =
  /^[^，。；、0-9]{0,20}(?:项目|工程|基地|园|厂|线)(?:开工|投产|竣工|签约|奠基|落成|启动|封顶|点火|通车)(?:奠基|投产)?(?:仪式|活动|典礼)/;

/** 「甲区与某公司签订了临港产业园,总投资20亿元」: what an earlier clause of the sentence tells, where no figure and no plan stands between. */
function toldBefore(passage: Passage, draft: Draft, before: Draft | undefined): Found {
  const { words, lexicon, outline } = passage;
  if (!heirs.has(draft.measure as Measure) || draft.subject === null || !isPlace(draft.subject)) return null;
  let from = outline.sentences[draft.sentence]?.start ?? 0;
  if (before !== undefined) from = Math.max(from, before.quantity.end);
  const near = nearestStage(passage, draft.wordBefore, from);
  if (near < 0 || isMixed(passage, near)) return null;
  if (passage.text.slice(words.end[near], draft.quantity.start).includes('；')) return null;
  for (let w = near - 1; w <= draft.wordBefore; w++) {
    const plan = w < 0 ? 0 : lexicon.plan[words.id[w] as number];
    if ((plan === ON || plan === PART) && (words.start[w] as number) >= from && w < near) return null;
  }
  return found(passage, near, 'clauseBefore');
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
