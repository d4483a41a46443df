import type { Draft, Passage } from '../draft';
import { ON, PART } from '../senses';
import { clauseEnd, clauseStart, joins } from '../window';
import { type Found, found } from './found';
import { firstStage, isMixed, lastStage, nearestStage, REACH, tellsStage } from './words';

/** A count looks at the words of its own noun phrase: 在建项目73个, 22个项目集中签约. */
export function countStage(passage: Passage, drafts: readonly Draft[], i: number): Found {
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
  const isBehind = noun < words.count && (words.start[noun] as number) < end;
  // 90个(续建项目40个,拟建项目50个): the noun of a part.
  if (!nounBefore && isBehind && passage.text.charAt(draft.quantity.end) !== '（') {
    const inside = lastStage(passage, draft.wordAfter, noun - 1);
    if (inside >= 0) return found(passage, inside, 'stageInside');
  }
  if (before !== undefined && isJoined(passage.text, before, draft)) return { from: before };
  const parted = draft.reasons.find(({ rule }) => rule === 'part');
  if (parted !== undefined) return partStage(passage, drafts, i, parted.start, parted.end);
  const near = nearestStage(passage, draft.wordBefore, from);
  const after = firstStage(passage, draft.wordAfter, end, true);
  if (near >= 0 && !(after >= 0 && isAttribute(passage, near) && !tellsOfNext(passage, after, nextCount(drafts, i))))
    return isMixed(passage, near) ? null : found(passage, near, 'stageBefore');
  if (after < 0 || tellsOfNext(passage, after, nextCount(drafts, i))) return allStage(passage, draft);
  const due = DUE.exec(passage.text.slice(draft.quantity.end, words.start[after]));
  if (due !== null && !draft.planned) {
    draft.planned = true;
    const start = draft.quantity.end + due.index;
    draft.reasons.push({ field: 'planned', rule: 'planWord', start, end: start + due[0].length });
  }
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

/** 「5个项目年底前建成通车」: by when they are to be so. */
const DUE = /(?<![去前已])(?:年|月|季度)[底末]前(?![^，。；]*已)/;

/** 「已开工48个专项、407个项目」, 「开工项目数分别为39个和24个」: one word for both. */
function isJoined(text: string, { measure, stage, quantity }: Draft, draft: Draft): boolean {
  if (measure !== 'project_count' || stage === null) return false;
  const gap = text.slice(quantity.end, draft.quantity.start);
  return joins(text, quantity.end, draft.quantity.start) || /^(?:项目|专项|工程|标段)、$/.test(gap);
}

/** 「落户于东湖的四个项目集中开工」, 「签约的20个项目开工」: where they come from, not where they stand. */
function isAttribute({ words, text }: Passage, w: number): boolean {
  return '于在到的'.includes(text.charAt(words.end[w] as number) || '。');
}

/** The parts of a count (分别为甲县34个、乙县32个) have the stage that leads their list, else the whole's. */
function partStage(passage: Passage, drafts: readonly Draft[], i: number, start: number, end: number): Found {
  const { words } = passage;
  let w = (drafts[i] as Draft).wordBefore;
  while (w >= 0 && (words.end[w] as number) > end) w--;
  const near = nearestStage(passage, w, start);
  if (near >= 0) return isMixed(passage, near) ? null : found(passage, near, 'stageBefore');
  for (let k = i - 1; k >= 0 && i - k <= LONGEST; k--) {
    const whole = drafts[k] as Draft;
    if (whole.measure !== 'project_count' || whole.quantity.end > start) continue;
    if ((whole.quantity.min ?? 0) >= ((drafts[i] as Draft).quantity.min ?? 0)) return { from: whole };
  }
  return null;
}

const LONGEST = 64;

/** 「8个重点项目,总投资59亿元,均为续建项目」: what a later clause tells of them all. */
function allStage(passage: Passage, { sentence, wordAfter }: Draft): Found {
  const { words, text, outline } = passage;
  const end = outline.sentences[sentence]?.end ?? 0;
  for (let w = wordAfter; w < words.count && (words.start[w] as number) < end && w - wordAfter < REACH; w++)
    if (tellsStage(passage, w) && ALL.test(text.slice(Math.max(0, (words.start[w] as number) - 4), words.start[w])))
      return found(passage, w, 'stageAfter');
  return null;
}

const ALL = /[，,](?:均|全部|都)(?:为|是|已|处于)?$/;

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
