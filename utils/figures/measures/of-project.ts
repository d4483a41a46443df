import type { Draft, Passage } from '../draft';

/** 「二期为年产20GW组件项目，预计固定资产投资30亿元」: of a single project the statistic's word means what is invested in it. Needs the subjects. */
export function investedInProjects({ text }: Passage, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    if (draft.measure !== 'fixed_asset_investment' || (draft.owner !== 'project' && draft.owner !== 'phase')) continue;
    const reason = draft.reasons.find(({ field }) => field === 'measure');
    if (reason === undefined || text.slice(reason.start, reason.end) !== '固定资产投资') continue;
    if (!/(?:完成|占)$/.test(text.slice(Math.max(0, reason.start - 2), reason.start)))
      draft.measure = 'total_investment';
  }
}
