import type { Figure } from '../../../utils/figures/figure';
import type { Project } from '../../../utils/projects/project';
import type { Span } from '../../../utils/text/span';
import { type AnnotatedFigure, type AnnotatedText, locate } from './corpus';

/** What the parser said of one text. */
export interface Answer {
  figures: readonly Figure[];
  projects: readonly Project[];
}

/**
 * The scores of a part, in percent. `value`, `measure`, `whole`, `projects` and `projectMoney` are F1; the others are shares of
 * the figures whose value was found (`stageStated`: of those that have a stage).
 */
export type Scores = Record<(typeof scoreNames)[number], number>;

export const scoreNames = [
  'value',
  'measure',
  'whole',
  'bound',
  'subject',
  'subjectFirst',
  'stage',
  'stageStated',
  'planned',
  'period',
  'projects',
  'projectMoney',
] as const;

/** One thing that was not as annotated. */
export interface Miss {
  id: string;
  what: string;
  context: string;
  more: string;
}

/**
 * Compares answers with annotations, text by text. `other_quantity` costs nothing, found or not. `kept` are the scores that floors
 * are set for: shares of all annotated figures, which do not fall when a further, harder figure is found.
 */
export function score(texts: readonly AnnotatedText[], answer: (text: AnnotatedText) => Answer) {
  const misses: Miss[] = [];
  const hits = {
    value: 0,
    measure: 0,
    whole: 0,
    bound: 0,
    subject: 0,
    subjectFirst: 0,
    stage: 0,
    planned: 0,
    period: 0,
  };
  const total = { wanted: 0, found: 0, staged: 0, stagedRight: 0, stagedWanted: 0 };
  const projects = { wanted: 0, found: 0, right: 0, money: 0 };

  for (const text of texts) {
    const { figures, projects: foundProjects } = answer(text);
    const found = figures.flatMap((figure) => figure.mentions.map((mention) => ({ ...figure, ...mention })));
    const used = new Set<Figure>();
    const miss = (what: string, span: Span, more = '') =>
      misses.push({ id: text.id, what, context: contextOf(text.text, span), more });

    for (const wanted of text.figures) {
      const span = locate(text.text, wanted);
      if (!span) continue;
      const near = found.filter((figure) => !used.has(figure) && figure.start < span.end && span.start < figure.end);
      if (wanted.measure === 'other_quantity') {
        for (const figure of near) used.add(figure);
        continue;
      }
      total.wanted++;
      if (wanted.stage) total.stagedWanted++;
      const same = near.filter((figure) => sameValue(figure, wanted));
      const hit = same.find(({ measure }) => measure === wanted.measure) ?? same[0];
      if (!hit) {
        miss('missed', span, `${tell(wanted)}${near.map((figure) => `  found ${tell(figure)}`).join('')}`);
        continue;
      }
      used.add(hit);
      total.found++;
      hits.value++;
      const subjects = [wanted.subject, ...(wanted.subjectAlso ?? [])];
      const right = {
        measure: hit.measure === wanted.measure,
        bound: hit.bound === wanted.bound,
        subject: subjects.some((subject) => samePhrase(hit.subject, subject, 0.5)),
        stage: hit.stage === wanted.stage,
        planned: hit.planned === wanted.planned,
      };
      for (const field of ['measure', 'bound', 'subject', 'stage', 'planned'] as const) {
        if (right[field]) hits[field]++;
        else miss(field, span, `${wanted[field]} ≠ ${hit[field]}`);
      }
      if (samePhrase(hit.subject, wanted.subject, 0.5)) hits.subjectFirst++;
      if (wanted.stage) total.staged++;
      if (wanted.stage && right.stage) total.stagedRight++;
      if (samePeriod(hit, wanted)) hits.period++;
      else miss('period', span, `${JSON.stringify(wanted.period)} ≠ ${JSON.stringify(hit.period)}`);
      if (Object.values(right).every(Boolean)) hits.whole++;
    }
    for (const figure of found) {
      if (used.has(figure) || figure.measure === 'other_quantity') continue;
      total.found++;
      miss('extra', figure, tell(figure));
    }

    if (!text.projects) continue;
    const left = [...foundProjects];
    projects.wanted += text.projects.length;
    projects.found += left.length;
    for (const wanted of text.projects) {
      const named = left.filter(({ name }) => samePhrase(name, wanted.name, 0.6));
      const paid = named.find(({ investment }) => sameNumber(investment, wanted.investment));
      const hit = paid ?? named[0];
      if (hit) left.splice(left.indexOf(hit), 1);
      if (hit) projects.right++;
      if (paid) projects.money++;
      else
        misses.push({
          id: text.id,
          what: hit ? 'project money' : 'project',
          context: wanted.name,
          more: `${wanted.investment} ≠ ${hit?.investment}`,
        });
    }
    for (const { name, investment } of left)
      misses.push({ id: text.id, what: 'project extra', context: name, more: `${investment}` });
  }

  const f1 = (right: number) => percent(2 * right, total.wanted + total.found);
  const share = (right: number) => percent(right, hits.value);
  const scores: Scores = {
    value: f1(hits.value),
    measure: f1(hits.measure),
    whole: f1(hits.whole),
    bound: share(hits.bound),
    subject: share(hits.subject),
    subjectFirst: share(hits.subjectFirst),
    stage: share(hits.stage),
    stageStated: percent(total.stagedRight, total.staged),
    planned: share(hits.planned),
    period: share(hits.period),
    projects: percent(2 * projects.right, projects.wanted + projects.found),
    projectMoney: percent(2 * projects.money, projects.wanted + projects.found),
  };
  const reach = (right: number) => percent(right, total.wanted);
  const kept: Scores = {
    ...scores,
    bound: reach(hits.bound),
    subject: reach(hits.subject),
    subjectFirst: reach(hits.subjectFirst),
    stage: reach(hits.stage),
    stageStated: percent(total.stagedRight, total.stagedWanted),
    planned: reach(hits.planned),
    period: reach(hits.period),
  };
  return { scores, kept, misses, wanted: total.wanted, found: total.found };
}

type Amount = Pick<AnnotatedFigure, 'unit' | 'bound' | 'min' | 'max'>;

/** Number and unit agree. A missed bound is counted as such, not here. Measure words are one unit; 亩 are compared in m2. */
function sameValue(a: Amount, b: Amount): boolean {
  const [x, y] = [inOneUnit(a), inOneUnit(b)];
  if (x.unit !== y.unit) return false;
  if (a.bound === 'range' || b.bound === 'range') return sameNumber(x.min, y.min) && sameNumber(x.max, y.max);
  return sameNumber(x.min ?? x.max, y.min ?? y.max);
}

const measured = /^(?:[A-Z]{3}|%|pp|m|m2|m3|t|W|Wh)$/;

function inOneUnit({ unit, min, max }: Amount) {
  if (unit === 'mu') return { unit: 'm2', min: min && (min * 2000) / 3, max: max && (max * 2000) / 3 };
  return { unit: measured.test(unit) ? unit : 'count', min, max };
}

function sameNumber(a: number | null, b: number | null): boolean {
  if (a === null || b === null) return a === b;
  return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b));
}

function samePeriod({ period: a }: Figure, { period: b }: AnnotatedFigure): boolean {
  return (a?.start ?? null) === (b?.start ?? null) && (a?.end ?? null) === (b?.end ?? null);
}

/** Phrases that say the same: equal, one (of three characters or more) within the other, or enough pairs of characters in common. */
export function samePhrase(a: string, b: string, least: number): boolean {
  const [x, y] = [a, b].map((phrase) => phrase.replace(/[\s“”"「」《》、,,。的]/g, '')) as [string, string];
  if (x === y) return true;
  if (x === '' || y === '') return false;
  if (Math.min(x.length, y.length) >= 3 && (x.includes(y) || y.includes(x))) return true;
  const [pairsX, pairsY] = [pairsOf(x), pairsOf(y)];
  const common = [...pairsX].filter((pair) => pairsY.has(pair)).length;
  return 2 * common >= least * (pairsX.size + pairsY.size || 1);
}

function pairsOf(phrase: string): Set<string> {
  return new Set(Array.from({ length: Math.max(0, phrase.length - 1) }, (_, i) => phrase.slice(i, i + 2)));
}

function percent(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((1000 * part) / whole) / 10;
}

function tell({ measure, unit, bound, min, max }: Amount & { measure: string }): string {
  return `${measure} ${bound} ${min ?? ''}..${max ?? ''} ${unit}`;
}

function contextOf(text: string, { start, end }: Span): string {
  return text.slice(Math.max(0, start - 20), end + 12).replaceAll('\n', '⏎');
}
