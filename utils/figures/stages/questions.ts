import type { Span } from '../../text/span';
import { Questions } from '../choices/questions';
import type { Draft, Passage } from '../draft';
import type { Measure } from '../lexicon/measures';
import type { Stage } from '../lexicon/stages';
import { stageNames } from '../senses';
import { isClass, isFirm, isPlace } from './bearers';
import { stageRules } from './rules';
import { manners, type ToldWord } from './told';

/** Measures that have stages alike; the last group is all others. */
const measureGroups: readonly (readonly Measure[])[] = [
  ['project_count'],
  ['total_investment'],
  ['annual_investment'],
  ['completed_investment'],
  ['contracted_investment'],
  ['capacity', 'installed_power'],
  ['land_area', 'floor_area'],
  ['threshold'],
  ['growth'],
  ['rate'],
  ['other_money', 'financing'],
  ['output_value', 'revenue', 'tax', 'profit', 'energy'],
  ['gdp', 'fiscal_revenue', 'added_value', 'fixed_asset_investment', 'trade', 'foreign_capital', 'paid_in_capital'],
];

const groupOf: ReadonlyMap<Measure, number> = new Map(
  measureGroups.flatMap((group, i) => group.map((measure) => [measure, i] as const)),
);

export function groupOfMeasure(measure: Measure): number {
  return groupOf.get(measure) ?? measureGroups.length;
}

/** Evidence that is no figure's has the group of the others. */
export const NO_FIGURE = measureGroups.length;

/** Signs right behind and right before a stage word that tell how it is used. */
const AFTER = '的了，、。；：后项并及合协目';
const BEFORE = '已未将拟正新集，。、；成全的中“即等';

export function signAfter(text: string, end: number): number {
  return AFTER.indexOf(text.charAt(end) || '。') + 1;
}

export function signBefore(text: string, start: number): number {
  return BEFORE.indexOf(text.charAt(start - 1) || '。') + 1;
}

/** A number of things as an answer: `most` stands for more. */
export function upTo(most: number, count: number): number {
  return Math.min(count, most);
}

/** Whether a stage is the one that the rules told (1), another (2), or they told none (0). */
export function agreement(ruled: Stage | null, stage: Stage | null): number {
  return ruled === null ? 0 : ruled === stage ? 1 : 2;
}

/** How a stage word is told, of a plan or of a fact; 0 for no word. */
export function mannerOf(word: ToldWord | null): number {
  return word === null ? 0 : 1 + manners.indexOf(word.manner) + (word.planned ? manners.length : 0);
}

/** How far words are from a figure: in its clause, sentence, the sentence beside, its paragraph, the one beside, farther; 6 more behind it; 12 for no words. */
export function distanceOf({ outline }: Passage, draft: Draft, start: number): number {
  if (start < 0) return 12;
  const { clauses, sentences, paragraphs } = outline;
  const side = start < draft.quantity.start ? -1 : 1;
  const behind = side < 0 ? 0 : 6;
  if (holds(clauses[draft.clause], start)) return behind;
  if (holds(sentences[draft.sentence], start)) return behind + 1;
  if (holds(sentences[draft.sentence + side], start)) return behind + 2;
  if (holds(paragraphs[draft.paragraph], start)) return behind + 3;
  if (holds(paragraphs[draft.paragraph + side], start)) return behind + 4;
  return behind + 5;
}

function holds(span: Span | undefined, at: number): boolean {
  return span !== undefined && at >= span.start && at < span.end;
}

/** Who owns a figure: nobody known, a place, a counted group, a class of projects, a firm, a project, another. */
export function ownerKind({ subject }: Draft, projects: ReadonlySet<string>, groups: ReadonlySet<string>): number {
  if (subject === null) return 0;
  if (isPlace(subject)) return 1;
  if (groups.has(subject)) return 2;
  if (isClass(subject)) return 3;
  if (isFirm(subject)) return 4;
  return projects.has(subject) ? 5 : 6;
}

/** What is asked of the evidence for a stage, and of each stage that anything speaks for. */
export const stageQuestions = new Questions(
  {
    rule: stageRules.length,
    firm: 2,
    stage: stageNames.length + 1,
    measure: measureGroups.length + 1,
    kind: 7,
    planned: 2,
    far: 13,
    /** The rule that told a stage before all was weighed, and whether this is the stage. */
    ruled: stageRules.length + 1,
    agrees: 3,
    manner: 2 * manners.length + 1,
    /** How many figures stand between, counted from 1. */
    between: 6,
    after: AFTER.length + 1,
    before: BEFORE.length + 1,
    /** The measure of the figure that has the stage, and whether it has the same subject (2) and is a plan alike (1). */
    other: measureGroups.length + 1,
    same: 4,
    /** Of whom the stage word speaks: see `spokenOf` and `besideOf`. */
    names: 5,
    beside: 4,
  },
  {
    evidence: [
      ['rule', 'firm', 'stage'],
      ['rule', 'firm', 'measure'],
      ['rule', 'firm', 'far'],
      ['rule', 'firm', 'planned'],
      ['rule', 'firm', 'ruled', 'agrees'],
      ['rule', 'same', 'kind'],
      ['rule', 'measure', 'other'],
      ['rule', 'manner'],
      ['rule', 'between'],
      ['rule', 'names'],
      ['rule', 'beside'],
      ['names', 'beside', 'kind'],
      ['stage', 'manner'],
      ['manner', 'between', 'agrees'],
      ['stage', 'after'],
      ['stage', 'before'],
    ],
    candidate: [
      ['stage', 'measure'],
      ['stage', 'kind'],
      ['stage', 'planned'],
      ['ruled', 'agrees', 'stage'],
      ['ruled', 'agrees', 'measure'],
    ],
  },
);
