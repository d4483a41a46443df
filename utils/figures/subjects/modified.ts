import { isCount, isMeasure } from './classes';
import { readPhrase } from './compounds';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import { figuresBetween, startsModifier } from './neighbours';
import { PHRASE, type Phrase } from './phrase';
import type { Owned } from './subject';
import { isAttribute } from './titles';

/** The phrase that a figure modifies through 的, in the same clause. */
export function modifiedBy(discourse: Discourse, q: number, from: number, to: number): Phrase | null {
  const { items } = discourse;
  for (let i = q + 1; i < to && i < q + 9; i++) {
    const k = items.kind[i] as number;
    if (k === kindOf.of) {
      let j = i + 1;
      while (
        j < to &&
        (items.kind[j] === kindOf.adverb ||
          items.kind[j] === kindOf.figure ||
          items.kind[j] === kindOf.action ||
          items.kind[j] === kindOf.measure)
      ) {
        j++;
      }
      const phrase = j < to ? items.phrase[j] : null;
      if (
        !phrase ||
        phrase.class === 'person' ||
        phrase.class === 'people' ||
        isAttribute(discourse, phrase) ||
        isStake(discourse, phrase)
      )
        return null;
      let [whole] = readPhrase(discourse, j, to);
      // 协议总投资93亿元的27个项目集中签约: the group is called with its number
      if (whole.bare && isCounted(discourse, q, j))
        whole = { ...whole, start: items.start[j - 1] as number, bare: false };
      if (i === q + 1 || startsModifier(discourse, q, from)) return whole;
      return null;
    }
    // 总投资9亿元、占地120亩的项目
    if (k === kindOf.conjunction && isMeasure(items.kind[i + 1] as number)) continue;
    if (k === kindOf.figure || isMeasure(k) || k === PHRASE || k === kindOf.close || k === kindOf.open) continue;
    return null;
  }
  return null;
}

/**
 * 总投资6亿元的青禾叶片加工、总投资5亿元的恒达电池包系统生产等项目: the item of such a list, which is called by all that stands before the next sum; null elsewhere.
 */
export function itemOfSums({ text }: Discourse, { start, end, measure }: Owned): Phrase | null {
  if (measure !== 'total_investment' || text.charAt(end) !== '的') return null;
  const behind = text.slice(end, end + 60);
  const named = ITEM.exec(behind)?.[1];
  if (named === undefined || COUNTED.test(named)) return null;
  if (!NEXT.test(behind) && !LATER.test(text.slice(Math.max(0, start - 60), start))) return null;
  const to = end + 1 + named.length;
  return { ...PROJECT, start: end + 1, end: to, fullEnd: to };
}

/** What stands before the next sum, or ends the list. */
const ITEM =
  /^的([^，。；、：（）\n]{4,32}?)(?:、[^，。；、\d]{0,6}投资额?[^，。；、]{0,4}\d|等[^，。；、]{0,8}(?:项目|工程)|等[，。；]|的基础上)/;
const NEXT = /、[^，。；、\d]{0,6}投资/;
const LATER = /的[^，。；、]{4,32}、[^，。；、\d]{0,6}投资额?[^，。；、\d]{0,4}$/;
const COUNTED = /\d[个项条座家]$/;

const PROJECT: Phrase = {
  start: 0,
  end: 0,
  fullEnd: 0,
  class: 'project',
  bare: false,
  pointing: false,
  whole: false,
  meant: null,
  placeEnd: 0,
};

/** 股份, A轮: what is held or given is nobody. */
const isStake = ({ text }: Discourse, { class: class_, start, end }: Phrase) =>
  class_ === 'name' && (end - start <= 2 || /(?:股份|股权|资本金?|融资|资金)$/.test(text.slice(start, end)));

/** A count stands right before the noun at `at`. */
function isCounted(discourse: Discourse, q: number, at: number): boolean {
  const owned = discourse.figures[discourse.figure + figuresBetween(discourse, q, at)];
  return discourse.items.kind[at - 1] === kindOf.figure && owned !== undefined && isCount(owned);
}
