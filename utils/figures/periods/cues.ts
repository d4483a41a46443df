import { openRows, type PackedRows } from '../../text/packed-rows';
import type { WordTable } from '../../text/words';
import type { Basis } from '../figure';
import type { PeriodCue } from '../lexicon/period-cues';

/** The words that periods are decided with: per word id the kinds it has, one bit each, and its index in `bases`, -1 for none. */
export interface Cues {
  table: WordTable;
  kinds: Int32Array;
  basis: Int8Array;
  bases: readonly Basis[];
  bits: Record<PeriodCue['kind'], number>;
}

/** The cues as text and plain JSON. */
export interface PackedCues {
  words: PackedRows<{ kinds: number; basis: number }>;
  bases: readonly Basis[];
}

export const kindNames = [
  'speech',
  'event',
  'finish',
  'start',
  'plan',
  'after',
  'back',
  'stock',
  'count',
  'versus',
  'turn',
  'part',
  'coming',
  'naming',
  'document',
  'since',
] as const;

/** Opens packed cues. */
export function openCues({ words, bases }: PackedCues): Cues {
  const { table, rows } = openRows(words);
  return {
    table,
    kinds: Int32Array.from(rows, ([row]) => row?.kinds ?? 0),
    basis: Int8Array.from(rows, ([row]) => row?.basis ?? -1),
    bases,
    bits: Object.fromEntries(kindNames.map((kind, i) => [kind, 1 << i])) as Cues['bits'],
  };
}
