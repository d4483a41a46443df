import { compileWords, type WordTable } from '../../text/words';
import type { Basis } from '../figure';
import { type BasisRow, basisWords, type PeriodCue, periodCues } from '../lexicon/period-cues';

/** The rows that periods are decided with; tests take single rows or words away. */
export interface CueWords {
  cues: readonly PeriodCue[];
  bases: readonly BasisRow[];
}

export const cueWords: CueWords = { cues: periodCues, bases: basisWords };

/** The cues compiled: per word id the kinds it has, one bit each, and its index in `bases`, -1 for none. */
export interface Cues {
  table: WordTable;
  kinds: Int32Array;
  basis: Int8Array;
  bases: Basis[];
  bits: Record<PeriodCue['kind'], number>;
}

const kindNames = [
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
const compiled = new WeakMap<CueWords, Cues>();

/** Compiles the rows once. */
export function cuesOf(words: CueWords): Cues {
  const known = compiled.get(words);
  if (known) return known;
  const bits = Object.fromEntries(kindNames.map((kind, i) => [kind, 1 << i])) as Cues['bits'];
  const ids = new Map<string, { kinds: number; basis: number }>();
  const entry = (word: string) =>
    ids.get(word) ?? ids.set(word, { kinds: 0, basis: -1 }).get(word) ?? { kinds: 0, basis: -1 };
  for (const { kind, words: list } of words.cues) for (const word of list) entry(word).kinds |= bits[kind];
  words.bases.forEach(({ words: list }, index) => {
    for (const word of list) entry(word).basis = index;
  });
  const cues: Cues = {
    table: compileWords([...ids.keys()]),
    kinds: Int32Array.from([...ids.values()], ({ kinds }) => kinds),
    basis: Int8Array.from([...ids.values()], ({ basis }) => basis),
    bases: words.bases.map(({ basis }) => basis),
    bits,
  };
  compiled.set(words, cues);
  return cues;
}
