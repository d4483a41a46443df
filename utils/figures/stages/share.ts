import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import { KINDS, wordOf } from '../senses';
import { clauseStart, joins } from '../window';
import { type Found, found } from './found';
import { isMixed, REACH, tellsStage } from './words';

/** A rate has the stage in its name (开工率); lists are told in order; any other share has the stage of the figure it is told of. */
export function shareStage(passage: Passage, drafts: readonly Draft[], i: number): Found {
  return baseStage(passage, drafts, i) ?? subjectStage(passage, drafts[i] as Draft);
}

function baseStage(passage: Passage, drafts: readonly Draft[], i: number): Found {
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
  // 开工率82%、投产率41%: each by its own name
  const nearest = names[0] ?? -1;
  if (length === 1 && nearest >= 0 && lead.quantity.start - (words.end[nearest] as number) <= 2) names.length = 1;
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
  // 开工率82%,比上年高3个百分点
  const isNext = lead.quantity.start - before.quantity.end <= 6;
  const isOfRate = (draft.quantity.unit === 'pp' && length === 1) || (draft.measure === 'rate' && isNext);
  if (before.measure === 'rate' && isOfRate) return { from: before };
  if (length > 1 && first >= length) {
    const peer = drafts[i - length] as Draft;
    if (peer.sentence === draft.sentence && peer.measure === (drafts[first - length] as Draft).measure)
      return { from: peer };
  }
  const base = baseOf(drafts, first);
  if (base === null || HELD.test(passage.text.slice(Math.max(from, lead.quantity.start - 8), lead.quantity.start)))
    return null;
  if (base.measure !== 'project_count') return { from: base };
  // 24个项目投产,工业投资增长18.5%,快过全市3个百分点
  if (before.measure === 'growth') return { from: before };
  return isOfElse(passage, lead, before) ? null : { from: base };
}

/** 投资14亿元、持股20%: whom a firm belongs to is at no stage. */
const HELD = /持股|占股|参股|控股|股权|股份|股比|出资/;

/** 「24个项目投产,工业投资增长18.5%」: what grew has a name of its own. */
function isOfElse({ words, lexicon }: Passage, lead: Draft, before: Draft): boolean {
  for (
    let w = lead.wordBefore;
    w >= 0 && lead.wordBefore - w < REACH && (words.start[w] as number) >= before.quantity.end;
    w--
  )
    if ((lexicon.measure[(words.id[w] as number) * KINDS] as number) >= 0) return true;
  return false;
}

/** The figure that a share or a growth is told of: the last one before it in its sentence that is no share itself. */
function baseOf(drafts: readonly Draft[], first: number): Draft | null {
  const { sentence } = drafts[first] as Draft;
  for (let k = first - 1, steps = 0; k >= 0 && steps < REACH; k--, steps++) {
    const before = drafts[k] as Draft;
    if (before.sentence !== sentence) return null;
    if (before.measure !== null && !ASIDE.has(before.measure)) return before;
  }
  return null;
}

const ASIDE: ReadonlySet<Measure> = new Set<Measure>(['rate', 'growth', 'threshold', 'other_quantity']);

/** Whether a share continues the list of the one before it. */
function isListed(text: string, drafts: readonly Draft[], i: number): boolean {
  const draft = drafts[i] as Draft;
  const before = drafts[i - 1] as Draft;
  return before.quantity.kind === draft.quantity.kind && joins(text, before.quantity.end, draft.quantity.start);
}

const LONGEST = 12;

/** 「新开工项目完成的投资增长13%」: the share of a staged group has its stage, where no figure before it says more. */
function subjectStage(passage: Passage, { owner, reasons, wordBefore }: Draft): Found {
  const named = reasons.find(({ field }) => field === 'subject');
  if (owner !== 'project' || named === undefined || named.start < 0) return null;
  const { words } = passage;
  for (
    let w = wordBefore, steps = 0;
    w >= 0 && (words.start[w] as number) >= named.start && steps < REACH;
    w--, steps++
  )
    if ((words.end[w] as number) <= named.end && tellsStage(passage, w))
      return isMixed(passage, w) ? null : found(passage, w, 'stageInside');
  return null;
}
