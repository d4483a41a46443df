import type { Passage } from '../draft';
import { KINDS, measureIndex, wordOf } from '../senses';

/** 将 before a number (将5家企业纳入) is 把, no plan; a named plan (行动计划) is one only where its money follows. */
export function isPlanHere(passage: Passage, w: number): boolean {
  const { words, lexicon, text } = passage;
  const end = words.end[w] as number;
  const word = wordOf(passage, w);
  const next = text.charCodeAt(end);
  if (word === '将') return !(next >= 0x30 && next <= 0x39);
  if (word === '可') return !PERMITTED.test(text.slice(end, end + 4));
  if (word === '规划')
    return (
      !/(?:纳入|列入|根据|按照|符合|编制|完成)[^，。；]{0,6}$/.test(
        text.slice(Math.max(0, (words.start[w] as number) - 10), words.start[w]),
      ) &&
      !'”’》五'.includes(text.charAt((words.start[w] as number) - 1) || '。') &&
      !/^(?:确定|提出|明确|编制|批复)/.test(text.slice(end, end + 2))
    );
  // 中央预算内投资计划下达71.6亿元
  if (word.endsWith('计划') && /^(?:已|共|累计)?(?:下达|批复)/.test(text.slice(end, end + 4))) return false;
  if (word === '计划' && '（(》”'.includes(text.charAt(end) || '。')) return false;
  if (word === '目标' && AIM_REACHED.test(text.slice(Math.max(0, (words.start[w] as number) - 14), words.start[w])))
    return false;
  if (word === '目标') return AIMED.test(text.slice(end, end + 12));
  if (word === '需')
    return (
      !'急内刚必所'.includes(text.charAt((words.start[w] as number) - 1) || '。') &&
      NEEDED.test(text.slice(end, end + 4))
    );
  if (word === '准备') return READYING.test(text.slice(end, end + 3));
  if (word === '年内') return !HAPPENED.test(text.slice(end, end + 8));
  if (word === '未来') return /[0-9一二三五十几两，,的]/.test(text.charAt(end));
  // 全年争取落实到位资金505万元
  if (word === '争取' && /^(?:落实|到位)/.test(text.slice(end, end + 2))) return false;
  if (word === '争取') {
    for (let k = w + 1; k < words.count && (words.start[k] as number) - end <= 10; k++)
      if (lexicon.measure[(words.id[k] as number) * KINDS] === FINANCING)
        return (
          !'共已功累'.includes(text.charAt((words.start[w] as number) - 1) || '。') &&
          text.charAt((words.start[w] as number) - 1) === '力'
        );
    return true;
  }
  if (word.endsWith('行动计划'))
    return (
      w + 1 < words.count &&
      (words.start[w + 1] as number) - end <= 3 &&
      (lexicon.measure[(words.id[w + 1] as number) * KINDS] as number) >= 0
    );
  return true;
}

/** 「该厂目前可年产9万吨」: what it can do today. */
export function isAbility({ text, words }: Passage, w: number): boolean {
  const start = words.start[w] as number;
  return text.charAt(start) === '可' && TODAY.test(text.slice(Math.max(0, start - 30), start));
}

const TODAY = /(?:目前|当前|如今|现已|现在|现有)[^，。；、]*$/;

/** 可建设用地, 可售面积: what is allowed, not what will be. */
const PERMITTED = /^(?:建设|利用|供|出?租|销?售)(?:用地|面积|土地)/;

/** 需完成投资, not 需求. */
const NEEDED = /^(?:要|再)?(?:完成|投入|投资|新[增建])/;

/** 准备投资9亿元, not 准备工作. */
const READYING = /^(?:再|总|新|继续|扩大)?(?:投资|投入|[投新扩改]建|出资|引进|建设|在)/;

/** 年内连续两次获得: what happened within the year. */
const HAPPENED = /^[^，。；]{0,4}(?:已|累计|连续|先后|陆续|获|曾|分[两三四\d]批)/;

/** 目标是, 目标产值9亿元, not 围绕全年目标,实现产值9亿元. */
const AIM_REACHED = /(?:完成|占|超额?|达到?)[^，。；、\d]{0,10}$/;
const AIMED = /^(?:任务)?(?:[为是：:达到\d到]|[^，。；、]{1,8}\d)/;

const FINANCING = measureIndex.financing;

/** 占计划, 占年计划, 完成年度计划: a plan that something is compared with. */
export function isCompared(text: string, start: number): boolean {
  return /(?:[占超为的于比较距]|超出|超过|完成)(?:全年|年度?|季度|总|既定)?(?:投资)?$/.test(
    text.slice(Math.max(0, start - 6), start),
  );
}

/** 「计划实施的47个项目中,上半年23个已复工」: the plan is of the count it stands before. */
export function isAttribute(text: string, end: number, start: number): boolean {
  return (
    start - end <= 12 &&
    /^[^，。；]{1,10}的$/.test(text.slice(end, start)) &&
    /^.{0,12}[^，。；]{0,20}中[，,]/.test(text.slice(start, start + 34))
  );
}

/** 规划面积, 规划产能: the name of an extent, which plans the figure of its clause and no other. */
export function isExtent(passage: Passage, w: number): boolean {
  const end = passage.words.end[w] as number;
  return wordOf(passage, w) === '规划' && EXTENT.test(passage.text.slice(end, end + 4));
}

const EXTENT = /^(?:总?(?:面积|用地|占地|建筑|产能|装机|规模|床位|投资)|可用)/;

/** 目前的2.03亿吨, 现有基础: what a plan starts from; the sentence stays a plan. */
export function isStartOfPlan(text: string, end: number): boolean {
  return /^(?:的|基础|水平|规模)/.test(text.slice(end, end + 2));
}

/** 「计划投资9亿元,累计完成投资5亿元」 turns to fact; 预计累计完成 does not. */
export function isAccount(passage: Passage, w: number, cue: number): boolean {
  const { words } = passage;
  const word = wordOf(passage, w);
  if (!ACCOUNTS.some((account) => word.startsWith(account))) return false;
  return cue < 0 || (words.start[w] as number) - (words.end[cue] as number) > 3;
}

const ACCOUNTS = ['累计完成', '实际完成', '实际投入'];

/** 了 after a verb of stage tells that it happened: 引进了, 开工了. */
export function isDone({ words, lexicon, text }: Passage, w: number): boolean {
  return (lexicon.stage[words.id[w] as number] as number) >= 0 && text.charAt(words.end[w] as number) === '了';
}
