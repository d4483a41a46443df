import { readdirSync, readFileSync } from 'node:fs';
import type { Period } from '../../../utils/figures/figure';
import { type Bound, bounds } from '../../../utils/figures/lexicon/bounds';
import { type Measure, measures } from '../../../utils/figures/lexicon/measures';
import { type Stage, stages } from '../../../utils/figures/lexicon/stages';

/** The part that rule writers read, and the third that is held back from them. */
export const parts = ['open', 'held'] as const;
export type Part = (typeof parts)[number];

/** An annotated text, one line of a file. README.md tells what the fields hold. */
export interface AnnotatedText {
  id: string;
  kind: string;
  published: string | null;
  text: string;
  figures: AnnotatedFigure[];
  projects?: AnnotatedProject[];
}

export interface AnnotatedFigure {
  /** A stretch of the text that occurs in it once and holds `quote`; of two the first is meant. */
  in: string;
  quote: string;
  measure: Measure;
  unit: string;
  bound: Bound;
  min: number | null;
  max: number | null;
  subject: string;
  /** Other phrases that are just as right. */
  subjectAlso?: string[];
  stage: Stage | null;
  planned: boolean;
  period: Period | null;
}

export interface AnnotatedProject {
  name: string;
  investment: number | null;
  currency: string | null;
  count: number | null;
  stage: Stage | null;
  company: string | null;
  place: string | null;
}

/** Reads one part of the corpus, its files in the order of their names. */
export function readCorpus(part: Part): AnnotatedText[] {
  const folder = new URL(`${part}/`, import.meta.url);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as AnnotatedText);
}

/** UTF-16 offsets of an annotated figure's quote, or null where its `in` does not say which stretch is meant. */
export function locate(text: string, { in: stretch, quote }: AnnotatedFigure): { start: number; end: number } | null {
  const at = text.indexOf(stretch);
  const offset = stretch.indexOf(quote);
  if (at < 0 || offset < 0 || text.indexOf(stretch, at + 1) >= 0) return null;
  return { start: at + offset, end: at + offset + quote.length };
}

/** The part that a text belongs to: a third of all ids, chosen by their FNV-1a hash, is held back. */
export function partOf(id: string): Part {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(id)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash % 3 === 0 ? 'held' : 'open';
}

/** What is wrong with an annotation, in sentences; [] for a sound one. */
export function faultsOf({ text, figures, projects = [] }: AnnotatedText): string[] {
  const faults: string[] = [];
  let previousEnd = 0;
  for (const figure of figures) {
    const say = (fault: string) => faults.push(`«${figure.in}»: ${fault}`);
    const span = locate(text, figure);
    if (!span) say('`in` does not occur exactly once, or does not hold the quote');
    else if (span.start < previousEnd) say('overlaps the figure before it, or stands out of order');
    previousEnd = span?.end ?? previousEnd;
    if (!measures.some(({ name }) => name === figure.measure)) say(`no such measure: ${figure.measure}`);
    if (!bounds.some(({ name }) => name === figure.bound)) say(`no such bound: ${figure.bound}`);
    if (figure.stage !== null && !stages.some(({ name }) => name === figure.stage)) say(`no stage: ${figure.stage}`);
    if (!isUnit(figure.unit) && figure.measure !== 'other_quantity') say(`no canonical unit: ${figure.unit}`);
    if (!fitsBound(figure)) say(`${figure.min}..${figure.max} is not ${figure.bound}`);
    if (figure.subject === '' && figure.measure !== 'other_quantity') say('no subject');
    if (figure.stage !== null && ['company_count', 'employment'].includes(figure.measure)) say('can have no stage');
    if (!isPeriod(figure.period)) say('the period is not two days, or ends before it starts');
  }
  for (const { name, investment, currency } of projects) {
    if (name === '') faults.push('a project has no name');
    if ((investment === null) !== (currency === null)) faults.push(`«${name}»: an investment without a currency`);
  }
  return faults;
}

/** Canonical units, or a measure word of one or two characters that is no physical unit itself. */
function isUnit(unit: string): boolean {
  if (/^(?:[A-Z]{3}|%|pp|mu|m|m2|m3|t|W|Wh)$/.test(unit)) return true;
  return /^\p{Script=Han}{1,2}$/u.test(unit) && !/[瓦米吨克升度亩顷元]/.test(unit);
}

function fitsBound({ bound, min, max }: AnnotatedFigure): boolean {
  switch (bound) {
    case 'atLeast':
      return min !== null && max === null;
    case 'atMost':
      return min === null && max !== null;
    case 'range':
      return min !== null && max !== null && min < max;
    default:
      return min !== null && min === max;
  }
}

function isPeriod(period: Period | null): boolean {
  if (period === null) return true;
  const { text, start, end } = period;
  const days = [start, end].filter((day) => day !== null);
  return text !== '' && days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day)) && (!start || !end || start <= end);
}
