import type { Choice } from '../choices/choice';
import { certainSubject, largerGroup } from './certain';
import { isMeasure, isSeparator } from './classes';
import { PART_STATISTICS } from './cues';
import type { Discourse } from './discourse';
import { kindOf } from './kinds';
import type { Mentions } from './mentions';
import { isWord } from './neighbours';
import { PHRASE, type Phrase } from './phrase';
import { type Proposals, pointsNowhere, propose } from './proposals';
import {
  subjectQuestions as asked,
  BEHIND,
  classIndex,
  doubted,
  groupOf,
  kindIndex,
  type Role,
  roleBit,
} from './questions';
import type { Owned, Surroundings, Told } from './subject';

/**
 * Doubts what the rules tell (`told`) where such rules are often wrong, and chooses among everybody who may be meant, by learned weights.
 */
export function chooseSubject(
  choice: Choice<Phrase>,
  discourse: Discourse,
  owned: Owned,
  q: number,
  told: Told,
  around: Surroundings,
): Told {
  const [ruled, rule] = told;
  const enough = ruled === null || discourse.counted !== null ? null : largerGroup(discourse, owned, ruled);
  if (enough !== null) return [enough, '承上文'];
  const doubt = doubted.get(rule);
  if (ruled === null || doubt === undefined || discourse.counted !== null) return told;
  const certain = certainSubject(discourse, owned, told, around);
  if (certain !== null) return certain;
  const proposals = propose(discourse, owned, q, ruled, around);
  if (proposals.count < 2) return told;
  choice.clear();
  for (let c = 0; c < proposals.count; c++) choice.candidate(proposals.phrase[c] as Phrase);
  weigh(choice, discourse, owned, q, doubt, proposals);
  const best = choice.best(owned.start);
  if (best <= 0 || choice.odds(best, 0) < surer(discourse, owned, ruled)) return told;
  return [choice.values[best] as Phrase, nameOf(proposals.roles[best] as number)];
}

/**
 * How much more probable another than the rules' subject has to be: of equal odds the rules know better. What a project costs they seldom get wrong, and
 * a project is made of it.
 */
const surer = ({ text }: Discourse, { measure }: Owned, { class: ruled, start }: Phrase) =>
  measure === 'total_investment' &&
  (ruled === 'project' || (ruled === 'park' && BUILDS.test(text.slice(Math.max(0, start - 4), start))))
    ? 4
    : 1.5;

/** 建设云岭食品产业园，总投资18亿元 */
const BUILDS = /(?:建设|新建|兴建|扩建|打造|建)$/;

/** Adds to each proposal what speaks for it and against it. */
function weigh(
  choice: Choice<Phrase>,
  discourse: Discourse,
  owned: Owned,
  q: number,
  doubt: number,
  proposals: Proposals,
): void {
  discourse.distance.moveTo(owned.start);
  const { answer } = asked;
  const { count, phrase: phrases, item: at, roles } = proposals;
  answer.group = groupOf(owned.measure);
  answer.named = namesSomebody(discourse, q) ? 1 : 0;
  answer.said = saysMeasure(discourse, q);
  answer.next = follows(discourse, q);
  answer.report = discourse.report ? 1 : 0;
  answer.rule = doubt;
  answer.told = classIndex[(phrases[0] as Phrase).class];
  answer.groupBefore = groupOf(discourse.figures[discourse.figure - 1]?.measure ?? null);
  for (let c = 0; c < count; c++) {
    const phrase = phrases[c] as Phrase;
    answer.class = classIndex[phrase.class];
    for (let left = roles[c] as number; left !== 0; left &= left - 1) {
      answer.role = 31 - Math.clz32(left & -left);
      asked.tell(asked.on.role, choice, c);
    }
    answer.form = (pointsNowhere(discourse, phrase) ? 4 : 0) + (phrase.whole ? 2 : 0) + (phrase.pointing ? 1 : 0);
    answer.length = lengthOf(phrase);
    const mentions = discourse.mentionsOf(phrase);
    weighMentions(discourse, owned, phrase, mentions);
    weighOwned(discourse, owned, mentions);
    asked.tell(asked.on.phrase, choice, c);
    if (c === 0) {
      asked.tell(asked.on.rule, choice, c);
    }
    if (answer.last === 1) asked.tell(asked.on.last, choice, c);
    if (((roles[c] as number) & roleBit.statistic) !== 0) {
      answer.statistic = isWord(discourse, at[c] as number, PART_STATISTICS) ? 1 : 0;
      asked.tell(asked.on.statistic, choice, c);
    }
    answer.near = 0;
    if ((at[c] as number) < 0) asked.tell(asked.on.unplaced, choice, c);
    else weighPlace(choice, discourse, q, c, proposals);
  }
}

/** Where its words stand last before the figure, and how often in all. */
function weighMentions({ distance }: Discourse, owned: Owned, { start, end }: Phrase, mentions: Mentions): void {
  const { times } = mentions;
  const { answer } = asked;
  const last = mentions.lastBefore(owned.start);
  answer.often = times < 3 ? Math.max(0, times - 1) : times < 5 ? 2 : 3;
  answer.title = mentions.isTitle ? 1 : 0;
  answer.mention = last < 0 ? 6 : distance.backTo(last + end - start);
}

/** Whose the figures before are. */
function weighOwned({ figures, figure }: Discourse, owned: Owned, { owns }: Mentions): void {
  const { answer } = asked;
  let last = 0;
  let times = 0;
  let same = 0;
  for (let n = owns.length - 1; n >= 0 && figure - (owns[n] as number) <= OWNED; n--) {
    times++;
    if (last === 0) last = figure - (owns[n] as number);
    if (figures[owns[n] as number]?.measure === owned.measure) same++;
  }
  answer.last = last < 2 ? last : last < 4 ? 2 : 3;
  answer.times = Math.min(times, 3);
  answer.same = Math.min(same, 2);
}

/** How many figures back their owners are remembered. */
const OWNED = 12;

const lengthOf = ({ start, end }: Phrase) => {
  const length = end - start;
  return length <= 2 ? 0 : length <= 4 ? 1 : length <= 8 ? 2 : length <= 14 ? 3 : length <= 24 ? 4 : 5;
};

/** Adds what the place of a proposal says. */
function weighPlace(
  choice: Choice<Phrase>,
  { items }: Discourse,
  q: number,
  c: number,
  { count, phrase: phrases, item: at }: Proposals,
): void {
  const { answer } = asked;
  const i = at[c] as number;
  const isAfter = i > q;
  let clauses = 0;
  let sentences = 0;
  let figures = 0;
  for (let j = isAfter ? q + 1 : i + 1; j < (isAfter ? i : q); j++) {
    const k = items.kind[j] as number;
    if (isSeparator(k)) clauses++;
    if (k === kindOf.stop || k === kindOf.line) sentences++;
    else if (k === kindOf.figure) figures++;
  }
  answer.place = (isAfter ? BEHIND : 0) + (sentences > 0 ? 4 : Math.min(clauses, 3));
  answer.near = isAfter ? 2 : sentences > 0 ? 1 : 0;
  const before = i > 0 ? (items.kind[i - 1] as number) : kindOf.line;
  answer.before = kindIndex(before);
  answer.after = kindIndex(i + 1 < items.count ? items.kind[i + 1] : undefined);
  answer.head = before === kindOf.line ? 3 : before === kindOf.stop ? 2 : isSeparator(before) ? 1 : 0;
  answer.figures = Math.min(figures, 3);
  // Nearest first: how many of the class are nearer.
  let nearer = 0;
  for (let other = 0; other < count; other++)
    if ((at[other] as number) < q && (at[other] as number) > i && phrases[other]?.class === phrases[c]?.class) nearer++;
  answer.rank = Math.min(nearer, 3);
  asked.tell(asked.on.place, choice, c);
  answer.side = isAfter ? 1 : 0;
  if (i === q - 1 || i === q + 1) asked.tell(asked.on.touches, choice, c);
  if (i === q - 2 && isMeasure(items.kind[q - 1] as number)) asked.tell(asked.on.measured, choice, c);
}

/** Whether a word before the figure says what it measures: none, one of anything, one of places and sectors. */
function saysMeasure({ items }: Discourse, q: number): number {
  for (let i = q - 1; i >= 0 && i > q - 6 && !isSeparator(items.kind[i] as number); i--) {
    if (items.kind[i] === kindOf.measure) return 1;
    if (items.kind[i] === kindOf.statistic) return 2;
  }
  return 0;
}

/** What follows the figure: a phrase, 的, the end of its clause or of its sentence, or something else. */
function follows({ items }: Discourse, q: number): number {
  const k = q + 1 < items.count ? (items.kind[q + 1] as number) : kindOf.line;
  if (k === PHRASE) return 0;
  if (k === kindOf.of) return 1;
  if (k === kindOf.stop || k === kindOf.line) return 2;
  return isSeparator(k) ? 3 : 4;
}

/** The clause names somebody before the figure at item `q`. */
function namesSomebody({ items }: Discourse, q: number): boolean {
  for (let i = q - 1; i >= 0 && !isSeparator(items.kind[i] as number); i--)
    if (items.kind[i] === PHRASE && items.phrase[i]?.class !== 'person') return true;
  return false;
}

/** The rule that a chosen subject is shown with: what it is in the discourse. */
function nameOf(bits: number): string {
  for (const [role, name] of CALLED) if ((bits & roleBit[role]) !== 0) return name;
  return '承上文';
}

const CALLED: readonly (readonly [Role, string])[] = [
  ['owner', '本句主语'],
  ['before', '上一数字的主体'],
  ['sentenceOwner', '本句主语'],
  ['near', '前面的名称'],
  ['after', '后面的名称'],
  ['place', '所在'],
  ['home', '所在'],
  ['heading', '标题'],
];
