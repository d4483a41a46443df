import { kindOf } from './kinds';
import type { Tokens } from './token';

/** Whether the token belongs to a phrase: to the one that began at token `from`, or, where that is -1, to a new one. */
export function isContentAt(text: string, tokens: Tokens, at: number, from: number): boolean {
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
      if ((!inside && isUrged(text, tokens, at)) || isOrdered(text, tokens, at)) return false;
      let next = at + 1;
      while (
        next < count &&
        next < at + 6 &&
        start[next] === end[next - 1] &&
        (modifies(kind[next] as number) || joins(tokens, next) || isOfSector(tokens, next))
      )
        next++;
      if (next >= count || start[next] !== end[next - 1] || !isHead(kind[next] as number)) return false;
      // 签约项目 is a name, 建成光伏电站 tells what was done.
      return k === kindOf.nominal || GENERIC_HEADS.includes(text.slice((end[next] as number) - 2, end[next]));
    }
    case kindOf.conjunction:
      return inside && joins(tokens, at);
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
      return isBeforeHead(tokens, at);
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
      if ((end[at] as number) - (start[at] as number) > 1) return inside && describes(text, tokens, at);
      if (!inside && beginsFirm(text, tokens, at)) return true;
      // 新签项目中县内项目37个
      if (text.startsWith('项目中', (end[at] as number) - 3)) return false;
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

/** 税收企业, 民间投资重点产业项目: a measure in the name of something. */
function isBeforeHead({ kind, start, end, count }: Tokens, at: number): boolean {
  let next = at + 1;
  while (next < count && start[next] === end[next - 1] && QUALIFIES.has(kind[next] as number)) next++;
  return next < count && start[next] === end[next - 1] && isNamingHead(kind[next] as number);
}

const QUALIFIES: ReadonlySet<number> = new Set([kindOf.qualifier, kindOf.sectorHead]);

/** 入园工业企业: a sector between what is done and who does it. */
const isOfSector = ({ kind, start, end, count }: Tokens, at: number) =>
  kind[at] === kindOf.sectorHead &&
  at + 1 < count &&
  start[at + 1] === end[at] &&
  kind[at + 1] === kindOf.enterpriseHead;

/** 将加快推进项目落地: what is done faster is no name, 重点推进项目 is one. */
function isUrged(text: string, { kind, start, end }: Tokens, at: number): boolean {
  return (
    at > 0 &&
    end[at - 1] === start[at] &&
    (kind[at - 1] === kindOf.verb || kind[at - 1] === kindOf.adverb) &&
    text.startsWith('推进', start[at])
  );
}

/** 计划实施重点项目, 共投入项目30个: what is carried out or paid for is called without it; 实施项目 is told apart from others. */
function isOrdered(text: string, { kind, start, end }: Tokens, at: number): boolean {
  if (start[at + 1] !== end[at]) return false;
  const verb = text.slice(start[at], end[at]);
  return (
    (verb === '实施' && kind[at + 1] === kindOf.qualifier) || (verb === '投入' && text.startsWith('项目', end[at]))
  );
}

/** 民生保障项目, 河道清理工程: a verb between what it is done to and the head of the name. */
function describes(text: string, { kind, start, end, count }: Tokens, at: number): boolean {
  const next = at + 1;
  return (
    (end[at] as number) - (start[at] as number) === 2 &&
    start[at] === end[at - 1] &&
    DONE_TO.has(kind[at - 1] as number) &&
    next < count &&
    start[next] === end[at] &&
    kind[next] === kindOf.projectHead &&
    GENERIC_HEADS.includes(text.slice((end[next] as number) - 2, end[next]))
  );
}

const DONE_TO: ReadonlySet<number> = new Set([kindOf.content, kindOf.noun, kindOf.qualifier, kindOf.sectorHead]);

/**
 * The token that closes the quotation mark or bracket at `at`, where what it holds is part of a name: short, and for a bracket followed by more of the
 * name. 0 where it is not.
 */
export function closing(tokens: Tokens, at: number, inside: boolean): number {
  const { kind, start, end, count } = tokens;
  const quoted = kind[at] === kindOf.quoteOpen;
  let hasComma = false;
  for (let next = at + 1; next < count && next < at + (quoted ? 14 : 7); next++) {
    const k = kind[next] as number;
    if (quoted && k === kindOf.comma) hasComma = true;
    else if (k === kindOf.figure || isPause(k)) return 0;
    if (k !== (quoted ? kindOf.quoteClose : kindOf.close)) continue;
    const length = (start[next] as number) - (start[at] as number);
    // “叶片制造,塔筒焊接”项目
    if (quoted && length <= 30 && next + 1 < count && isHeadBehind(tokens, next)) return next;
    // Longer ones are asides.
    if (hasComma || next >= at + 7 || length > (quoted ? 14 : 9)) return 0;
    if (quoted) return next;
    // 青石物流园（一期）
    if (inside && next === at + 2 && kind[at + 1] === kindOf.phase && kind[at - 1] !== kindOf.orgHead) return next;
    return inside && next + 1 < count && start[next + 1] === end[next] && isNameLike(kind[next + 1] as number)
      ? next
      : 0;
  }
  return 0;
}

const isHeadBehind = ({ kind, start, end }: Tokens, at: number) =>
  kind[at + 1] === kindOf.projectHead && start[at + 1] === end[at];

/** 续建、新建道路: modifiers of one head. */
function joins({ kind, start, end, count }: Tokens, at: number): boolean {
  return (
    kind[at] === kindOf.conjunction &&
    at + 2 < count &&
    isDone(kind[at - 1] as number) &&
    isDone(kind[at + 1] as number) &&
    isHead(kind[at + 2] as number) &&
    start[at] === end[at - 1] &&
    start[at + 1] === end[at]
  );
}

const isDone = (k: number) => k === kindOf.action || k === kindOf.nominal || k === kindOf.qualifier;

const modifies = (k: number) => k === kindOf.action || k === kindOf.nominal || k === kindOf.qualifier;

const GENERIC_HEADS = ['项目', '工程', '企业', '子项', '基地', '民企', '主体'];

export const isOpening = (k: number) => k === kindOf.quoteOpen || k === kindOf.open;

const isPause = (k: number) =>
  k === kindOf.comma || k === kindOf.colon || k === kindOf.semicolon || k === kindOf.stop || k === kindOf.line;

const isNamingHead = (k: number) => k === kindOf.projectHead || k === kindOf.enterpriseHead || k === kindOf.orgHead;

export const isHead = (k: number) => k >= kindOf.projectHead && k <= kindOf.enterpriseHead && k !== kindOf.brandTail;

/** 正泰电器, 正远新材公司 */
const beginsFirm = (text: string, { kind, start, end }: Tokens, at: number) =>
  text[start[at] as number] === '正' &&
  kind[at + 1] === kindOf.content &&
  start[at + 1] === end[at] &&
  start[at + 2] === end[at + 1] &&
  (kind[at + 2] === kindOf.orgHead || kind[at + 2] === kindOf.brandTail);

/** 已、将 … at the start of a phrase are no part of a name, 多、可、中 may be. */
const ALWAYS_ADVERB = '仅又再已将拟还均也正约共了着过后时前';

const NEVER_INSIDE = '要将已拟还均也了';

const isNameLike = (k: number) => (k >= kindOf.projectHead && k <= kindOf.qualifier) || k === kindOf.content;
