import { firmIn, type Named, namesOf } from '../figures/subjects/named';
import { toPlain } from '../text/plain';
import type { Span } from '../text/span';
import { type Origin, placesIn, within } from './places';

/** Who builds a project and where. */
export interface Particulars {
  company: string | null;
  place: string | null;
}

/** Finds the company and the place of a project by its name and the verbatim offset where the text first speaks of it, null where it is not known. */
export function particularsIn(
  text: string,
  origin: Origin,
): (name: string, count: number | null, at: number | null) => Particulars {
  const plain = toPlain(text);
  const names = namesOf(plain.text);
  const placeOf = placesIn(plain.text, names, origin);
  return (name, count, at) => {
    const sentence = at === null ? null : sentenceAround(plain.text, at, name.length, (i) => plain.originStart(i));
    const here = sentence === null ? [] : within(names, sentence);
    return {
      company: firmIn(name) ?? (sentence === null ? null : investorIn(plain.text, sentence, here, name)),
      place: placeOf(name, count, sentence, here),
    };
  };
}

/** The sentence that holds a verbatim offset, and where a heading names the project the line under it too. */
function sentenceAround(text: string, at: number, length: number, originOf: (i: number) => number): Span {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (originOf(middle) < at) low = middle + 1;
    else high = middle;
  }
  const from = Math.max(0, low - LONGEST);
  const before = text.slice(from, low);
  const start = from + Math.max(before.lastIndexOf('。'), before.lastIndexOf('\n')) + 1;
  const stop = endOfSentence(text, low);
  // 2.青石储能项目。由北岭能源公司投资建设…
  const isTitle = stop - start <= length + 6;
  return { start, end: isTitle ? endOfSentence(text, stop + 1) : stop };
}

function endOfSentence(text: string, at: number): number {
  const end = text.slice(at, at + LONGEST).search(/[。\n]/);
  return Math.min(text.length, at + (end < 0 ? LONGEST : end));
}

/** How far a sentence is followed: lists without a full stop stay linear. */
const LONGEST = 1000;

/** Who the sentence says invests: 由X投资建设, 投资方：X, X投资…建设Y, X与Y签约. */
function investorIn(text: string, sentence: Span, near: readonly Named[], project: string): string | null {
  const { start, end } = itemOf(text, sentence, project);
  const here = within(near, { start, end });
  const firms = here.filter(({ class: class_, text: name }) => class_ === 'org' && !project.includes(name));
  const words = text.slice(start, end);
  const labelled = BUILDER.exec(words) ?? BUILDER.exec(continued(text, end));
  if (labelled !== null) return labelled[1] as string;
  const by = BY.exec(words) ?? legalOnly(BY.exec(continued(text, end)));
  if (by !== null) {
    const from = start + by.index + 1;
    const firm = firms.find((firm) => firm.start >= from && firm.start <= from + 6);
    const called = by[1] as string;
    if (firm !== undefined || !/[0-9]|此|我|该/.test(called)) return firm?.text ?? called;
  }
  const mention = words.indexOf(project);
  // 韩国岭南新能源投资12亿美元的动力电池项目, 北岭恒通拟投资2亿元建设再制造基地
  const lead = words.slice(0, Math.max(0, mention));
  const paid = PAYS.exec(lead) ?? PAYS_TO_BUILD.exec(lead);
  if (paid !== null && here.some(({ class: class_, text }) => PAYERS.has(class_) && text === paid[1]))
    return paid[1] as string;
  for (let i = firms.length - 1; i >= 0; i--) {
    const firm = firms[i] as Named;
    const isBefore = mention < 0 || firm.start - start < mention;
    if (isBefore && INVESTS.test(text.slice(firm.end, Math.min(end, firm.end + 16)))) return firm.text;
  }
  return null;
}

/** The part of a sentence between semicolons that names the project: of A；B；C each has its own investor. */
function itemOf(text: string, { start, end }: Span, project: string): Span {
  const at = text.slice(start, end).indexOf(project);
  if (at < 0) return { start, end };
  const next = text.slice(start + at, end).indexOf('；');
  return {
    start: start + text.slice(start, start + at).lastIndexOf('；') + 1,
    end: next < 0 ? end : start + at + next,
  };
}

/** Who may pay. */
const PAYERS: ReadonlySet<string> = new Set(['org', 'name', 'enterprise']);

/** The next sentence, where it goes on to speak of the project: 该项目由X建设. */
function continued(text: string, end: number): string {
  const next = text.slice(end + 1, end + 121);
  return text[end] === '。' && GOES_ON.test(next) ? next.slice(0, (next.indexOf('。') + 1 || next.length + 1) - 1) : '';
}

/** Of the next sentence only a company's full name counts. */
function legalOnly(found: RegExpExecArray | null): RegExpExecArray | null {
  return found !== null && /(?:公司|集团)$/.test(found[1] as string) ? found : null;
}

const GOES_ON = /^(?:该|此|本)?(?:项目|工程|园区|基地)/;
const BUILDER =
  /(?:建设单位|投资单位|投资方|投资主体|建设主体|项目单位|项目业主|业主单位|实施单位|运营单位)(?:为|是|系|：)([^，。；、由]{2,24}?)(?=[，。；、]|$)/;
const PAYS =
  /(?:^|[，；、])(?!分别|其中|包括|推动|主要)([^，。；：、0-9]{3,16}?)(?:总|计划|拟|独家)?(?:投资|增资|出资|斥资)[^，。；、]{2,12}(?:建设|兴建)?的$/;
const PAYS_TO_BUILD =
  /(?:^|[，：])(?!分别|其中|包括|推动|主要)([^，。；：、0-9]{3,16}?)(?:拟|计划|将|也|已)*(?:投资|出资|斥资)[约超逾近]?[0-9][^，。；、]{1,10}(?:建设|新建|兴建|扩建|打造|实施)[^，。；]*$/;
const BY =
  /[由](?!于|此)([^，。；、由]{2,24}?)(?:全额|独资|共同|联合|负责|承担|出资|总)?(?:投资|建设|开发|兴建|实施|承建|出资|运营)/;
const INVESTS =
  /^(?:（[^）]*）)?(?:，)?(?:总)?(?:拟|计划|将|也|亦|已|再|宣布|近日|日前|与[^，。]{2,12})*(?:斥资|出资|投资|增资|签约|签订|签署|兴建|建设|新建)/;
