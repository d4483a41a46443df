import { isCount, isMeasure, isProject, isSeparator } from './classes';
import { SHARES } from './cues';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import { isWord, wordOf } from './neighbours';
import type { Phrase, PhraseClass } from './phrase';
import { saysEnough } from './reference';
import { LISTED, type Owned } from './subject';

/**
 * 甲县31.7%、乙区30.2%: of names that each stand right before a figure of their own, all told alike, each owns its figure; and the sum behind a
 * count (甲片区7个、41亿元,乙片区6个、29亿元) belongs to the name of the count.
 */
export function listedName(discourse: Discourse, owned: Owned, q: number): Phrase | null {
  const { items } = discourse;
  const word = sharedWord(discourse, owned, q);
  const first = nameBefore(discourse, word === '' ? q : q - 1);
  const name = first === null ? null : joinedNames(discourse, first, word === '' ? q : q - 1);
  if (name !== null) {
    // 年产机床5000台、机器人1万台, 副产石蜡3万吨、沥青2万吨: what is made
    if (
      (owned.measure === 'capacity' || PRODUCED.has(owned.kind)) &&
      (name.class === 'name' || name.class === 'sector' || name.class === 'facility')
    )
      return null;
    if (isCount(owned) && (name.class === 'project' || name.class === 'enterprise')) return null;
    return (!name.bare ||
      name.class === 'sector' ||
      (owned.kind === 'money' && name.class === 'project' && saysEnough(discourse, name)) ||
      name.end - name.start > 2) &&
      (isToldAlike(discourse, owned, q, word, -1) || isToldAlike(discourse, owned, q, word, 1))
      ? name
      : null;
  }
  // 甲地7个、总投资41亿元，乙地6个…: the sum behind a count
  const before = discourse.figures[discourse.figure - 1];
  const joint = isMeasure(items.kind[q - 1] as number) ? q - 2 : q - 1;
  if (before === undefined || items.kind[joint] !== kindOf.conjunction || items.kind[joint - 1] !== kindOf.figure)
    return null;
  const listed = discourse.subjects[discourse.figure - 1]?.rule === LISTED;
  return listed && owned.kind !== before.kind ? discourse.before : null;
}

/** What plants make is told in these kinds of units. */
const PRODUCED: ReadonlySet<string> = new Set(['mass', 'volume', 'energy']);

/** 甲地、乙地、丙地各3个: the names that have one figure together. */
function joinedNames({ items, text }: Discourse, last: Phrase, q: number): Phrase {
  let first = last;
  for (let i = text[(items.start[q] as number) - 1] === '各' ? q - 4 : q - 3; items.phrase[i]; i -= 2) {
    const phrase = items.phrase[i] as Phrase;
    if (items.kind[i + 1] !== kindOf.conjunction || !JOINED.has(phrase.class)) break;
    first = phrase;
  }
  return first === last ? last : { ...last, start: first.start, bare: false };
}

/** What may have a figure together; of projects, firms and things each has its own. */
const JOINED: ReadonlySet<PhraseClass> = new Set(['place', 'name', 'park', 'sector'] as const);

/** The name that begins its part of a list and touches the figure. */
function nameBefore(discourse: Discourse, figure: number): Phrase | null {
  const { items } = discourse;
  // 甲地、乙地各3个
  const q = discourse.text[(items.start[figure] as number) - 1] === '各' ? figure - 1 : figure;
  const phrase = items.phrase[q - 1];
  if (!phrase || items.end[q - 1] !== items.start[q] || !LISTABLE.has(phrase.class) || phrase.pointing) return null;
  // 投入年产5GWh电池项目35亿元、研发中心项目7亿元: a name may hold a quantity.
  let before = q - 2;
  while (before >= 0 && (items.start[before] as number) >= phrase.start) before--;
  const k = before < 0 ? kindOf.line : (items.kind[before] as number);
  // 茶园约占全市40%、果园约占全市55%: a share of the place, not its own
  if (k === kindOf.verb && isWord(discourse, before, SHARES)) return null;
  const isLed = before < q - 2 && (isMeasure(k) || k === kindOf.nominal || k === kindOf.action);
  return isSeparator(k) || BEFORE_NAME.has(k) || isLed ? phrase : null;
}

/** What may stand between two members of a list, or before the first. */
const BEFORE_NAME: ReadonlySet<number> = new Set([kindOf.conjunction, kindOf.among, kindOf.verb, kindOf.adverb]);

/** What a list may name before its figures. */
const LISTABLE: ReadonlySet<PhraseClass> = new Set([
  'project',
  'facility',
  'park',
  'org',
  'enterprise',
  'sector',
  'place',
  'name',
] as const);

/** 其中科技园实现营收680亿元、物流园350亿元: only the first is told by its measure. */
const isLoose = (a: Owned, b: Owned) => a.measure === 'other_money' || b.measure === 'other_money';

/** 甲产业占比6%、乙产业占比1%: the word between a name and its share, '' for none. */
function sharedWord(discourse: Discourse, owned: Owned, q: number): string {
  const k = discourse.items.kind[q - 1] as number;
  const { topic } = discourse;
  return owned.kind === 'share' &&
    (topic === null || !isProject(topic)) &&
    (isMeasure(k) || k === kindOf.verb) &&
    discourse.items.phrase[q - 2]
    ? wordOf(discourse, q - 1)
    : '';
}

/** Whether the nearest figure of the same kind on one side follows a name too, in the same list, by the same word if there is one. */
function isToldAlike(discourse: Discourse, owned: Owned, q: number, word: string, step: -1 | 1): boolean {
  const { items } = discourse;
  let { figure } = discourse;
  let oneClause = true;
  for (let i = q + step; i >= 0 && i < items.count && Math.abs(i - q) <= 8; i += step) {
    const k = items.kind[i] as number;
    if ((word !== '' && wordOf(discourse, i) === word) || (isMeasure(k) && isCount(owned))) continue;
    if (k === kindOf.stop || k === kindOf.line || isMeasure(k)) return false;
    if (k === kindOf.verb && !isWord(discourse, i, SHARES)) return false;
    if (isSeparator(k)) oneClause = false;
    if (k !== kindOf.figure) continue;
    figure += step;
    const other = discourse.figures[figure];
    if (other?.kind === owned.kind && (other.measure === owned.measure || (oneClause && isLoose(other, owned))))
      return sharedWord(discourse, other, i) === word && nameBefore(discourse, word === '' ? i : i - 1) !== null;
  }
  return false;
}
