import type { Draft, Passage } from '../draft';
import { KINDS } from '../senses';

/**
 * 「计划总投资156亿元,其中10亿元以上项目5个」: the plan is of the money; the counts of the clauses behind it are told as fact, and what stands
 * behind a semicolon is told anew. 「计划开工项目中,48个已开工」: a count that 已 follows is a fact.
 */
export function isApart(passage: Passage, draft: Draft, cue: number): boolean {
  const { words, text, outline } = passage;
  const { measure, quantity, clause } = draft;
  const end = words.end[cue] as number;
  const from = outline.clauses[clause]?.start ?? 0;
  const counts =
    measure === 'project_count' ||
    measure === 'threshold' ||
    // 开工项目23个,开工率92%
    (measure === 'rate' && /[开复竣完投]工?产?率(?:达到?|为)?$/.test(text.slice(quantity.start - 5, quantity.start)));
  if (counts && end <= from && WORK.test(text.slice(end, end + 4)) && !DEMANDS.test(text.slice(end - 2, end)))
    return true;
  // 12个计划投产项目实现投产9个
  if (counts && NAMED.test(text.slice(end, quantity.start))) return true;
  if (isOfMoney(passage, cue)) {
    if (counts && end <= from) return true;
    // 计划投资50亿元，其中：一期投资25亿元；二期投资25亿元
    const isPhase = /^[一二三四首][期阶]/.test(text.slice(from, from + 2));
    return !isPhase && hasSemicolon(text, Math.max(end, quantity.start - 400), quantity.start);
  }
  // 全年计划完成投资26亿元,在建高速公路达392公里
  if (end <= from && /^在建[^，。；]{1,10}(?:达|有|为)/.test(text.slice(from, quantity.start))) return true;
  if (measure !== 'project_count' || end > from) return false;
  return (
    /^(?:项目|工程)?(?:均|都|全部)?(?:已|正)/.test(text.slice(quantity.end, quantity.end + 8)) ||
    /^(?:续建|在建|结转|预备|储备|在谈)/.test(text.slice(from, quantity.start))
  );
}

/** 计划总投资, 总计划投资: a plan word that names money. */
function isOfMoney({ words, lexicon, text }: Passage, cue: number): boolean {
  const end = words.end[cue] as number;
  return (lexicon.measure[(words.id[cue] as number) * KINDS] as number) >= 0 || MONEY.test(text.slice(end, end + 6));
}

const MONEY = /^(?:年度|年内)?总?投资/;
const WORK = /^完成投资/;
const NAMED = /^(?:新?开工|复工|投产|竣工|签约|落地)的?[^，。；\d]{0,8}(?:项目|工程)[^。；]{0,6}(?:已|实现)/;
/** What is asked for goes on: 确保完成投资28亿元,新开工项目12个. */
const DEMANDS = /^(?:确保|力争|争取|保证|力求|冲刺)$/;

/**
 * 「1—4月完成投资90亿元。其中，计划投产项目17个，完成投资16亿元，完成年度计划的40%」: the plan is in the name of a part; what was completed of the part is as
 * much a fact as what was of the whole.
 */
export function goesOnAsFact({ text, outline }: Passage, drafts: readonly Draft[], index: number): boolean {
  const completes = ({ clause, quantity: { start } }: Draft) =>
    COMPLETED.test(text.slice(outline.clauses[clause]?.start ?? start, start));
  const draft = drafts[index] as Draft;
  if (!completes(draft)) return false;
  for (let k = index - 1; k >= 0 && index - k <= NEAR; k--) {
    const before = drafts[k] as Draft;
    if (draft.sentence - before.sentence > 1) return false;
    if (before.measure === 'completed_investment' && completes(before)) return !before.planned;
  }
  return false;
}

/** How many figures apart whole and part may be. */
const NEAR = 16;
const COMPLETED = /^(?:已|累计|实际)*完成(?:投资|(?:年度|全年)[^，。；]{0,8}的)约?$/;

/** Whether a sentence of an article on plans tells what is or was, anywhere in it. */
export function tellsFact({ text, outline }: Passage, sentence: number): boolean {
  const { start, end } = outline.sentences[sentence] ?? { start: 0, end: 0 };
  return FACT.test(text.slice(start, end));
}

const FACT = /已|了|同比|比上年|去年|累计|目前|截至|以来|现有|现状|共有|曾|于20\d\d年/;

export function hasSemicolon(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0xff1b || text.charCodeAt(i) === 0x3b) return true;
  return false;
}

/**
 * 「按照“企业采购、确保发电”的原则,每吨补贴20元」: a plan word within quotation marks or brackets that close before the figure; a plan's name
 * (“三年计划”总投资) is none.
 */
export function isQuoted(text: string, from: number, to: number): boolean {
  if (nesting(text.charCodeAt(from)) < 0) return false;
  let open = 0;
  for (let i = from; i < to && i - from < 400; i++) {
    open += nesting(text.charCodeAt(i));
    if (open < 0) return true;
  }
  return false;
}

/** 1 for a sign that opens a quotation or a bracket, -1 for one that closes it. */
function nesting(code: number): number {
  switch (code) {
    case 0x201c: // “
    case 0xff08: // （
    case 0x28:
    case 0x300a: // 《
      return 1;
    case 0x201d: // ”
    case 0xff09: // ）
    case 0x29:
    case 0x300b: // 》
      return -1;
    default:
      return 0;
  }
}
