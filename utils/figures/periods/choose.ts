import type { Choice } from '../choices/choice';
import type { Draft } from '../draft';
import { measureIndex } from '../senses';
import type { Time } from '../times/time';
import {
  FLAGS,
  GROUPS,
  KINDS,
  MEASURES,
  OPENERS,
  PROPOSERS,
  periodFeatures,
  proposer,
  ruleNames,
  USES,
  WHERES,
} from './features';
import type { Sentence } from './sentence';
import type { Story } from './story';
import { yields } from './timed-measures';
import { isWholeYear } from './wordings';

/** 到“十五五”末: a day to come, by which something is to be so. */
const isAim = ({ from, to }: Time, published: string | null) =>
  from === null && to !== null && published !== null && to > published;

/** A time and the rule that proposes it. */
export interface Timed {
  time: Time;
  rule: string;
}

const { first } = periodFeatures;

/**
 * Chooses the time that covers a figure among those that its story proposes, or none. `ruled` is what the rules give, `timeless` what they would
 * give if such a figure had a time.
 */
export function chooseTime(
  choice: Choice<Time | null>,
  story: Story,
  s: Sentence,
  draft: Draft,
  ruled: Timed | null,
  timeless: Timed | null,
): Timed | null {
  const { source, report, chapter, event } = story;
  const { measure, planned, quantity } = draft;
  const m = measure === null ? MEASURES - 1 : measureIndex[measure];
  const group = groupOf(source.text, source.drafts, s, draft);
  const opener = s.opener;
  const flags = flagsOf(s, draft);
  // What is planned is not of a year that is over, unless its own sentence says so.
  const isOver = ({ kind, to }: Time) =>
    kind === 'span' && source.published !== null && to !== null && to < source.published;
  const isUntilNow = UNTIL_NOW.test(source.text.slice(Math.max(s.clauseStart, quantity.start - 14), quantity.start));
  choice.clear();
  const propose = (who: number, time: Time | null | undefined): void => {
    // 由2019年的7家增加到28家: where it went from. 年度计划投资: of the year what is planned for it, nothing else.
    if (!time || (s.turned && time === s.time)) return;
    // 截至11月底已有企业43家，产值有望突破1500亿元: what is to come is not of now.
    const { published } = source;
    if (planned && yields.has(measure) && time.kind === 'state' && published !== null && (time.to ?? '~') <= published)
      return;
    if (s.undated && time.start < s.start) return;
    // 产值6亿元；投资15亿元的产业园…: a time of the item before says nothing of what one project costs.
    const isOfItemBefore =
      measure === 'total_investment' &&
      source.text.charAt(quantity.end) === '的' &&
      time !== event &&
      time.kind === 'span' &&
      time.start >= s.start &&
      /[；;]/.test(source.text.slice(Math.max(time.end, quantity.start - 120), quantity.start));
    if (isOfItemBefore) return;
    // 2022年营收30亿元，累计投资已超过150亿元: until now.
    if (isUntilNow && isWholeYear(time) && isOver(time)) return;
    if (
      measure !== 'annual_investment' &&
      (story.ofPlan.has(time) || (who !== proposer.rules && isYearly(source.text, time)))
    )
      return;
    const where = whereOf(story, s, draft, time);
    if (where >= SENTENCE_BEFORE && (planned ? isOver(time) : isAim(time, published))) return;
    const isNew = choice.count;
    const c = choice.candidate(time);
    choice.add(c, first.proposer + who);
    choice.add(c, first.proposerMeasure + who * MEASURES + m);
    choice.add(c, first.proposerWhere + (who * WHERES + where) * 2 + (planned ? 1 : 0));
    choice.add(c, first.proposerGroup + who * GROUPS + group);
    choice.add(c, first.proposerOpener + who * OPENERS + opener);
    if (c < isNew) return;
    const kind = kindOf(time, event);
    choice.add(c, first.kindMeasure + kind * MEASURES + m);
    choice.add(c, first.kindWhere + kind * WHERES + where);
    const coming = source.published !== null && time.to !== null && time.to > source.published ? 2 : 0;
    choice.add(c, first.kindFuture + kind * 4 + coming + (planned ? 1 : 0));
    const used = story.sinceUsed(time, draft);
    choice.add(c, first.usedGroup + used * GROUPS + group);
    choice.add(c, first.usedKind + used * KINDS + kind);
    choice.add(c, first.usedMeasure + used * MEASURES + m);
    choice.add(c, first.timesProposer + story.timesGiven * PROPOSERS + who);
    choice.add(c, first.sameMeasure + (story.givenTo?.measure === measure ? USES : 0) + used);
    if (time === story.given) choice.add(c, first.given + story.sinceGiven(draft) * GROUPS + group);
    for (let flag = 0; flag < FLAGS; flag++)
      if ((flags >> flag) & 1) choice.add(c, first.flagWhere + flag * WHERES + where);
  };
  if (ruled) {
    propose(proposer.rules, ruled.time);
    const rule = ruleNames.indexOf(ruled.rule);
    if (rule >= 0 && choice.count > 0) choice.add(choice.candidate(ruled.time), first.rule + rule * GROUPS + group);
  }
  const none = choice.candidate(null);
  choice.add(none, first.noneMeasure + m * 2 + (planned ? 1 : 0));
  choice.add(none, first.noneRules + (ruled ? 2 : timeless ? 1 : 0) * MEASURES + m);
  choice.add(none, first.noneOwn + (s.own ? 1 : 0) * MEASURES + m);
  choice.add(none, first.noneGroup + group * OPENERS + opener);
  for (let flag = 0; flag < FLAGS; flag++) if ((flags >> flag) & 1) choice.add(none, first.noneFlag + flag);
  if (story.givenTo !== null && story.given === null)
    choice.add(none, first.noneGiven + story.sinceGiven(draft) * GROUPS + group);
  if (timeless) propose(proposer.timeless, timeless.time);
  if (s.own) propose(proposer.own, s.time);
  propose(proposer.report, report?.time);
  propose(proposer.past, story.past);
  propose(proposer.chapter, chapter.time);
  propose(proposer.event, event);
  propose(proposer.lead, story.lead);
  propose(proposer.given, story.given);
  const time = choice.values[choice.best(quantity.start)];
  if (!time) return null;
  if (time === ruled?.time) return ruled;
  if (time === timeless?.time) return timeless;
  return { time, rule: time === event ? '回指活动' : time === chapter.time ? '全文统计期' : '承接上文' };
}

const UNTIL_NOW = /累计[^，。；]{0,8}已|已[^，。；]{0,4}累计/;

/** 年度, of no year that is named. */
const isYearly = (text: string, { kind, start, end }: Time) => kind === 'vague' && text.slice(start, end) === '年度';

/** Of `WHERES`: a time of the sentence before, and those farther off have higher numbers. */
const SENTENCE_BEFORE = 2;

/** Where a time stands, seen from its figure: see `WHERES`. */
function whereOf({ source, paragraphBefore }: Story, s: Sentence, { paragraph }: Draft, { start }: Time): number {
  if (start >= s.clauseStart) return 0;
  if (start >= s.start) return 1;
  const { paragraphs } = source.passage.outline;
  if (start >= s.before) return 2;
  if (start >= (paragraphs[paragraph]?.start ?? 0)) return 3;
  return start >= paragraphBefore ? 4 : 5;
}

/** 1 a count of several projects, 2 of one, 3 an amount beside such a count, 4 an amount behind one, 5 an amount of a single project. */
function groupOf(text: string, drafts: readonly Draft[], s: Sentence, draft: Draft): number {
  const { quantity, measure } = draft;
  if (measure === 'project_count') return (quantity.min ?? 0) > 1 ? 1 : 2;
  const last = s.last;
  if (last !== null && last.measure === 'project_count' && quantity.start - last.quantity.end <= 16) return 3;
  const next = drafts[s.index + 1];
  if (next !== undefined && next.measure === 'project_count' && next.quantity.start - quantity.end <= 8) {
    return text.charAt(quantity.end) === '的' ? 3 : 4;
  }
  if (s.seen) return 4;
  return s.single ? 5 : 0;
}

function kindOf(time: Time, event: Time | null): number {
  if (time === event) return 0;
  switch (time.kind) {
    case 'day':
      return 1;
    case 'span':
      return isWholeYear(time) ? 2 : time.form === 'plan' || isLong(time) ? 3 : 4;
    case 'state':
      return time.form === 'now' ? 5 : 6;
    case 'since':
      return 7;
    case 'point':
      return 8;
    default:
      return KINDS - 1;
  }
}

function isLong({ from, to }: Time): boolean {
  return from !== null && to !== null && from.slice(0, 4) !== to.slice(0, 4);
}

/** What the words of its sentence tell of a figure, one bit each. */
function flagsOf(s: Sentence, { quantity: { start } }: Draft): number {
  return (
    bit(s.after >= 0, 0) |
    bit(s.coming, 1) |
    bit(s.stock >= 0, 2) |
    bit(s.counted >= 0 && start - s.counted < 12, 3) |
    bit(s.yearly >= s.clauseStart, 4) |
    bit(s.begun, 5) |
    bit(s.finished, 6) |
    bit(s.nextItem, 7) |
    bit(s.turned, 8) |
    bit(s.part, 9) |
    bit(s.back, 10) |
    bit(s.headed, 11)
  );
}

const bit = (isSet: boolean, place: number) => (isSet ? 1 << place : 0);
