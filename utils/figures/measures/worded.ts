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
  const { anyLead, anyRest, led, followed } = joined(rows);
  anyLead.lastIndex = lead.length;
  const isLed = anyLead.test(lead);
  const isFollowed = anyRest.test(rest);
  if (!isLed && !isFollowed) return null;
  for (const { measure, before, after, bound } of isLed ? (isFollowed ? rows : led) : followed) {
    if (bound !== undefined && bound !== quantity.bound) continue;
    const there = before?.exec(lead);
    if (there === null) continue;
    const behind = after?.exec(rest);
    if (behind === null) continue;
    const start = there ? from + there.index : quantity.end;
    const end = behind ? quantity.end + behind[0].length : quantity.start;
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
  const led = rows.filter(({ after }) => after === undefined);
  const followed = rows.filter(({ after }) => after !== undefined);
  const any = {
    led,
    followed,
    anyLead: new RegExp(`(?<=${led.flatMap(({ before }) => before?.source ?? []).join('|') || NEVER})`, 'y'),
    anyRest: new RegExp(followed.flatMap(({ after }) => after?.source ?? []).join('|') || NEVER),
  };
  compiled.set(rows, any);
  return any;
}

interface Joined {
  /** The rows that ask for words before an amount alone, and those that ask for words behind it. */
  led: readonly Wording[];
  followed: readonly Wording[];
  anyLead: RegExp;
  anyRest: RegExp;
}

const compiled = new WeakMap<readonly Wording[], Joined>();

/** Matches nothing. */
const NEVER = '(?!)';

/** How far a wording reaches to either side. */
const REACH = 48;
