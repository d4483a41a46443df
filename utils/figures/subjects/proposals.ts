import { isMeasure, isProject, isSeparator } from './classes';
import { readPhrase } from './compounds';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import { wordOf } from './neighbours';
import { PHRASE, type Phrase, type PhraseClass } from './phrase';
import { roleBit } from './questions';
import { resolve, saysEnough } from './reference';
import { measurePhrase, PLACE_ONLY, placeSpokenOf } from './statistics';
import type { Owned, Surroundings } from './subject';
import { isAttribute, namesNobody } from './titles';

/** Whose a figure could be (候选主体): phrases with the item where each stands (-1 for nowhere near) and what it is in the discourse. */
export interface Proposals {
  count: number;
  phrase: Phrase[];
  item: number[];
  /** The bits of its roles, of `roleBit`. */
  roles: number[];
}

/**
 * Collects whose the figure at item `q` could be: first whom the rules say, then what the discourse speaks of, the owners of the figures
 * before, and the names of its sentence and the one before it.
 */
export function propose(discourse: Discourse, owned: Owned, q: number, told: Phrase, around: Surroundings): Proposals {
  const proposals: Proposals = { count: 0, phrase: [], item: [], roles: [] };
  add(discourse, proposals, told, roleBit.rule);
  add(discourse, proposals, around.owner, roleBit.owner);
  add(discourse, proposals, around.location, roleBit.location);
  add(discourse, proposals, discourse.topic, roleBit.topic);
  add(discourse, proposals, discourse.before, roleBit.before);
  add(discourse, proposals, discourse.sentenceOwner, roleBit.sentenceOwner);
  add(discourse, proposals, discourse.project, roleBit.project);
  add(discourse, proposals, discourse.park, roleBit.park);
  add(discourse, proposals, discourse.org, roleBit.org);
  add(discourse, proposals, discourse.place, roleBit.place);
  add(discourse, proposals, discourse.home, roleBit.home);
  add(discourse, proposals, discourse.heading, roleBit.heading);
  add(discourse, proposals, discourse.outer, roleBit.outer);
  for (let k = 2; k <= 4; k++) add(discourse, proposals, discourse.owners[discourse.figure - k], roleBit.earlier);
  proposeStatistic(discourse, proposals, q);
  proposeBefore(discourse, proposals, q);
  proposeAfter(discourse, proposals, owned, q, around.to);
  return proposals;
}

/** 民间投资, 餐饮收入: what the clause calls the figure names a part of the whole, where no name stands before it. */
function proposeStatistic(discourse: Discourse, proposals: Proposals, q: number): void {
  const { items } = discourse;
  for (let i = q - 1; i >= 0 && i > q - 6 && !isSeparator(items.kind[i] as number); i--) {
    if (!isMeasure(items.kind[i] as number)) continue;
    const isNamed = i > 0 && items.end[i - 1] === items.start[i] && items.kind[i - 1] === PHRASE;
    // 地区生产总值 is of a place, and no part of it.
    const isPlaces = PLACE_ONLY.test(wordOf(discourse, i)) && placeSpokenOf(discourse) !== null;
    if (!isNamed && items.kind[i] === kindOf.statistic && !isPlaces)
      add(discourse, proposals, measurePhrase(discourse, i), roleBit.statistic, i);
    return;
  }
}

/** Names before the figure: of its sentence and the one before. */
function proposeBefore(discourse: Discourse, proposals: Proposals, q: number): void {
  const { items } = discourse;
  let sentences = 0;
  let clauses = 0;
  for (let i = q - 1; i >= 0 && i > q - REACH; i--) {
    const k = items.kind[i] as number;
    if (isSeparator(k)) clauses++;
    if ((k === kindOf.stop || k === kindOf.line) && ++sentences > 2) return;
    const named = items.phrase[i];
    if (!named || named.class === 'person') continue;
    if (named.class === 'name' && (isAttribute(discourse, named) || namesNobody(discourse, named))) continue;
    const phrase = resolve(discourse, named);
    // 二号厂房: a part of the project that is spoken of
    if (
      pointsNowhere(discourse, phrase) ||
      (phrase.class === 'facility' && discourse.topic !== null && isProject(discourse.topic))
    )
      continue;
    const isHead = i === 0 || isSeparator(items.kind[i - 1] as number);
    if (FIRM.has(phrase.class) || isHead || clauses === 0) add(discourse, proposals, phrase, roleBit.near, i);
    else note(discourse, proposals, phrase, i);
  }
}

/** Names behind the figure in its sentence, up to the next item of a list. */
function proposeAfter(discourse: Discourse, proposals: Proposals, owned: Owned, q: number, to: number): void {
  const { items } = discourse;
  for (let i = q + 1; i < items.count && i < q + 30; i++) {
    const k = items.kind[i] as number;
    if (k === kindOf.stop || k === kindOf.line || k === kindOf.semicolon) return;
    const phrase = items.phrase[i];
    if (!phrase || phrase.class === 'person' || phrase.bare) continue;
    const isNext = i <= q + 2 && owned.kind !== 'money' && owned.kind !== 'share';
    if (FIRM.has(phrase.class) || isNext)
      add(discourse, proposals, i < to ? readPhrase(discourse, i, to)[0] : phrase, roleBit.after, i);
  }
}

/** Classes of what is called by its head. */
const FIRM: ReadonlySet<PhraseClass> = new Set([
  'project',
  'park',
  'place',
  'org',
  'phase',
  'sector',
  'enterprise',
  'office',
] as const);

/** Items that are looked back over. */
const REACH = 120;

function add(
  discourse: Discourse,
  proposals: Proposals,
  phrase: Phrase | null | undefined,
  bit: number,
  item = -1,
): void {
  if (phrase == null || phrase.end - phrase.start < 2) return;
  if (bit !== roleBit.rule && (pointsNowhere(discourse, phrase) || isTeller(discourse, phrase))) return;
  let c = find(discourse, proposals, phrase);
  if (c < 0) {
    c = proposals.count++;
    proposals.phrase[c] = phrase;
    proposals.item[c] = -1;
    proposals.roles[c] = 0;
  }
  (proposals.roles[c] as number) |= bit;
  if ((proposals.item[c] as number) < 0) proposals.item[c] = item;
}

/** 国家统计局: who tells the figures, and has none. */
const isTeller = ({ text }: Discourse, { class: class_, start, end }: Phrase) =>
  class_ === 'office' && /统计局|统计部门|调查总?队|新闻办/.test(text.slice(start, end));

/** 项目, 园区: a head and nothing else, which names nobody; 光伏电站 says enough. */
export const pointsNowhere = (discourse: Discourse, phrase: Phrase) =>
  phrase.bare && !(phrase.class === 'project' && saysEnough(discourse, phrase));

/** Notes where a proposal stands too, nearest first. */
function note(discourse: Discourse, proposals: Proposals, phrase: Phrase, item: number): void {
  const c = find(discourse, proposals, phrase);
  if (c >= 0 && (proposals.item[c] as number) < 0) proposals.item[c] = item;
}

function find({ text }: Discourse, { count, phrase }: Proposals, wanted: Phrase): number {
  for (let c = 0; c < count; c++) if (sameWords(text, phrase[c] as Phrase, wanted)) return c;
  return -1;
}

/** Whether two phrases have the same words. */
function sameWords(text: string, a: Phrase, b: Phrase): boolean {
  const length = a.end - a.start;
  if (b.end - b.start !== length) return false;
  if (a.start === b.start) return true;
  for (let i = 0; i < length; i++) if (text.charCodeAt(a.start + i) !== text.charCodeAt(b.start + i)) return false;
  return true;
}
