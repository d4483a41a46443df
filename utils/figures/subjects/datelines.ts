import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import type { Phrase } from './phrase';
import { findPhrases } from './phrases';
import { findTokens } from './tokens';

/** 本报讯, 中新网8月20日电: who reports is nobody's owner. The index of what follows, or `line` itself. */
export function skipDateline({ items, text }: Discourse, line: number): number {
  const start = line > 0 ? (items.end[line - 1] as number) : 0;
  DATELINE.lastIndex = start;
  if (!DATELINE.test(text)) return line;
  let from = line;
  const end = DATELINE.lastIndex;
  while (from < items.count && (items.end[from] as number) <= end && items.kind[from] !== kindOf.line) from++;
  // 本报讯北岭精密…: without a blank
  const phrase = items.phrase[from];
  if (phrase && phrase.start < end && phrase.end > end) phrase.start = items.start[from] = end;
  return from;
}

const DATELINE =
  /[【\s]*[^，。；：\n]{0,9}[报网社台刊](?:(?:[^，。；：\n]{0,8}[0-9]{1,2}日)?讯(?![息号问速飞通科])|[^，。；：\n]{0,8}(?:[0-9]{1,2}日|京|[市省])电(?![力网子站池解]))】?(?:[ ]?（(?:记者|编辑|通讯员|作者)[^）\n]{0,24}）)?/y;

/** 青石县 of 青石县政府工作报告: the first place of a title, where the text names it, else behind the text, where the title stands. */
export function placeOfTitle(text: string, title: string): Phrase | null {
  for (const phrase of findPhrases(title, findTokens(title, [])).phrase) {
    const end = phrase === null ? 0 : phrase.class === 'place' && !phrase.bare ? phrase.end : phrase.placeEnd;
    if (phrase === null || end - phrase.start < 2) continue;
    const named = text.indexOf(title.slice(phrase.start, end));
    const start = named >= 0 ? named : text.length + 1 + phrase.start;
    const stop = start + end - phrase.start;
    return { ...phrase, start, end: stop, fullEnd: stop, class: 'place', bare: false, pointing: false };
  }
  return null;
}

/** The first 全县, 我市 of a text, 全国 of one of the country's statistics, that is not compared with (居全省第三), also in paragraphs without figures; null for none. */
export function firstWholeOf(text: string): Phrase | null {
  const found = WHOLE.exec(text) ?? (text.includes('国家统计局') ? NATION.exec(text) : null);
  if (found === null) return null;
  const { index: start } = found;
  const end = start + 2;
  return {
    start,
    end,
    fullEnd: end,
    class: 'place',
    bare: false,
    pointing: false,
    whole: true,
    meant: null,
    placeEnd: 0,
  };
}

const NATION = /(?<![在居占于较比为列超跑过及和、])全国(?![人政])/;
const WHOLE = /(?<![在居占于较比为列超跑过及和、])[全我本][市县区省镇乡州旗](?![场值域间块委政])/;
