import type { Draft, Passage } from '../draft';

/** 「达产后年包装白酒10万吨」: a 年 or 日 that is no date, with a verb behind it; its offset, -1 for none. */
export function yearlyBefore({ text, outline }: Passage, draft: Draft): number {
  const from = Math.max(outline.clauses[draft.clause]?.start ?? 0, draft.quantity.start - 14);
  for (let i = draft.quantity.start - 3; i >= from; i--) {
    const c = text.charAt(i);
    if (c !== '年' && c !== '日') continue;
    if (/[0-9一二三四五六七八九十今去本当明近前后上每多两几]/.test(text.charAt(i - 1))) continue;
    return /[底末内初均前后度来代青轻限期起止间]/.test(text.charAt(i + 1)) ? -1 : i;
  }
  return -1;
}
