import { isHead } from './boundaries';
import { kindOf } from './kinds';
import type { Phrase, PhraseClass } from './phrase';
import type { Tokens } from './token';

/** The phrase that the tokens `first` … `until` make: its class by its last word, cut behind an unknown verb; null where they name nothing. */
export function makePhrase(
  text: string,
  tokens: Tokens,
  first: number,
  until: number,
  pointing: boolean,
): Phrase | null {
  const { kind, start, end } = tokens;
  let from = first;
  let to = until;
  let last = to - 1;
  if (kind[last] === kindOf.quoteClose || kind[last] === kindOf.close) last--;
  let class_: PhraseClass = 'name';
  let content = 0;
  let vague = 0;
  for (let i = from; i < to; i++) {
    const k = kind[i] as number;
    if (k === kindOf.person) class_ = 'person';
    if (k === kindOf.vague) vague++;
    if (k === kindOf.content || k === kindOf.noun || k === kindOf.placeName) content++;
  }
  if (vague === until - from) return null;
  // 全资子公司甲公司 is called by its own name.
  while (
    to - from > 2 &&
    kind[from] === kindOf.orgHead &&
    /[子孙]公司$|^公司$/.test(text.slice(start[from], end[from])) &&
    kind[last] === kindOf.orgHead
  )
    from++;
  // 龙头企业晶耀能源
  if (
    to - from > 2 &&
    kind[from] === kindOf.enterpriseHead &&
    kind[from + 1] === kindOf.content &&
    (kind[last] === kindOf.orgHead || kind[last] === kindOf.brandTail)
  )
    from++;
  // 项目一期 is a phase of what is spoken of.
  if (to - from === 2 && kind[last] === kindOf.phase && /^(?:项目|工程)$/.test(text.slice(start[from], end[from])))
    from++;
  // 再投5000万元上二期
  if (to - from === 2 && kind[last] === kindOf.phase && text.slice(start[from], start[last]) === '上') from++;
  // 云岭抽水蓄能电站主体工程 is told of the station.
  if (to - from > 2 && PART.test(text.slice(start[to - 2], end[last])) && kind[to - 3] === kindOf.projectHead) {
    to -= 2;
    last = to - 1;
  }
  // 装备产业园项目一期厂房: the halls of a phase are told of the phase.
  if (
    to - from > 2 &&
    kind[to - 2] === kindOf.phase &&
    (kind[to - 3] === kindOf.projectHead || kind[to - 3] === kindOf.parkHead) &&
    HALLS.test(text.slice(start[last], end[last]))
  ) {
    to--;
    last = to - 1;
  }
  // 全市首个盐穴项目——云岭储能项目 is called by its own name; of 百亿级项目——云岭储能项目 the first part is a size class.
  const dash = kind[first - 1] === kindOf.figure ? -1 : dashIn(text, start[from] as number, start[to - 1] as number);
  while (dash >= 0 && from < to - 1 && (start[from] as number) < dash + 2) from++;
  const phraseStart = start[from] as number;
  const fullEnd = end[to - 1] as number;
  let phraseEnd = fullEnd;
  const whole = kind[from] === kindOf.wholePlace;
  if (class_ !== 'person') class_ = classOf(kind[last] as number);
  if (class_ === 'phase' && to - from > 1) class_ = 'project';
  if (class_ === 'org' && kind[last] === kindOf.brandTail && to - from === 1) class_ = 'name';
  // 神木至瓦塘铁路红柳林段
  if (class_ === 'name' && isSection(text, fullEnd) && hasWorks(tokens, from, last)) class_ = 'project';
  if (class_ === 'name') {
    if (!hasNameCharacter(text, phraseStart, phraseEnd)) return null;
    // An unknown verb after a head (产业异军突起) is no part of the name.
    const isNamed = TAIL_NOUN.test(text.slice(start[last], end[last])) || text[fullEnd - 1] === '类';
    for (let i = last - 1; i >= from && !whole && !isNamed; i--) {
      const k = kind[i] as number;
      const length = (end[i] as number) - (start[i] as number);
      const known =
        (isHead(k) && k !== kindOf.officeHead) ||
        k === kindOf.sectorHead ||
        (k === kindOf.placeHead && i > from && (end[i] as number) - phraseStart > 2) ||
        (k === kindOf.brandTail && i > from && '业份'.includes(text[(end[i] as number) - 1] as string));
      if (!known || (length < 2 && k !== kindOf.placeHead) || !endsName(text, end[i] as number, fullEnd)) continue;
      class_ = classOf(k);
      phraseEnd = (end[i] as number) + (LINE.exec(text.slice(end[i], fullEnd))?.[0].length ?? 0);
      content = i > from ? 1 : 0;
      to = i + 1;
      last = i;
      break;
    }
  }
  let placeEnd = 0;
  if (class_ !== 'place' && class_ !== 'person')
    for (let i = from; i < to - 1 && i < from + 2 && placeEnd === 0; i++) {
      if (kind[i] === kindOf.placeHead && i > from && (end[i] as number) - phraseStart > 2) placeEnd = end[i] as number;
      else if (kind[i] !== kindOf.content && kind[i] !== kindOf.placeName) break;
    }
  return {
    start: phraseStart,
    end: phraseEnd,
    fullEnd,
    class: class_,
    bare:
      content === 0 &&
      to - from === 1 &&
      isBareHead(class_, text.slice(phraseStart, phraseEnd)) &&
      kind[from] !== kindOf.placeName &&
      !whole,
    pointing,
    whole,
    meant: null,
    placeEnd,
  };
}

/** 轨道交通2号线一期, 地铁三号线东延 */
const LINE = /^[0-9一二三四五六七八九十]{1,3}号线(?:[一二三四]期|[东西南北]延(?:线|段)?)?/;

const HALLS = /^(?:标准)?(?:厂房|车间|主体|主楼|土建|钢结构)$/;

const PART = /^(?:主体|土建|先导|主线|筹建期)(?:工程|厂房|结构)$/;

/** Where —— stands between two offsets, -1 for nowhere. */
function dashIn(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) if (text.charCodeAt(i) === 0x2014 && text.charCodeAt(i + 1) === 0x2014) return i;
  return -1;
}

/** What goes on behind a head at `end` is no part of the name: two characters or more, or one that is none of a noun (项目总|绿化面积). */
const endsName = (text: string, end: number, fullEnd: number) =>
  fullEnd - end >= 2 || '总原现系曾亦均则仍共'.includes(text[end] as string);

/** 产业园区基础设施 is no park, 数据中心电源产能 no data centre, and 产业发展类 no sector. */
const TAIL_NOUN = /(?:设施|产能|电源|需求|市场|订单|解决方案)$/;

/** …段 of works, but no 阶段 or 地段. */
const isSection = (text: string, end: number) =>
  text[end - 1] === '段' && !'阶时地手波片验'.includes(text[end - 2] as string);

/** Whether works are named among the tokens. */
function hasWorks({ kind }: Tokens, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (kind[i] === kindOf.projectHead) return true;
  return false;
}

/** 项目, 园区, 公司 and 企业 alone point back; 合资公司, 个体工商户 and the rest say enough. */
function isBareHead(class_: PhraseClass, words: string): boolean {
  if (class_ === 'name' || class_ === 'phase' || class_ === 'person') return false;
  // 经开区 and 高新区 are called so without a name.
  if (class_ === 'park') return words.includes('园') || words === '产业基地' || words === '片区';
  return class_ === 'org' || class_ === 'enterprise' ? words.length <= 2 : true;
}

/** At least two characters, one of them Chinese or a letter: 2015 and a stray 也 name nothing. */
function hasNameCharacter(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 || (code >= 0x41 && code <= 0x7a)) return true;
  }
  return false;
}

function classOf(kind: number): PhraseClass {
  switch (kind) {
    case kindOf.projectHead:
      return 'project';
    case kindOf.facilityHead:
      return 'facility';
    case kindOf.parkHead:
      return 'park';
    case kindOf.brandTail:
    case kindOf.orgHead:
      return 'org';
    case kindOf.officeHead:
      return 'office';
    case kindOf.enterpriseHead:
      return 'enterprise';
    case kindOf.sectorHead:
      return 'sector';
    case kindOf.peopleHead:
      return 'people';
    case kindOf.placeHead:
    case kindOf.wholePlace:
    case kindOf.placeName:
      return 'place';
    case kindOf.phase:
      return 'phase';
    default:
      return 'name';
  }
}
