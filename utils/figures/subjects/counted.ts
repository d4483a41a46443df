import { topicOf } from './carried';
import { isMeasure, isProject } from './classes';
import { readPhrase } from './compounds';
import { JOINS, SHARES } from './cues';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import { isWord } from './neighbours';
import { PHRASE, type Phrase, type PhraseClass } from './phrase';
import { resolve, saysEnough } from './reference';
import { COUNTED, type Owned, type Told } from './subject';

/** Whose a count is: of the phrase it counts (30多个项目), or of whoever has them. Remembers the counted phrase in the discourse. */
export function countSubject(
  discourse: Discourse,
  owned: Owned,
  q: number,
  from: number,
  to: number,
  owner: Phrase | null,
  adjacent: Phrase | null,
): Told {
  const { items } = discourse;
  const at = adjacent === null ? countedAfter(discourse, q, to) : q + 1;
  let counted = adjacent ?? (at < 0 ? null : (discourse.items.phrase[at] as Phrase));
  // 满足旅客吞吐量2100万人次需求
  if (counted !== null && discourse.text.slice(counted.start, counted.end).endsWith('需求')) counted = null;
  // 263间海外及内地企业
  if (counted?.class === 'name') {
    const [whole] = readPhrase(discourse, at, to);
    if (whole.class === 'enterprise' || whole.class === 'project') counted = whole;
  }
  if (counted !== null && COUNTABLE.has(counted.class))
    return counted.bare
      ? bareCounted(discourse, owned, q, from, to, owner, counted, at)
      : [namedGroup(discourse, owned, q, counted, at), COUNTED];
  // 来自京津冀的27个
  const of = items.kind[q - 1] === kindOf.of && q - 3 >= from && at < 0 ? items.phrase[q - 2] : null;
  if (of && isWord(discourse, q - 3, JOINS)) return [of, COUNTED];
  const members = counted === null ? groupOfMembers(discourse, q, from) : null;
  if (members !== null) return [members, COUNTED];
  const before = countedBefore(discourse, owned, q, from, owner);
  if (before !== null) return before;
  if (owner !== null) return [owner, '本句主语'];
  if (
    discourse.before !== null &&
    discourse.beforeMeasure === owned.measure &&
    (owned.measure !== 'project_count' || discourse.before.class === 'project')
  )
    return [discourse.before, '上一数字的主体'];
  return topicOf(discourse, owned);
}

const COUNTABLE: ReadonlySet<PhraseClass> = new Set([
  'project',
  'enterprise',
  'park',
  'sector',
  'name',
  'people',
  'org',
] as const);

/** The item of the phrase counted over other words, -1 for none: 12个总投资300亿元的在建重点项目, 2个过亿元产业链项目. */
function countedAfter({ items }: Discourse, q: number, to: number): number {
  for (let i = q + 1; i < to && i < q + 7; i++) {
    const k = items.kind[i] as number;
    // 15个有资金需求项目
    if (k === PHRASE && items.phrase[i]?.class === 'project' && (i < q + 4 || items.kind[i - 1] === kindOf.of))
      return i;
    const goesOn = k === kindOf.figure || isMeasure(k) || k === kindOf.action || k === kindOf.of;
    if (!goesOn && !((k === kindOf.verb || k === kindOf.adverb) && i === q + 1)) return -1;
  }
  return -1;
}

/** 22个新能源项目: the group is called with its number. */
function namedGroup(discourse: Discourse, owned: Owned, q: number, counted: Phrase, at: number): Phrase {
  const { items } = discourse;
  const isCalled = items.kind[q + 1] === kindOf.verb && !isWord(discourse, q + 1, SHARES);
  const withNumber = (at === q + 1 || isCalled) && counted.start >= owned.end;
  return { ...counted, start: withNumber ? owned.start : counted.start };
}

/** 30个项目: a bare noun is of whom the clause speaks. */
function bareCounted(
  discourse: Discourse,
  owned: Owned,
  q: number,
  from: number,
  to: number,
  owner: Phrase | null,
  counted: Phrase,
  at: number,
): Told {
  const { items, topic } = discourse;
  discourse.counted = { start: owned.start, end: counted.end };
  const speaker = owner ?? topic;
  if (discourse.text[counted.start] === '子' && speaker !== null) return [speaker, '计数名词的所有者'];
  // 另外一个项目为社会事业项目
  if (at === q + 1 && items.kind[q + 2] === kindOf.verb && isWord(discourse, q + 2, SHARES)) {
    const named = items.phrase[q + 3];
    if (named && q + 3 < to && isProject(named) && !named.bare) {
      discourse.counted = null;
      return [readPhrase(discourse, q + 3, to)[0], '计数名词的名称'];
    }
  }
  const holder = discourse.bracketOwner ?? owner ?? discourse.sentenceOwner;
  const group = groupBefore(discourse, owned);
  if (holder !== null && group !== null) return [group, '承上文'];
  if (holder !== null && mayHold(holder, counted)) return [holder, '计数名词的所有者'];
  discourse.counted = null;
  return [{ ...counted, start: listStart(discourse, owned, q, from), bare: false }, COUNTED];
}

/** 52个新开工项目已有40个项目开工: the group that these are of, right before them; null for none. */
function groupBefore({ figures, figure, owners, sentenceFigure, text }: Discourse, { start, min, measure }: Owned) {
  const before = figure > sentenceFigure ? figures[figure - 1] : undefined;
  const group = owners[figure - 1];
  if (measure !== 'project_count' || before?.measure !== measure || group?.class !== 'project' || group.bare)
    return null;
  return (before.min ?? 0) >= (min ?? 0) && OF_GROUP.test(text.slice(before.end, start)) ? group : null;
}

const OF_GROUP = /^[^，。；、\d]{2,14}(?:项目|工程)(?:中|里)?[，,]?(?:目前|现)?(?:已|共|现|就)?有?$/;

function mayHold(holder: Phrase, counted: Phrase): boolean {
  if (holder.class === 'name') return false;
  if (isProject(holder) && holder.class !== 'park' && counted.class === 'project') return false;
  return !(counted.class === 'enterprise' && (holder.class === 'org' || holder.class === 'enterprise'));
}

/** 同水产养殖有关的项目有8个: the bare noun at item `at` with the clause that describes it; null where none does. */
function describedGroup({ items }: Discourse, at: number, from: number): Phrase | null {
  const noun = items.phrase[at] as Phrase;
  if (items.kind[at - 1] !== kindOf.of || at - 2 < from || noun.class !== 'project') return null;
  let first = from;
  while (first < at && DESCRIBED_AFTER.has(items.kind[first] as number)) first++;
  const start = items.start[first] as number;
  for (let i = first; i < at; i++) if (items.kind[i] === kindOf.figure) return null;
  return first < at - 1 && noun.end - start <= 24 ? { ...noun, start, bare: false } : null;
}

/** What stands before a group and does not describe it. */
const DESCRIBED_AFTER: ReadonlySet<number> = new Set([kindOf.among, kindOf.time, kindOf.adverb]);

/** 在建项目有甲广场、乙物流园等14个: the group whose members are named before its number; null for none. */
function groupOfMembers({ items, text }: Discourse, q: number, from: number): Phrase | null {
  if (items.kind[q - 1] !== kindOf.etc) return null;
  for (let i = q - 3; i >= from; i--) {
    const phrase = items.phrase[i];
    if (items.kind[i] === kindOf.figure) return null;
    if (phrase && isProject(phrase) && !phrase.bare && HAS_MEMBERS.test(text.slice(phrase.end, phrase.end + 6)))
      return phrase;
  }
  return null;
}

const HAS_MEMBERS = /^(?:共|主要|分别|还)*(?:有|包括|包含|涵盖|为|是)/;

/** Where the group begins: 甲港、乙基地、丙综合体三个项目 with its first member. */
function listStart({ items }: Discourse, owned: Owned, q: number, from: number): number {
  let first = q - 1;
  while (
    first - 2 >= from &&
    items.kind[first] === PHRASE &&
    items.kind[first - 1] === kindOf.conjunction &&
    items.kind[first - 2] === PHRASE
  )
    first -= 2;
  return first < q - 1 && items.end[q - 1] === owned.start ? (items.start[first] as number) : owned.start;
}

/** 在建项目769个, 大型投资项目有8个: the counted phrase stands before its number. */
function countedBefore(discourse: Discourse, owned: Owned, q: number, from: number, owner: Phrase | null): Told | null {
  const { items } = discourse;
  let i = q - 1;
  for (; i >= from && items.kind[i] !== PHRASE; i--) {
    const k = items.kind[i] as number;
    if (k === kindOf.figure || isMeasure(k)) return null;
  }
  if (i < from) return null;
  const phrase = items.phrase[i] as Phrase;
  // 全市8个产业园区入园企业630户
  if (
    phrase.bare &&
    phrase.class === 'park' &&
    items.kind[i - 1] === kindOf.figure &&
    phrase.start === items.end[i - 1]
  )
    return [{ ...phrase, start: items.start[i - 1] as number, bare: false }, COUNTED];
  if (phrase.bare && !(phrase.class === 'project' && saysEnough(discourse, phrase))) {
    const told = describedGroup(discourse, i, from);
    if (told !== null) return [told, COUNTED];
    // 青石县累计审批（续批）项目70个
    const meant = resolve(discourse, phrase);
    return meant.bare ? [discourse.sentenceOwner ?? discourse.topic ?? meant, '计数名词的所有者'] : [meant, COUNTED];
  }
  if (phrase.class === 'name' && owned.measure !== 'other_quantity') return null;
  const again =
    i > from &&
    items.kind[i - 1] === kindOf.figure &&
    phrase.class === 'project' &&
    phrase.start >= (items.end[i - 1] as number);
  const name = withoutMembers(
    discourse,
    owner !== null && owner.end === phrase.end ? owner : joined(discourse, i, from),
  );
  return [name, again ? '同一群体的再计数' : COUNTED];
}

/** 高新区新签约甲钢门窗系统、乙高端合成基础油等工业项目8个: a long list of members is left out of the group's name. */
function withoutMembers({ text }: Discourse, phrase: Phrase): Phrase {
  const etc = phrase.end - phrase.start > LONG ? text.lastIndexOf('等', phrase.end - 4) : -1;
  return etc > phrase.start + 4 ? { ...phrase, start: etc + 1 } : phrase;
}

const LONG = 20;

/** 农产品、食品加工企业7户: what is joined to the counted firms at item `at`, and names none itself. */
function joined({ items }: Discourse, at: number, from: number): Phrase {
  const phrase = items.phrase[at] as Phrase;
  let first = at;
  while (
    first - 2 >= from &&
    items.kind[first - 1] === kindOf.conjunction &&
    items.phrase[first - 2]?.class === 'name' &&
    items.end[first - 2] === items.start[first - 1] &&
    items.end[first - 1] === items.start[first]
  )
    first -= 2;
  return phrase.class === 'enterprise' && first < at ? { ...phrase, start: items.start[first] as number } : phrase;
}
