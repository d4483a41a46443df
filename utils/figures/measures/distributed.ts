import type { Decision } from '../decision';
import type { Draft, Passage } from '../draft';

/**
 * A count without a noun of its own that divides the count before it (分布): 「项目174个,分别为:甲县34个、乙县32个」, 「其中,农业类5项」,
 * 「从产业看,农业:5个,总投资5亿元;新材料:6个」. What is counted, as the rule `part` with the words that lead the list or the name of the part;
 * null for any other count.
 */
export function distributedCount(passage: Passage, drafts: readonly Draft[], i: number): Decision | null {
  const { text } = passage;
  const { quantity } = drafts[i] as Draft;
  if (!UNITS.includes(quantity.unit) || !CLOSED.test(text.slice(quantity.end, quantity.end + 2))) return null;
  const from = Math.max(drafts[i - 1]?.quantity.end ?? 0, quantity.start - REACH);
  const gap = text.slice(from, quantity.start);
  if (/(?:项目|工程|企业)$/.test(gap)) return null;
  const whole = wholeOf(passage, drafts, i);
  if (whole === null) return null;
  const { measure, rule } = whole;
  if (measure !== 'project_count' && measure !== 'company_count') return null;
  const name = (rule === 'part' ? NEXT : null)?.exec(gap) ?? LED.exec(gap) ?? PLACED.exec(gap);
  if (name === null) return null;
  const start = from + name.index + name[0].length - name[0].replace(/^[，；、。,;\s]+/, '').length;
  return { measure, rule: 'part', start, end: quantity.start, sure: 0.8 };
}

/** The count that is divided: the nearest one before of the same measure word, over the sums and shares of parts, else what the sentence says it counts. */
function wholeOf(
  { text, outline }: Passage,
  drafts: readonly Draft[],
  i: number,
): { measure: Draft['measure']; rule: string } | null {
  const { quantity, sentence, paragraph } = drafts[i] as Draft;
  for (let k = i - 1; k >= 0 && i - k <= 8; k--) {
    const before = drafts[k] as Draft;
    if (paragraph - before.paragraph > 8) break;
    if (before.quantity.kind !== 'count') continue;
    if (before.quantity.unit !== quantity.unit && !SAME.includes(before.quantity.unit)) break;
    if (before.measure === 'growth') continue;
    const rule = before.reasons.find(({ field }) => field === 'measure')?.rule ?? '';
    return { measure: before.measure, rule: before.sentence === sentence ? rule : '' };
  }
  const from = outline.sentences[sentence]?.start ?? 0;
  return TOPIC.test(text.slice(from, quantity.start)) || KEY.test(text.slice(quantity.start - 3, quantity.start))
    ? { measure: 'project_count', rule: '' }
    : null;
}

/** Measure words of projects and firms. */
const UNITS = '个项家宗件';

/** 「8个项目，其中农业类5项」: one count may be told in both. */
const SAME = '个项';

/** Behind a count without a noun: the end of its clause, or of a line. */
const CLOSED = /^(?:$|[，。；、：）,;:)\n ])/;

/** How far back the name of a part is looked for. */
const REACH = 64;

/** Counted are projects: 「从新开工项目数量看」, 「政府投资类20个」. */
const TOPIC = /项目|投资类/;

/** 省重点2个 are projects wherever they stand. */
const KEY = /[省市县区家级]重点$/;

/** The next of listed parts. */
const NEXT = /[、，；。;,](?:其中|其余)?[\u4e00-\u9fff（）、]{2,16}[：:]?各?$/;

/** The words that open a list of parts, and the first name. */
const LED =
  /(?:[从按分][^，。；：\d]{1,14}[看分类]|分别[为是]|依次[为是]|排名?[^，。；：\d]{0,8}[为是]|其中)[：:，,]?[\u4e00-\u9fff（）、]{1,12}[：:]?$/;

/** A kind (产业类) or a place that stands where a noun would. */
const PLACED =
  /(?:^|[、，；。\n：:,;])(?:其中[，：]?)?[\u4e00-\u9fff（）]{1,10}(?:类|第[一二三四五]批(?:共?有)?|[市县区镇乡州旗](?:本级)?|开发区|高新区|园区|产业园|市直|省直|本级|(?:国家|[省市县区])级?重点)(?:[：:]|[（(]共?)?$|[\u4e00-\u9fff]的(?:共?有|达到?|占)$/;
