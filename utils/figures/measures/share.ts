import { because, byUnit, changed, type Decision, tellsChange } from '../decision';
import type { Draft, Passage } from '../draft';
import { BY, COMPARED, TO, wordOf } from '../senses';

/** A share: growth (增减幅) after a change word, else a rate (比率). Percentage points are growth. */
export function shareMeasure(
  passage: Passage,
  drafts: readonly Draft[],
  i: number,
  head: number,
  from: number,
): Decision {
  const draft = drafts[i] as Draft;
  const lead = drafts[head] as Draft;
  const { words, lexicon, text } = passage;
  const points = draft.quantity.unit === 'pp';
  const signed = signOf(text, draft);
  if (signed !== 0) {
    const { start, end } = draft.quantity;
    return { measure: 'growth', rule: 'signed', start: start - 1, end, sure: 0.9, falls: signed < 0 };
  }
  const ahead = AHEAD.exec(text.slice(Math.max(from, draft.quantity.start - 20), draft.quantity.start));
  if (ahead !== null) {
    const start = draft.quantity.start - ahead[0].length;
    const falls = '慢低后'.includes((ahead[1] ?? ahead[2] ?? '').charAt(0));
    return { measure: 'growth', rule: 'ahead', start, end: draft.quantity.start, sure: 0.85, falls };
  }
  for (let w = lead.wordBefore, steps = 0; w >= 0 && (words.start[w] as number) >= from && steps < 24; w--, steps++) {
    const id = words.id[w] as number;
    const change = lexicon.change[id] as number;
    // 低于全市平均增速14.8个百分点: the pace is what it is compared with.
    if (points && change === BY && PACES.has(wordOf(passage, w)) && comparedBefore(passage, w, from) >= 0) continue;
    if (
      (change === BY && tellsChange(passage, w, lead)) ||
      (change === COMPARED && (points || lead.quantity.start - (words.end[w] as number) <= 8))
    )
      return changed(passage, w, 'changeBefore', 0.98);
    if (lexicon.rate[id] === 1 && !points) return because(passage, w, 'rate', 'rateBefore', 0.97);
    // 占比升至30% is a share; 扩大到原来的3倍 is none; 增幅升到15% is growth.
    if (
      change === TO &&
      !points &&
      OF_GROWTH.test(text.slice(Math.max(0, (words.start[w] as number) - 24), words.start[w]))
    )
      return {
        measure: 'growth',
        rule: 'levelBefore',
        start: words.start[w] as number,
        end: words.end[w] as number,
        sure: 0.85,
      };
    if (change === TO && !points)
      return because(passage, w, draft.quantity.quote.includes('倍') ? 'other_quantity' : 'rate', 'levelBefore', 0.9);
  }
  const after = draft.wordAfter;
  const next = text.charAt(draft.quantity.end) === '的' ? draft.quantity.end + 1 : draft.quantity.end;
  if (after < words.count && words.start[after] === next && lexicon.change[words.id[after] as number] === BY)
    return changed(passage, after, 'changeAfter', 0.9);
  const pace = PACE.exec(text.slice(draft.quantity.end, draft.quantity.end + 24));
  if (pace !== null)
    return {
      measure: 'growth',
      rule: 'changeAfter',
      start: draft.quantity.end,
      end: draft.quantity.end + pace[0].length,
      sure: 0.9,
      falls: pace[1] !== undefined,
    };
  if (points) return byUnit('growth', 0.95);
  const of = OF_RATE.exec(text.slice(draft.quantity.end, draft.quantity.end + 32));
  if (of !== null)
    return {
      measure: 'growth',
      rule: 'changeAfter',
      start: draft.quantity.end,
      end: draft.quantity.end + of[0].length,
      sure: 0.85,
    };
  const dealt = dealtBefore(passage, draft, lead);
  if (dealt >= 0) return changed(passage, dealt, 'changeBefore', 0.85);
  if (drafts[i - 1]?.measure === 'growth' && isOfTime(text, draft)) return byUnit('growth', 0.85);
  if (isDoubled(text, draft))
    return { measure: 'growth', rule: 'doubled', start: draft.quantity.start, end: draft.quantity.end, sure: 0.97 };

  return byUnit(draft.quantity.quote.includes('倍') ? 'other_quantity' : 'rate', 0.8);
}

/** The word of a comparison (高于, 低于) before the word `w` in its clause, -1 for none. */
function comparedBefore({ words, lexicon, text }: Passage, w: number, from: number): number {
  for (let k = w - 1; k >= 0 && w - k < 6 && (words.start[k] as number) >= from; k--)
    if (lexicon.change[words.id[k] as number] === COMPARED)
      return /[，,；]/.test(text.slice(words.end[k], words.start[w])) ? -1 : k;
  return -1;
}

const PACES: ReadonlySet<string> = new Set(['增速', '增幅', '涨幅', '增长率', '增长速度']);

/** 「+5.8%」, 「-6.5%」, 「↓2.3%」: 1 for a rise, -1 for a fall, 0 for a share without a sign. */
function signOf(text: string, { quantity: { start, min, max } }: Draft): number {
  if ((min ?? 0) < 0 || (max ?? 0) < 0) return -1;
  const sign = text.charAt(start - 1);
  if (sign === '↓' || sign === '▼') return -1;
  if (sign === '↑' || sign === '▲') return 1;
  return sign === '+' && !/[\d%）)a-zA-Z]/.test(text.charAt(start - 2)) ? 1 : 0;
}

/** 「增幅居前,分别为35%、28%」: the change of the clause before is dealt out; its word, -1 for none. */
function dealtBefore({ words, lexicon, text, outline }: Passage, draft: Draft, lead: Draft): number {
  const clause = outline.clauses[lead.clause];
  const before = outline.clauses[lead.clause - 1];
  if (clause === undefined || before?.sentence !== lead.sentence) return -1;
  if (!/^分别[为是达]到?$/.test(text.slice(clause.start, lead.quantity.start))) return -1;
  for (let w = draft.wordBefore; w >= 0 && (words.start[w] as number) >= before.start; w--) {
    const id = words.id[w] as number;
    if (lexicon.rate[id] === 1) return -1;
    if (lexicon.change[id] === BY) return w;
  }
  return -1;
}

/** 5.5%的经济增长目标, 36%的复合年增长率. */
const OF_RATE =
  /^的?[^，。；、\d]{0,6}(?:增长率|增速|增幅|增长目标|涨幅)|^(?:[和、及与]\d+(?:\.\d+)?%)*的(?:显著|高速|快速|较快|大幅|强劲|同比|两位数)?增长/;

/** 投资增幅由9%升到15%. */
const OF_GROWTH = /(?:增幅|增速|增长率|涨幅)[^，。；]{0,20}$/;

/** 「快于时间进度3%」, 「超出计划进度5%」, 「比全国慢1.3个百分点」: how far a schedule or others are outrun. */
const AHEAD =
  /([快慢高低]于|超出|后于)[^，。；\d]{0,6}(?:进度|计划|目标|任务)[^，。；\d]{0,3}$|比[^，。；\d]{0,6}(?:进度|计划|目标|任务|全国|全省|全市|平均|平均水平)(超出|[快慢高低])(?:了|出)?$/;

/** 投资增长5.2%，比1—7月（6.0%）回落: how much it had grown until then. */
const isOfTime = (text: string, { quantity: { start, end } }: Draft) =>
  /(?:\d年|月份?|半年|季度|同期|上年|去年)[（(]$/.test(text.slice(Math.max(0, start - 6), start)) &&
  /^[）)](?:开始)?(?:回落|提高|加快|上升|下降|收窄|扩大|放缓|减缓|提升|降低|加速)/.test(text.slice(end, end + 6));

/** 翻一番, 翻两番. */
function isDoubled(text: string, { quantity: { start, end } }: Draft): boolean {
  for (let i = Math.max(0, start - 1); i < end; i++) if (text.charCodeAt(i) === 0x7ffb) return true; // 翻
  return false;
}

/** 「以年均18.3%和6.2%的速度增长」. */
const PACE =
  /^(?:[和、及][\d.]+%)*的?(?:年均)?(?:速度|增速|幅度)(?:快速|持续|稳步)?(?:增长|递增|上升|提高|增加|扩大|(下降|递减|减少))/;
