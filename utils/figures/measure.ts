import { type Decision, decide, measureOfWord } from './decision';
import type { Draft, Passage } from './draft';
import type { Measure } from './lexicon/measures';
import { listHeads } from './lists';
import { BY, COMPARED, KINDS, kindIndex, measureIndex, measureNames } from './senses';
import { clauseEnd, clauseStart, joins } from './window';

/**
 * Decides what each quantity measures (指标). The words before it in its clause decide first, then those that follow it, then the
 * quantity that it continues: a list has one measure, 其中 and a bare 分别 keep the measure of the figure before.
 * A quantity that is no figure (六大任务) keeps the measure null.
 */
export function decideMeasures(passage: Passage, drafts: readonly Draft[]): void {
  const heads = listHeads(passage, drafts);
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    const from = windowStart(passage, drafts, i, heads[i] as number);
    const decision = decisionFor(passage, drafts, i, heads, from);
    if (decision !== null) decide(draft, decision);
  }
}

function decisionFor(
  passage: Passage,
  drafts: readonly Draft[],
  i: number,
  heads: Int32Array,
  from: number,
): Decision | null {
  const { kind } = (drafts[i] as Draft).quantity;
  const head = heads[i] as number;
  const paired = pairedMeasure(passage, drafts, i, heads);
  if (paired !== null) return paired;
  switch (kind) {
    case 'share':
      return shareMeasure(passage, drafts, i, head, from);
    case 'money':
      return moneyMeasure(passage, drafts, i, head, from);
    case 'count':
      return countMeasure(passage, drafts, i, head, from);
    default:
      return physicalMeasure(passage, drafts, i, head, from);
  }
}

/** Where the words about a quantity begin: at its clause, at the quantity before it, at the clause before where a colon leads to it. */
function windowStart(passage: Passage, drafts: readonly Draft[], i: number, head: number): number {
  const draft = drafts[i] as Draft;
  const first = drafts[head] as Draft;
  let from = clauseStart(passage, first);
  const { text, outline } = passage;
  if (from > 0 && first.clause > 0 && first.quantity.start - from <= 2 && isColon(text.charCodeAt(from - 1)))
    from = outline.clauses[first.clause - 1]?.start ?? from;
  const before = drafts[head - 1];
  if (before !== undefined && before.quantity.end > from && before.quantity.end <= draft.quantity.start)
    from = before.quantity.end;
  return from;
}

function isColon(code: number): boolean {
  return code === 0x3a || code === 0xff1a;
}

/** 「产值、利税分别达到A、B」: the words and the quantities are two lists of the same length, told in the same order. */
function pairedMeasure(passage: Passage, drafts: readonly Draft[], i: number, heads: Int32Array): Decision | null {
  const head = heads[i] as number;
  let end = i;
  while (end + 1 < drafts.length && heads[end + 1] === head && end - head < 12) end++;
  const length = end - head + 1;
  if (length < 2) return null;
  const { words, text } = passage;
  const first = drafts[head] as Draft;
  const from = clauseStart(passage, first);
  const { kind } = first.quantity;
  let place = i - head;
  let wanted = length;
  let next = -1;
  for (let w = first.wordBefore; w >= 0 && (words.start[w] as number) >= from && wanted > 0; w--) {
    const measure = measureOfWord(passage, w, kind);
    if (measure < 0) {
      if (next >= 0) break;
      continue;
    }
    if (next >= 0 && !joins(text, words.end[w] as number, words.start[next] as number)) break;
    wanted--;
    next = w;
  }
  if (wanted > 0 || next < 0) return null;
  for (let w = next; w <= first.wordBefore; w++) {
    const measure = measureOfWord(passage, w, kind);
    if (measure < 0) continue;
    if (place === 0)
      return {
        measure: measureNames[measure] as Measure,
        rule: 'paired',
        start: words.start[w] as number,
        end: words.end[w] as number,
        sure: 0.9,
      };
    place--;
  }
  return null;
}

/** A share: growth (增减幅) after a change word, else rate (比率). Percentage points are growth. */
function shareMeasure(passage: Passage, drafts: readonly Draft[], i: number, head: number, from: number): Decision {
  const draft = drafts[i] as Draft;
  const { words, lexicon, text } = passage;
  const lead = drafts[head] as Draft;
  for (let w = lead.wordBefore; w >= 0 && (words.start[w] as number) >= from; w--) {
    const id = words.id[w] as number;
    const start = words.start[w] as number;
    const end = words.end[w] as number;
    const change = lexicon.change[id] as number;
    if (change === BY || change === COMPARED) {
      const far = lead.quantity.start - end;
      if (change === COMPARED && draft.quantity.unit !== 'pp' && far > 6) continue;
      return {
        measure: 'growth',
        rule: 'changeBefore',
        start,
        end,
        sure: 0.98,
        sign: lexicon.sign[id] === -1 ? -1 : 1,
      };
    }
    if (lexicon.rate[id] === 1 && draft.quantity.unit !== 'pp') {
      return { measure: 'rate', rule: 'rateBefore', start, end, sure: 0.97 };
    }
  }
  if (draft.quantity.unit === 'pp')
    return { measure: 'growth', rule: 'points', start: -1, end: -1, sure: 0.95, sign: 1 };
  for (let w = draft.wordAfter; w < words.count && (words.start[w] as number) <= draft.quantity.end + 2; w++) {
    const id = words.id[w] as number;
    if (lexicon.change[id] === BY)
      return {
        measure: 'growth',
        rule: 'changeAfter',
        start: words.start[w] as number,
        end: words.end[w] as number,
        sure: 0.9,
        sign: lexicon.sign[id] === -1 ? -1 : 1,
      };
  }
  if (
    /[番倍]/.test(draft.quantity.quote) &&
    /[翻增]/.test(text.slice(Math.max(draft.quantity.start - 2, 0), draft.quantity.end))
  )
    return {
      measure: 'growth',
      rule: 'doubled',
      start: draft.quantity.start,
      end: draft.quantity.end,
      sure: 0.97,
      sign: 1,
    };
  return { measure: 'rate', rule: 'share', start: -1, end: -1, sure: 0.8 };
}

/** Money: the nearest measure word before, or the one that follows directly (5亿元投资), or the measure it continues. */
function moneyMeasure(passage: Passage, drafts: readonly Draft[], i: number, head: number, from: number): Decision {
  const { words, lexicon, text } = passage;
  const draft = drafts[i] as Draft;
  const lead = drafts[head] as Draft;
  let weak = -1;
  let strong = -1;
  let change = -1;
  for (let w = lead.wordBefore; w >= 0 && (words.start[w] as number) >= from; w--) {
    const id = words.id[w] as number;
    const measure = lexicon.measure[id * KINDS] as number;
    if (measure >= 0) {
      if (lexicon.weak[id * KINDS] === 1) {
        if (weak < 0) weak = w;
      } else {
        strong = w;
        break;
      }
    } else if (
      (lexicon.change[id] === BY || lexicon.change[id] === COMPARED) &&
      weak < 0 &&
      change < 0 &&
      lead.quantity.start - (words.end[w] as number) <= 4
    )
      change = w;
  }
  const after = followingMeasure(passage, draft, 0, 2);
  const nearestGap =
    strong >= 0 || weak >= 0 ? lead.quantity.start - (words.end[Math.max(strong, weak)] as number) : 99;
  if (change >= 0) {
    const id = words.id[change] as number;
    const compared = COMPARISONS.test(
      text.slice(Math.max(from, (words.start[change] as number) - 12), words.end[change] as number),
    );
    if (compared || after < 0)
      return {
        measure: 'growth',
        rule: 'changeBefore',
        start: words.start[change] as number,
        end: words.end[change] as number,
        sure: 0.95,
        sign: lexicon.sign[id] === -1 ? -1 : 1,
      };
  }
  if (after >= 0 && nearestGap > 6) {
    const w = after;
    return word(passage, w, measureNames[measureOfWord(passage, w, 'money')] as Measure, 'wordAfter', 0.9);
  }
  // 「完成固定资产投资」 beats 「投资」 before it, but a strong word that stands before a nearer weak one does not: 「贷款5亿元投资」 is rare.
  if (strong >= 0 && (weak < 0 || (words.start[weak] as number) - (words.end[strong] as number) > 12 ? weak < 0 : true))
    return word(
      passage,
      strong,
      measureNames[lexicon.measure[(words.id[strong] as number) * KINDS] as number] as Measure,
      'wordBefore',
      nearestGap <= 8 ? 0.98 : 0.85,
    );
  const carried = carriedMoney(passage, drafts, i, head);
  if (carried !== null && (weak < 0 || PART.test(text.slice(clauseStart(passage, lead), lead.quantity.start))))
    return carried;
  if (weak >= 0)
    return word(
      passage,
      weak,
      measureNames[lexicon.measure[(words.id[weak] as number) * KINDS] as number] as Measure,
      'wordBefore',
      0.9,
    );
  if (after >= 0)
    return word(passage, after, measureNames[measureOfWord(passage, after, 'money')] as Measure, 'wordAfter', 0.85);
  if (carried !== null) return carried;
  return { measure: 'other_money', rule: 'noWord', start: -1, end: -1, sure: 0.5 };
}

const COMPARISONS = /同比|环比|比|较/;
const PART = /其中|另|分别|[一二三]期|首期/;

/** The index of the measure word that begins within a few characters after a draft, -1 for none. */
function followingMeasure(passage: Passage, draft: Draft, least: number, most: number): number {
  const { words } = passage;
  const w = draft.wordAfter;
  if (w >= words.count) return -1;
  const gap = (words.start[w] as number) - draft.quantity.end;
  if (gap < least || gap > most || (words.end[w] as number) > clauseEnd(passage, draft)) return -1;
  return measureOfWord(passage, w, draft.quantity.kind) >= 0 ? w : -1;
}

/** 「总投资A,其中一期B」: the measure of the last money figure of the sentence. */
function carriedMoney(passage: Passage, drafts: readonly Draft[], i: number, head: number): Decision | null {
  const draft = drafts[i] as Draft;
  for (let k = (head === i ? i : head + (i > head ? 1 : 0)) - 1; k >= 0 && i - k < 8; k--) {
    const before = drafts[k] as Draft;
    if (before.sentence !== draft.sentence) break;
    if (
      before.quantity.kind !== 'money' ||
      before.measure === null ||
      before.measure === 'growth' ||
      before.measure === 'threshold'
    )
      continue;
    const gap = passage.text.slice(before.quantity.end, draft.quantity.start);
    if (k >= head || PART.test(gap) || gap.length <= 3)
      return {
        measure: before.measure,
        rule: 'carried',
        start: before.quantity.start,
        end: before.quantity.end,
        sure: 0.8,
      };
    return null;
  }
  return null;
}

function word({ words }: Passage, w: number, measure: Measure, rule: string, sure: number): Decision {
  return { measure, rule, start: words.start[w] as number, end: words.end[w] as number, sure };
}

/** A count: growth after a change word, a yearly output, or a count of the noun it counts. */
function countMeasure(
  passage: Passage,
  drafts: readonly Draft[],
  i: number,
  head: number,
  from: number,
): Decision | null {
  const { words, lexicon, text } = passage;
  const draft = drafts[i] as Draft;
  const lead = drafts[head] as Draft;
  const { unit, quote } = draft.quantity;
  let before = -1;
  let change = -1;
  let job = -1;
  let product = -1;
  for (let w = lead.wordBefore; w >= 0 && (words.start[w] as number) >= from; w--) {
    const id = words.id[w] as number;
    const counted = lexicon.counted[id] as number;
    if (counted >= 0) {
      if (before < 0) before = w;
      if (counted === JOBS && job < 0) job = w;
    }
    if (product < 0 && before < 0 && lexicon.measure[id * KINDS + COUNT] === CAPACITY) product = w;
    if (change < 0 && before < 0 && lexicon.change[id] === BY && lead.quantity.start - (words.end[w] as number) <= 3)
      change = w;
  }
  const after = nounAfter(passage, drafts, i);
  if (unit === '大') {
    return after >= 0 &&
      lexicon.counted[words.id[after] as number] === PROJECTS &&
      (words.start[after] as number) - draft.quantity.end <= 8
      ? word(passage, after, 'project_count', 'countedAfter', 0.9)
      : null;
  }
  if (
    isOne(quote) &&
    !/(另|其中|另外|仅|只|唯)[有外]?$/.test(text.slice(Math.max(0, draft.quantity.start - 3), draft.quantity.start))
  )
    return null;
  if (change >= 0) {
    const id = words.id[change] as number;
    const compared = COMPARISONS.test(
      text.slice(Math.max(from, (words.start[change] as number) - 12), words.end[change] as number),
    );
    if (compared || after < 0)
      return {
        measure: 'growth',
        rule: 'changeBefore',
        start: words.start[change] as number,
        end: words.end[change] as number,
        sure: 0.93,
        sign: lexicon.sign[id] === -1 ? -1 : 1,
      };
  }
  const firms = unit === '家' || unit === '户';
  if (product >= 0 && !firms && !PERSONS.has(unit)) return word(passage, product, 'capacity', 'wordBefore', 0.95);
  if (PERSONS.has(unit) || job >= 0) {
    if (job >= 0) return word(passage, job, 'employment', 'countedBefore', 0.92);
    const end = clauseEnd(passage, draft);
    for (let w = draft.wordAfter; w < words.count && (words.end[w] as number) <= end && w - draft.wordAfter < 8; w++)
      if (lexicon.counted[words.id[w] as number] === JOBS) return word(passage, w, 'employment', 'countedAfter', 0.9);
    if (PERSONS.has(unit)) return { measure: 'other_quantity', rule: 'unit', start: -1, end: -1, sure: 0.8 };
  }
  if (
    /^\/?(年|日|天|月)/.test(text.slice(draft.quantity.end, draft.quantity.end + 2)) &&
    text.charCodeAt(draft.quantity.end) === 0x2f
  )
    return { measure: 'capacity', rule: 'perYear', start: draft.quantity.end, end: draft.quantity.end + 2, sure: 0.9 };
  if (before >= 0 && before === lead.wordBefore && lead.quantity.start - (words.end[before] as number) <= 4)
    return counted(passage, before, 'countedBefore', 0.97);
  if (after >= 0) return counted(passage, after, 'countedAfter', 0.95);
  if (NEXT_OTHER.test(text.charAt(draft.quantity.end)))
    return { measure: 'other_quantity', rule: 'unit', start: -1, end: -1, sure: 0.7 };
  if (before >= 0 && lexicon.counted[words.id[before] as number] !== OTHER)
    return counted(passage, before, 'countedBefore', 0.85);
  const carried = carriedCount(passage, drafts, i);
  if (carried !== null) return carried;
  if (firms) return { measure: 'company_count', rule: 'unit', start: -1, end: -1, sure: 0.7 };
  return { measure: 'other_quantity', rule: 'unit', start: -1, end: -1, sure: 0.6 };
}

const NEXT_OTHER = /[县区市省村镇乡州旗]/;
const COUNT = kindIndex.count;
const CAPACITY = measureIndex.capacity;
const PROJECTS = measureIndex.project_count;
const JOBS = measureIndex.employment;
const OTHER = measureIndex.other_quantity;
const PERSONS = new Set(['人', '名', '位', '人次']);

function isOne(quote: string): boolean {
  return quote.length === 2 && quote.charCodeAt(0) === 0x4e00;
}

function counted(passage: Passage, w: number, rule: string, sure: number): Decision {
  return word(
    passage,
    w,
    measureNames[passage.lexicon.counted[passage.words.id[w] as number] as number] as Measure,
    rule,
    sure,
  );
}

/** The first counted noun after a count in its clause, over one amount at most (12个总投资300亿元的在建项目); -1 for none. */
function nounAfter(passage: Passage, drafts: readonly Draft[], i: number): number {
  const { words, lexicon } = passage;
  const draft = drafts[i] as Draft;
  const end = clauseEnd(passage, draft);
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
  if (next !== undefined && next.quantity.start < limit) limit = next.quantity.start;
  for (let w = draft.wordAfter; w < words.count; w++) {
    const start = words.start[w] as number;
    if (start >= limit || start >= end) return -1;
    if ((lexicon.counted[words.id[w] as number] as number) >= 0) return w;
  }
  return -1;
}

/** 「审批6个,核准3个」, 「项目中,…有2家」: the noun of the count before, or the last noun of the sentence so far. */
function carriedCount(passage: Passage, drafts: readonly Draft[], i: number): Decision | null {
  const { words, lexicon } = passage;
  const draft = drafts[i] as Draft;
  const from = passage.outline.sentences[draft.sentence]?.start ?? 0;
  for (let w = draft.wordBefore, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < 24; w--, steps++) {
    const id = words.id[w] as number;
    const noun = lexicon.counted[id] as number;
    if (noun === PROJECTS || (noun >= 0 && noun !== OTHER && noun !== JOBS)) return counted(passage, w, 'carried', 0.7);
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
      return {
        measure: before.measure,
        rule: 'carried',
        start: before.quantity.start,
        end: before.quantity.end,
        sure: 0.65,
      };
  }
  return null;
}

/** Areas, powers, energies, masses, volumes and lengths: the nearest word before, the word after, else what the unit suggests. */
function physicalMeasure(passage: Passage, drafts: readonly Draft[], i: number, head: number, from: number): Decision {
  const { words, lexicon, text } = passage;
  const draft = drafts[i] as Draft;
  const lead = drafts[head] as Draft;
  const { kind, unit, end, quote } = draft.quantity;
  const column = kindIndex[kind];
  let before = -1;
  let change = -1;
  for (let w = lead.wordBefore; w >= 0 && (words.start[w] as number) >= from; w--) {
    const id = words.id[w] as number;
    if ((lexicon.measure[id * KINDS + column] as number) >= 0) {
      if (before < 0 || lexicon.weak[(words.id[before] as number) * KINDS + column] === 1) before = w;
      if (lexicon.weak[id * KINDS + column] === 0) break;
    } else if (
      before < 0 &&
      change < 0 &&
      lexicon.change[id] === BY &&
      lead.quantity.start - (words.end[w] as number) <= 3
    )
      change = w;
  }
  let after = -1;
  const clause = clauseEnd(passage, draft);
  const next = drafts[i + 1]?.quantity.start ?? text.length;
  const reach = Math.min(clause, next, end + 14);
  for (let w = draft.wordAfter; w < words.count && (words.start[w] as number) < reach; w++) {
    if (measureOfWord(passage, w, kind) < 0) continue;
    after = w;
    break;
  }
  const gapAfter = after >= 0 ? (words.start[after] as number) - end : 99;
  const gapBefore = before >= 0 ? lead.quantity.start - (words.end[before] as number) : 99;
  if (change >= 0 && after < 0) {
    const compared = COMPARISONS.test(
      text.slice(Math.max(from, (words.start[change] as number) - 12), words.end[change] as number),
    );
    if (compared)
      return {
        measure: 'growth',
        rule: 'changeBefore',
        start: words.start[change] as number,
        end: words.end[change] as number,
        sure: 0.9,
        sign: lexicon.sign[words.id[change] as number] === -1 ? -1 : 1,
      };
  }
  const of = (w: number) => measureNames[measureOfWord(passage, w, kind)] as Measure;
  if (/级$/.test(quote) || text.charAt(end) === '级')
    return {
      measure: kind === 'power' || kind === 'area' ? 'threshold' : 'other_quantity',
      rule: 'class',
      start: end,
      end: end + 1,
      sure: 0.8,
    };
  if (before >= 0 && (gapBefore <= 6 || gapAfter > 6)) return word(passage, before, of(before), 'wordBefore', 0.95);
  if (after >= 0) return word(passage, after, of(after), 'wordAfter', 0.9);
  if (before >= 0) return word(passage, before, of(before), 'wordBefore', 0.85);
  if (/^\/(年|日|天|a|d|月|h|小时)/.test(text.slice(end, end + 3)))
    return { measure: 'capacity', rule: 'perYear', start: end, end: end + 2, sure: 0.9 };
  for (let k = i - 1; k >= 0 && i - k <= 4; k--) {
    const earlier = drafts[k] as Draft;
    if (earlier.clause !== draft.clause || earlier.measure === null) break;
    const gap = text.slice(earlier.quantity.end, draft.quantity.start);
    if (/^[、和及与(（约合即]/.test(gap) && (earlier.quantity.kind === kind || earlier.measure === 'capacity'))
      return {
        measure: earlier.measure,
        rule: 'carried',
        start: earlier.quantity.start,
        end: earlier.quantity.end,
        sure: 0.85,
      };
    if (earlier.quantity.kind === kind) break;
  }
  switch (kind) {
    case 'area':
      return {
        measure: unit === 'mu' || /公里|公顷/.test(quote) ? 'land_area' : 'other_quantity',
        rule: 'unit',
        start: -1,
        end: -1,
        sure: 0.6,
      };
    case 'power':
      return { measure: 'installed_power', rule: 'unit', start: -1, end: -1, sure: 0.75 };
    case 'energy':
      return {
        measure: /度|时/.test(quote) ? 'energy' : /M/i.test(quote) ? 'installed_power' : 'capacity',
        rule: 'unit',
        start: -1,
        end: -1,
        sure: 0.65,
      };
    case 'mass':
    case 'volume': {
      for (let w = draft.wordAfter; w < words.count && (words.start[w] as number) < Math.min(clause, end + 18); w++)
        if (
          lexicon.counted[words.id[w] as number] === PROJECTS ||
          /生产线|装置|基地/.test(lexicon.words[words.id[w] as number] as string)
        )
          return word(passage, w, 'capacity', 'nameHeld', 0.7);
      return { measure: 'other_quantity', rule: 'unit', start: -1, end: -1, sure: 0.6 };
    }
    default:
      return { measure: 'other_quantity', rule: 'unit', start: -1, end: -1, sure: 0.6 };
  }
}
