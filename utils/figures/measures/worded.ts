import type { Decision } from '../decision';
import type { Draft, Passage } from '../draft';
import { type Wording, wordings } from '../lexicon/wordings';
import { clauseEnd } from '../window';

/** The decision of the first wording that fits around an amount of money, null where none does. */
export function wordedMeasure(passage: Passage, draft: Draft, rows = wordings): Decision | null {
  const { text, outline } = passage;
  const { quantity, sentence } = draft;
  const from = Math.max(outline.sentences[sentence]?.start ?? 0, quantity.start - REACH);
  const lead = text.slice(from, quantity.start);
  const rest = text.slice(quantity.end, Math.min(clauseEnd(passage, draft) + 1, quantity.end + REACH));
  const { anyLead, anyRest } = joined(rows);
  anyLead.lastIndex = lead.length;
  const isLed = anyLead.test(lead);
  const isFollowed = anyRest.test(rest);
  if (!isLed && !isFollowed) return null;
  for (const { measure, before, after, bound } of rows) {
    if (after === undefined ? !isLed : !isFollowed) continue;
    if (bound !== undefined && bound !== quantity.bound) continue;
    const led = before?.exec(lead);
    if (led === null) continue;
    const followed = after?.exec(rest);
    if (followed === null) continue;
    const start = led ? from + led.index : quantity.end;
    const end = followed ? quantity.end + followed[0].length : quantity.start;
    return { measure, rule: 'wording', start, end, sure: 0.85 };
  }
  return null;
}

/**
 * What most amounts are shut out by, at once for all rows: the words before an amount in the rows that ask for nothing else, read backward from it,
 * and those behind it in the others.
 */
function joined(rows: readonly Wording[]): Joined {
  const known = compiled.get(rows);
  if (known) return known;
  const leads = rows.flatMap(({ before, after }) => (before && !after ? before.source : []));
  const rests = rows.flatMap(({ after }) => after?.source ?? []);
  const any = {
    anyLead: new RegExp(`(?<=${leads.join('|') || NEVER})`, 'y'),
    anyRest: new RegExp(rests.join('|') || NEVER),
  };
  compiled.set(rows, any);
  return any;
}

interface Joined {
  anyLead: RegExp;
  anyRest: RegExp;
}

const compiled = new WeakMap<readonly Wording[], Joined>();

/** Matches nothing. */
const NEVER = '(?!)';

/** How far a wording reaches to either side. */
const REACH = 48;
