import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import { heirs, isClass, isPlace, makes, unstaged } from './bearers';
import type { AllEvidence } from './evidence';
import type { ToldWord } from './told';

/** Figures of one project have one stage. */
export function shareWithSubject(drafts: readonly Draft[], projects: ReadonlySet<string>, evidence: AllEvidence): void {
  const divided = sentencesOfMore(drafts);
  const stageOf = new Map<string, Draft | null>();
  for (const draft of drafts) {
    if (draft.subject === null || isPlace(draft.subject)) continue;
    // Of 32 projects 21 have started: that is no stage of them all.
    if (draft.measure === 'project_count' && (draft.stage === null || divided.has(draft.sentence)))
      stageOf.set(draft.subject, null);
    if (draft.stage === null || (draft.measure === 'project_count' && divided.has(draft.sentence))) continue;
    if (draft.measure === 'rate' || draft.measure === 'growth') continue;
    const makesPart = makes.has(draft.measure as Measure);
    if (
      draft.reasons.some(
        ({ field, rule }) => field === 'stage' && (rule === 'afterwards' || (makesPart && rule === 'stageBefore')),
      )
    )
      continue;
    const other = stageOf.get(draft.subject);
    stageOf.set(draft.subject, other === undefined || other?.stage === draft.stage ? draft : null);
  }
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    if (draft.subject === null || draft.measure === null || unstaged.has(draft.measure)) continue;
    if (draft.measure === 'project_count') continue;
    if (!heirs.has(draft.measure) && !projects.has(draft.subject)) continue;
    const from = stageOf.get(draft.subject) ?? wholeOf(drafts, i);
    if (from) evidence.tell(i, from.stage, 'sameProject', from.quantity.start, from.quantity.end);
  }
}

/** The sentences whose counts are of more than one stage: 新开工项目30个、竣工23个,完成投资9亿元. */
function sentencesOfMore(drafts: readonly Draft[]): ReadonlySet<number> {
  const stages = new Map<number, string>();
  const more = new Set<number>();
  for (const { measure, stage, sentence } of drafts) {
    if (measure !== 'project_count' || stage === null) continue;
    const other = stages.get(sentence);
    if (other !== undefined && other !== stage) more.add(sentence);
    stages.set(sentence, stage);
  }
  return more;
}

/** The figure of the whole that a phase (一期) belongs to: the one before it in the sentence. */
function wholeOf(drafts: readonly Draft[], i: number): Draft | null {
  const draft = drafts[i] as Draft;
  const before = drafts[i - 1];
  if (before === undefined || before.sentence !== draft.sentence || before.stage === null) return null;
  return /^[一二三四首]期|[一二三四首]期(?:工程|项目)?$/.test(draft.subject ?? '') ? before : null;
}

/** A whole of which one phase has begun is being built. A phase is called by its project (东湖产业园一期). */
export function beginWithPhase(drafts: readonly Draft[], evidence: AllEvidence): void {
  const begun = new Map<string, Draft>();
  for (const draft of drafts) {
    const { subject, stage } = draft;
    if (subject === null || stage === null || !BEGUN.has(stage) || draft.planned) continue;
    const phase = PHASE.exec(subject);
    if (phase !== null && phase.index > 3) begun.set(subject.slice(0, phase.index), draft);
  }
  if (begun.size === 0) return;
  for (const [i, draft] of drafts.entries()) {
    if (draft.subject === null || draft.measure === null || !heirs.has(draft.measure)) continue;
    const phase = begun.get(draft.subject);
    if (phase) evidence.tell(i, 'building', 'firstPhase', phase.quantity.start, phase.quantity.end);
  }
}

const PHASE = /(?:[一首]期|第一期)(?:工程|项目)?$/;

const BEGUN: ReadonlySet<string> = new Set(['started', 'building', 'completed', 'operating']);

/**
 * Money already spent on a single project tells that it is being built, and so does work that is done in part (路基完成92%); what is spent on counted ones
 * (26个重点项目完成投资9亿元) does not.
 */
export function underWay(
  { text }: Passage,
  drafts: readonly Draft[],
  projects: ReadonlySet<string>,
  groups: ReadonlySet<string>,
  words: readonly ToldWord[],
  evidence: AllEvidence,
): void {
  for (const [i, draft] of drafts.entries()) {
    if (draft.planned) continue;
    if (draft.measure === 'rate' && isDoneInPart(text, draft)) {
      evidence.tell(i, 'building', 'underWay', draft.quantity.start, draft.quantity.end);
      continue;
    }
    if (draft.measure !== 'completed_investment') continue;
    if (
      draft.subject === null ||
      groups.has(draft.subject) ||
      isPlace(draft.subject) ||
      isClass(draft.subject) ||
      !projects.has(draft.subject)
    )
      continue;
    // 项目已开工,完成投资9亿元: its sentence tells of it more plainly.
    if (words.some(({ sentence, next, planned }) => sentence === draft.sentence && next <= i && !planned))
      evidence.hint(i, 'building', 'underWay', draft.quantity.start, draft.quantity.end);
    else evidence.tell(i, 'building', 'underWay', draft.quantity.start, draft.quantity.end);
  }
}

/** 「主体完成82%」: a share of what is built of a project, not all of it. */
function isDoneInPart(text: string, { quantity: { start, max, bound } }: Draft): boolean {
  if (max === null || max >= 100 || bound === 'atLeast') return false;
  return WORKS.test(text.slice(Math.max(0, start - 16), start));
}

/** What is built of a project, and that some of it is done. */
const WORKS =
  /(?:主体|基础|土建|路基|路面|桥梁|隧道|管网|管道|厂房|车间|钢结构|桩基|设备安装|安装|装修|土石方|铺轨|架梁|开挖|工程量?|形象进度|施工|建设)[^，。；\d投率]{0,8}(?:完成|进度|已达?)[^，。；\d投]{0,4}$/;
