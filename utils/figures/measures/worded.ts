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
  const anyLead = leadOf(rows);
  anyLead.lastIndex = lead.length;
  const isLed = anyLead.test(lead);
  for (const { measure, before, after, bound } of rows) {
    if (before !== undefined && !isLed) continue;
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
 * The words before an amount in any of the rows: most amounts have none of them, and to ask row by row took some 3 % of the time. Read backward from
 * the amount, not forward from each of the 48 places before it.
 */
function leadOf(rows: readonly Wording[]): RegExp {
  const known = leads.get(rows);
  if (known) return known;
  const lead = new RegExp(`(?<=${rows.flatMap(({ before }) => before?.source ?? []).join('|')})`, 'y');
  leads.set(rows, lead);
  return lead;
}

const leads = new WeakMap<readonly Wording[], RegExp>();

/** How far a wording reaches to either side. */
const REACH = 48;
