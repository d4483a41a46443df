import { isProject, isSeparator } from './classes';
import { AT, SPENT, STARTS } from './cues';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import { isWord } from './neighbours';
import type { Phrase } from './phrase';
import type { Owned, Surroundings } from './subject';

/** What an investor's money builds: the project named after 建设 in the rest of the sentence. */
export function builtBy(discourse: Discourse, owned: Owned, q: number, { to, owner }: Surroundings): Phrase | null {
  const { items } = discourse;
  const raises =
    owned.measure === 'other_money' &&
    items.kind[q + 1] === kindOf.action &&
    q + 1 < to &&
    !discourse.text.slice(Math.max(0, owned.start - 3), owned.start).includes('增资');
  // 3亿元用于X项目
  const isSpent = q + 1 < to && isWord(discourse, q + 1, SPENT);
  if (owned.kind !== 'money' || !(BUILT.has(owned.measure ?? '') || raises || isSpent)) return null;
  // 投资2亿元实施农村公路改造。: a sentence that begins with its sum speaks of what is built.
  const actor =
    owner ??
    (discourse.sentenceStart || items.kind[discourse.clause - 1] === kindOf.semicolon
      ? discourse.sentenceOwner
      : discourse.topic);
  if (actor !== null && isProject(actor) && actor.class !== 'park' && !isSpent && !isListed(discourse, actor))
    return null;
  let i = afterBracket(discourse, q + 1);
  if (i >= to && items.kind[i] === kindOf.comma) {
    i++;
    const lead = discourse.text.slice(items.start[Math.max(q - 2, 0)] as number, owned.start);
    if (!INVESTS.test(lead) || !isBuilding(discourse, i)) return null;
  } else if (i < items.count && isSeparator(items.kind[i] as number)) return null;
  const building = isBuilding(discourse, i);
  let found: Phrase | null = null;
  for (let j = i + 1; j < items.count; j++) {
    const kind = items.kind[j] as number;
    // 甲投资3亿元建设A园、乙投资8亿元建B厂: the next sum builds what is named behind it.
    const isNext = kind === kindOf.figure || (isSpent && kind === kindOf.conjunction);
    if (isSeparator(kind) || (found !== null && isNext)) break;
    const phrase = items.phrase[j];
    // 在青石高新区兴建…: where, not what
    if (items.kind[j - 1] === kindOf.preposition && isWord(discourse, j - 1, AT)) continue;
    if (
      phrase &&
      (phrase.class === 'project' ||
        phrase.class === 'park' ||
        phrase.class === 'phase' ||
        (building && phrase.class === 'facility') ||
        isPlant(discourse, phrase)) &&
      !phrase.bare
    )
      found = withoutOne(discourse, phrase);
  }
  return found;
}

/** 招商项目主要有：甲公司投资2亿元建设的乙项目: a group whose members follow builds nothing itself. */
const isListed = ({ text }: Discourse, { end }: Phrase) =>
  /^(?:主要|分别|具体)*(?:有|包括|是|为)?[:：]/.test(text.slice(end, end + 8));

/** The item behind a bracket that opens at `i`: 投资11亿美元（约合76亿元）建设…. */
function afterBracket({ items }: Discourse, i: number): number {
  if (items.kind[i] !== kindOf.open) return i;
  for (let j = i + 1; j < items.count && j < i + 8; j++) if (items.kind[j] === kindOf.close) return j + 1;
  return i;
}

/** 新建…, 在青石镇新建…. */
function isBuilding(discourse: Discourse, i: number): boolean {
  let verb = i;
  if (isWord(discourse, i, AT))
    do verb++;
    while (discourse.items.phrase[verb]);
  return isWord(discourse, verb, STARTS);
}

/** 五星级酒店 of 一座五星级酒店. */
function withoutOne({ text }: Discourse, phrase: Phrase): Phrase {
  return /^一[座条个家栋幢]/.test(text.slice(phrase.start, phrase.end))
    ? { ...phrase, start: phrase.start + 2 }
    : phrase;
}

/** 菌包厂: a plant that is called like a firm. */
const isPlant = ({ text }: Discourse, { class: class_, end }: Phrase) => class_ === 'org' && text[end - 1] === '厂';

/** What is paid for something that is built. */
const BUILT = new Set(['total_investment', 'annual_investment', 'completed_investment', 'contracted_investment']);
const INVESTS = /投资|出资|合资|斥资|投入|耗资/;
