import type { Draft, Passage } from '../draft';

/**
 * 「达产后年包装白酒10万吨」, 「每天能生产铝型材120吨」: a 年 or 日 that is no date, with a verb behind it; its offset, -1 for none.
 */
export function yearlyBefore({ text, outline }: Passage, draft: Draft): number {
  const from = Math.max(outline.clauses[draft.clause]?.start ?? 0, draft.quantity.start - 18);
  const each = EACH.exec(text.slice(from, draft.quantity.start));
  if (each !== null) return from + each.index;
  for (let i = draft.quantity.start - 3; i >= from; i--) {
    const c = text.charAt(i);
    if (c !== '年' && c !== '日') continue;
    const before = text.charAt(i - 1);
    if (before === '后' && !'产成运工用效'.includes(text.charAt(i - 2) || '。')) continue;
    return /[底末内初均前后度来代青轻限期起止间]/.test(text.charAt(i + 1)) ? -1 : i;
  }
  return -1;
}

const EACH =
  /(?:每[天日年月]|每小时|一昼夜|一天|一年|[日月年]均)(?:可以?|能够?|将|预计)?(?:(?:为|向)[^，。；]{1,10})?(?:稳定|持续)?(?:生产|加工|处理|出|产|消化|屠宰|供[气水热电]?|提供|下线|制造|消纳|发运|转化|烘|分拣|灌装|组装)/;
