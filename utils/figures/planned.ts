import type { Span } from '../text/span';
import { isBase as isStart } from './based';
import type { Draft, Passage } from './draft';
import { sectionPlans } from './sections';
import { HEADING, KINDS, measureIndex, OFF, ON, ONCE, PART, stageNames, TO, wordOf } from './senses';
import { isAfterwards } from './stages/words';

/**
 * Tells plans (计划数) from facts by scope. A plan word governs to the full stop (可 and 将 to the semicolon) unless the wording
 * turns to fact (已, 目前); what a plant does 建成后, 投产后 is a plan and has that stage; a heading with 目标 governs its section.
 */
export function decidePlans(passage: Passage, drafts: readonly Draft[]): void {
  const { words, lexicon, text } = passage;
  const sections = sectionPlans(passage);
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
  for (const draft of drafts) {
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
        else if (isWithinYears(passage, w)) part = w;
        else if (isPlanHere(passage, w)) cue = w;
      } else if (plan === PART) {
        if (isPlanHere(passage, w)) part = w;
      } else if (plan === OFF || isDone(passage, w) || isAccount(passage, w, Math.max(cue, part))) {
        cue = part = afterwards = -1;
        if (plan === OFF) fact = true;
      } else if (plan === ONCE && startsStage(passage, w)) {
        cue = w;
      } else if (
        plan === ONCE &&
        !text.startsWith('超额完成', (words.start[w] as number) - 4) &&
        start - wordEnd <= 2 &&
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
    if (cue >= 0 && draft.measure === 'completed_investment' && isAccounted(passage, draft, cue)) cue = -1;
    const aim = isAim(text, draft);
    let telling = once >= 0 ? once : part >= 0 ? part : cue;
    let rule = afterwards >= 0 ? 'afterwards' : 'planWord';
    if (telling < 0 && !fact && !isPast(text, draft)) {
      telling = sections[draft.paragraph] ?? -1;
      rule = 'heading';
    }
    if (telling < 0 && isCap(passage, draft)) {
      draft.planned = true;
      const { start, end } = draft.quantity.boundWords[0] as Span;
      draft.reasons.push({ field: 'planned', rule: 'cap', start, end });
    }
    if (telling >= 0 && telling === cue && isApart(passage, draft, cue)) telling = -1;
    if (telling >= 0 && telling === cue) used = cue;
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
 * 「计划总投资156亿元,其中10亿元以上项目5个」: the plan is of the money; the counts of the clauses behind it are told as fact, and what stands
 * behind a semicolon is told anew. 「计划开工项目中,48个已开工」: a count that 已 follows is a fact.
 */
function isApart(passage: Passage, draft: Draft, cue: number): boolean {
  const { words, text, outline } = passage;
  const { measure, quantity, clause } = draft;
  const end = words.end[cue] as number;
  const from = outline.clauses[clause]?.start ?? 0;
  const counts = measure === 'project_count' || measure === 'threshold';
  if (isOfMoney(passage, cue))
    return (counts && end <= from) || hasSemicolon(text, Math.max(end, quantity.start - 400), quantity.start);
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

/** 「年度计划投资628亿元,较上年增长9.4%」: the growth of a year's plan, or its share, is planned as well. */
function isOfYear(text: string, before: Draft, { measure, sentence, quantity }: Draft): boolean {
  if (measure !== 'growth' && measure !== 'rate') return false;
  if (before.measure !== 'annual_investment' || !before.planned || before.sentence !== sentence) return false;
  return /^[，,][^；。\d]{0,16}$/.test(text.slice(before.quantity.end, quantity.start));
}

/** 去年, 上年 before a figure: a plan's section tells what was. */
function isPast(text: string, { quantity: { start } }: Draft): boolean {
  return /(?:去年|上年|前年|十三五”?时?期?间?末?)[^。；]{0,12}$/.test(text.slice(Math.max(0, start - 20), start));
}

/** 完成全年目标180亿元的54%: where the words of the aim (任务, 目标) start that a share is of, -1 for none. */
function isAim(text: string, { quantity: { start, end } }: Draft): number {
  if (text.charAt(end) !== '的') return -1;
  const lead = AIM.exec(text.slice(Math.max(0, start - 9), start));
  return lead ? start - lead[0].length : -1;
}

const AIM = /(?:年度?|季度?|下达|计划|预期|考核|责任|工作|既定|序时)(?:任务|目标|计划|指标|预算)数?[为是]?$/;

/** What a time to come covers is a plan: 到2026年,产值达到300亿元. Needs the publication date; runs after the periods. */
export function planFuture({ facts: { published } }: Passage, drafts: readonly Draft[]): void {
  if (published === null) return;
  const today = published.slice(0, 10);
  for (const draft of drafts) {
    const { period } = draft;
    if (draft.planned && isOver(draft, today)) {
      draft.planned = false;
      draft.reasons = draft.reasons.filter(({ field }) => field !== 'planned');
    }
    if (draft.planned || draft.stage === 'reserve') continue;
    if (period === null || period.end === null || period.end <= today) continue;
    if (period.start === null ? period.end.slice(0, 4) <= today.slice(0, 4) : period.start <= today) continue;
    draft.planned = true;
    draft.reasons.push({ field: 'planned', rule: 'future', start: -1, end: -1 });
  }
}

/** 「今年计划完成投资36亿元,一季度完成8.2亿元」: a time that is over, told behind the plan, turns to fact. */
function isOver({ period, reasons, measure }: Draft, today: string): boolean {
  if (period === null || period.start === null || period.end === null || period.end >= today) return false;
  if (measure !== 'completed_investment' && measure !== 'growth' && measure !== 'rate') return false;
  const cue = reasons.find(({ field }) => field === 'planned');
  const time = reasons.find(({ field }) => field === 'period');
  return cue?.rule === 'planWord' && time !== undefined && time.start > cue.end;
}

/** 「本次募集资金总额不超过12亿元」: a cap on money still to be raised or spent. */
function isCap({ text, outline }: Passage, { quantity, clause }: Draft): boolean {
  if (quantity.bound !== 'atMost' || quantity.kind !== 'money' || quantity.boundWords.length === 0) return false;
  const from = Math.max(outline.clauses[clause]?.start ?? 0, quantity.start - 30);
  return CAPPED.test(text.slice(from, quantity.start));
}

const CAPPED = /(?:本次|此次|发行|募集|募资|对外投资|增资|拟|申请|授信|提供担保)/;

/** 年度投资6亿元, 年度盘子: what a year is to bring, unless its years are told one by one. */
function isYearly(passage: Passage, { measure, wordBefore }: Draft): boolean {
  return measure === 'annual_investment' && wordBefore >= 0 && wordOf(passage, wordBefore).startsWith('年度');
}

const FINANCING = measureIndex.financing;
const COMPLETED = stageNames.indexOf('completed');

function hasSemicolon(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (text.charCodeAt(i) === 0xff1b || text.charCodeAt(i) === 0x3b) return true;
  return false;
}

/** 「计划实施的47个项目中,上半年23个已复工」: the plan is of the count it stands before. */
function isAttribute(text: string, end: number, start: number): boolean {
  return (
    start - end <= 12 &&
    /^[^，。；]{1,10}的$/.test(text.slice(end, start)) &&
    /^.{0,12}[^，。；]{0,20}中[，,]/.test(text.slice(start, start + 34))
  );
}

/** 3年内实现产值9亿元: as far as the semicolon. */
function isWithinYears(passage: Passage, w: number): boolean {
  return wordOf(passage, w) === '年内' && /\d/.test(passage.text.charAt((passage.words.start[w] as number) - 1));
}

/** 占计划, 占年计划, 完成年度计划: a plan that something is compared with. */
function isCompared(text: string, start: number): boolean {
  return /[占超为的于比较距](?:全年|年度?|季度|总|既定)?$/.test(text.slice(Math.max(0, start - 5), start));
}

/** 将 before a number (将5家企业纳入) is 把, no plan; a named plan (行动计划) is one only where its money follows. */
function isPlanHere(passage: Passage, w: number): boolean {
  const { words, lexicon, text } = passage;
  const end = words.end[w] as number;
  const word = wordOf(passage, w);
  const next = text.charCodeAt(end);
  if (word === '将') return !(next >= 0x30 && next <= 0x39);
  if (word === '规划')
    return (
      !/(?:纳入|列入|根据|按照|符合|编制)[^，。；]{0,6}$/.test(
        text.slice(Math.max(0, (words.start[w] as number) - 10), words.start[w]),
      ) &&
      !'”’》五'.includes(text.charAt((words.start[w] as number) - 1) || '。') &&
      !/^(?:确定|提出|明确|编制|批复)/.test(text.slice(end, end + 2))
    );
  if (word === '计划' && '（(》”'.includes(text.charAt(end) || '。')) return false;
  if (word === '目标' && AIM_REACHED.test(text.slice(Math.max(0, (words.start[w] as number) - 14), words.start[w])))
    return false;
  if (word === '目标') return AIMED.test(text.slice(end, end + 12));
  if (word === '未来') return /[0-9一二三五十几两，,的]/.test(text.charAt(end));
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

/** 目标是, 目标产值9亿元, not 围绕全年目标,实现产值9亿元. */
const AIM_REACHED = /(?:完成|占|超额?|达到?)[^，。；、\d]{0,10}$/;
const AIMED = /^(?:任务)?(?:[为是：:达到\d到]|[^，。；、]{1,8}\d)/;

/** 「年度计划投资93亿元,完成投资44亿元」: what was to be spent, and what was, in clauses of their own. */
function isAccounted({ words, text, outline }: Passage, { clause, quantity }: Draft, cue: number): boolean {
  const start = outline.clauses[clause]?.start ?? 0;
  const end = words.end[cue] as number;
  if (end > start || !MONEY.test(text.slice(end, end + 6))) return false;
  return /^[^，。；\d]{0,12}完成(?:总?投资|投资额)?[^，。；\d]{0,3}$/.test(text.slice(start, quantity.start));
}

/** 「计划投资9亿元,累计完成投资5亿元」 turns to fact; 预计累计完成 does not. */
function isAccount(passage: Passage, w: number, cue: number): boolean {
  const { words } = passage;
  const word = wordOf(passage, w);
  if (!ACCOUNTS.some((account) => word.startsWith(account))) return false;
  return cue < 0 || (words.start[w] as number) - (words.end[cue] as number) > 3;
}

const ACCOUNTS = ['累计完成', '实际完成', '实际投入'];

/** 本年度计划开工项目: the plan is of the start, not of the year's money. */
function startsStage({ words, lexicon }: Passage, w: number): boolean {
  return (
    w + 1 < words.count &&
    words.start[w + 1] === words.end[w] &&
    (lexicon.stage[words.id[w + 1] as number] as number) >= 0
  );
}

/** 了 after a verb of stage tells that it happened: 引进了, 开工了. */
function isDone({ words, lexicon, text }: Passage, w: number): boolean {
  return (lexicon.stage[words.id[w] as number] as number) >= 0 && text.charAt(words.end[w] as number) === '了';
}

/** The value from which a plan starts: 「由105亿立方米增加到150亿立方米」. */
function isBase({ words, lexicon, text }: Passage, { quantity, wordAfter, measure }: Draft): boolean {
  if (
    measure !== 'growth' &&
    (text.charAt(quantity.start - 1) === '期' || text.charAt(quantity.start - 2) === '期') &&
    /(?:上年|去年)同期[为是]?$/.test(text.slice(Math.max(0, quantity.start - 6), quantity.start))
  )
    return true;
  if (isStart(text, quantity)) return true;
  if (wordAfter >= words.count || lexicon.change[words.id[wordAfter] as number] !== TO) return false;
  if ((words.start[wordAfter] as number) > quantity.end + 1) return false;
  const lead = text.slice(Math.max(0, quantity.start - 9), quantity.start);
  return lead.includes('由') || lead.includes('从');
}
