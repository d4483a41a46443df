import { packRows } from '../../text/packed-rows';
import { type BasisRow, basisWords, type PeriodCue, periodCues } from '../lexicon/period-cues';
import { kindNames, type PackedCues } from './cues';

/** The rows that periods are decided with. */
export interface CueWords {
  cues: readonly PeriodCue[];
  bases: readonly BasisRow[];
}

/** The program's own rows. */
export const cueWords: CueWords = { cues: periodCues, bases: basisWords };

/** Packs rows. A word that stands in several has all their kinds. */
export function packCues({ cues, bases }: CueWords): PackedCues {
  const entries = new Map<string, { kinds: number; basis: number }>();
  const entry = (word: string) => {
    const known = entries.get(word) ?? { kinds: 0, basis: -1 };
    entries.set(word, known);
    return known;
  };
  for (const { kind, words } of cues) for (const word of words) entry(word).kinds |= 1 << kindNames.indexOf(kind);
  for (const [index, { words }] of bases.entries()) for (const word of words) entry(word).basis = index;
  return { words: packRows(entries), bases: bases.map(({ basis }) => basis) };
}
