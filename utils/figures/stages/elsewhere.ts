import type { Draft, Passage } from '../draft';
import { stageNames, wordOf } from '../senses';
import { heirs, isPlace, isUndertaking, makes, staged, unstaged } from './bearers';
import type { AllEvidence } from './evidence';
import { isIdle } from './idle';
import type { ToldWord } from './told';

/** The furthest stage that the article tells of each subject as fact: of a project a rule, of anybody else a hint. */
export function tellElsewhere(
  passage: Passage,
  drafts: readonly Draft[],
  projects: ReadonlySet<string>,
  groups: ReadonlySet<string>,
  words: readonly ToldWord[],
  evidence: AllEvidence,
): void {
  const { outline } = passage;
  const told = new Map<string, Told>();
  for (const { word: w, stage: name, clause, next, planned } of words) {
    const stage = stageNames.indexOf(name);
    if (planned) continue;
    const owner = mainOf(drafts, next, ownerOf(drafts, next, clause, outline));
    if (owner === null || owner.subject === null || owner.measure === null) continue;
    if (owner.measure === 'project_count' || isPlace(owner.subject) || groups.has(owner.subject)) continue;
    if (!staged.has(owner.measure) && !projects.has(owner.subject)) continue;
    if (makes.has(owner.measure) && owner.quantity.start > (passage.words.start[w] as number)) continue;
    if (isIdle(passage, w) || isAimOfWork(passage, w)) continue;
    const before = told.get(owner.subject);
    const reached = isOfPart(passage, w, owner.subject) ? Math.min(stage, BUILDING) : stage;
    if (before === undefined || before.stage < reached) told.set(owner.subject, { word: w, stage: reached });
  }
  const known = new Map<string, Told | undefined>();
  for (const [i, draft] of drafts.entries()) {
    const { subject, measure } = draft;
    if (subject === null || measure === null || unstaged.has(measure)) continue;
    if (isOvertaken(draft, told)) {
      draft.stage = null;
      draft.reasons = draft.reasons.filter(({ field }) => field !== 'stage');
    }
    if (!known.has(subject)) known.set(subject, lookUp(told, subject));
    const fact = known.get(subject);
    if (fact === undefined) continue;
    const stage = stageNames[fact.stage] ?? null;
    const start = passage.words.start[fact.word] as number;
    const end = passage.words.end[fact.word] as number;
    const isProject = isUndertaking(draft) && (heirs.has(measure) || projects.has(subject));
    if (isProject) evidence.tell(i, stage, 'toldElsewhere', start, end);
    else evidence.hint(i, stage, 'toldElsewhere', start, end);
  }
}

/** 「建成西部最大的冷链基地」: 建成 with what is to be built is no more than an aim, unless 已 or how it went stands before it. */
function isAimOfWork({ text, words }: Passage, w: number): boolean {
  if (wordOf({ text, words }, w) !== '建成') return false;
  const start = words.start[w] as number;
  const end = words.end[w] as number;
  return !/^了?[，。；、]/.test(text.slice(end, end + 2)) && !BUILT.test(text.slice(start - 3, start));
}

const BUILT = /(?:已|全面|顺利|如期|正式|全部)经?$/;

/** 「去年引进的A项目…一期已投产」: a project that was signed or landed, and that the article elsewhere tells to be built. */
function isOvertaken({ stage, planned, measure, subject }: Draft, told: ReadonlyMap<string, Told>): boolean {
  if (stage === null || stageNames.indexOf(stage) >= STARTED || planned) return false;
  if (measure === 'project_count' || measure === 'contracted_investment') return false;
  return (told.get(subject as string)?.stage ?? -1) >= STARTED;
}

/** 「1号、2号机组已投入运行」, 「洁净室已交付」, 「已建成绿道42公里」: a part that is ready leaves its whole in building. */
function isOfPart({ text, words }: Passage, w: number, subject: string): boolean {
  if (/期(?:工程|项目)?$/.test(subject)) return false;
  const start = words.start[w] as number;
  // 造粒塔主体已建成,正在安装设备; 厂房主体全部完工，正进行装修: work goes on.
  const after = text.slice(words.end[w], (words.end[w] as number) + 18);
  if (GOES_ON.test(after) && (wordOf({ text, words }, w).endsWith('建成') || WORK.test(text.slice(start - 12, start))))
    return true;
  if (PARTIAL.test(text.slice(Math.max(0, start - 16), start))) return true;
  if (PART_LIST.test(text.slice(Math.max(0, start - 32), start))) return true;
  const end = words.end[w] as number;
  return wordOf({ text, words }, w).endsWith('建成') && PARTS.test(text.slice(end, end + 20));
}

const GOES_ON = /^[，,、][^。；]{0,12}正(?:在|进行|开展|抓紧|加紧|全力|有序)/;
const WORK = /(?:主体|厂房|车间|土建|基础|结构|[库楼塔站])[^，。；]{0,4}$/;

const PARTIAL =
  /(?:\d号|[一二三首]期|[一二三]级站|首[台批条]|部分|\d(?:条|栋|台|座|个标段)|标段|机组|号楼)[^，。；、\n]{0,10}$|(?:洁净室|车间|装置)(?:已经?|现已|全部|均|主体)*$/;

/** 煤气化装置、净化装置已建成. */
const PART_LIST =
  /、[^，。；、\n]{2,20}(?:装置|生产线|楼|塔|站|房|管网|车间|机组|设施)(?:均|也|全部)?(?:已经?|正)?(?:进入|基本|全部|陆续)*$/;

/** 建成标准厂房14栋: what is ready is counted or measured. */
const PARTS = /^了?[^，。；、\n\d并投达交后]{0,16}\d/;
const BUILDING = stageNames.indexOf('building');

/** What an article tells of a subject: the word, and the stage that it stands for. */
interface Told {
  word: number;
  stage: number;
}

/** The word told of a subject, or of a fuller or shorter form of its name (甘肃高台X项目, X项目; X项目, X生产线项目). */
function lookUp(told: ReadonlyMap<string, Told>, subject: string): Told | undefined {
  const exact = told.get(subject);
  if (exact !== undefined || subject.length < 6 || told.size > 64) return exact;
  for (const [other, word] of told)
    if (other.length >= 6 && (isShortOf(subject, other) || isShortOf(other, subject))) return word;
  return undefined;
}

/** Whether a name is the end of a fuller one, or lacks no more of it than what a plant does. */
function isShortOf(short: string, full: string): boolean {
  if (full.endsWith(short)) return true;
  const core = short.replace(UNDERTAKING, '');
  if (core.length < 6 || core === short) return false;
  const at = full.indexOf(core);
  return at >= 0 && WORKS.test(full.slice(at + core.length));
}

const UNDERTAKING = /(?:项目|工程|基地|工厂|产业园)$/;
const WORKS = /^(?:生产线?|制造|加工|建设|产业化|一体化|研发|产业|新建|扩建)*(?:项目|工程|基地|工厂|产业园)$/;

/** Behind people and things that are counted in passing stands the project of the sentence: 总投资2亿元,服务20万人,已投用. */
function mainOf(drafts: readonly Draft[], next: number, owner: Draft | null): Draft | null {
  if (owner === null || owner.measure !== 'other_quantity') return owner;
  for (let k = (drafts[next] === owner ? next : next - 1) - 1, steps = 0; k >= 0 && steps < 6; k--, steps++) {
    const before = drafts[k] as Draft;
    if (before.sentence !== owner.sentence) break;
    if (before.measure !== null && before.measure !== 'other_quantity' && heirs.has(before.measure)) return before;
  }
  return owner;
}

/** The figure whose project a stage word speaks of: in its clause, its sentence, its paragraph, else on the lines around a short line. */
function ownerOf(drafts: readonly Draft[], next: number, clause: number, outline: Passage['outline']): Draft | null {
  const sentence = outline.clauses[clause]?.sentence ?? 0;
  const paragraph = outline.sentences[sentence]?.paragraph ?? 0;
  const before = drafts[next - 1];
  const after = drafts[next];
  if (after !== undefined && after.clause === clause && before?.clause !== clause) return after;
  if (before !== undefined && before.sentence === sentence) return before;
  if (after !== undefined && after.sentence === sentence) return after;
  if (before !== undefined && before.paragraph === paragraph) return before;
  if (after !== undefined && after.paragraph === paragraph && after.sentence - sentence <= 2) return after;
  const line = outline.paragraphs[paragraph];
  if (before !== undefined && line !== undefined && line.end - line.start < 20 && paragraph - before.paragraph <= 2)
    return before;
  return null;
}

const STARTED = stageNames.indexOf('started');
