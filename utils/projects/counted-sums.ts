import { toPlain } from '../text/plain';
import type { Known } from './project-draft';

/**
 * Which count a total investment is told of, by where they stand: 「7个供水和供热项目已完工,总投资6亿元」, 「总投资9亿元的5个项目」. The index of
 * the count's figure; -1 where a name or a sentence's end stands between them.
 */
export function countOfSum(figures: readonly Known[], index: number, text: string): number {
  const { start, end, measure } = figures[index] as Known;
  if (measure !== 'total_investment') return -1;
  const next = figures[index + 1];
  if (isGroup(next) && next.start - end <= 24 && LEADS.test(between(text, end, next.start))) return index + 1;
  // 三大项目有投资4亿元的酒厂项目: the sum of what follows it.
  if (text.startsWith('的', end)) return -1;
  for (let i = index - 1; i >= 0 && index - i <= 2; i--) {
    const before = figures[i] as Known;
    if (before.measure === 'rate' || before.measure === 'threshold') continue;
    if (!isGroup(before) || start - before.end > 40) return -1;
    return FOLLOWS.test(between(text, before.end, start)) ? i : -1;
  }
  return -1;
}

/** A count of several projects, or of one that is counted in a list. */
function isGroup(figure: Known | undefined): figure is Known {
  return figure?.measure === 'project_count' && figure.min !== null && figure.min > 1;
}

/** What stands between two offsets, plain. */
const between = (text: string, from: number, to: number) => (to < from ? '。' : toPlain(text.slice(from, to)).text);

const LEADS = /^的(?:(?:[^，。；、等入](?!目|程)){0,6}|[^，。；、等入0-9]{2,16}(?:项目|工程)(?:共|计)?)$/;

/** The counted noun and what was done with it, then the sum. */
const FOLLOWS =
  /^[^，。；、0-9]{0,16}[，、]?(?:[^，。；0-9项工基公园]{0,10}[，,])?(?:计划|预计|估算|概算|合计|涉及)?(?:总?投资(?:总?额|规模)?|总额|金额)(?:共|约|达到?|为|超|近|逾)*$/;
