import type { Draft, Passage } from '../draft';
import type { Period } from '../figure';

/** What a time to come covers is a plan: 到2026年,产值达到300亿元. Needs the publication date; runs after the periods. */
export function planFuture(passage: Passage, drafts: readonly Draft[]): void {
  const { published } = passage.facts;
  if (published === null) return;
  const today = published.slice(0, 10);
  for (const draft of drafts) {
    const { period } = draft;
    if (draft.planned || draft.stage === 'reserve') continue;
    if (period === null || period.end === null || period.end <= today) continue;
    const begun = period.start === null ? period.end.slice(0, 4) <= today.slice(0, 4) : period.start <= today;
    if (begun && !(isFiveYears(period) && !isToldSoFar(passage, draft))) continue;
    draft.planned = true;
    draft.reasons.push({ field: 'planned', rule: 'future', start: -1, end: -1 });
  }
}

/** “十四五”期间: what all of a five-year plan brings is told before its end as a plan. */
function isFiveYears({ text, start, end }: Period): boolean {
  return (
    /[八九十][一二三四五六]?五/.test(text) &&
    start?.endsWith('-01-01') === true &&
    end?.endsWith('-12-31') === true &&
    Number(end.slice(0, 4)) - Number(start.slice(0, 4)) === 4
  );
}

/** 已, 累计: what has come of it so far. */
function isToldSoFar({ text, outline }: Passage, { clause, sentence, quantity }: Draft): boolean {
  const from = outline.sentences[sentence]?.start ?? 0;
  const end = outline.clauses[clause]?.end ?? quantity.end;
  return /已|累计|以来|截至|目前|年来|先后|共[有计]?[^享建]|了/.test(text.slice(from, end));
}
