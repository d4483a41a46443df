import { indexAt } from '../../text/sentences';
import type { Draft } from '../draft';
import type { Time } from '../times/time';
import type { Sentence } from './sentence';
import type { Source } from './source';
import { designs } from './timed-measures';
import { isWholeYear } from './wordings';

/**
 * What a paragraph says of the span that its section reports on (回顾与安排): a time where it is a heading (2025年工作回顾) or opens with the
 * year that it is about (刚刚过去的2025年, 2025年是开局之年); null where it ends such a section (下一步打算); undefined where it says nothing.
 * `draft` and `first` are the indexes of its first figure and its first time, if it has them.
 */
export function sectionOf(source: Source, paragraph: number, draft: number, first: number): Time | null | undefined {
  const { text, passage, times } = source;
  const { start, end } = passage.outline.paragraphs[paragraph] ?? { start: 0, end: 0 };
  const heading = text.slice(start, Math.min(end, start + LONGEST + 1)).trim();
  const isHeading = heading.length <= LONGEST && !/[。；，,;%]/.test(heading);
  for (let i = first; i < times.length && (times[i] as Time).start < end; i++) {
    const time = times[i] as Time;
    if (time.kind !== 'span' || time.from === null) continue;
    if (isHeading) return REPORTS.test(text.slice(time.end, end)) ? time : undefined;
    return time.start - start < 24 && isTheme(source, time, draft) ? time : undefined;
  }
  return isHeading && ENDS.test(heading) ? null : undefined;
}

/** A year that a paragraph opens with and that no figure of its sentence is told of. */
function isTheme({ text, passage, drafts, published }: Source, time: Time, draft: number): boolean {
  if (!isWholeYear(time)) return false;
  const { sentences } = passage.outline;
  const { start, end } = sentences[indexAt(sentences, time.start)] ?? time;
  for (let i = draft; i < drafts.length && (drafts[i] as Draft).quantity.start < end; i++)
    if ((drafts[i] as Draft).quantity.start >= start) return false;
  const told = text.slice(time.end, end);
  return (
    /过去的?$/.test(text.slice(start, time.start)) ||
    REVIEWED.test(text.slice(time.start, time.end)) ||
    IS.test(told) ||
    (published !== null && time.to !== null && time.to < published && LOOKS_BACK.test(told))
  );
}

/** 这一年, 一年来, 全年: the year that the section reports on. */
export function isThatYear({ text }: Source, { start, end }: Time): boolean {
  return THAT_YEAR.test(text.slice(start, end));
}

/** Whether a figure without a time of its own is of the section's: plans of a coming one, facts of one that is past. */
export function isOfSection({ published }: Source, section: Time, s: Sentence, { measure, planned }: Draft): boolean {
  if (measure === 'total_investment') return s.seen;
  if (designs.has(measure)) return s.sold;
  const coming = published !== null && section.to !== null && section.to > published;
  return coming || !planned;
}

const LONGEST = 40;
const REPORTS = /回顾|工作|总结|情况|成绩|成效|执行|运行|安排|目标|任务|计划|打算|部署|展望|发展/;
const ENDS = /^(?:[一二三四五六七八九十]、|第[一二三四五]部分).*(?:打算|下一步|下步|建议|展望|今后)/;
const IS = /^[，,]?是[^。]{2,60}(?:之年|一年|元年)/;
/** 过去的一年, 一年来. */
const REVIEWED = /^(?:过去的?|刚刚过去的)?这?一年(?:多?来|间|里)?$/;
/** 2025年,面对…,我们…: of a year that is over. */
const LOOKS_BACK = /^[，,](?:我们|面对|全[省市县区州旗](?:上下|人民|各级|各族)|在[^，。]{2,30}(?:下|引领)[，,])/;
const THAT_YEAR = /^(?:(?:过去的?)?这?一年(?:多?来|间)?|全年)$/;
