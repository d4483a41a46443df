import type { Draft, Passage } from './draft';
import type { Measure } from './lexicon/measures';
import { KINDS, ON, PART, stageNames, wordOf } from './senses';
import { clauseEnd, clauseStart, joins } from './window';

/** Whether a stage word tells of a time to come: 建成后, 投产以后, not 建成后期, not 继一期投产后. */
export function isAfterwards(text: string, start: number, end: number, word: string): boolean {
  if (DEAL.test(text.slice(Math.max(0, start - 2), start))) return false;
  if (word.endsWith('后')) return true;
  let at = end;
  const first = text.charAt(at);
  if (first === '之' || first === '以') at++;
  if (text.charAt(at) !== '后' || '期勤续备台方劲'.includes(text.charAt(at + 1) || '。')) return false;
  for (let i = start - 1; i >= 0 && start - i < 30; i--) {
    const before = text.charAt(i);
    if (before === '继') return false;
    if (before === '，' || before === '。' || before === '\n') break;
  }
  return true;
}

/** 转让完成后: a deal, not a plant. */
const DEAL = /(?:转让|收购|交易|发行|增资|重组|过户|并购|交割|认购)$/;

/** How many words away a figure looks, and how long a list is told in order: keeps the step linear on text without punctuation. */
const REACH = 24;
const LONGEST = 12;

/** Figures that belong to projects and so have a stage (项目阶段). The others are statistics or counts of firms and people. */
export const staged: ReadonlySet<Measure> = new Set([
  'total_investment',
  'annual_investment',
  'completed_investment',
  'contracted_investment',
  'project_count',
  'capacity',
  'installed_power',
  'land_area',
  'floor_area',
  'growth',
  'rate',
  'other_money',
  'other_quantity',
]);

/**
 * Decides how far the projects of a figure are. A count looks at the words of its own noun phrase (在建项目73个, 22个项目集中签约);
 * an amount at its clause, then at the figure before it. 建成后 has been decided with the plans and stays.
 */
export function decideStages(passage: Passage, drafts: readonly Draft[]): void {
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    if (draft.measure === null) continue;
    if (draft.measure === 'company_count' || draft.measure === 'employment') {
      draft.stage = null;
      continue;
    }
    if (draft.stage !== null || !staged.has(draft.measure)) continue;
    if (draft.measure === 'threshold') continue;
    const share = draft.measure === 'rate' || draft.measure === 'growth';
    const decided = draft.measure === 'project_count' ? countStage : share ? shareStage : amountStage;
    settle(passage, draft, decided(passage, drafts, i));
  }
  for (let i = 0; i < drafts.length; i++) if ((drafts[i] as Draft).measure === 'threshold') thresholdStage(drafts, i);
}

/** Where a stage was found: the word (or the draft it is carried from) and the rule. */
type Found = { word: number; rule: string; stage: number } | { from: Draft } | null;

function countStage(passage: Passage, drafts: readonly Draft[], i: number): Found {
  const draft = drafts[i] as Draft;
  const { words, lexicon } = passage;
  const end = Math.min(clauseEnd(passage, draft), nextCount(drafts, i));
  const before = drafts[i - 1];
  const from = Math.max(
    clauseStart(passage, draft),
    before !== undefined && before.measure === 'project_count' ? before.quantity.end : 0,
  );
  let noun = draft.wordAfter;
  while (
    noun < words.count &&
    noun - draft.wordAfter < REACH &&
    (words.start[noun] as number) < end &&
    (lexicon.counted[words.id[noun] as number] as number) < 0
  )
    noun++;
  const nounBefore = draft.reasons.some(({ rule }) => rule === 'countedBefore');
  if (!nounBefore && noun < words.count && (words.start[noun] as number) < end) {
    const inside = lastStage(passage, draft.wordAfter, noun - 1);
    if (inside >= 0) return found(passage, inside, 'stageInside');
  }
  const near = nearestStage(passage, draft.wordBefore, from);
  if (near >= 0) return isMixed(passage, near) ? null : found(passage, near, 'stageBefore');
  const after = firstStage(passage, draft.wordAfter, end, true);
  if (after < 0 || tellsOfNext(passage, after, nextCount(drafts, i))) return null;
  for (let w = draft.wordAfter; w < after && !draft.planned; w++) {
    const plan = lexicon.plan[words.id[w] as number];
    if (plan !== ON && plan !== PART) continue;
    draft.planned = true;
    draft.reasons.push({
      field: 'planned',
      rule: 'planWord',
      start: words.start[w] as number,
      end: words.end[w] as number,
    });
  }
  return found(passage, after, 'stageAfter');
}

/** 「项目100个,开工56项」: the word stands with the next count; 「15个投产,9个在建」 has a comma between. */
function tellsOfNext({ words, text }: Passage, word: number, next: number): boolean {
  const end = words.end[word] as number;
  return next - end <= 3 && !/[，、；。]/.test(text.slice(end, next));
}

function nextCount(drafts: readonly Draft[], i: number): number {
  for (let k = i + 1; k < drafts.length && k < i + 4; k++)
    if ((drafts[k] as Draft).measure === 'project_count') return (drafts[k] as Draft).quantity.start;
  return Number.MAX_SAFE_INTEGER;
}

function amountStage(passage: Passage, drafts: readonly Draft[], i: number): Found {
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
  const counted = next !== undefined && next.measure === 'project_count';
  const after = firstStage(passage, draft.wordAfter, counted ? Math.min(end, next.quantity.start) : end);
  if (after >= 0) return found(passage, after, 'stageAfter');
  if (before === undefined || before.sentence !== draft.sentence) return null;
  const continues =
    before.subject === draft.subject || /^[一二三四首]期|[一二三四首]期(?:工程|项目)?$/.test(draft.subject ?? '');
  return continues && isOneStage(drafts, i) ? { from: before } : null;
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

/** A rate has the stage in its name (开工率); lists are told in order; any other share has the stage of the figure it is told of. */
function shareStage(passage: Passage, drafts: readonly Draft[], i: number): Found {
  const draft = drafts[i] as Draft;
  const { words, lexicon } = passage;
  const from = clauseStart(passage, draft);
  let first = i;
  while (first > 0 && i - first < LONGEST && isListed(passage.text, drafts, first)) first--;
  let last = i;
  while (last + 1 < drafts.length && last - i < LONGEST && isListed(passage.text, drafts, last + 1)) last++;
  const length = last - first + 1;
  const lead = drafts[first] as Draft;
  const names: number[] = [];
  for (let w = lead.wordBefore; w >= 0 && (words.start[w] as number) >= from && lead.wordBefore - w < REACH; w--)
    if (lexicon.rate[words.id[w] as number] === 1 && wordOf(passage, w).endsWith('率')) names.push(w);
  if (names.length === length) {
    const name = names[length - 1 - (i - first)] as number;
    return { word: name, rule: 'rateName', stage: lexicon.rateStage[words.id[name] as number] as number };
  }
  if (names.length > 0)
    return names.length === 1
      ? {
          word: names[0] as number,
          rule: 'rateName',
          stage: lexicon.rateStage[words.id[names[0] as number] as number] as number,
        }
      : null;
  const before = drafts[first - 1];
  if (before === undefined || before.sentence !== draft.sentence) return null;
  if (before.measure === 'rate' && draft.measure === 'rate' && lead.quantity.start - before.quantity.end <= 6)
    return { from: before };
  if (length > 1 && first >= length) {
    const peer = drafts[i - length] as Draft;
    if (peer.sentence === draft.sentence && peer.measure === (drafts[first - length] as Draft).measure)
      return { from: peer };
  }
  if (before.subject === draft.subject || (before.clause === draft.clause && before.measure?.endsWith('_investment')))
    return { from: before };
  if (before.measure !== 'project_count') return null;
  for (
    let w = lead.wordBefore;
    w >= 0 && lead.wordBefore - w < REACH && (words.start[w] as number) >= Math.max(from, before.quantity.end);
    w--
  )
    if ((lexicon.measure[(words.id[w] as number) * KINDS] as number) >= 0) return null;
  return { from: before };
}

/** Whether a share continues the list of the one before it. */
function isListed(text: string, drafts: readonly Draft[], i: number): boolean {
  const draft = drafts[i] as Draft;
  const before = drafts[i - 1] as Draft;
  return before.quantity.kind === draft.quantity.kind && joins(text, before.quantity.end, draft.quantity.start);
}

function thresholdStage(drafts: readonly Draft[], i: number): void {
  const draft = drafts[i] as Draft;
  for (const k of [i + 1, i - 1]) {
    const count = drafts[k];
    if (count === undefined || count.clause !== draft.clause || count.measure !== 'project_count') continue;
    draft.stage = count.stage;
    draft.planned = count.planned;
    return;
  }
}

function settle({ words }: Passage, draft: Draft, found: Found): void {
  if (found === null) return;
  if ('from' in found) {
    if (found.from.stage === null) return;
    draft.stage = found.from.stage;
    draft.reasons.push({
      field: 'stage',
      rule: 'carried',
      start: found.from.quantity.start,
      end: found.from.quantity.end,
    });
    return;
  }
  draft.stage = stageNames[found.stage] ?? null;
  draft.reasons.push({
    field: 'stage',
    rule: found.rule,
    start: words.start[found.word] as number,
    end: words.end[found.word] as number,
  });
}

function found({ words, lexicon }: Passage, word: number, rule: string): Found {
  return { word, rule, stage: lexicon.stage[words.id[word] as number] as number };
}

/** A mixed group (在建、在运光伏) has no stage of its own. */
function isMixed(passage: Passage, w: number): boolean {
  const { words, lexicon, text } = passage;
  if (w === 0 || !isStage(passage, w - 1)) return false;
  const gap = words.end[w - 1] as number;
  return (
    (words.start[w] as number) - gap === 1 &&
    '、和及'.includes(text.charAt(gap)) &&
    lexicon.stage[words.id[w] as number] !== lexicon.stage[words.id[w - 1] as number]
  );
}

function isStage({ words, lexicon }: Passage, w: number): boolean {
  return (lexicon.stage[words.id[w] as number] as number) >= 0;
}

function nearestStage(passage: Passage, last: number, from: number): number {
  const { words } = passage;
  let intent = -1;
  for (let w = last, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < REACH; w--, steps++) {
    if (!tellsStage(passage, w)) continue;
    if (passage.lexicon.stage[words.id[w] as number] !== NEGOTIATING) return w;
    if (intent < 0) intent = w;
  }
  return intent;
}

/** The first stage word after a figure; one that is only planned (预计年底投产) tells nothing of today. */
function firstStage(passage: Passage, first: number, end: number, plansToo = false): number {
  const { words, lexicon } = passage;
  for (let w = first, steps = 0; w < words.count && (words.start[w] as number) < end && steps < REACH; w++, steps++) {
    const plan = lexicon.plan[words.id[w] as number];
    if (!plansToo && (plan === ON || plan === PART)) return -1;
    if (tellsStage(passage, w)) return furthest(passage, w, end);
  }
  return -1;
}

/** 「当年签约、当年开工」 tells of the further stage. */
function furthest(passage: Passage, first: number, end: number): number {
  const { words, lexicon } = passage;
  let last = first;
  while (last + 1 < words.count && (words.start[last + 1] as number) < end) {
    if ((words.start[last + 1] as number) - (words.end[last] as number) > 3 || !tellsStage(passage, last + 1)) break;
    if ((lexicon.stage[words.id[last + 1] as number] as number) <= (lexicon.stage[words.id[last] as number] as number))
      break;
    last++;
  }
  return last;
}

const NEGOTIATING = stageNames.indexOf('negotiating');

export function tellsStage(passage: Passage, w: number): boolean {
  const { words, text } = passage;
  if (!isStage(passage, w)) return false;
  // 正在建设联检大楼 tells of a part.
  if (wordOf(passage, w) === '正在建设' && !'，。；、的中）”,'.includes(text.charAt(words.end[w] as number) || '。'))
    return false;
  return !isAfterwards(text, words.start[w] as number, words.end[w] as number, wordOf(passage, w));
}

function lastStage(passage: Passage, first: number, last: number): number {
  for (let w = last; w >= first; w--) if (isStage(passage, w)) return w;
  return -1;
}
