import { isProject } from './classes';
import { objectIn, readPhrase, skipPreposition } from './compounds';
import { DISTRIBUTION, IS, LISTS, MAKES, SITS, STARTS, TOWARDS, WE, WITH } from './cues';
import { type Discourse, introduce, own } from './discourse';
import { kindOf } from './kinds';
import { isWord, pointsBack } from './neighbours';
import { subjectOf } from './owners';
import { PHRASE, type Phrase } from './phrase';
import { firmOf, firmOfSpeaker, projectOf } from './speakers';
import type { Owned, Surroundings } from './subject';

/** What a clause says before its first verb (句首): who owns it, where it is, and whether it lists or breaks down. */
export interface Lead {
  owner: Phrase | null;
  /** What its preposition governs: 在X园区. */
  location: Phrase | null;
  /** It breaks a whole down: 其中. */
  among: boolean;
  /** It lists: 包括, 涵盖. */
  lists: boolean;
  /** The item behind what was read. */
  next: number;
}

/** Reads the lead of the clause `from` … `to`; null where a person speaks, who owns no figure: then the clause has been read. */
export function readLead(discourse: Discourse, from: number, to: number): Lead | null {
  const { items } = discourse;
  const lead: Lead = {
    owner: null,
    location: null,
    among: false,
    lists: false,
    next: from,
  };
  for (; lead.next < to; lead.next++) {
    const i = lead.next;
    switch (items.kind[i] as number) {
      case kindOf.adverb: {
        const firm = isWord(discourse, i, WE) ? firmOfSpeaker(discourse, i) : null;
        if (firm !== null) {
          lead.owner = firm;
          lead.next = items.phrase[i + 1]?.bare ? i + 2 : i + 1;
          return lead;
        }
        continue;
      }
      case kindOf.time:
      case kindOf.quoteOpen:
      case kindOf.quoteClose:
      case kindOf.etc:
      case kindOf.localizer:
      case kindOf.conjunction:
        continue;
      case kindOf.among:
        lead.among = true;
        continue;
      case kindOf.preposition:
        if (readPreposition(discourse, lead, to)) return lead;
        continue;
      case PHRASE: {
        const [phrase, next] = readPhrase(discourse, i, to);
        if (phrase.class === 'person') {
          passSpeech(discourse, phrase, from, next, to);
          return null;
        }
        const together = placesTogether(discourse, i, next, to);
        if (together > 0) {
          lead.owner = { ...(items.phrase[together] as Phrase), start: phrase.start, bare: false };
          lead.next = together + 1;
          return lead;
        }
        lead.next = next;
        // 甲、乙等5家企业: the members are no owner.
        if (next >= to || !isBeforeCount(discourse, next, to)) lead.owner = phrase;
        return lead;
      }
      case kindOf.verb:
        readVerb(discourse, lead, from, to);
        return lead;
      case kindOf.action: {
        // 新建云岭至石门铁路是…规划的重要组成部分
        const built = isWord(discourse, i, STARTS) && i + 2 < to ? items.phrase[i + 1] : null;
        if (built && isProject(built) && !built.bare && isWord(discourse, i + 2, IS)) {
          lead.owner = built;
          lead.next = i + 2;
        }
        return lead;
      }
      default:
        return lead;
    }
  }
  return lead;
}

/** What a preposition governs is where the clause is; of 以甲为龙头的乙产业 it is the owner, and then the lead is read. */
function readPreposition(discourse: Discourse, lead: Lead, to: number): boolean {
  const { items } = discourse;
  const i = lead.next;
  // 对新引进的企业，给予…
  const last = items.phrase[to - 1];
  if (
    isWord(discourse, i, TOWARDS) &&
    items.kind[to] === kindOf.comma &&
    last &&
    last.class !== 'person' &&
    last.class !== 'place'
  )
    discourse.recipient = last;
  const end = skipPreposition(discourse, i + 1, to);
  for (let j = i + 1; j < end; j++) {
    const phrase = items.phrase[j];
    if (!phrase || phrase.bare) continue;
    if (phrase.class === 'person' || phrase.class === 'name') continue;
    lead.location = phrase;
    if (phrase.class === 'park') discourse.park = phrase;
  }
  const led = items.kind[end - 2] === kindOf.of ? items.phrase[end - 1] : null;
  if (led && led.class !== 'person' && led.class !== 'name' && isWord(discourse, i, WITH)) {
    lead.owner = led;
    lead.next = end;
    return true;
  }
  lead.next = end - 1;
  return false;
}

/** A person's clause: its figures are owned as the words around them say, else it may show a project. */
function passSpeech(discourse: Discourse, person: Phrase, from: number, next: number, to: number): void {
  if (ownSpoken(discourse, from, to) > 0 || !discourse.sentenceStart) return;
  // 企业, 公司 of what follows is the speaker's.
  discourse.voice = firmOf(discourse, person) ?? discourse.voice;
  discourse.org = discourse.voice ?? discourse.org;
  const seen = objectIn(discourse, next, to) ?? projectOf(discourse, person);
  if (seen !== null && discourse.heading === null) introduce(discourse, seen);
}

function ownSpoken(discourse: Discourse, from: number, to: number): number {
  const first = discourse.figure;
  const around: Surroundings = {
    from,
    to,
    owner: null,
    location: null,
    among: false,
  };
  for (let q = from; q < to; q++) {
    if (discourse.items.kind[q] !== kindOf.figure) continue;
    discourse.counted = null;
    const owned = discourse.figures[discourse.figure] as Owned;
    const [subject, rule] = subjectOf(discourse, owned, q, around);
    own(discourse, discourse.figure++, subject, rule);
  }
  return discourse.figure - first;
}

/** 一是老旧小区改造工程，…; 位于湘潭的首个工业园 without its 的. */
function readVerb(discourse: Discourse, lead: Lead, from: number, to: number): void {
  const { items } = discourse;
  const i = lead.next;
  if (isWord(discourse, i, LISTS)) lead.lists = true;
  const named = i + 1 < to ? items.phrase[i + 1] : null;
  if (!named || !isProject(named) || named.bare) return;
  const equates =
    (isWord(discourse, i, IS) || isWord(discourse, i, MAKES)) &&
    (i === from || items.kind[i - 1] === kindOf.adverb) &&
    // …,是省重点工程 tells what it is.
    (discourse.sentenceStart || items.kind[from - 1] !== kindOf.comma) &&
    !startsWithDistribution(discourse, from, to) &&
    !pointsBack(discourse, i);
  const sits =
    isWord(discourse, i, SITS) &&
    i + 2 < to &&
    items.kind[i + 2] !== kindOf.of &&
    items.kind[i + 2] !== kindOf.localizer;
  if (equates || sits) [lead.owner, lead.next] = readPhrase(discourse, i + 1, to);
}

/** 甲、乙等5个市: the item of what the names from item `first` on are counted as, behind item `at`; 0 where they are not. */
function placesTogether({ items }: Discourse, first: number, at: number, to: number): number {
  if (items.kind[first + 1] !== kindOf.conjunction) return 0;
  let i = at;
  while (i < to && items.kind[i] === kindOf.etc) i++;
  const counted = i > at && items.kind[i] === kindOf.figure && i + 1 < to ? items.phrase[i + 1] : null;
  return counted?.class === 'place' && counted.bare ? i + 1 : 0;
}

/** 等 and then a count. */
function isBeforeCount({ items }: Discourse, at: number, to: number): boolean {
  let i = at;
  while (
    i < to &&
    (items.kind[i] === kindOf.conjunction || items.kind[i] === PHRASE || items.kind[i] === kindOf.action)
  )
    i++;
  const etc = i;
  while (i < to && items.kind[i] === kindOf.etc) i++;
  return i > etc && i < to && items.kind[i] === kindOf.figure;
}

/** The clause begins with 分别, 包括 or the like. */
export function startsWithDistribution(discourse: Discourse, from: number, to: number): boolean {
  for (let i = from; i < to && i < from + 3; i++) if (isWord(discourse, i, DISTRIBUTION)) return true;
  return false;
}
