import type { Span } from '../../text/span';
import { kindOf, type Tokens } from './tokens';

/** What a phrase names. `name`: something unclassed (芯屏, 海阳). `bare`: a head and nothing else (项目, 园区), which points back. */
export type PhraseClass =
  | 'project'
  | 'facility'
  | 'phase'
  | 'park'
  | 'org'
  | 'office'
  | 'enterprise'
  | 'sector'
  | 'people'
  | 'place'
  | 'person'
  | 'name';

/** A noun phrase (名词短语) of a text. */
export interface Phrase extends Span {
  class: PhraseClass;
  /** A head and nothing else: 项目, 园区, 公司. */
  bare: boolean;
  /** After 该, 此, 这: points back. */
  pointing: boolean;
  /** Where the name's unknown tail ends: 海阳异军突起 is cut to its head, and what it was stays known. */
  fullEnd: number;
  /** A place of 泛称 at its start, 全市 of 全市风电. */
  whole: boolean;
  /** What it is short for (以下简称“北岭项目”), where the text says so. */
  meant: Phrase | null;
  /** Where the park or company that begins it ends: 青石产业园 of 青石产业园入驻企业, 北岭铝业 of 北岭铝业董事长; 0 where none does. */
  ownerEnd: number;
  /** Where the place that begins it ends, 青石县 of 青石县经济; 0 where none does. */
  placeEnd: number;
}

/** A clause is read as a row of items: phrases, and the tokens between them by their kind. */
export interface Items {
  count: number;
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  phrase: (Phrase | null)[];
  /** As in `Tokens`; -1 for phrases. */
  word: Int16Array;
}

/** The kind of an item that is a phrase; other items keep the kind of their token. */
export const PHRASE = 100;

/** Joins tokens to noun phrases. */
export function findPhrases(text: string, tokens: Tokens): Items {
  const { kind, start, end, count } = tokens;
  const items: Items = {
    count: 0,
    kind: new Uint8Array(count),
    start: new Int32Array(count),
    end: new Int32Array(count),
    phrase: [],
    word: new Int16Array(count),
  };
  let pointing = false;
  for (let i = 0; i < count; ) {
    const k = kind[i] as number;
    if (!isContentAt(text, tokens, i, -1)) {
      if (k === kindOf.demonstrative) pointing = true;
      else {
        pushItem(items, k, start[i] as number, end[i] as number, null, tokens.word[i] as number);
        if (k !== kindOf.figure) pointing = false;
      }
      i++;
      continue;
    }
    // Whatever stands between quotation marks or brackets inside a name belongs to it.
    let j = i;
    do j = isOpening(kind[j] as number) ? closing(tokens, j, j > i) + 1 : j + 1;
    while (j < count && isContentAt(text, tokens, j, i));
    const phrase = makePhrase(text, tokens, i, j, pointing);
    pointing = false;
    if (phrase !== null) pushItem(items, PHRASE, phrase.start, phrase.fullEnd, phrase, -1);
    i = j;
  }
  return items;
}

/** Whether the token belongs to a phrase: to the one that began at token `from`, or, where that is -1, to a new one. */
function isContentAt(text: string, tokens: Tokens, at: number, from: number): boolean {
  const inside = from >= 0;
  const { kind, start, end, count } = tokens;
  const k = kind[at] as number;
  switch (k) {
    case kindOf.content:
    case kindOf.noun:
    case kindOf.projectHead:
    case kindOf.facilityHead:
    case kindOf.parkHead:
    case kindOf.orgHead:
    case kindOf.brandTail:
    case kindOf.qualifier:
    case kindOf.officeHead:
    case kindOf.enterpriseHead:
    case kindOf.sectorHead:
    case kindOf.peopleHead:
    case kindOf.placeHead:
    case kindOf.wholePlace:
    case kindOf.placeName:
    case kindOf.phase:
    case kindOf.person:
    case kindOf.vague:
      return true;
    case kindOf.action:
    case kindOf.nominal: {
      let next = at + 1;
      while (next < count && next < at + 6 && modifies(kind[next] as number) && start[next] === end[next - 1]) next++;
      if (inside && next < count && kind[next] === kindOf.quoteOpen) return closing(tokens, next, true) > 0;
      if (next >= count || start[next] !== end[next - 1] || !isHead(kind[next] as number)) return false;
      // 签约项目 is a name, 建成光伏电站 tells what was done.
      return k === kindOf.nominal || GENERIC_HEADS.includes(text.slice((end[next] as number) - 2, end[next]));
    }
    case kindOf.preposition:
      // 重庆至黔江段
      return (
        inside &&
        text[start[at] as number] === '至' &&
        end[at] === (start[at] as number) + 1 &&
        at + 1 < count &&
        start[at + 1] === end[at] &&
        isNameLike(kind[at + 1] as number)
      );
    case kindOf.measure:
    case kindOf.statistic:
      return at + 1 < count && start[at + 1] === end[at] && isNamingHead(kind[at + 1] as number);
    case kindOf.verb:
      // 科利达减速器
      return (
        inside &&
        text[start[at] as number] === '达' &&
        end[at] === (start[at] as number) + 1 &&
        kind[at - 1] === kindOf.content &&
        at + 1 < count &&
        start[at + 1] === end[at] &&
        isNameLike(kind[at + 1] as number)
      );
    case kindOf.adverb:
    case kindOf.aspect:
    case kindOf.localizer:
      // A single character inside a name (共, 多, 中) is a boundary only before a word that is one.
      if ((end[at] as number) - (start[at] as number) > 1) return false;
      if ((inside ? NEVER_INSIDE : ALWAYS_ADVERB).includes(text[start[at] as number] as string)) return false;
      return at + 1 < count && start[at + 1] === end[at] && isNameLike(kind[at + 1] as number);
    case kindOf.quoteOpen:
      return closing(tokens, at, inside) > 0;
    case kindOf.open:
      return inside && closing(tokens, at, inside) > 0;
    default:
      return false;
  }
}

/**
 * The token that closes the quotation mark or bracket at `at`, where what it holds is part of a name: short, and for a bracket followed by more of the
 * name. 0 where it is not.
 */
function closing(tokens: Tokens, at: number, inside: boolean): number {
  const { kind, start, end, count } = tokens;
  const quoted = kind[at] === kindOf.quoteOpen;
  for (let next = at + 1; next < count && next < at + 7; next++) {
    const k = kind[next] as number;
    if (k === kindOf.figure || isPause(k)) return 0;
    if (k !== (quoted ? kindOf.quoteClose : kindOf.close)) continue;
    if ((start[next] as number) - (start[at] as number) > (quoted ? 14 : 9)) return 0;
    if (quoted) return next;
    return inside && next + 1 < count && start[next + 1] === end[next] && isNameLike(kind[next + 1] as number)
      ? next
      : 0;
  }
  return 0;
}

const modifies = (k: number) => k === kindOf.action || k === kindOf.nominal || k === kindOf.qualifier;

const GENERIC_HEADS = ['项目', '工程', '企业', '子项', '基地', '民企', '主体'];

const isOpening = (k: number) => k === kindOf.quoteOpen || k === kindOf.open;

const isPause = (k: number) =>
  k === kindOf.comma || k === kindOf.colon || k === kindOf.semicolon || k === kindOf.stop || k === kindOf.line;

const isNamingHead = (k: number) => k === kindOf.projectHead || k === kindOf.enterpriseHead || k === kindOf.orgHead;

const isHead = (k: number) => k >= kindOf.projectHead && k <= kindOf.enterpriseHead && k !== kindOf.brandTail;

/** 已、将 … at the start of a phrase are no part of a name, 多、可、中 may be. */
const ALWAYS_ADVERB = '仅又再已将拟还均也正约共了着过后时前';

const NEVER_INSIDE = '要将已拟还均也';

const isNameLike = (k: number) => (k >= kindOf.projectHead && k <= kindOf.qualifier) || k === kindOf.content;

function makePhrase(text: string, tokens: Tokens, first: number, until: number, pointing: boolean): Phrase | null {
  const { kind, start, end } = tokens;
  let from = first;
  let to = until;
  let last = to - 1;
  if (kind[last] === kindOf.quoteClose || kind[last] === kindOf.close) last--;
  let class_: PhraseClass = 'name';
  let content = 0;
  let vague = 0;
  let firm = false;
  for (let i = from; i < to; i++) {
    const k = kind[i] as number;
    if (k === kindOf.person) class_ = 'person';
    if (k === kindOf.vague) vague++;
    if (k === kindOf.content || k === kindOf.noun || k === kindOf.placeName) content++;
  }
  if (vague === until - from) return null;
  // 全资子公司甲公司 is called by its own name.
  if (
    to - from > 2 &&
    kind[from] === kindOf.orgHead &&
    /[子孙]公司$/.test(text.slice(start[from], end[from])) &&
    kind[last] === kindOf.orgHead
  )
    from++;
  // 项目一期 is a phase of what is spoken of.
  if (to - from === 2 && kind[last] === kindOf.phase && /^(?:项目|工程)$/.test(text.slice(start[from], end[from])))
    from++;
  // 省农业产业化龙头企业森源菌业: a firm by its name, behind what it is.
  if (isFirmTail(kind[last] as number))
    for (let i = last - 1; i > from; i--)
      if (FIRM.test(text.slice(start[i - 1], end[i - 1])) && kind[i] === kindOf.content) {
        from = i;
        firm = true;
      }
  const phraseStart = start[from] as number;
  const fullEnd = end[to - 1] as number;
  let phraseEnd = fullEnd;
  const whole = kind[from] === kindOf.wholePlace;
  if (class_ !== 'person') class_ = classOf(kind[last] as number);
  if (firm && class_ === 'sector') class_ = 'org';
  if (class_ === 'phase' && to - from > 1) class_ = 'project';
  if (class_ === 'org' && kind[last] === kindOf.brandTail && to - from === 1) class_ = 'name';
  if (class_ === 'name') {
    if (!hasNameCharacter(text, phraseStart, phraseEnd)) return null;
    // An unknown verb after a head (产业异军突起) is no part of the name.
    const isNamed = TAIL_NOUNS.test(text.slice(start[last], end[last]));
    for (let i = last - 1; i >= from && !whole && !isNamed; i--) {
      const k = kind[i] as number;
      const length = (end[i] as number) - (start[i] as number);
      const known =
        (isHead(k) && k !== kindOf.officeHead) ||
        k === kindOf.sectorHead ||
        (k === kindOf.placeHead && i > from && (end[i] as number) - phraseStart > 2) ||
        (k === kindOf.brandTail && i > from && '业份'.includes(text[(end[i] as number) - 1] as string));
      if (!known || (length < 2 && k !== kindOf.placeHead) || fullEnd - (end[i] as number) < 2) continue;
      class_ = classOf(k);
      phraseEnd = end[i] as number;
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
      else if (kind[i] !== kindOf.content) break;
    }
  let ownerEnd = 0;
  if (class_ === 'person')
    for (let i = from; i < to - 1; i++) {
      const isFirm =
        (kind[i] === kindOf.brandTail || kind[i] === kindOf.orgHead) && (end[i] as number) - phraseStart > 3;
      if (isFirm && kind[i + 1] === kindOf.person) ownerEnd = end[i] as number;
    }
  if (class_ === 'enterprise' || class_ === 'project')
    for (let i = from; i < to - 1 && ownerEnd === 0; i++)
      if (kind[i] === kindOf.parkHead && kind[i + 1] === kindOf.action) ownerEnd = end[i] as number;
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
    ownerEnd,
    placeEnd,
  };
}

/** 产业园区基础设施 is no park. */
const TAIL_NOUNS = /设施$/;

const isFirmTail = (k: number) => k === kindOf.sectorHead || k === kindOf.brandTail || k === kindOf.orgHead;

const FIRM =
  /(?:[德日美韩港台外法英]资企业|民营企业|高新技术企业|龙头企业|上市公司|央企|国企|民企|骨干企业|500强企业|500强|上市企业)$/;

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

function pushItem(items: Items, kind: number, start: number, end: number, phrase: Phrase | null, word: number): void {
  const at = items.count++;
  items.kind[at] = kind;
  items.start[at] = start;
  items.end[at] = end;
  items.phrase.push(phrase);
  items.word[at] = word;
}
