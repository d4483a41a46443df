import { because, byUnit, carried, changed, type Decision, isCompared, tellsChange } from '../decision';
import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import { BY, KINDS, kindIndex, measureIndex, measureNames, wordOf } from '../senses';
import { clauseEnd } from '../window';
import { distributedCount } from './distributed';
import { yearlyBefore } from './yearly';

/**
 * A count: growth after a change word, a yearly output, or a count of the noun it counts. 六大 counts projects or nothing; 一个项目
 * counts only where it is told apart (另外一个项目): null.
 */
export function countMeasure(
  passage: Passage,
  drafts: readonly Draft[],
  i: number,
  head: number,
  from: number,
): Decision | null {
  const { words, lexicon, text } = passage;
  const draft = drafts[i] as Draft;
  const lead = drafts[head] as Draft;
  const { unit, end } = draft.quantity;
  const persons = isPersons(unit);
  const firms = unit === '家' || unit === '户';
  let before = -1;
  let change = -1;
  let job = -1;
  let product = -1;
  let nounIsOther = false;
  for (let w = lead.wordBefore, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < 24; w--, steps++) {
    const id = words.id[w] as number;
    const noun = lexicon.counted[id] as number;
    if (noun === JOBS && job < 0 && (persons || unit === '个')) job = w;
    if (before < 0 || nounIsOther) {
      if (noun >= 0 && before < 0) {
        before = w;
        nounIsOther = noun === OTHER;
      }
      if (product < 0 && lexicon.measure[id * KINDS + COUNT] === CAPACITY && !isOfDate(text, words.start[w] as number))
        product = w;
      if (
        change < 0 &&
        lexicon.change[id] === BY &&
        wordOf(passage, w) !== '加快' &&
        lead.quantity.start - (words.end[w] as number) <= 3 &&
        tellsChange(passage, w, lead)
      )
        change = w;
    }
  }
  const after = nounAfter(passage, drafts, i);
  const nounOf = (w: number) => lexicon.counted[words.id[w] as number] as number;
  // 开发区35个项目
  const isProjects = (w: number) => w >= 0 && words.start[w] === end && nounOf(w) === PROJECTS;
  // 三大主导产业项目34个: the noun has a count of its own.
  if (unit === '大' && after >= 0 && isCountedAgain(passage, drafts[i + 1], after)) return null;
  if (unit === '大')
    return after >= 0 && nounOf(after) === PROJECTS && (words.start[after] as number) - end <= 8
      ? counted(passage, after, 'countedAfter', 0.9)
      : null;
  if (
    isOne(draft.quantity.quote) &&
    !TOLD_APART.test(text.slice(Math.max(0, draft.quantity.start - 3), draft.quantity.start))
  )
    return null;
  // 「甲电厂、乙轴承等6个重点项目」: what stands before is a name in a list.
  const projects = isProjectCount(passage, draft, after);
  const part = after >= 0 && (words.start[after] as number) - end <= 1 ? null : distributedCount(passage, drafts, i);
  if (part !== null) return part;
  if (change >= 0 && (after < 0 || isCompared(passage, change, from)))
    return changed(passage, change, 'changeBefore', 0.93);
  // 年产50万件雨衣项目
  const made = product >= 0 && lead.quantity.start - (words.end[product] as number) <= 2;
  if (projects && change < 0 && !made) return counted(passage, after, 'countedAfter', 0.95);
  if (product >= 0 && !firms && (!persons || unit === '人次'))
    return because(passage, product, 'capacity', 'wordBefore', 0.95);
  if (job >= 0) return because(passage, job, 'employment', 'countedBefore', 0.92);
  if (persons) {
    const clause = clauseEnd(passage, draft);
    for (let w = draft.wordAfter; w < words.count && (words.end[w] as number) <= clause && w - draft.wordAfter < 8; w++)
      if (nounOf(w) === JOBS) return because(passage, w, 'employment', 'countedAfter', 0.9);
    return byUnit('other_quantity', 0.8);
  }
  if (HEADS.includes(unit) && HERD.test(text.slice(end, end + 24)))
    return { measure: 'capacity', rule: 'herd', start: end, end: end + 2, sure: 0.85 };
  // 「形成37万辆汽车、30万台发动机生产能力」
  if (PIECES.includes(unit) && ABLE.test(text.slice(end, end + 40)))
    return { measure: 'capacity', rule: 'ability', start: end, end: end + 2, sure: 0.8 };
  // 「新建80万套座椅项目」
  if (PIECES.includes(unit) && (draft.quantity.min ?? 0) >= 1000 && HELD.test(text.slice(end, end + 20)))
    return { measure: 'capacity', rule: 'nameHeld', start: end, end: end + 2, sure: 0.7 };
  if (isPerTime(text, end)) return { measure: 'capacity', rule: 'perTime', start: end, end: end + 2, sure: 0.9 };
  if (
    before >= 0 &&
    before === lead.wordBefore &&
    (after < 0 || nounOf(before) !== OTHER || (lead.quantity.start === words.end[before] && !isProjects(after))) &&
    isNeutral(text, words.end[before] as number, lead.quantity.start) &&
    !(nounOf(before) === OTHER && isPartCount(passage, drafts, i))
  )
    return counted(passage, firms ? firmBefore(passage, before, from) : before, 'countedBefore', 0.97);
  if (isWorks(text, draft)) return { measure: 'project_count', rule: 'works', start: end, end: end + 2, sure: 0.7 };
  if (after >= 0 && nounOf(after) === OTHER && isUnderWay(text, end)) {
    const part = carriedCount(passage, drafts, i);
    if (part !== null) return part;
  }
  if (after >= 0 && (GROUPS.includes(unit) || nounOf(after) !== PROJECTS || (words.start[after] as number) - end <= 1))
    return counted(passage, after, 'countedAfter', 0.95);
  if ('县区市省村镇乡州旗'.includes(text.charAt(end) || '。')) return byUnit('other_quantity', 0.7);
  if (before >= 0 && nounOf(before) !== OTHER && GROUPS.includes(unit))
    return counted(passage, before, 'countedBefore', 0.85);
  if (!GROUPS.includes(unit)) {
    const yearly = yearlyBefore(passage, draft);
    if (yearly >= 0 && unit !== '次' && !unit.startsWith('人'))
      return { measure: 'capacity', rule: 'yearly', start: yearly, end: yearly + 3, sure: 0.75 };

    return carriedCapacity(drafts, i) ?? carriedUnit(passage, drafts, i) ?? byUnit('other_quantity', 0.6);
  }
  if (PROJECT_UNITS.includes(unit) && after < 0 && isSummed(passage, drafts, i))
    return {
      measure: 'project_count',
      rule: 'summed',
      start: end,
      end: (drafts[i + 1] as Draft).quantity.start,
      sure: 0.75,
    };
  const staged = after < 0 && (before < 0 || nounOf(before) === OTHER) ? stageBefore(passage, draft) : -1;
  if (staged >= 0) return because(passage, staged, 'project_count', 'stageCounted', 0.75);
  const told = PROJECT_UNITS.includes(unit) && after < 0 ? toldOf(text, draft, drafts[i - 1]) : null;
  return (
    carriedCount(passage, drafts, i) ??
    told ??
    (unit === '家' && after < 0 ? byUnit('company_count', 0.6) : byUnit('other_quantity', 0.6))
  );
}

/** 今年新增6项 is of a year, 年新增6万件 an output. */
function isOfDate(text: string, start: number): boolean {
  return text.charAt(start) === '年' && /[0-9今去本当明前上]/.test(text.charAt(start - 1));
}

function isCountedAgain({ words, text }: Passage, next: Draft | undefined, noun: number): boolean {
  const end = words.end[noun] as number;
  return next?.quantity.kind === 'count' && next.quantity.start - end <= 2 && isNeutral(text, end, next.quantity.start);
}

/** 「18万头生猪养殖项目」, 「6000头种猪场」: what a farm is built for. */
const HEADS = '头只羽匹尾';
const HERD =
  /^(?:级|规模)?的?[^，。；、\d]{0,12}(?:养殖|繁育|育肥|育成|屠宰|种[猪牛羊鸡鸭]|[猪牛羊鸡鸭禽])[^，。；、\d]{0,6}(?:场|基地|项目|小区|工程|园|生产线)/;

/** A noun of projects ends the phrase that begins at the count: 15个装备制造业“智改数转”项目, not 6个产业,项目…. */
function isProjectCount(
  { words, lexicon, text }: Passage,
  { quantity: { unit, end, min } }: Draft,
  after: number,
): boolean {
  return (
    after >= 0 &&
    COUNTING.includes(unit) &&
    (min ?? 0) < 10_000 &&
    lexicon.counted[words.id[after] as number] === PROJECTS &&
    (words.start[after] as number) - end <= 12 &&
    isChained(text, end, words.start[after] as number)
  );
}

/** Measure words of projects, and of works (16处水利工程). */
const COUNTING = '个项宗件处座';

const PIECES = '辆台套件片支只颗块部';
const HELD = /^的?(?!以上|及以上)[^，。；、：\d]{1,12}(?:项目|生产线|产线|生产基地|工程)(?!部|数|组)/;
const ABLE = /^[^，。；]{0,30}(?:生产能力|产能|生产规模)/;

const COUNT = kindIndex.count;
const CAPACITY = measureIndex.capacity;
const PROJECTS = measureIndex.project_count;
/** 「民营企业（含增资项目）246家」, 「“四上”单位120家」: what is counted in 家 are the firms, where both stand before. */
function firmBefore({ words, lexicon }: Passage, noun: number, from: number): number {
  if (lexicon.counted[words.id[noun] as number] !== PROJECTS) return noun;
  for (let w = noun - 1; w >= 0 && noun - w <= 4 && (words.start[w] as number) >= from; w--)
    if (lexicon.counted[words.id[w] as number] === COMPANIES) return w;
  return noun;
}

/** 「开工建设15条国省干线公路」, 「6处煤矿建成投产」: public works are projects; those that are there (现有8座水库) are none. */
function isWorks(text: string, { quantity: { start, end, unit } }: Draft): boolean {
  return (
    WORKED.includes(unit) &&
    WORKS.test(text.slice(end, end + 18)) &&
    !STOCK.test(text.slice(Math.max(0, start - 6), start))
  );
}

const WORKED = '个座条处项';
const WORKS =
  /^(?!农村)[^，。；、0-9]{0,10}(?:公路|高速|铁路|机场|枢纽|航道|水库|灌区|(?<!充)电站|电厂|风电场|煤矿|油田|气田|港区|污水处理厂|水厂)(?!组成)/;
const STOCK = /(?:有|运营|境内|坐落)[^，。；、]{0,2}$/;

/** 「9个在建,5个在办手续」: what follows a count tells how far its projects are. */
function isUnderWay(text: string, end: number): boolean {
  return '在已正未尚进处'.includes(text.charAt(end) || '。');
}

/** What is counted so without a noun is a part of a project: 工程设站22座, 改造泵站103处. */
const BUILT = '座处';

/** Measure words of projects and firms; the rest (栋, 条, 台) count things. */
const GROUPS = '个项家户座处宗件大';
const COMPANIES = measureIndex.company_count;
const JOBS = measureIndex.employment;
const OTHER = measureIndex.other_quantity;
const TOLD_APART = /(另|其中|另外|仅|只|唯)[有外]?$/;

function isPersons(unit: string): boolean {
  return unit === '人' || unit === '名' || unit === '位' || unit === '人次';
}

function isOne(quote: string): boolean {
  return quote.length === 2 && quote.charCodeAt(0) === 0x4e00;
}

/** 「/年」, 「/日」 behind a quantity: an output per time. */
export function isPerTime(text: string, end: number): boolean {
  if (text.charCodeAt(end - 2) === 0x2f && '年日天月d'.includes(text.charAt(end - 1))) return true;
  return text.charCodeAt(end) === 0x2f && '年日天月时小ad'.includes(text.charAt(end + 1) || '。');
}

function counted(passage: Passage, w: number, rule: string, sure: number): Decision {
  const measure = measureNames[passage.lexicon.counted[passage.words.id[w] as number] as number] as Measure;
  return because(passage, w, measure, rule, sure);
}

/** Whether only words without weight stand between a noun and its count: 项目共有5个. */
function isNeutral(text: string, start: number, end: number): boolean {
  if (end - start > 6 || (end - start === 1 && text.charAt(start) === '就')) return false;
  for (let i = start; i < end; i++) if (!NEUTRAL.includes(text.charAt(i))) return false;
  return true;
}

const NEUTRAL = '“”"’‘》）)中数量总合各均共有达到为约计已累超近过就仅还分别至是多余由从: ：';

/** The first counted noun after a count in its clause, over one amount at most (12个总投资300亿元的在建项目); -1 for none. */
export function nounAfter(passage: Passage, drafts: readonly Draft[], i: number): number {
  const { words, lexicon } = passage;
  const draft = drafts[i] as Draft;
  let limit = draft.quantity.end + 18;
  let next = drafts[i + 1];
  if (
    next !== undefined &&
    next.quantity.kind === 'money' &&
    next.clause === draft.clause &&
    next.quantity.start - draft.quantity.end <= 8
  ) {
    limit = next.quantity.end + 14;
    next = drafts[i + 2];
  }
  limit = Math.min(limit, clauseEnd(passage, draft), next?.quantity.start ?? limit);
  for (let w = draft.wordAfter; w < words.count && (words.start[w] as number) < limit; w++)
    if ((lexicon.counted[words.id[w] as number] as number) >= 0) return headNoun(passage, w, limit);
  return -1;
}

/** The head of a chain of nouns is its last one: 产业链项目, 区县重大工业项目 are projects. */
function headNoun({ words, lexicon, text }: Passage, noun: number, limit: number): number {
  let head = noun;
  for (let w = noun + 1; w < words.count && (words.start[w] as number) < limit; w++) {
    if (!isChained(text, words.end[w - 1] as number, words.start[w] as number)) return head;
    if ((words.start[w] as number) - (words.end[head] as number) > 6) return head;
    const id = words.id[w] as number;
    const counted = lexicon.counted[id] as number;
    if (counted === OTHER && (lexicon.counted[words.id[head] as number] as number) !== OTHER) return head;
    if (counted >= 0) head = w;
    else if ((lexicon.stage[id] as number) >= 0 || lexicon.plan[id] !== 0 || lexicon.change[id] !== 0) return head;
  }
  return head;
}

function isChained(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if ('，。；、：的在将已等和与及有为是完实达超占由从向对把拉带,;:'.includes(text.charAt(i))) return false;
  return true;
}

/** 「年产能由80万套提升至150万套」, 「年产A1万台、B2万台」: the output of the same clause. */
function carriedCapacity(drafts: readonly Draft[], i: number): Decision | null {
  const draft = drafts[i] as Draft;
  const before = drafts[i - 1];
  return before !== undefined && before.clause === draft.clause && before.measure === 'capacity'
    ? carried(before, 0.8)
    : null;
}

/** 「263间企业中,内地企业占74间,美国33间」: counts in a rare measure word go on counting what the first of them did. */
function carriedUnit({ text }: Passage, drafts: readonly Draft[], i: number): Decision | null {
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
const DONE = /(?:审批|核准|备案|批准|批复|新增|新批|入库|纳入|调度|实施|安排|推进|完成|办结)+$/;

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

/**
 * A part of what was counted before: 来自京津冀的27个, 9个在建, 石龙片区7个、41亿元. Its own noun is left out, so that it stands behind 的, begins its
 * clause, or is followed by its sum or by the next part.
 */
function isPartCount({ text, outline }: Passage, drafts: readonly Draft[], i: number): boolean {
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

const PROJECT_UNITS = '个项宗';

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

/** 「审批6个,核准3个」: the noun of the count before, or the last noun of the sentence so far. */
function carriedCount(passage: Passage, drafts: readonly Draft[], i: number): Decision | null {
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
