import { Questions } from '../choices/questions';
import type { Measure } from '../lexicon/measures';
import { kindOf } from './kinds';
import { PHRASE, type PhraseClass } from './phrase';

/** Measures that are told of the same sort of owner. */
const measureGroups: readonly (readonly Measure[])[] = [
  ['total_investment', 'annual_investment', 'completed_investment'],
  ['contracted_investment', 'paid_in_capital'],
  ['foreign_capital'],
  ['fixed_asset_investment', 'added_value', 'gdp', 'fiscal_revenue', 'trade'],
  ['output_value', 'revenue', 'tax', 'profit'],
  ['financing', 'registered_capital', 'threshold'],
  ['other_money'],
  ['growth'],
  ['rate'],
  ['project_count'],
  ['company_count', 'employment'],
  ['capacity', 'installed_power', 'energy'],
  ['land_area', 'floor_area'],
];

const groups: ReadonlyMap<Measure, number> = new Map(
  measureGroups.flatMap((group, i) => group.map((measure) => [measure, i] as const)),
);

export const groupOf = (measure: Measure | null) => (measure && groups.get(measure)) ?? measureGroups.length;

const classes: readonly PhraseClass[] = [
  'project',
  'facility',
  'phase',
  'park',
  'org',
  'office',
  'enterprise',
  'sector',
  'people',
  'place',
  'person',
  'name',
];

export const classIndex = Object.fromEntries(classes.map((name, i) => [name, i])) as Record<PhraseClass, number>;

/** What a phrase is in the discourse; a phrase may be several of these. */
const roleNames = [
  'rule',
  'topic',
  'before',
  'sentenceOwner',
  'owner',
  'location',
  'project',
  'park',
  'org',
  'place',
  'home',
  'heading',
  'outer',
  'earlier',
  'near',
  'after',
  'statistic',
] as const;
export type Role = (typeof roleNames)[number];

/** A bit for each role. */
export const roleBit = Object.fromEntries(roleNames.map((role, i) => [role, 1 << i])) as Record<Role, number>;

/** Rules whose subjects are doubted. Those of the others are hardly ever wrong. */
export const doubted: ReadonlyMap<string, number> = new Map(
  [
    '承上文',
    '上一数字的主体',
    '本句主语',
    '指标前的名词',
    '统计指标的地区或行业',
    '统计指标的地区',
    '“的”后的名词',
    '投资建设的对象',
    '计数名词的所有者',
  ].map((rule, i) => [rule, i]),
);

/** Where a phrase stands: before the figure by 0 … 3 clauses or in the sentence before, likewise behind it. */
export const BEHIND = 5;

/** Kinds of items: of tokens, and of phrases. */
const KINDS = 1 + Math.max(...Object.values(kindOf)) + 1;
export const kindIndex = (k: number | undefined) => (k === undefined ? kindOf.line : k === PHRASE ? KINDS - 1 : k);

/** What is asked of everybody who may be meant (候选主体). */
export const subjectQuestions = new Questions(
  {
    role: roleNames.length,
    rule: doubted.size,
    /** Of the figure: its measure, whether its clause names somebody, whether it says what is measured, and what follows the figure. */
    group: measureGroups.length + 1,
    named: 2,
    said: 3,
    next: 5,
    report: 2,
    /** Of the phrase. */
    class: classes.length,
    form: 8,
    length: 6,
    told: classes.length,
    mention: 7,
    often: 4,
    title: 2,
    /** Of the figures before: how many ago one was the phrase's, how many were, how many of this measure, and the measure of the last. */
    last: 4,
    times: 4,
    same: 3,
    groupBefore: measureGroups.length + 1,
    /** Of the place where it stands. */
    place: 2 * BEHIND,
    near: 3,
    before: KINDS,
    after: KINDS,
    head: 4,
    figures: 4,
    rank: 4,
    side: 2,
    /** Of the words that say what is measured: a statistic of a part or of a whole. */
    statistic: 2,
  },
  {
    role: [
      ['role'],
      ['role', 'named'],
      ['role', 'said'],
      ['role', 'next'],
      ['role', 'report'],
      ['role', 'class'],
      ['role', 'told'],
      ['role', 'rule'],
    ],
    rule: [
      ['rule', 'group'],
      ['rule', 'class'],
      ['rule', 'mention'],
    ],
    phrase: [
      ['class'],
      ['class', 'group'],
      ['class', 'form'],
      ['class', 'length'],
      ['class', 'report'],
      ['class', 'mention'],
      ['class', 'often'],
      ['class', 'title'],
      ['mention', 'group'],
      ['last', 'group'],
      ['same', 'group'],
      ['times', 'class'],
      ['mention', 'told'],
    ],
    last: [['groupBefore', 'group']],
    unplaced: [['near']],
    place: [
      ['place'],
      ['place', 'group'],
      ['place', 'named'],
      ['before', 'near'],
      ['after', 'near'],
      ['head', 'place'],
      ['place', 'figures'],
      ['rank', 'class'],
      ['place', 'rule'],
    ],
    touches: [['side', 'class', 'group']],
    measured: [['class', 'group']],
    statistic: [['statistic'], ['statistic', 'group'], ['statistic', 'report']],
  },
);
