import { isMeasure } from './classes';
import { RESPECTIVELY } from './cues';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import { isWord, wordOf } from './neighbours';
import { PHRASE, type Phrase, type PhraseClass } from './phrase';
import { measurePhrase, PLACE_ONLY, placeSpokenOf } from './statistics';
import type { Owned } from './subject';

/** 分别: the rule of a figure that is the n-th of as many as there are owners. */
export const RESPECTIVE = '分别';

/** The n-th of a list, or of the figures before, for the n-th of as many figures after 分别. */
export function distribution(discourse: Discourse, q: number, from: number, to: number): Phrase | null {
  const { items } = discourse;
  let index = 0;
  let marked = -1;
  let ofWhole = false;
  for (let i = q - 1; i >= from && marked < 0; i--) {
    const k = items.kind[i] as number;
    if (k === kindOf.of && index === 0) ofWhole = true;
    if (k === kindOf.figure) index++;
    else if (isWord(discourse, i, RESPECTIVELY)) marked = i;
    // 分别占全市的12.4%和9.1%: the whole that they are parts of
    else if (k === PHRASE && index === 0 && items.kind[i - 1] !== kindOf.adverb && !ofWhole) return null;
  }
  let total = index + 1;
  for (let j = q + 1; j < to; j++) if (items.kind[j] === kindOf.figure) total++;
  if (total < 2) return null;
  // 10亿元以上项目4个、5亿元以上项目11个，制造业项目个数和金额占比分别达94%、97%: of the project that is named here.
  const listed = discourse.list[0];
  if (marked >= 0 && (listed?.start ?? 0) < (items.start[from] as number) && namesProject(discourse, from, marked))
    return null;
  // …5个，到位资金128亿元，利用外资8600万美元，分别完成任务的54%和61%: of the two figures before, which stand nearer than any list.
  const own = marked >= 0 ? (sumsBefore(discourse, index, total) ?? ownersBefore(discourse, index, total)) : null;
  if (own !== null) return own;
  if (marked >= 0 && total < discourse.list.length) mergeJoined(discourse, total);
  if (marked >= 0 && total === discourse.list.length) return member(discourse, index);
  const told = marked >= 0 ? partAt(discourse, from, marked, index, total) : null;
  if (told !== null) return told;
  const owned = discourse.figures[discourse.figure] as Owned;
  const first = discourse.figure - index - total;
  if (
    first < discourse.sentenceFigure ||
    (owned.measure !== 'growth' && owned.measure !== 'rate' && discourse.subjects[first]?.rule !== RESPECTIVE) ||
    (marked < 0 && items.kind[from] === PHRASE)
  )
    return null;
  const before = discourse.owners.slice(first, first + total);
  return new Set(before).size === total ? (before[index] ?? null) : null;
}

/** Whose the figure is that as many figures back as 分别 tells of: where these follow the last list, and each is of its own measure. */
function ownersBefore(discourse: Discourse, index: number, total: number): Phrase | null {
  const { figures, figure, owners, list, sentenceFigure } = discourse;
  const first = figure - index - total;
  const owned = figures[figure] as Owned;
  if (first < sentenceFigure || (owned.measure !== 'rate' && owned.measure !== 'growth')) return null;
  const before = figures.slice(first, first + total);
  const measures = new Set(before.map(({ measure }) => measure));
  if (measures.size !== total || measures.has('rate') || measures.has('growth')) return null;
  if ((list.at(-1)?.end ?? 0) > (before[0] as Owned).start) return null;
  return owners[first + index] ?? null;
}

/** 「6个农业项目完成投资9亿元，54个工业项目完成投资26亿元，分别占计划的92%、81%」: whose the sums of the sentence are, where there are as many as shares. */
function sumsBefore({ figures, figure, owners, sentenceFigure }: Discourse, index: number, total: number) {
  const first = figure - index;
  const { measure } = figures[figure] as Owned;
  const last = figures[first - 1];
  if ((measure !== 'rate' && measure !== 'growth') || last?.kind !== 'money') return null;
  const sums: number[] = [];
  for (let k = first - 1; k >= sentenceFigure && sums.length <= total; k--)
    if (figures[k]?.measure === last.measure) sums.unshift(k);
    else if (figures[k]?.measure !== 'project_count') return null;
  return sums.length === total ? (owners[sums[index] as number] ?? null) : null;
}

/**
 * 规上工业增加值、进出口总额、民间投资分别增长…: of a list of statistics the one at `index`, by whom it names, or its own name where it names nobody;
 * null where there are not as many as figures.
 */
function partAt(discourse: Discourse, from: number, marked: number, index: number, total: number): Phrase | null {
  const { items } = discourse;
  let part = 0;
  let start = -1;
  let end = -1;
  for (let i = from; i < marked; i++) {
    const k = items.kind[i] as number;
    const phrase = items.phrase[i];
    if (k === kindOf.conjunction) part++;
    else if (k === kindOf.figure || k === kindOf.of || (phrase && OWNS_ALL.has(phrase.class))) return null;
    else if (part === index && k !== kindOf.adverb && k !== kindOf.time && k !== kindOf.among) {
      if (start < 0) start = i;
      end = i;
    }
  }
  if (part !== total - 1 || start < 0) return null;
  for (let i = start; i <= end; i++) {
    const phrase = items.phrase[i];
    if (phrase) return phrase;
  }
  if (!isMeasure(items.kind[end] as number)) return null;
  return PLACE_ONLY.test(wordOf(discourse, end)) ? (placeSpokenOf(discourse) ?? null) : measurePhrase(discourse, end);
}

function namesProject({ items }: Discourse, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (items.phrase[i]?.class === 'project' && !items.phrase[i]?.bare) return true;
  return false;
}

/** 签约项目开工率、到资率分别为…: one owner of all. */
const OWNS_ALL: ReadonlySet<PhraseClass> = new Set(['project', 'phase', 'park', 'org', 'place', 'person'] as const);

/**
 * 仪器设备及仪表制造业、航天器及设备制造业、电子商务业分别增长…, three figures: what 及 and 与 join inside a list of 、 is one, where that makes as many
 * as there are figures; and so for 和.
 */
function mergeJoined(discourse: Discourse, total: number): void {
  const { list, text } = discourse;
  for (const separators of ['、和', '、']) {
    const merged: Phrase[] = [];
    for (const phrase of list) {
      const last = merged.at(-1);
      const joint = last === undefined ? '、' : text.slice(last.fullEnd, phrase.start);
      // The last one of a list may be joined in any way.
      const isOne =
        joint.length !== 1 || separators.includes(joint) || (phrase === list.at(-1) && merged.length === total - 1);
      if (last === undefined || isOne) merged.push(phrase);
      else merged[merged.length - 1] = { ...phrase, start: last.start };
    }
    if (merged.length === total) {
      discourse.list = merged;
      return;
    }
  }
}

/** One of the list; of 昭通、保山和楚雄三州市 the last is 楚雄. */
function member(discourse: Discourse, index: number): Phrase | null {
  const phrase = discourse.list[index];
  if (!phrase) return null;
  const tail = /[0-9一二三四五六七八九十两]+个?[省市县区州镇乡]+$/.exec(discourse.text.slice(phrase.start, phrase.end));
  return tail && tail.index > 1 ? { ...phrase, end: phrase.start + tail.index } : phrase;
}
