import {
  because,
  byUnit,
  carried,
  changed,
  type Decision,
  isCompared,
  isWeak,
  measureOfWord,
  named,
  tellsChange,
} from '../decision';
import type { Draft, Passage } from '../draft';
import type { Kind } from '../figure';
import { BY, measureIndex, TO } from '../senses';
import { clauseEnd } from '../window';
import { grownWord } from './grown';
import { isPerTime, isTraffic } from './output';
import { seriesBefore } from './series';
import { yearlyBefore } from './yearly';

/** Areas, powers, energies, masses, volumes and lengths: the nearest word before, the word after, else what the unit suggests. */
export function physicalMeasure(
  passage: Passage,
  drafts: readonly Draft[],
  i: number,
  head: number,
  from: number,
): Decision {
  const { words, lexicon, text } = passage;
  const draft = drafts[i] as Draft;
  const lead = drafts[head] as Draft;
  const { kind, end, quote } = draft.quantity;
  if (kind === 'length' && SIZE.test(quote)) return byUnit('other_quantity', 0.8);
  let before = -1;
  let change = -1;
  let level = false;
  for (let w = lead.wordBefore, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < 24; w--, steps++) {
    const how = lexicon.change[words.id[w] as number];
    if (measureOfWord(passage, w, kind) >= 0) {
      if (before < 0 || isWeak(passage, before, kind) || yieldsTo(passage, before, w, kind)) before = w;
      if (!isWeak(passage, w, kind) && !isGear(passage, w, kind)) break;
    } else if (before < 0) {
      if (how === TO) level = true;
      if (
        how === BY &&
        change < 0 &&
        lead.quantity.start - (words.end[w] as number) <= 3 &&
        tellsChange(passage, w, lead)
      )
        change = w;
    }
  }
  // 种植区110亩: what the ground is for
  if (
    kind === 'area' &&
    ZONE.test(text.slice(lead.quantity.start - 3, lead.quantity.start)) &&
    isOfWork(passage, before, kind)
  )
    return byUnit('land_area', 0.8);
  const clause = clauseEnd(passage, draft);
  const reach = Math.min(clause, nextStart(passage, drafts, i), end + 14);
  let after = draft.wordAfter;
  while (after < words.count && (words.start[after] as number) < reach && measureOfWord(passage, after, kind) < 0)
    after++;
  if (after >= words.count || (words.start[after] as number) >= reach) after = -1;
  // 20GWh储能电池产能, 5GW光伏组件, 40GWh储能及电芯项目: the last of joined nouns is what there is so much of.
  while (
    after >= 0 &&
    after + 1 < words.count &&
    JOINED.test(text.slice(words.end[after], words.start[after + 1])) &&
    (words.end[after + 1] as number) <= reach &&
    measureOfWord(passage, after + 1, kind) >= 0
  )
    after++;
  if (change >= 0 && after < 0 && isCompared(passage, change, from))
    return changed(passage, change, 'changeBefore', 0.9);
  if (quote.endsWith('级') || text.charAt(end) === '级')
    return {
      measure: kind === 'power' || kind === 'area' ? 'threshold' : 'other_quantity',
      rule: 'class',
      start: end - 1,
      end: end + 1,
      sure: 0.8,
    };
  const gapBefore = before >= 0 ? lead.quantity.start - (words.end[before] as number) : 99;
  const gapAfter = after >= 0 ? (words.start[after] as number) - end : 99;
  if (before >= 0 && isTraffic(text, words.start[before] as number, words.end[before] as number))
    return because(passage, before, 'other_quantity', 'wordBefore', 0.85);
  if (before >= 0 && (gapBefore <= 6 || gapAfter > 6))
    return landInMu(draft, named(passage, before, kind, 'wordBefore', gapBefore <= 6 ? 0.95 : 0.85));
  if (after >= 0) return landInMu(draft, named(passage, after, kind, 'wordAfter', 0.9));
  const grown = before < 0 ? grownWord(passage, drafts, i) : -1;
  if (grown >= 0) return named(passage, grown, kind, 'wordBefore', 0.9);
  if (isPerTime(text, end)) return { measure: 'capacity', rule: 'perTime', start: end, end: end + 2, sure: 0.9 };
  const earlier = drafts[i - 1];
  if (earlier !== undefined && earlier.measure !== null && earlier.clause === draft.clause) {
    const joined = '、和及与(（/'.includes(text.charAt(earlier.quantity.end) || '。');
    if (
      (joined && (earlier.quantity.kind === kind || earlier.measure === 'capacity')) ||
      (kind === 'energy' && earlier.measure === 'installed_power' && text.charAt(earlier.quantity.end) === '/') ||
      (level && earlier.quantity.kind === kind)
    )
      return carried(earlier, 0.85);
  }
  if (SAME_TERM.test(text.slice(Math.max(0, draft.quantity.start - 8), draft.quantity.start))) {
    const same = lastOfKind(drafts, i);
    if (same !== undefined) return carried(same, 0.8);
  }
  const series = seriesBefore(passage, drafts, i);
  if (series !== null && series.measure !== null) return carried(series, 0.75);
  return suggested(passage, draft, clause);
}

const ZONE = /[^灌库林陷矿]区$/;
const isOfWork = (passage: Passage, word: number, kind: Kind) =>
  word < 0 || measureOfWord(passage, word, kind) === OTHER;
const OTHER = measureIndex.other_quantity;

const JOINED = /^[及和与]?$/;

/** 建设面积5000亩: floors are not told in 亩. */
const landInMu = ({ quantity }: Draft, decision: Decision): Decision =>
  (quantity.unit === 'mu' || /平方公里|公顷/.test(quantity.quote)) && decision.measure === 'floor_area'
    ? { ...decision, measure: 'land_area' }
    : decision;

/** 2nm, 600毫米: the size of a thing, whatever word stands near. */
const SIZE = /(?:[nμmc]m|[纳微毫厘]米)$/;

/** 储能, 光伏, 机组: what is made where 年产 stands before it (年产储能系统3GWh). */
function isGear(passage: Passage, word: number, kind: Kind): boolean {
  return (kind === 'energy' || kind === 'power') && measureOfWord(passage, word, kind) === INSTALLED;
}

function yieldsTo(passage: Passage, gear: number, word: number, kind: Kind): boolean {
  return isGear(passage, gear, kind) && measureOfWord(passage, word, kind) === CAPACITY;
}

/** 产量100万吨,增长11%(上年同期90万吨): the last quantity of the kind in the sentence. */
function lastOfKind(drafts: readonly Draft[], i: number): Draft | undefined {
  const { quantity, sentence } = drafts[i] as Draft;
  for (let k = i - 1; k >= 0 && i - k < 6 && drafts[k]?.sentence === sentence; k--)
    if (drafts[k]?.quantity.kind === quantity.kind && drafts[k]?.measure !== null) return drafts[k];
  return undefined;
}

const SAME_TERM = /(?:上年|去年|前年|上月|往年)?同期[为是：]?$/;

const INSTALLED = measureIndex.installed_power;
const CAPACITY = measureIndex.capacity;

/** Where the next quantity begins; over one that continues a list (5万吨A、10万吨B的产能). */
function nextStart({ text }: Passage, drafts: readonly Draft[], i: number): number {
  const { quantity } = drafts[i] as Draft;
  const next = drafts[i + 1];
  if (next === undefined) return text.length;
  const gap = text.slice(quantity.end, next.quantity.start);
  if (next.quantity.kind === quantity.kind && (gap.endsWith('、') || /^[和及与][^，。；、\d]{2,8}$/.test(gap)))
    return drafts[i + 2]?.quantity.start ?? text.length;
  return next.quantity.start;
}

const PROJECTS = measureIndex.project_count;

function suggested(passage: Passage, draft: Draft, clause: number): Decision {
  const { words, lexicon, text } = passage;
  const { kind, unit, quote, end } = draft.quantity;
  if (kind === 'power') return byUnit('installed_power', 0.75);
  const isBuilt = () =>
    BUILDING.test(text.slice(end, Math.min(clause, end + 16))) ||
    HOUSE.test(text.slice(Math.max(0, draft.quantity.start - 4), draft.quantity.start)) ||
    (quote.endsWith('米') && BUILT.test(text.slice(Math.max(0, draft.quantity.start - 5), draft.quantity.start)));
  if (kind === 'area' && unit === 'm2' && isBuilt()) return byUnit('floor_area', 0.65);
  if (kind === 'area')
    return byUnit(unit === 'mu' || /公里|公顷|km/i.test(quote) ? 'land_area' : 'other_quantity', 0.6);
  if (kind === 'energy')
    return byUnit(/[度时]|kWh/i.test(quote) ? 'energy' : /M/i.test(quote) ? 'installed_power' : 'capacity', 0.65);
  if (kind === 'mass' && quote.endsWith('煤')) return byUnit('energy', 0.85);
  if (kind === 'mass' || kind === 'volume') {
    const yearly = yearlyBefore(passage, draft);
    if (yearly >= 0) return { measure: 'capacity', rule: 'yearly', start: yearly, end: yearly + 3, sure: 0.75 };
    // 「形成电解铝203万吨、铝深加工150万吨的产能」
    const lead = text.slice(Math.max(0, draft.quantity.start - 24), draft.quantity.start);
    if (
      /(?:形成|具备|新增)[^，。；]*$/.test(lead) &&
      /^[^，。；]{0,40}(?:产能|能力|装置)/.test(text.slice(end, Math.min(clause, end + 44)))
    )
      return byUnit('capacity', 0.7, 'nameHeld');
    if (
      isOutput(passage, draft) ||
      YIELDS.test(text.slice(Math.max(0, draft.quantity.start - 6), draft.quantity.start))
    )
      return byUnit('capacity', 0.6, 'output');
    // 「30万吨乙烯项目」: a name holds the plant's output.
    for (let w = draft.wordAfter; w < words.count && (words.start[w] as number) < Math.min(clause, end + 18); w++)
      if (lexicon.counted[words.id[w] as number] === PROJECTS) return because(passage, w, 'capacity', 'nameHeld', 0.7);
  }
  return byUnit('other_quantity', 0.6);
}

/**
 * 「某公司80万吨纯碱、30万吨氯化铵投产」, 「一期25万吨已完成安装」: what a plant is called by is its output, unless the clause tells of a stock, a
 * trade or an amount that was made or moved.
 */
function isOutput({ text, outline }: Passage, { quantity: { start, end }, clause, sentence }: Draft): boolean {
  const from = Math.max(outline.clauses[clause]?.start ?? 0, start - 20);
  if (MOVED.test(text.slice(from, start)) || STORED.test(text.slice(end, end + 8))) return false;

  const { start: head, end: tail } = outline.sentences[sentence] ?? { start, end };
  return PLANTED.test(text.slice(Math.max(head, start - 80), Math.min(tail, end + 80)));
}

/** What is had, traded, moved or saved. */
const MOVED =
  /储|存|蓄|库|资源量|金属量|土方|石方|砼|混凝土|出口|进口|销|卖|购|运|收|捕|产出|累计|生产|消费|消耗|消纳|节|减|排放|供应量|完成|拉动|增产|产量|种|补|拨|浇|铺|装载|载重|日均|平均|每/;
const STORED = /^(?:级|以上|泊位|码头|[^，。；、]{0,4}(?:仓|库|储|罐|堆|船|泊位|码头|土|石方|混凝土|粮|货|煤炭?外运))/;

/** 矿山产铜12万吨. */
const YIELDS = /(?<![生资房地投国水特物名海土遗破减增])产(?![业值量能销品出权])[\u4e00-\u9fff]{1,3}$/;

/** What is told of plants. */
const PLANTED = /项目|工程|投产|建成|达产|开工|建设|生产线|装置|产能|[一二三]期|投资/;

/** 新建32万平方米的航站楼: what has floors. */
const BUILDING =
  /[楼厅馆房栋]|厂房|车间|仓库|公寓|酒店|住宅|商场|综合体|校舍|服务中心|交通中心|会展中心|孵化|写字|物业/;

/** 5号楼（2.7万平方米）. */
const HOUSE = /[楼厅馆房栋厦][（(]$/;

/** 已建成76万平方米: what is built in square metres has floors. */
const BUILT = /(?:建成|新建|在建|改建|扩建)[了面积]*$/;
