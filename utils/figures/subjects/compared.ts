import { COMPARES } from './cues';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import { isWord } from './neighbours';
import { PHRASE, type Phrase } from './phrase';
import type { Owned } from './subject';

/** 比全省（7.7%）、全国分别高0.7、1.4个百分点: how far what has grown is ahead of others is told of it, not of them. */
export function compared(discourse: Discourse, owned: Owned, q: number): Phrase | null {
  const { items, owners, figure, sentenceFigure } = discourse;
  if (owned.measure !== 'growth') return null;
  let bracketed = 0;
  let between = 0;
  for (let i = q - 1; i >= 0 && i > q - REACH; i--) {
    const k = items.kind[i] as number;
    if (k === kindOf.close) bracketed++;
    else if (k === kindOf.open) bracketed--;
    if (k === kindOf.figure) between++;
    if (bracketed > 0) continue;
    if (isWord(discourse, i, COMPARES)) {
      const grown = figure - between - 1;
      return grown >= sentenceFigure ? (owners[grown] ?? null) : null;
    }
    if (!PASSED.has(k)) return null;
  }
  return null;
}

/** How many items back the comparison is looked for. */
const REACH = 24;

/** What may stand between the word that compares and the difference. */
const PASSED: ReadonlySet<number> = new Set([
  PHRASE,
  kindOf.conjunction,
  kindOf.adverb,
  kindOf.figure,
  kindOf.of,
  kindOf.measure,
  kindOf.statistic,
  kindOf.open,
]);
