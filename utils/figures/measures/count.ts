import { because, byUnit, changed, type Decision, isCompared, tellsChange } from '../decision';
import type { Draft, Passage } from '../draft';
import { BY, KINDS, kindIndex, measureIndex, wordOf } from '../senses';
import { clauseEnd } from '../window';
import { bareCount, carriedCount, carriedUnit, isPartCount } from './bare-count';
import {
  COMPANIES,
  counted,
  firmBefore,
  groupNoun,
  isCountedAgain,
  isNeutral,
  isProjectCount,
  JOBS,
  nounAfter,
  OTHER,
  PROJECTS,
} from './counted-noun';
import { distributedCount } from './distributed';
import { carriedCapacity, isTraffic, outputOf } from './output';
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
  // 接待客商83批
  if (unit.startsWith('批') && before >= 0 && lexicon.counted[words.id[before] as number] === COMPANIES)
    return byUnit('other_quantity', 0.8);
  const after = nounAfter(passage, drafts, i);
  const nounOf = (w: number) => lexicon.counted[words.id[w] as number] as number;
  // 开发区35个项目
  const isProjects = (w: number) => w >= 0 && words.start[w] === end && nounOf(w) === PROJECTS;
  // 三大主导产业项目34个: the noun has a count of its own.
  if (unit === '大' && after >= 0 && isCountedAgain(passage, drafts[i + 1], after)) return null;
  if (unit === '大')
    return after >= 0 &&
      nounOf(after) === PROJECTS &&
      (words.start[after] as number) - end <= 8 &&
      !OF_SECTORS.test(text.slice(end, (words.end[after] as number) + 4))
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
  if (unit === '位' && RANKED.test(text.slice(lead.quantity.start - 3, lead.quantity.start)))
    return byUnit('other_quantity', 0.8);
  const group = after < 0 ? groupNoun(passage, draft) : -1;
  if (group >= 0) return counted(passage, group, 'countedBefore', 0.9);
  if (change >= 0 && (after < 0 || isCompared(passage, change, from)))
    return changed(passage, change, 'changeBefore', 0.93);
  // 年产50万件雨衣项目
  const made = product >= 0 && lead.quantity.start - (words.end[product] as number) <= 2;
  // 23个村上报亮化项目
  if (VILLAGES.test(text.slice(end, end + 6)) || PARKS.test(text.slice(end, end + 16)))
    return byUnit('other_quantity', 0.7);
  if (projects && change < 0 && !made) return counted(passage, after, 'countedAfter', 0.95);
  if (product >= 0 && !firms && (!persons || unit === '人次'))
    return because(
      passage,
      product,
      isTraffic(text, words.start[product] as number, words.end[product] as number) ? 'other_quantity' : 'capacity',
      'wordBefore',
      0.95,
    );
  if (job >= 0) return because(passage, job, 'employment', 'countedBefore', 0.92);
  const output = outputOf(text, draft);
  if (output !== null) return output;
  if (persons) {
    const clause = clauseEnd(passage, draft);
    for (let w = draft.wordAfter; w < words.count && (words.end[w] as number) <= clause && w - draft.wordAfter < 8; w++)
      if (nounOf(w) === JOBS) return because(passage, w, 'employment', 'countedAfter', 0.9);
    return byUnit('other_quantity', 0.8);
  }
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
  // 10万纱锭项目: so much is made, and no project counted so
  if (isProjects(after) && !GROUPS.includes(unit) && (draft.quantity.min ?? 0) >= 1000)
    return because(passage, after, 'capacity', 'countedAfter', 0.8);
  if (after >= 0 && (GROUPS.includes(unit) || nounOf(after) !== PROJECTS || (words.start[after] as number) - end <= 1))
    return counted(passage, after, 'countedAfter', 0.95);
  if ('县区市省村镇乡州旗'.includes(text.charAt(end) || '。')) return byUnit('other_quantity', 0.7);
  if (before >= 0 && nounOf(before) !== OTHER && GROUPS.includes(unit))
    return counted(passage, before, 'countedBefore', 0.85);
  if (!GROUPS.includes(unit)) {
    const yearly = yearlyBefore(passage, draft);
    if (yearly >= 0 && unit !== '次' && !unit.startsWith('人'))
      return { measure: 'capacity', rule: 'yearly', start: yearly, end: yearly + 3, sure: 0.75 };

    return carriedCapacity(text, drafts, i) ?? carriedUnit(passage, drafts, i) ?? byUnit('other_quantity', 0.6);
  }
  const further = unit === '件' ? carriedCapacity(text, drafts, i) : null;
  if (further !== null) return further;
  return (
    bareCount(passage, drafts, i, before >= 0 && nounOf(before) !== OTHER, after >= 0) ??
    (unit === '家' && after < 0 ? byUnit('company_count', 0.6) : byUnit('other_quantity', 0.6))
  );
}

/** 今年新增6项 is of a year, 年新增6万件 an output. */
function isOfDate(text: string, start: number): boolean {
  return text.charAt(start) === '年' && /[0-9今去本当明前上全]/.test(text.charAt(start - 1));
}

function isOne(quote: string): boolean {
  return quote.length === 2 && quote.charCodeAt(0) === 0x4e00;
}

const TOLD_APART = /(另|其中|另外|仅|只|唯)[有外一]?$/;

/** 四大主导产业龙头项目: sectors are counted. */
const OF_SECTORS = /^[^，。；]{0,6}(?:产业|行业|板块)(?!项目)/;

/** 排名上升11位: places in a ranking. */
const RANKED = /(?:[升移进降跌退滑]|提高)了?$/;

function isPersons(unit: string): boolean {
  return unit === '人' || unit === '名' || unit === '位' || unit === '人次';
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
  /^(?!农村)[^，。；、0-9]{0,10}(?:公路|高速|铁路|机场|枢纽|航道|水库|灌区|(?<!充)电站|电厂|风电场|煤矿|(?:输变?电|管道|管线)工程|油田|气田|港区|污水处理厂|水厂)(?!组成)/;

const STOCK = /(?:有|运营|境内|坐落)[^，。；、]{0,2}$/;

/** 「9个在建,5个在办手续」: what follows a count tells how far its projects are. */
function isUnderWay(text: string, end: number): boolean {
  return '在已正未尚进处'.includes(text.charAt(end) || '。');
}

/** Measure words of projects and firms; the rest (栋, 条, 台) count things. */
const VILLAGES = /^(?:行政|自然)?(?:村|乡镇|社区|街道)(?![级庄庙民]|项目|重点|建设|工程|产业)/;
/** 13个产业园区入园企业1280个 */
const PARKS =
  /^[^，。；：、\d项企与和同在入]{0,8}?(?:园区|开发区|高新区|经开区|试验区|示范区|保税区|合作区|功能区|集聚区|集中区)(?!内|级|的?项目|基础设施|重点|建设|[^，。；]{0,4}(?:项目|工程))/;
const GROUPS = '个项家户座处宗件大';

const COUNT = kindIndex.count;
const CAPACITY = measureIndex.capacity;
