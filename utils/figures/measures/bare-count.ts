import { because, carried, type Decision } from '../decision';
import type { Draft, Passage } from '../draft';
import { KINDS } from '../senses';
import { COMPANIES, counted, isNeutral, JOBS, NEUTRAL, OTHER, PROJECTS } from './counted-noun';

/**
 * A count without a noun of its own (承前计数) counts projects where their sum or their stage is told, else what was counted before it; null where
 * nothing tells. `before` and `behind`: whether a noun stands there.
 */
export function bareCount(
  passage: Passage,
  drafts: readonly Draft[],
  i: number,
  before: boolean,
  behind: boolean,
): Decision | null {
  const draft = drafts[i] as Draft;
  const { unit, end } = draft.quantity;
  const mayBeProjects = PROJECT_UNITS.includes(unit) && !behind;
  if (mayBeProjects && isSummed(passage, drafts, i)) {
    const sum = (drafts[i + 1] as Draft).quantity.start;
    return { measure: 'project_count', rule: 'summed', start: end, end: sum, sure: 0.75 };
  }
  const staged = before || behind ? -1 : stageBefore(passage, draft);
  if (staged >= 0) return because(passage, staged, 'project_count', 'stageCounted', 0.75);
  return carriedCount(passage, drafts, i) ?? (mayBeProjects ? toldOf(passage.text, draft, drafts[i - 1]) : null);
}

/** 「审批6个,核准3个」: the noun of the count before, or the last noun of the sentence so far. */
export function carriedCount(passage: Passage, drafts: readonly Draft[], i: number): Decision | null {
  const { words, lexicon } = passage;
  const draft = drafts[i] as Draft;
  const part = isPartCount(passage, drafts, i);
  if (!isBare(passage, drafts, i) && !part) return null;
  const firms = draft.quantity.unit === '家' || draft.quantity.unit === '户';
  const from = passage.outline.sentences[draft.sentence]?.start ?? 0;
  for (let w = draft.wordBefore, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < 24; w--, steps++) {
    const noun = lexicon.counted[words.id[w] as number] as number;
    if (noun < 0 || noun === JOBS || (noun === PROJECTS && BUILT.includes(draft.quantity.unit))) continue;
    if ((noun === OTHER && !part) || (noun === COMPANIES && !firms)) break;
    if (noun === OTHER) continue;
    return counted(passage, w, 'carried', 0.7);
  }
  for (let k = i - 1; k >= 0 && i - k < 6; k--) {
    const before = drafts[k] as Draft;
    if (before.paragraph !== draft.paragraph) return null;
    if (
      before.quantity.kind === 'count' &&
      before.quantity.unit === draft.quantity.unit &&
      before.measure !== null &&
      before.measure !== 'growth'
    )
      return carried(before, 0.65);
  }
  return null;
}

/** Whether a count stands without a noun of its own: 审批6个, 其中竣工25项; not 博物馆11个. */
function isBare(passage: Passage, drafts: readonly Draft[], i: number): boolean {
  const { words, text, outline } = passage;
  const { quantity, wordBefore, clause } = drafts[i] as Draft;
  let from = Math.max(outline.clauses[clause]?.start ?? 0, drafts[i - 1]?.quantity.end ?? 0);
  if (wordBefore >= 0) from = Math.max(from, words.end[wordBefore] as number);
  // A word of no meaning (渠系建筑物103处) is what is counted.
  let lead = wordBefore >= 0 && words.end[wordBefore] === from && isMute(passage, wordBefore) ? 3 : 0;
  const verbs = DONE.exec(text.slice(from, quantity.start)) ?? TIMED.exec(text.slice(from, quantity.start));
  for (let i = quantity.start - 1 - (verbs?.[0].length ?? 0); i >= from && lead <= 2; i--) {
    const c = text.charAt(i);
    if (!NEUTRAL.includes(c)) lead++;
  }
  return lead <= 2;
}

/** What is done with projects: 审批核准9个. */
const DONE = /(?:审批|核准|备案|批准|批复|立项|可研|初设|环评|新增|新批|入库|纳入|调度|实施|安排|推进|完成|办结)+$/;

/** 「一季度有28个,二季度有40个」. */
const TIMED = /(?:[一二三四]季度|[上下]半年|\d{1,2}月份?|[今去本当前][年月])共?[有达为]?$/;

function isMute({ words, lexicon }: Passage, w: number): boolean {
  const id = words.id[w] as number;
  const meaning = lexicon.measure.subarray(id * KINDS, (id + 1) * KINDS).some((measure) => measure >= 0);
  return (
    !meaning &&
    (lexicon.stage[id] as number) < 0 &&
    lexicon.plan[id] === 0 &&
    lexicon.change[id] === 0 &&
    lexicon.rate[id] === 0 &&
    (lexicon.counted[id] as number) < 0
  );
}

/** What is counted so without a noun is a part of a project: 工程设站22座, 改造泵站103处. */
const BUILT = '座处';

/**
 * A part of what was counted before: 来自京津冀的27个, 9个在建, 石龙片区7个、41亿元. Its own noun is left out, so that it stands behind 的, begins its
 * clause, or is followed by its sum or by the next part.
 */
export function isPartCount({ text, outline }: Passage, drafts: readonly Draft[], i: number): boolean {
  const { quantity, clause, paragraph } = drafts[i] as Draft;
  const start = outline.clauses[clause]?.start ?? 0;
  const next = drafts[i + 1];
  const led = text.charAt(quantity.start - 1) === '的' || quantity.start - start <= 1;
  const summed =
    next !== undefined &&
    next.quantity.kind === 'money' &&
    SUM.test(text.slice(quantity.end, next.quantity.start)) &&
    quantity.start - start <= 10;
  const last = drafts[i - 1];
  const listed =
    last?.measure === 'project_count' && /^、[\u4e00-\u9fff]{2,8}$/.test(text.slice(last.quantity.end, quantity.start));
  if (!led && !summed && !listed) return false;
  for (let k = i - 1; k >= 0 && i - k < 8; k--) {
    const before = drafts[k] as Draft;
    if (before.paragraph !== paragraph) return false;
    if (before.measure !== 'project_count' && before.measure !== 'company_count') continue;
    if (before.quantity.unit !== quantity.unit) return false;
    if ((before.quantity.min ?? 0) > (quantity.min ?? 0)) return true;
  }
  return false;
}

/** 7个、41亿元; 8个,总投资8.2亿元. */
const SUM = /^[，、](?:计划|预计)?(?:总?投资额?(?:约|达|为)?)?$/;

/** 「当月审批核准23个,总投资1511亿元」: what has a total investment are projects. */
function isSummed(passage: Passage, drafts: readonly Draft[], i: number): boolean {
  const { quantity } = drafts[i] as Draft;
  const next = drafts[i + 1];
  return (
    next?.quantity.kind === 'money' &&
    TOTAL.test(passage.text.slice(quantity.end, next.quantity.start)) &&
    (isBare(passage, drafts, i) || isNamed(passage, drafts, i))
  );
}

/** 「交通类10项,投资5亿元;农业6项,投资2亿元」: a class alone stands before the count. */
function isNamed({ text, outline }: Passage, drafts: readonly Draft[], i: number): boolean {
  const { quantity, clause } = drafts[i] as Draft;
  const from = Math.max(outline.clauses[clause]?.start ?? 0, drafts[i - 1]?.quantity.end ?? 0);
  return CLASS.test(text.slice(from, quantity.start));
}

const CLASS =
  /^[，；、。\n]?(?:其中|另有?|[一二三四五六七八九十]+是|[（(]?[一二三四五六七八九十\d]+[）)、.])?[：，]?[\u4e00-\u9fff、]{2,10}[：]?(?:共|共有|有)?$/;

const TOTAL =
  /^[，、](?:计划|预计|估算|概算|涉及|年度|当年|今年|明年|年|总|\d{4}年)*投资(?:总?额|规模)?(?:约|达到?|为|共)?$/;

/** 「新签约12个」, 「一季度应开工84个」: what is signed or started are projects; the stage word right before the count, -1 for none. */
function stageBefore({ words, lexicon, text }: Passage, { quantity: { start, unit }, wordBefore: w }: Draft): number {
  if (w < 0 || !PROJECT_UNITS.includes(unit) || (lexicon.stage[words.id[w] as number] as number) < 0) return -1;
  return isNeutral(text, words.end[w] as number, start) ? w : -1;
}

/** 「63个在建」, 「外商投资5个」, 「投资上亿元的有15个」: what is at a stage, is invested or costs so much are projects; null for any other. */
function toldOf(text: string, { quantity: { start, end } }: Draft, before: Draft | undefined): Decision | null {
  const decide = (start: number, end: number) =>
    ({ measure: 'project_count', rule: 'stageCounted', start, end, sure: 0.65 }) as const;
  const staged = STAGED.exec(text.slice(end, end + 4));
  if (staged !== null) return decide(end, end + staged[0].length);
  if (/投资共?$/.test(text.slice(start - 3, start))) return decide(start - 2, start);
  const isSized =
    before?.quantity.kind === 'money' &&
    before.quantity.bound === 'atLeast' &&
    /^的(?:共?有|达)?$/.test(text.slice(before.quantity.end, start)) &&
    /投资/.test(text.slice(Math.max(0, before.quantity.start - 8), before.quantity.start));
  return isSized ? decide(before.quantity.start, before.quantity.end) : null;
}

const STAGED = /^(?:在建|续建|已?开工|已?建成|已?竣工|已?投产|已?落地|已?签约)/;
const PROJECT_UNITS = '个项宗';

/** 「263间企业中,内地企业占74间,美国33间」: counts in a rare measure word go on counting what the first of them did. */
export function carriedUnit({ text }: Passage, drafts: readonly Draft[], i: number): Decision | null {
  const draft = drafts[i] as Draft;
  for (let k = i - 1; k >= 0 && i - k < 6; k--) {
    const before = drafts[k] as Draft;
    if (before.paragraph !== draft.paragraph || draft.sentence - before.sentence > 1) return null;
    if (before.quantity.unit !== draft.quantity.unit) continue;
    const short =
      draft.quantity.start - before.quantity.end <= 12 && !/[台辆套件片]/.test(text.charAt(before.quantity.end - 1));
    return short && before.measure === 'company_count' ? carried(before, 0.7) : null;
  }
  return null;
}
