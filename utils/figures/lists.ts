import type { Draft, Passage } from './draft';
import { joins } from './window';

/**
 * Enumerations of quantities (并列): per draft the index of the first quantity of its list, which is itself where it is in none.
 * 「228.04、275.32、313.89亿元」, 「51%、40%和30%」, 「增长7%,8%」 are lists; quantities with words between them are not.
 */
export function listHeads({ text }: Passage, drafts: readonly Draft[]): number[] {
  const heads: number[] = [];
  for (let i = 0; i < drafts.length; i++) {
    const draft = drafts[i] as Draft;
    const before = drafts[i - 1];
    heads[i] =
      before !== undefined &&
      before.sentence === draft.sentence &&
      before.quantity.kind === draft.quantity.kind &&
      before.quantity.end < draft.quantity.start &&
      joins(text, before.quantity.end, draft.quantity.start)
        ? (heads[i - 1] as number)
        : i;
  }
  return heads;
}
