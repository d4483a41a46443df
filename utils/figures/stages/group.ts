import type { Draft, Passage } from '../draft';
import type { Stage } from '../lexicon/stages';
import { stageNames } from '../senses';
import { heirs, isOfPlace } from './bearers';
import { isEvent } from './event';
import type { AllEvidence } from './evidence';
import { countOf } from './threshold';
import { isNotYet } from './words';

/** The members of a group (集中签约5个项目:A项目,总投资3亿元;…) have its stage. */
export function inheritFromGroup(passage: Passage, drafts: readonly Draft[], evidence: AllEvidence): void {
  const { words, lexicon, text, outline } = passage;
  let group: Group | null = null;
  let whole: Group | null = null;
  let largest = 0;
  let w = 0;
  let sentence = 0;
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    for (; w < words.count && (words.start[w] as number) < draft.quantity.start; w++) {
      const stage = lexicon.stage[words.id[w] as number] as number;
      if (stage < 0) continue;
      const start = words.start[w] as number;
      const end = words.end[w] as number;
      if (!isEvent(text, start, end) || isNotYet(text, start)) continue;
      while (sentence < outline.sentences.length - 1 && (outline.sentences[sentence]?.end as number) <= start)
        sentence++;
      const paragraph = outline.sentences[sentence]?.paragraph ?? 0;
      group = {
        stage: stageNames[stage] ?? null,
        start,
        end,
        paragraph,
        sentence,
        count: (group as Group | null)?.sentence === sentence ? (group as Group).count : 0,
        planned: false,
        event: true,
        open: true,
      };
    }
    if (draft.measure === 'project_count' && draft.stage !== null) {
      const { start, end } = draft.quantity;
      const open: boolean = group?.open === true && (group.sentence === draft.sentence || group.stage === draft.stage);
      group = {
        stage: draft.stage,
        start,
        end,
        paragraph: draft.paragraph,
        sentence: draft.sentence,
        count: draft.quantity.min ?? 0,
        planned: draft.planned,
        event: false,
        open: open || leads(passage, draft),
      };
      if (group.count >= largest) [whole, largest] = [group, group.count];
      continue;
    }
    // 新开工项目78个，完成年度目标任务132个的59%: as many as were to be started, and no other group.
    if (group !== null && isTarget(passage, draft)) {
      evidence.tell(i, group.stage, 'group', group.start, group.end);
      continue;
    }
    // 未开工项目6个, 6个项目因用地未落实尚未开工: nothing has them so far.
    if (draft.measure === 'project_count' && isNotBegun(passage, draft)) {
      group = null;
      continue;
    }
    // 13个项目中, 这13个项目: those that were counted before.
    if (whole !== null && isWholeAgain(passage, draft, whole)) {
      group = whole;
      group.paragraph = draft.paragraph;
      evidence.tell(i, whole.stage, 'group', whole.start, whole.end);
      continue;
    }
    // The largest group so far is the whole; where nothing is told of it, nothing is of its parts.
    if (draft.measure === 'project_count' && (draft.quantity.min ?? 0) >= largest)
      [whole, largest] = [null, draft.quantity.min ?? 0];
    if (whole !== null && draft.measure === 'project_count' && draft.stage === null) {
      const isPart = divides(passage, draft) || isShared(passage, draft);
      const isSmaller = (draft.quantity.min ?? 0) < whole.count;
      const isApart =
        group !== whole &&
        (group === null ||
          (!group.event && group.sentence !== draft.sentence && group.count < (draft.quantity.min ?? 0)));
      if (isPart ? isSmaller : isApart && isClassOf(passage, draft, whole)) {
        group = whole;
        group.paragraph = draft.paragraph;
        evidence.tell(i, whole.stage, 'group', whole.start, whole.end);
        continue;
      }
    }
    if (group === null || draft.measure === null) continue;
    if (draft.stage !== null) {
      if (draft.paragraph === group.paragraph || group.open)
        evidence.hint(i, group.stage, 'group', group.start, group.end);
      continue;
    }
    if (!group.event && group.sentence !== draft.sentence && isDividedAnew(passage, group, draft)) group = null;
    if (group === null) continue;
    if (isClassOf(passage, draft, group)) group.paragraph = draft.paragraph;
    else if (draft.paragraph !== group.paragraph && !group.open) continue;
    if (!heirs.has(draft.measure) || isOfPlace(draft)) continue;
    if (draft.measure === 'threshold' && countOf(drafts, i) !== null) continue;
    if (
      draft.measure === 'project_count' &&
      !(group.event && group.sentence === draft.sentence) &&
      !isPeer(passage, drafts, i, group) &&
      !isClassOf(passage, draft, group) &&
      !PART_OF.test(text.slice(Math.max(group.end, draft.quantity.start - 30), draft.quantity.start))
    ) {
      // Another group begins, of which nothing is told.
      group = whole = null;
      continue;
    }
    // An event speaks for its own paragraph; of what else an article tells it may have nothing, nor has a count of 港口吞吐量.
    if ((group.event && draft.paragraph !== group.paragraph) || isAnothers(text, group, draft) || isElse(group, draft))
      evidence.hint(i, group.stage, 'group', group.start, group.end);
    else evidence.tell(i, group.stage, 'group', group.start, group.end, group.planned && group.open);
  }
}

/** 「在谈项目11个。总投资5亿元的华腾项目…」: a project named in a sentence of its own is seldom one that is only talked about. */
const isElse = ({ stage, sentence, open, event }: Group, draft: Draft) =>
  stage === 'negotiating' && !open && !event && sentence !== draft.sentence && draft.measure !== 'project_count';

/** 「投产63个,港口吞吐能力4120万吨」: an extent of somebody who is named behind the count. */
function isAnothers(text: string, group: Group, { measure, subject, quantity }: Draft): boolean {
  if (group.event || group.open || subject === null || (measure !== 'capacity' && measure !== 'land_area'))
    return false;
  return !/项目|工程|基地/.test(subject) && text.slice(group.end, quantity.start).includes(subject);
}

/** A group whose members follow: a counted one, or an event (集中签约仪式, 开工项目名单). */
interface Group {
  stage: Stage | null;
  start: number;
  end: number;
  paragraph: number;
  sentence: number;
  /** How many projects it is said to hold, 0 where it is not. */
  count: number;
  planned: boolean;
  /** Told by a word (集中签约), not by a count. */
  event: boolean;
  /** Its list goes on in later paragraphs. */
  open: boolean;
}

/** 「…其中新建128个,续建217个。按产业类别分,制造业项目145个」: the whole is divided once more, the part before says nothing of it. */
function isDividedAnew({ text, outline }: Passage, group: Group, draft: Draft): boolean {
  if (!divides({ text, outline }, draft)) return false;
  const from = outline.sentences[group.sentence]?.start ?? 0;
  return text.slice(from, group.start).includes('其中');
}

const isWholeAgain = ({ text }: Passage, { measure, quantity: { start, end, min } }: Draft, { count }: Group) =>
  measure === 'project_count' &&
  min === count &&
  count > 1 &&
  (/^(?:签约|开工)?项目中[，,]/.test(text.slice(end, end + 6)) ||
    /这$|上述$/.test(text.slice(Math.max(0, start - 2), start)));

/** Whether a count is the target that what was reached is a share of. */
const isTarget = ({ text }: Passage, { measure, planned, quantity: { start, end } }: Draft) =>
  measure === 'project_count' &&
  planned &&
  text.charAt(end) === '的' &&
  /(?:完成|占)[^，。；\d]{0,8}(?:目标|任务|计划)[^，。；\d]{0,4}$/.test(text.slice(Math.max(0, start - 16), start));

const isNotBegun = ({ text, outline }: Passage, { clause, quantity: { start, end } }: Draft) => {
  const { start: from, end: to } = outline.clauses[clause] ?? { start, end };
  return (
    NOT_YET.test(text.slice(end, Math.min(end + 24, to))) || NOT_SO.test(text.slice(Math.max(start - 14, from), start))
  );
};

const NOT_YET = /^未(?:开工|动工|竣工|投产)|[尚仍还均]未(?:能|按期|如期)?(?:开工|动工|落地|复工|投产|建成|进场|开展)/;

/** 未开工项目17个 */
const NOT_SO =
  /未(?:开工|动工|竣工|投产)(?:的[^，。；：、]{0,4}|[^，。；：、]{0,4})(?:项目|工程)?(?:还|共|仍)?[有为达]?$/;

/** 从投资来源看，…: the sentence divides what was counted before. */
function divides({ text, outline }: Pick<Passage, 'text' | 'outline'>, { sentence }: Draft): boolean {
  const { start } = outline.sentences[sentence] ?? { start: 0 };
  return /^[按分从][^，。；：\d]{1,10}[，：:]/.test(text.slice(start, start + 14));
}

/** 「项目18个,占项目总数的45%」: a part of those that were counted before. */
const isShared = ({ text, outline }: Passage, { sentence, quantity: { end } }: Draft) =>
  SHARE.test(text.slice(end, end + 14)) ||
  OF_EVENT.test(text.slice(end, Math.min(end + 60, outline.sentences[sentence]?.end ?? end)));

/** 产业项目18个、投资90亿元,分别占本次签约的六成和八成 */
const OF_EVENT = /占到?(?:本次|此次|这次|全部|总)(?:集中)?(?:签约|开工|引进)/;

const SHARE = /^[^，。；\d]{0,4}[，,（(]约?占(?:比|总数|项目总数|全部项目|签约|总个数|项目数|比例)/;

/** Whether a count follows another part of the group in its sentence: 其中产业项目5个,民生项目3个; 涉及电力项目45个,…;数据项目6个. */
function isPeer({ text, outline }: Passage, drafts: readonly Draft[], i: number, group: Group): boolean {
  const { sentence } = drafts[i] as Draft;
  const from = outline.sentences[sentence]?.start ?? 0;
  for (let k = i - 1; k >= 0 && i - k <= 3; k--) {
    const before = drafts[k] as Draft;
    if (before.sentence !== sentence) return false;
    if (before.measure === 'project_count')
      return (
        before.stage === group.stage &&
        (before.reasons.some(({ field, rule }) => field === 'stage' && rule === 'group') ||
          LISTS.test(text.slice(from, before.quantity.start)))
      );
  }
  return false;
}

/** 「…1600个项目集中开工。…\n基础设施项目517个、投资3008亿元」: fewer projects of one class, told without a verb, a place or a time of their own. */
function isClassOf({ text, outline }: Passage, draft: Draft, group: Group): boolean {
  const { quantity, measure, clause, sentence } = draft;
  if (draft.reasons.some(({ rule }) => rule === 'part')) return true;
  if (measure !== 'project_count' || (quantity.min ?? 0) >= group.count) return false;
  const lead = text.slice(outline.clauses[clause]?.start ?? 0, quantity.start);
  if (CLASS.test(lead) && !OWN.test(lead)) return true;
  const from = outline.sentences[sentence]?.start ?? 0;
  return HEADED.test(text.slice(from, quantity.start));
}

/** 工业项目上,共有13个项目 */
const HEADED = /^[^，。；\d]{2,16}(?:项目|领域|类)(?:上|中|方面)?[，,]共?有?$/;

const CLASS = /(?:项目|工程|类)$/;
const OWN =
  /[年月日市县区省州]|[该我本此]|共|重大|安排|实施|计划|纳入|列入|推进|新增|谋划|储备|累计|确定|上报|申报|争取|建设项目|重点项目|拥有|现有|已有|[新改扩续]建/;

const LISTS = /涉及|包括|包含|涵盖|囊括/;

const PART_OF = /其中|分别|包括|包含|涵盖|中[,，：:]?|：|[从按].{1,12}[看分]|占$/;

/** Whether a count's sentence ends in a colon: its list goes on in the next lines. */
function leads({ text, outline }: Passage, draft: Draft): boolean {
  const end = outline.sentences[draft.sentence]?.end ?? 0;
  for (let i = end - 1; i > draft.quantity.end && end - i < 6; i--) {
    const c = text.charAt(i);
    if (c === '：' || c === ':') return true;
    if (c !== '\n' && c !== ' ') return false;
  }
  return false;
}
