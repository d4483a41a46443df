import { isProject } from './classes';
import { TOTALS } from './cues';
import type { Discourse } from './discourse';
import { isWord, namesMeasure } from './neighbours';
import type { Owned, Told } from './subject';

/** Nobody in the clause: the figure before, the place, or the topic. */
export function carriedSubject(discourse: Discourse, owned: Owned, q: number, from: number): Told {
  const { topic, before, sentenceOwner } = discourse;

  // 预算收入突破200亿元大关，达到203亿元
  if (before !== null && owned.measure === discourse.beforeMeasure && isReached(discourse, from, q))
    return [before, '上一数字的主体'];
  // 开发区实现产值90亿元，工业增加值20亿元，税收5亿元
  if (
    topic?.class === 'sector' &&
    sentenceOwner !== null &&
    WHOLES.has(sentenceOwner.class) &&
    OF_WHOLES.has(owned.measure ?? '')
  )
    return [sentenceOwner, '本句主语'];
  if (sentenceOwner !== null && isProject(sentenceOwner) && isWord(discourse, from, TOTALS))
    return [sentenceOwner, '合计，承本句主语'];
  // 对新引进的企业，给予最高500万元奖励
  if (owned.measure === 'financing' && discourse.recipient !== null) return [discourse.recipient, '扶持的对象'];
  // 完成年度任务800万美元的38.75%
  if (before !== null && TARGETS.test(discourse.text.slice(discourse.items.start[from] as number, owned.start)))
    return [before, '上一数字的主体'];
  const isOfBefore =
    owned.measure === 'growth' ||
    (owned.measure === 'rate' && (before?.class !== 'enterprise' || !namesMeasure(discourse, from, q)));
  if (before !== null && isOfBefore) return [before, '上一数字的主体'];
  // 企业18家,实现产值156亿元
  if (
    before?.class === 'enterprise' &&
    (sentenceOwner === null || (discourse.topicCounted && sentenceOwner.class === 'place')) &&
    YIELDS.has(owned.measure ?? '') &&
    (topic === null || topic.class === 'project' || topic.class === 'sector')
  )
    return [before, '企业的产出'];
  return topic === null ? [before?.class === 'people' ? null : before, '承上文'] : topicOf(discourse, owned);
}

/** The topic, or whose it is: 青石县24个项目，建成7个 counts the county's, the noun is too bare to be anybody. Sums stay with the group. */
export function topicOf({ topic, held }: Discourse, { measure }: Owned): Told {
  return topic !== null && topic === held?.group && !INVESTED.test(measure ?? '')
    ? [held.holder, '计数名词的所有者']
    : [topic, '承上文'];
}

/** 达到, 为: only a verb stands between the start of the clause and the figure. */
const isReached = ({ text, items }: Discourse, from: number, q: number) =>
  q - from <= 2 && REACHED.test(text.slice(items.start[from], items.start[q]));

const REACHED = /^(?:达到?|为|实现|完成|已?达)$/;

/** Who has all of a statistic, and what no sector is told to have. */
const WHOLES: ReadonlySet<string> = new Set(['place', 'park']);
const OF_WHOLES: ReadonlySet<string> = new Set([
  'tax',
  'fiscal_revenue',
  'trade',
  'foreign_capital',
  'gdp',
  'paid_in_capital',
]);

/** What leads to the target of what was told. */
const TARGETS = /^(?:完成|占|为|超|达到?)[^，。；]{0,8}(?:任务|目标|计划|预算|序时)[^，。；]{0,4}$/;

const INVESTED = /investment$/;

/** What enterprises yield, and projects only when they run. */
const YIELDS: ReadonlySet<string> = new Set([
  'output_value',
  'revenue',
  'tax',
  'profit',
  'added_value',
  'employment',
  'capacity',
  'completed_investment',
  'fixed_asset_investment',
]);
