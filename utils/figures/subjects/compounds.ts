import { MAKES, SHOWS, STARTS } from './cues';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import { isWord } from './neighbours';
import { PHRASE, type Phrase } from './phrase';

/** A phrase with what 的 joins to it, and the index after it: 园区的企业, X公司的Y项目, A、B等项目. */
export function readPhrase(discourse: Discourse, at: number, to: number): [Phrase, number] {
  const { items } = discourse;
  let phrase = items.phrase[at] as Phrase;
  const group = groupAfter(discourse, at, to);
  let i = group < 0 ? at + 1 : group + 1;
  if (group >= 0)
    phrase = { ...(items.phrase[group] as Phrase), start: phrase.start, bare: false, whole: phrase.whole };
  for (;;) {
    const k = i < to ? (items.kind[i] as number) : -1;
    if (k === kindOf.conjunction || k === kindOf.etc) {
      let j = i + 1;
      while (j < to && (items.kind[j] === kindOf.etc || items.kind[j] === kindOf.conjunction)) j++;
      const next = j < to ? items.phrase[j] : null;
      if (!next || next.class === 'person') break;
      if (
        next.bare ||
        k === kindOf.etc ||
        (phrase.class === 'name' && next.class !== 'name') ||
        (phrase.end < phrase.fullEnd && next.class === 'project') ||
        phrase.class === next.class
      ) {
        // A、B等项目 is one group; A项目、B项目 are two, named together.
        phrase = { ...next, start: phrase.start, bare: false, whole: phrase.whole };
        i = j + 1;
        continue;
      }
      break;
    }
    if (k === kindOf.of && i + 1 < to) {
      const next = items.phrase[i + 1];
      if (!next || next.class === 'person') break;
      if (next.bare && !next.pointing) phrase = { ...next, start: phrase.start, bare: false };
      else if (next.class === 'name' && phrase.class !== 'name') break;
      else phrase = next;
      i += 2;
      continue;
    }
    break;
  }
  return [phrase, i];
}

/** The item of the projects that a list of names of any kind goes up to: 甲产业园、乙建设等农业项目; -1 for none. */
function groupAfter({ items }: Discourse, at: number, to: number): number {
  let i = at + 1;
  let joined = false;
  for (; i < to && i < at + LIST; i++) {
    const k = items.kind[i] as number;
    if (k === kindOf.conjunction) joined = true;
    else if (k === kindOf.etc) break;
    else if (k !== PHRASE && k !== kindOf.action && k !== kindOf.nominal) return -1;
  }
  return joined &&
    i < to &&
    items.kind[i] === kindOf.etc &&
    items.phrase[i + 1]?.class === 'project' &&
    !items.phrase[i + 1]?.bare
    ? i + 1
    : -1;
}

/** How many items a list of names may have. */
const LIST = 48;

/** The end of the phrase that a preposition governs: 在X园区, 对X, 以X为Y的Z. */
export function skipPreposition(discourse: Discourse, from: number, to: number): number {
  const { items } = discourse;
  let i = from;
  while (i < to) {
    const k = items.kind[i] as number;
    if (
      k === PHRASE ||
      k === kindOf.conjunction ||
      k === kindOf.of ||
      k === kindOf.time ||
      k === kindOf.etc ||
      k === kindOf.quoteOpen ||
      k === kindOf.quoteClose
    )
      i++;
    else if (k === kindOf.localizer) return i + 1;
    else if (isWord(discourse, i, MAKES)) i++;
    else break;
  }
  return i;
}

/** The phrases of the clause's first list of two or more. */
export function listIn(discourse: Discourse, from: number, to: number): Phrase[] {
  const { items } = discourse;
  let joined = false;
  for (let i = from; i < to && !joined; i++) joined = items.kind[i] === kindOf.conjunction;
  if (!joined) return NO_PHRASES;
  let run: Phrase[] = [];
  for (let i = from; i < to; i++) {
    const phrase = items.phrase[i];
    if (phrase) {
      // 甲铁路、新建乙铁路; 甲、5个乙
      const isLed =
        i > from && (items.kind[i - 1] === kindOf.figure || (run.length > 0 && isWord(discourse, i - 1, STARTS)));
      const before = isLed ? i - 2 : i - 1;
      if (before >= from && items.kind[before] === kindOf.conjunction && run.length > 0) run.push(phrase);
      else {
        if (run.length > 1) return run;
        run = [phrase];
      }
    }
  }
  return run;
}

/** The last project that a clause without figures names after its verb. */
export function objectIn(discourse: Discourse, from: number, to: number): Phrase | null {
  const { items } = discourse;
  for (let i = to - 1; i >= from; i--) {
    const phrase = items.phrase[i];
    if (!phrase || phrase.bare || phrase.pointing) continue;
    if (phrase.class === 'project' || (phrase.class === 'park' && isShown(discourse, i)))
      return readPhrase(discourse, i, to)[0];
  }
  return null;
}

/** 走进青石食品产业园, 正在建设的烘焙产业园, 在制鞋产业园施工现场: a park that is spoken of, not where something is. */
function isShown(discourse: Discourse, i: number): boolean {
  const { items, text } = discourse;
  const { end } = items.phrase[i] as Phrase;
  if (SITE.test(text.slice(end, end + 6))) return true;
  const k = items.kind[i - 1] as number;
  const verb = k === kindOf.aspect ? i - 2 : i - 1;
  return isWord(discourse, verb, SHOWS);
}

const SITE = /^(?:项目)?(?:施工|建设)?(?:现场|工地)/;

const NO_PHRASES: Phrase[] = [];
