import type { Span } from '../../text/span';
import { kindOf } from './kinds';
import type { PhraseClass } from './phrase';
import { findPhrases } from './phrases';
import { findTokens } from './tokens';

/** A name in a text. Offsets are those of the text that was asked for. */
export interface Named extends Span {
  text: string;
  class: PhraseClass;
  /** The place that begins it (青石县 of 青石县工业集中区), or it where it is one; '' for none. 全县 and 我市 are told by `whole`. */
  place: string;
  whole: boolean;
}

/** The names of a plain text in reading order, without 项目, 公司 and other words that point back. */
export function namesOf(text: string): Named[] {
  const names: Named[] = [];
  for (const phrase of findPhrases(text, findTokens(text, [])).phrase) {
    if (phrase === null || phrase.bare) continue;
    const isPlace = phrase.class === 'place';
    const end = isPlace ? phrase.end : phrase.placeEnd;
    names.push({
      start: phrase.start,
      end: phrase.end,
      text: text.slice(phrase.start, phrase.end),
      class: phrase.class,
      place: end - phrase.start > 1 ? text.slice(phrase.start, end) : '',
      whole: phrase.whole,
    });
  }
  return names;
}

/** The firm that a project's name begins with: 东湖铝业 of 东湖铝业再生铝项目, 远山精铸 of 远山精铸年产5万吨铸件项目; null for none. */
export function firmIn(name: string): string | null {
  const tokens = findTokens(name, []);
  // 北岭科技股份有限公司 rather than 北岭科技
  for (const head of [kindOf.orgHead, kindOf.brandTail])
    for (let i = 0; i < tokens.count - 1; i++) {
      const end = tokens.end[i] as number;
      const isFirm = tokens.kind[i] === head && end > 3 && (head === kindOf.orgHead || end < 8);
      if (isFirm && name.length - end > 3 && !isJoined(name, end) && !GENERIC.test(name)) return name.slice(0, end);
    }
  const yearly = /^([^0-9年、]{3,10})年产/.exec(name)?.[1];
  return yearly !== undefined && !/[省市县区园]$/.test(yearly) ? yearly : null;
}

/** 恒力新材料产业园, 汽车电子二期: the tail goes on, or names a branch. */
const isJoined = (name: string, end: number) =>
  /^(?:料|材料|医药|园|走廊|基地|城|港|谷|产|科技|技术|化工|工程|行业|装备|器件|设备|业|制|及|与|和|、|一体|智能|信息|综合)/.test(
    name.slice(end),
  );

const GENERIC =
  /^(?:年产|日产|汽车|清洁|可再生|新能源|国际|现代|高端|新型|绿色|智能|全国|中国|第?[一二三四五六七八九十0-9])/;
