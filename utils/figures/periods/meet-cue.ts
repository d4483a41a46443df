import type { Sentence } from './sentence';
import type { Story } from './story';

/** A cue is met: 同比, 累计, 此次, 投产后 …; what it says of the time of the figures around it. */
export function meetCue({ source, event, lastDay }: Story, s: Sentence, id: number, start: number, end: number): void {
  const { bits } = source.cues;
  const kinds = source.cues.kinds[id] as number;
  const basis = source.cues.basis[id] as number;
  s.goTo(source.text, start);
  if (basis >= 0) s.basis = { index: basis, start, end };
  if (kinds & bits.after) s.after = end;
  if (kinds & bits.naming) s.named = end;
  if (kinds & bits.turn) s.turned = s.fromTo;
  if (kinds & bits.count) s.counted = end;
  if (kinds & bits.stock) s.stock = end;
  if (kinds & bits.coming) s.coming = true;
  if (kinds & bits.part && start - s.start < 6) s.part = true;
  if (kinds & bits.since && start >= s.spent) {
    const known = s.time !== null && source.published !== null;
    const head = Math.max(s.clauseStart, s.spent);
    s.govern(
      {
        start: head,
        end,
        kind: known ? 'since' : 'vague',
        from: null,
        to: known ? source.published : null,
        dated: false,
        years: 0,
        form: '',
      },
      '以来',
      true,
    );
  }
  if (kinds & bits.back && !s.own) {
    const day = source.text[start] === '当' ? (lastDay ?? event) : event;
    if (day) s.govern(day, '回指活动', false, true);
    if (day && start - s.start < 6) s.part = true;
  }
}
