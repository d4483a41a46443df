import { isSeparator } from './classes';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import { PHRASE } from './phrase';
import type { Owned } from './subject';

/**
 * 食品类上涨11.5%，医疗类上涨1.7%; 甲地115个、总投资802亿元，乙地17个…: whether the clause at `from` begins with a name and tells of it what a clause before it
 * in the sentence told of the name that it began with.
 */
export function isParallel(discourse: Discourse, from: number): boolean {
  const { items, figures, owners } = discourse;
  const here = toldAt(discourse, from);
  const owned = here < 0 ? undefined : figures[discourse.figure];
  if (owned === undefined || owned.measure?.startsWith('other')) return false;
  let figure = discourse.figure;
  for (let i = from - 1; i >= 0 && i > from - REACH; i--) {
    const k = items.kind[i] as number;
    if (k === kindOf.stop || k === kindOf.line) return false;
    if (k === kindOf.figure) figure--;
    if (!isHead(discourse, i)) continue;

    const other = figures[figure];
    const owner = owners[figure];
    return (
      other !== undefined &&
      isToldAlike(owned, other) &&
      owner != null &&
      owner.start < (items.end[i] as number) &&
      owner.end > (items.start[i] as number)
    );
  }
  return false;
}

const isToldAlike = (a: Owned, b: Owned) => a.measure === b.measure && a.kind === b.kind;

/** How many items back the clause before is looked for. */
const REACH = 40;

/** A phrase at the head of its clause. */
function isHead({ items }: Discourse, i: number): boolean {
  if (items.kind[i] !== PHRASE) return false;
  let before = i - 1;
  while (before >= 0 && LEADS.has(items.kind[before] as number)) before--;
  return before < 0 || isSeparator(items.kind[before] as number);
}

const LEADS: ReadonlySet<number> = new Set([kindOf.among, kindOf.adverb, kindOf.time]);

/** The first figure of the phrase, or list of phrases, at `from`, with no more than verbs and measures between; -1 for none. */
function toldAt({ items }: Discourse, from: number): number {
  let i = from + 1;
  while (items.kind[i] === kindOf.conjunction && items.kind[i + 1] === PHRASE) i += 2;
  for (; i < items.count && i < from + 6; i++) {
    const k = items.kind[i] as number;
    if (k === kindOf.figure) return i;
  }
  return -1;
}
