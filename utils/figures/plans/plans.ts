import { indexAt } from '../../text/sentences';
import type { Span } from '../../text/span';
import type { Draft, Passage } from '../draft';
import { isPlanTitle, sectionPlans } from '../sections';
import { HEADING, OFF, ON, ONCE, PART, stageNames, wordOf } from '../senses';
import { isAfterwards } from '../stages/words';
import { aimOf, isBase, isCap, isOfYear, isYearly } from './aims';
import { isProgram } from './program';
import { goesOnAsFact, hasSemicolon, isApart, isQuoted, tellsFact } from './reach';
import { isAbility, isAccount, isAttribute, isCompared, isDone, isExtent, isPlanHere, isStartOfPlan } from './words';

/**
 * Tells plans (计划数) from facts by scope. A plan word governs to the full stop (可 and 将 to the semicolon) unless the wording
 * turns to fact (已, 目前); what a plant does 建成后, 投产后 is a plan and has that stage; a heading with 目标 governs its section; a title with
 * it, or an article that sets out work to be done, all that is not told as fact.
 */
export function decidePlans(passage: Passage, drafts: readonly Draft[]): void {
  const { words, lexicon, text } = passage;
  const sections = sectionPlans(passage);
  const { title } = passage.facts;
  const ahead = title !== null && isPlanTitle(title) ? TITLE : isProgram(passage) ? PROGRAM : null;
  let w = 0;
  let sentence = -1;
  let cue = -1;
  let part = -1;
  let once = -1;
  let afterwards = -1;
  /** The sentence has turned to fact: a plan's section says nothing of it. */
  let fact = false;
  /** The last plan word that planned a figure: one that plans none before the semicolon (预计6月底竣工;…) ends there. */
  let used = -1;
  let read = 0;
  let before: Draft | undefined;
  for (const [index, draft] of drafts.entries()) {
    const { start } = draft.quantity;
    if (draft.sentence !== sentence) {
      sentence = draft.sentence;
      cue = part = once = afterwards = -1;
      fact = false;
      read = passage.outline.sentences[sentence]?.start ?? 0;
      while (w < words.count && (words.start[w] as number) < read) w++;
    }
    for (; w < words.count && (words.start[w] as number) < start; w++) {
      const id = words.id[w] as number;
      const wordEnd = words.end[w] as number;
      const plan = lexicon.plan[id];
      if (part >= 0 && hasSemicolon(text, read, words.start[w] as number)) part = afterwards = -1;
      read = wordEnd;
      if (plan === ON || (plan === HEADING && '：:是为'.includes(text.charAt(wordEnd) || '。'))) {
        if (isCompared(text, words.start[w] as number)) {
          if (start - wordEnd <= 4 && draft.quantity.kind !== 'share') once = w;
        } else if (isAttribute(text, wordEnd, start)) once = w;
        else if (isExtent(passage, w)) {
          if ((words.start[w] as number) >= (passage.outline.clauses[draft.clause]?.start ?? 0)) once = w;
        } else if (isPlanHere(passage, w)) cue = w;
        if (wordOf(passage, w) === '届时') {
          const ready = readyBefore(passage, w);
          if (ready >= 0) {
            part = w;
            afterwards = ready;
          }
        }
      } else if (plan === PART) {
        if (isPlanHere(passage, w) && !isAbility(passage, w)) part = w;
      } else if (
        (plan === OFF && !isStartOfPlan(text, wordEnd) && !(isAimed(passage, cue) && isUsed(passage, w))) ||
        isDone(passage, w) ||
        isAccount(passage, w, Math.max(cue, part))
      ) {
        cue = part = afterwards = -1;
        // 实际利用外资 is the name of a measure, in a plan as well.
        if (plan === OFF && wordOf(passage, w) !== '实际') fact = true;
      } else if (
        plan === ONCE &&
        !text.startsWith('超额完成', (words.start[w] as number) - 4) &&
        (start - wordEnd <= 2 || COMPLETES.test(text.slice(wordEnd, start))) &&
        text.charAt(wordEnd) !== '的' &&
        draft.quantity.kind !== 'share'
      )
        once = w;
      if (
        (lexicon.stage[id] as number) >= COMPLETED &&
        isAfterwards(text, words.start[w] as number, wordEnd, wordOf(passage, w))
      )
        part = afterwards = w;
    }
    if (part >= 0 && hasSemicolon(text, read, start)) part = afterwards = -1;
    read = start;
    if (isYearly(passage, draft) && part < 0 && cue < 0) once = draft.wordBefore;
    if (cue >= 0 && cue !== used && hasSemicolon(text, Math.max(words.end[cue] as number, start - 400), start))
      cue = -1;
    const aim = aimOf(text, draft);
    if (cue >= 0 && isQuoted(text, words.end[cue] as number, start)) cue = -1;
    let telling = once >= 0 ? once : part >= 0 ? part : cue;
    const rule = afterwards >= 0 ? 'afterwards' : 'planWord';
    if (telling < 0 && !fact) {
      const section = sections[draft.paragraph] ?? null;
      const headed = section !== null || (ahead !== null && !tellsFact(passage, sentence));
      if (headed && !isBase(passage, draft)) {
        draft.planned = true;
        const reason = section === null ? ahead : { rule: 'heading', ...section };
        if (reason !== null) draft.reasons.push({ field: 'planned', ...reason });
      }
    }
    if (telling < 0 && !draft.planned && isCap(passage, draft)) {
      draft.planned = true;
      const { start, end } = draft.quantity.boundWords[0] as Span;
      draft.reasons.push({ field: 'planned', rule: 'cap', start, end });
    }
    if (telling >= 0 && telling === cue && (isApart(passage, draft, cue) || goesOnAsFact(passage, drafts, index)))
      telling = -1;
    if (telling >= 0 && (telling === cue || (telling === part && afterwards < 0))) used = cue;
    if (telling >= 0 && !isBase(passage, draft)) {
      draft.planned = true;
      draft.reasons.push({
        field: 'planned',
        rule,
        start: words.start[telling] as number,
        end: words.end[telling] as number,
      });
    }
    if (before !== undefined && !draft.planned && isOfYear(text, before, draft)) {
      draft.planned = true;
      const { start, end } = before.quantity;
      draft.reasons.push({ field: 'planned', rule: 'carried', start, end });
    }
    const planned = draft.planned || fact ? null : plannedWhole(text, drafts, index);
    if (planned !== null) {
      draft.planned = true;
      const { start, end } = planned.quantity;
      draft.reasons.push({ field: 'planned', rule: 'carried', start, end });
    }
    before = draft;
    if (aim >= 0 && !draft.planned) {
      draft.planned = true;
      draft.reasons.push({ field: 'planned', rule: 'planWord', start: aim, end: start });
    }
    if (afterwards >= 0) {
      draft.stage = stageNames[lexicon.stage[words.id[afterwards] as number] as number] ?? null;
      draft.reasons.push({
        field: 'stage',
        rule: 'afterwards',
        start: words.start[afterwards] as number,
        end: (words.end[afterwards] as number) + 1,
      });
    }
    once = -1;
  }
}

/**
 * 「计划实施项目90个(续建40个,新建50个),总投资31亿元。其中,工业项目…」: the planned count that a sum stands behind, or the planned whole that the
 * numbers prove a figure to be a part of; null where none is planned.
 */
function plannedWhole(text: string, drafts: readonly Draft[], index: number): Draft | null {
  const { whole, measure, quantity, sentence } = drafts[index] as Draft;
  const isOfPlanned =
    measure === 'project_count' &&
    whole?.of.measure === measure &&
    whole.of.planned &&
    sentence - whole.of.sentence <= 1 &&
    whole.parts.every((part) => part.planned || part.quantity.start >= quantity.start);
  if (isOfPlanned) return whole.of;
  if (measure !== 'total_investment' && measure !== 'contracted_investment') return null;
  for (let k = index - 1; k >= 0 && index - k <= NEAR; k--) {
    const count = drafts[k] as Draft;
    if (count.sentence !== sentence) return null;
    if (count.measure !== 'project_count') continue;
    const behind = text.slice(count.quantity.end, Math.min(quantity.start, count.quantity.end + 80));
    if (BEHIND.test(behind)) return count.planned ? count : null;
  }
  return null;
}

const NEAR = 5;
const BEHIND = /^(?:（[^（）]*）)?[^，。；、（）\d]{0,8}[，,、]?[^，。；、（）\d]{2,8}$/;

/** 「预计年底投产。届时年产值9亿元」: the word that tells what will be ready by then, in its sentence or the one before; -1 for none. */
function readyBefore({ words, lexicon, outline }: Passage, then: number): number {
  const at = words.start[then] as number;
  const sentence = indexAt(outline.sentences, at);
  const from = outline.sentences[Math.max(0, sentence - 1)]?.start ?? 0;
  for (let w = then - 1; w >= 0 && (words.start[w] as number) >= from; w--)
    if ((lexicon.stage[words.id[w] as number] as number) >= 0)
      return (lexicon.stage[words.id[w] as number] as number) >= COMPLETED ? w : -1;
  return -1;
}

/** 年度计划完成投资9亿元: what is planned to be completed. */
const COMPLETES = /^完成[^，。；、的\d]{0,8}投资额?约?$/;

/** 招商目标是2亿元,实际利用外资9000万元: the name of a measure. */
const isUsed = ({ words, text }: Passage, w: number) =>
  wordOf({ words, text }, w) === '实际' &&
  /^(?:利用|使用|吸收|到位)/.test(text.slice(words.end[w], (words.end[w] as number) + 2));
const isAimed = ({ words, lexicon }: Passage, cue: number) =>
  cue >= 0 && lexicon.plan[words.id[cue] as number] === HEADING;

/** The title, which is no part of the text. */
const TITLE = { rule: 'titleOfAims', start: -1, end: -1 };

/** The article as a whole. */
const PROGRAM = { rule: 'program', start: -1, end: -1 };

const COMPLETED = stageNames.indexOf('completed');
