import type { Discourse } from './discourse';
import type { Phrase, PhraseClass } from './phrase';

/** 项目, 该园区, 公司 become what they point back to. */
export function resolve(discourse: Discourse, phrase: Phrase): Phrase {
  if (phrase.meant !== null) return phrase.meant;
  if (!phrase.bare) return phrase;
  const word = discourse.text.slice(phrase.start, phrase.end);
  // 项目数量增加14项: all projects, not the one that was named last.
  if (word === '项目' && !phrase.pointing && OF_ALL.test(discourse.text.slice(phrase.end, phrase.end + 3)))
    return phrase;
  // 其中高速公路投资39亿元,农村公路投资7亿元: a kind of works
  if (
    phrase.class === 'project' &&
    !phrase.pointing &&
    saysEnough(discourse, phrase) &&
    discourse.text.startsWith('其中', phrase.start - 2)
  )
    return phrase;
  const meant = pointedAt(discourse, phrase, word);
  // 公路客运量: a kind of thing that nobody was called by.
  if (phrase.class === 'project' && !phrase.pointing && saysEnough(discourse, phrase)) {
    return discourse.text.slice(meant.start, meant.end).includes(word) ? meant : phrase;
  }
  // 甲项目总投资50亿元，占地90亩；建设含下游产品的配套工厂。项目建成后…: 项目 is what was called so.
  if (word === '项目' && !owns(discourse, meant) && PART.test(discourse.text.slice(meant.end - 2, meant.end)))
    return lastOwner(discourse, word) ?? meant;
  // 该厂, 工程, 该工业园: what was last called so.
  const isCalled = CALLED.has(phrase.class) || (phrase.class === 'park' && phrase.pointing && word !== '园区');
  return word === '项目' || word === '公司' || !isCalled || endsWith(discourse, meant, word)
    ? meant
    : (lastCalled(discourse, word) ?? meant);
}

const OF_ALL = /^(?:数量|个数|总数|数(?:比|较|同|增|达|为))/;

/** Heads that stand for whatever was named last. */
const POINTS = /项目|工程|基地|工厂|标的|中心$|^电站$/;

/** 光伏电站42座, 公路: a head that is a kind of its own. */
export const saysEnough = ({ text }: Discourse, { start, end }: Phrase) => !POINTS.test(text.slice(start, end));

const endsWith = ({ text }: Discourse, phrase: Phrase, word: string) =>
  phrase.end - phrase.start > word.length && text.startsWith(word, phrase.end - word.length);

/** The last name before this clause that ends with a head: 铜箔厂 for 厂. */
function lastCalled(discourse: Discourse, word: string): Phrase | null {
  const { items, clause } = discourse;
  for (let i = clause - 1; i >= 0 && i > clause - MEMORY; i--) {
    const phrase = items.phrase[i];
    if (phrase && !phrase.bare && phrase.class !== 'person' && endsWith(discourse, phrase, word)) return phrase;
  }
  return null;
}

const PART = /工厂|中心|基地|厂区|平台$/;

const owns = ({ owners }: Discourse, { start }: Phrase) =>
  owners.slice(-FIGURES).some((owner) => owner?.start === start);

/** The last owner of a figure in this paragraph whose name ends with a head; null for none. */
function lastOwner({ owners, text, items, clause }: Discourse, word: string): Phrase | null {
  const line = text.lastIndexOf('\n', (items.start[clause] as number) - 1);
  for (const owner of owners.slice(-FIGURES).reverse())
    if (owner?.class === 'project' && owner.start > line && text.endsWith(word, owner.end)) return owner;
  return null;
}

/** Figures whose owners are looked at. */
const FIGURES = 12;

/** The last name of a class before this clause. */
function lastOf({ text, items, clause }: Discourse, class_: PhraseClass, but: Phrase | null = null): Phrase | null {
  const not = but === null ? '' : text.slice(but.start, but.end);
  for (let i = clause - 1; i >= 0 && i > clause - MEMORY; i--) {
    const phrase = items.phrase[i];
    if (phrase?.class === class_ && !phrase.bare && (not === '' || text.slice(phrase.start, phrase.end) !== not))
      return phrase;
  }
  return null;
}

/** The place that the text has named last: a whole one (全县), or one with a name. */
export function lastPlace({ items, clause, text }: Discourse): Phrase | null {
  for (let i = clause - 1; i >= 0 && i > clause - 4 * MEMORY; i--) {
    const phrase = items.phrase[i];
    // 居全省第三: what others are compared with
    if (phrase?.whole && '在居占于较比列超'.includes(text[phrase.start - 1] ?? '。')) continue;
    if (phrase?.class === 'place' && !phrase.bare && phrase.end - phrase.start > 1) return phrase;
  }
  return null;
}

/** The place spoken of, where it is a 县, 镇 …: 青石县 for 县里. */
function placeCalled({ text, place }: Discourse, word: string): Phrase | null {
  return place !== null && text[place.end - 1] === word ? place : null;
}

/** Items that a head looks back over. */
const MEMORY = 160;

function pointedAt(discourse: Discourse, phrase: Phrase, word: string): Phrase {
  switch (phrase.class) {
    case 'project':
      return (isOne(discourse, phrase) ? lastOne(discourse) : null) ?? discourse.project ?? discourse.topic ?? phrase;
    case 'park':
      return discourse.park ?? lastOf(discourse, 'park') ?? phrase;
    case 'org':
      // 该公司, where another one speaks.
      if (phrase.pointing && discourse.speaker !== null && discourse.text[phrase.start - 1] === '该')
        return lastOf(discourse, 'org', discourse.speaker) ?? discourse.org ?? phrase;
      return (
        (!phrase.pointing || discourse.text[phrase.start - 1] === '本' ? discourse.speaker : null) ??
        discourse.org ??
        phrase
      );
    case 'place':
      if (word === '当地') return discourse.place ?? discourse.home ?? phrase;
      // 镇里, 县里
      return word.length === 1 ? (placeCalled(discourse, word) ?? phrase) : phrase;
    case 'enterprise':
      return (word === '企业' ? (phrase.pointing ? discourse.org : discourse.voice) : null) ?? phrase;
    default:
      return phrase;
  }
}

/** 该项目, where a group of many was counted last: it is one that is meant. */
const isOne = (discourse: Discourse, phrase: Phrase) =>
  phrase.pointing && discourse.text[phrase.start - 1] === '该' && isGroup(discourse);

/** Whether the project spoken of is a group of several. */
function isGroup({ project, figures, owners }: Discourse): boolean {
  if (project === null) return false;
  for (let k = owners.length - 1; k >= 0 && owners.length - k < MEMORY; k--)
    if (owners[k]?.start === project.start && figures[k]?.measure === 'project_count' && (figures[k]?.min ?? 0) > 1)
      return true;
  return false;
}

/** 「15个项目开工。其中，青禾产业园项目分三期建设。一期项目投资2亿元」: what a phase is one of, where a group is spoken of; null where none is. */
export const oneOfGroup = (discourse: Discourse) => (isGroup(discourse) ? lastOne(discourse) : null);

/** The last single project that was named behind the group. */
function lastOne({ items, clause, project, text }: Discourse): Phrase | null {
  for (let i = clause - 1; i >= 0 && i > clause - MEMORY; i--) {
    const phrase = items.phrase[i];
    if (phrase && project !== null && phrase.end <= project.end) return null;
    if (phrase?.class === 'project' && !phrase.bare && /项目|工程/.test(text.slice(phrase.end - 2, phrase.end)))
      return phrase;
  }
  return null;
}

/** Heads that say which of the names before is meant: 厂, 工程, 生产线; a 园区 may be called 产业园 as well. */
const CALLED: ReadonlySet<PhraseClass> = new Set(['project', 'facility', 'org'] as const);
