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
import { BY, COMPARED, measureIndex, stageNames, wordOf } from '../senses';
import { clauseEnd, clauseStart, joins } from '../window';
import { carriedMoney, groupMoney, raisedBefore, statisticBefore } from './continued';
import { nounAfter } from './counted-noun';
import { grownWord } from './grown';
import { wordedMeasure } from './worded';

/**
 * Money: the nearest measure word before it in its clause, or the one that follows directly (5亿元投资), or the measure it continues
 * (其中一期5亿元). Money of nothing known is other money.
 */
export function moneyMeasure(
  passage: Passage,
  drafts: readonly Draft[],
  i: number,
  head: number,
  from: number,
): Decision {
  const { words, lexicon } = passage;
  const draft = drafts[i] as Draft;
  const lead = drafts[head] as Draft;
  let weak = -1;
  let strong = -1;
  let change = -1;
  for (let w = lead.wordBefore, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < 24; w--, steps++) {
    const how = lexicon.change[words.id[w] as number] as number;
    if (measureOfWord(passage, w, 'money') >= 0) {
      if (isInFirm(passage, w)) continue;
      if (!isWeak(passage, w, 'money')) {
        strong = w;
        break;
      }
      // 一产完成50亿元
      if (weak < 0 || (wordOf(passage, weak) === '完成' && words.end[w] === words.start[weak])) weak = w;
    } else if (
      (how === BY || how === COMPARED) &&
      weak < 0 &&
      change < 0 &&
      lead.quantity.start - (words.end[w] as number) <= 4 &&
      tellsChange(passage, w, lead)
    )
      change = w;
  }
  const worded = wordedMeasure(passage, draft);
  if (worded !== null) return worded;
  const listed = drafts[i - 1];
  if (listed !== undefined && isIncrement(passage.text, listed, draft)) return carried(listed, 0.85);
  const nearest = Math.max(strong, weak);
  const gap = nearest >= 0 ? lead.quantity.start - (words.end[nearest] as number) : 99;
  const after = measureAfter(passage, draft);
  if (change >= 0 && (after < 0 || isCompared(passage, change, from)))
    return changed(passage, change, 'changeBefore', 0.95);
  const grown = nearest < 0 ? grownWord(passage, drafts, i) : -1;
  if (grown >= 0) return named(passage, grown, 'money', 'wordBefore', 0.9);
  const raised = nearest < 0 ? raisedBefore(passage, drafts, i, head) : null;
  if (raised !== null) return raised;
  if (after >= 0 && (gap > 6 || passage.text.charAt(lead.quantity.start - 1) === '以'))
    return named(passage, after, 'money', 'wordAfter', 0.9);
  if (strong >= 0 && isBuilder(passage, draft, strong))
    return because(passage, strong, 'total_investment', 'wordBefore', 0.8);
  if (nearest >= 0 && isDone(passage, nearest, from))
    return because(passage, nearest, 'completed_investment', 'wordBefore', 0.9);
  if (nearest >= 0 && isStatistic(passage, draft, nearest))
    return because(passage, nearest, 'fixed_asset_investment', 'wordBefore', 0.75);
  if (strong >= 0)
    return lossOf(
      passage,
      draft,
      named(passage, firstOfPair(passage, strong, from), 'money', 'wordBefore', gap <= 8 ? 0.98 : 0.85),
    );
  const earlier = carriedMoney(passage, drafts, i, head, weak);
  if (earlier !== null) return earlier;
  if (weak >= 0) {
    // 香港、日本实际使用外资位列前二,金额分别为8.7亿元、6.6亿元
    const told = isBareAmount(passage, draft, weak) ? toldBefore(passage, drafts, i, from) : -1;
    return told >= 0 ? named(passage, told, 'money', 'clauseBefore', 0.75) : weakMeasure(passage, draft, weak);
  }
  if (after >= 0) return named(passage, after, 'money', 'wordAfter', 0.85);
  const counted = drafts[i - 1];
  if (counted?.measure === 'project_count' && isSumOf(passage.text, counted, draft)) return groupMoney(drafts, i);
  const row = rowBefore(passage.text, drafts, i);
  if (row !== null) return carried(row, 0.8);
  if (isBracketed(passage.text, draft)) {
    const ranked = rankedBefore(passage, drafts, i);
    if (ranked !== null) return ranked;
    return byUnit('total_investment', 0.7, 'bracketed');
  }
  const going = statisticBefore(passage, drafts, i, head);
  if (going !== null) return going;
  const told = toldBefore(passage, drafts, i, from);
  if (told >= 0) return named(passage, told, 'money', 'clauseBefore', 0.7);
  const noun = nounAfter(passage, drafts, i);
  if (
    noun >= 0 &&
    lexicon.counted[words.id[noun] as number] === PROJECT &&
    (words.start[noun] as number) - draft.quantity.end <= 12
  )
    return because(passage, noun, 'total_investment', 'projectAfter', 0.7);
  const lister = listedBy(passage, draft);
  if (lister >= 0) return because(passage, lister, 'total_investment', 'listed', 0.65);
  return byUnit('other_money', 0.5, 'noWord');
}

/** 「云岭交通投资集团投资12亿元」: 交通投资 is a part of a firm's name. */
function isInFirm({ words, text }: Passage, word: number): boolean {
  const end = words.end[word] as number;
  return text.charCodeAt(end - 1) === INVEST && FIRM.test(text.slice(end, end + 14));
}

const INVEST = 0x8d44; // 资
const FIRM = /^(?:集团|控股|(?:[管发开建运经实咨][理展发设营业询]){0,2}(?:股份)?(?:有限|公司|集团|中心|控股|企业))/;

/** 「计划完成港建投资25亿元」, 「完成电网建设投资3亿元」: what is invested of one kind; statistics such as 完成工业投资 have words of their own. */
function isDone(passage: Passage, word: number, from: number): boolean {
  const { words, text } = passage;
  const start = words.start[word] as number;
  const measure = measureOfWord(passage, word, 'money');
  if (measure !== TOTAL && !wordOf(passage, word).startsWith('建设')) return false;
  return !wordOf(passage, word).includes('总') && DONE.test(text.slice(Math.max(from, start - 12), start));
}

const DONE = /完成了?[^，。；、：\d]{1,8}$/;
const TOTAL = measureIndex.total_investment;

/** 「中央项目投资3370亿元,增长1.3%」: an investment that grew is a statistic; what a project costs does not grow. */
function isStatistic(passage: Passage, { quantity: { end } }: Draft, word: number): boolean {
  return wordOf(passage, word) === '投资' && GROWS.test(passage.text.slice(end, end + 14));
}

const GROWS = /^[，,、](?:同比|比上年(?:同期)?|较上年(?:同期)?|比去年(?:同期)?|比去年)?(?:实际)?(?:增长|下降)了?\d/;

/** 「净利润亏损1.04亿元」: a loss is a negative profit; 减亏 and 扭亏 tell of its end. */
function lossOf({ text }: Passage, { quantity }: Draft, decision: Decision): Decision {
  const lead = text.slice(decision.start - 1, quantity.start);
  return decision.measure === 'profit' && /亏/.test(lead) && !/[减扭]亏/.test(lead)
    ? { ...decision, falls: true }
    : decision;
}

/** 「分别比去年增加81个、697亿元、327亿元」: an amount goes on with the increments before it. */
function isIncrement(text: string, { measure, quantity }: Draft, draft: Draft): boolean {
  return measure === 'growth' && quantity.kind !== 'share' && joins(text, quantity.end, draft.quantity.start);
}

/** 「在建的有卓力叉车6.5亿元、安达制动4亿元」: names with their sums, listed behind a stage; its word, -1 where none leads. */
function listedBy(
  { words, lexicon, text, outline }: Passage,
  { quantity: { start, end }, wordBefore, sentence }: Draft,
): number {
  if (!'、，。；）等\n'.includes(text.charAt(end) || '。') || !/[\u4e00-\u9fff]{2}$/.test(text.slice(start - 2, start)))
    return -1;
  const from = outline.sentences[sentence]?.start ?? 0;
  for (let w = wordBefore, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < 24; w--, steps++)
    if (
      (lexicon.stage[words.id[w] as number] as number) >= 0 &&
      LISTS.test(text.slice(words.end[w] as number, (words.end[w] as number) + 8))
    )
      return w;
  return -1;
}

const LISTS = /^的?(?:重点|主要|大)?(?:项目|工程)?(?:主要)?(?:有|包括|是|为|：|:)/;

/** 「甲公司出资5亿元新建酒厂」: what is put in to build is the investment, not a share of a capital. */
function isBuilder(passage: Passage, { quantity: { start, end } }: Draft, word: number): boolean {
  const { words, text } = passage;
  return (
    start - (words.end[word] as number) <= 3 &&
    wordOf(passage, word) === '出资' &&
    BUILDS.test(text.slice(end, end + 16))
  );
}

const BUILDS = /^[^。；%]{0,10}(?:建设|新建|兴建|扩建|改建|投建|建起|建成|建厂|建造|拟建|打造|拿地)/;

/** 金额, 总额 at the head of its clause: of what was told before. */
const isBareAmount = (passage: Passage, draft: Draft, weak: number) =>
  /^(?:总?金额|总?数额|总额|额度)$/.test(wordOf(passage, weak)) &&
  passage.words.start[weak] === clauseStart(passage, draft);

/** A weak word of a signing (签约金额, 签约3个项目、金额8亿元) is money in agreements. */
function weakMeasure(passage: Passage, draft: Draft, weak: number): Decision {
  const { words, lexicon } = passage;
  const from = clauseStart(passage, draft);
  const name = wordOf(passage, weak);

  if (!name.endsWith('额')) return named(passage, weak, 'money', 'wordBefore', 0.9);
  const isBare = (words.start[weak] as number) === from;
  const since =
    isBare || passage.text.startsWith('涉及', (words.start[weak] as number) - 2)
      ? (passage.outline.sentences[draft.sentence]?.start ?? from)
      : from;
  for (let w = weak - 1, steps = 0; w >= 0 && (words.start[w] as number) >= since && steps < 12; w--, steps++)
    if (lexicon.stage[words.id[w] as number] === SIGNED)
      return because(passage, w, 'contracted_investment', 'signing', 0.8);
  return named(passage, weak, 'money', 'wordBefore', 0.8);
}

const SIGNED = stageNames.indexOf('signed');

/** The strong measure word of the clause before, where no figure but a count stands between: 「按设备投资给予补助,最高500万元」. */
function toldBefore(passage: Passage, drafts: readonly Draft[], i: number, from: number): number {
  const { words, outline, text } = passage;
  const draft = drafts[i] as Draft;
  const clause = outline.clauses[draft.clause - 1];
  if (clause === undefined || clause.sentence !== draft.sentence) return -1;
  const counted = drafts[i - 1];
  const over =
    counted !== undefined &&
    counted.quantity.kind === 'count' &&
    SUMS.test(text.slice(Math.max(from, counted.quantity.end), draft.quantity.start));
  const start = Math.max(clause.start, drafts[over ? i - 2 : i - 1]?.quantity.end ?? 0);
  for (let w = draft.wordBefore, steps = 0; w >= 0 && (words.start[w] as number) >= start && steps < 24; w--, steps++)
    if ((words.end[w] as number) <= from && measureOfWord(passage, w, 'money') >= 0 && !isWeak(passage, w, 'money'))
      return w;
  return -1;
}

/** 「发放贷款46笔,累计39.4亿元」: the sum of what was counted. */
const SUMS = /^(?:累计|共计?|合计|总计|金额|总额|总金额|涉及|达到?|为|共有|折合|约)*$/;

/** 「A项目（12亿元）」: an amount alone in brackets behind a name. */
function isBracketed(text: string, { quantity: { start, end } }: Draft): boolean {
  return (
    '（('.includes(text.charAt(start - 1) || '。') &&
    '）)'.includes(text.charAt(end) || '。') &&
    !/[元%0-9]/.test(text.charAt(start - 2))
  );
}

/** 「到位资金前五的产业链为：新能源（1177亿元）、食品（659亿元）」: what is ranked by a statistic has so much of it; null where none ranks. */
function rankedBefore(passage: Passage, drafts: readonly Draft[], i: number): Decision | null {
  const { words, text, outline } = passage;
  const draft = drafts[i] as Draft;
  const last = drafts[i - 1];
  if (last?.reasons[0]?.rule === 'carried' && last.sentence === draft.sentence && isBracketed(text, last))
    return carried(last, 0.75);
  const from = outline.sentences[draft.sentence]?.start ?? 0;
  for (let w = draft.wordBefore, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < 24; w--, steps++)
    if (RANKS.test(text.slice(words.end[w], (words.end[w] as number) + 12))) {
      const measure = measureOfWord(passage, w, 'money');
      if (measure >= 0 && measure !== TOTAL) return named(passage, w, 'money', 'clauseBefore', 0.75);
    }
  return null;
}

const RANKS = /^(?:排名?|居|列)?(?:全[省市县区]的?)?(?:前[一二三四五六七八九十\d]|最[多高大]|居前|靠前)/;

/** 「甲方案255家、投资约1兆元，乙方案144家、2935亿元」: the sum of the firms counted before, where they are told alike; null for none. */
function rowBefore(text: string, drafts: readonly Draft[], i: number): Draft | null {
  const counted = drafts[i - 1];
  if (counted?.measure !== 'company_count' || !isSumOf(text, counted, drafts[i] as Draft)) return null;
  const sum = drafts[i - 2];
  return sum?.measure === 'total_investment' && drafts[i - 3]?.measure === 'company_count' ? sum : null;
}

/** 「7个、41亿元」, 「续建项目148个1483亿元;」: the sum of what was counted. */
function isSumOf(text: string, { quantity }: Draft, draft: Draft): boolean {
  const apart = draft.quantity.start - quantity.end;
  return apart === 1 || (apart === 0 && '，、；。）'.includes(text.charAt(draft.quantity.end) || '。'));
}

const PROJECT = measureIndex.project_count;

/** 「产值和销售收入可达100亿元」, 「总产值（销售额）达300亿元」 is told of the first of two that share an amount, 「固定资产投资累计完成90亿元」 of what was completed. */
function firstOfPair(passage: Passage, strong: number, from: number): number {
  const { words, text } = passage;
  const before = strong - 1;
  if (
    before < 0 ||
    (words.start[before] as number) < from ||
    measureOfWord(passage, before, 'money') < 0 ||
    isWeak(passage, before, 'money')
  )
    return strong;
  const start = words.end[before] as number;
  if (start === words.start[strong] && COMPLETES.has(wordOf(passage, strong))) return before;
  const joint = text.charAt(start);
  if ((words.start[strong] as number) - start !== 1) return strong;
  return '和及与或'.includes(joint) || (joint === '（' && text.charAt(words.end[strong] as number) === '）')
    ? before
    : strong;
}

const COMPLETES: ReadonlySet<string> = new Set(['累计完成', '已完成']);

/** The index of the measure word that begins within two characters after a draft, -1 for none. */
function measureAfter(passage: Passage, draft: Draft): number {
  const { words } = passage;
  const w = draft.wordAfter;
  if (
    w >= words.count ||
    (words.start[w] as number) - draft.quantity.end > 2 ||
    (words.end[w] as number) > clauseEnd(passage, draft)
  )
    return -1;
  return measureOfWord(passage, w, 'money') >= 0 ? w : -1;
}
