import { numberFeatures } from '../choices/features';
import { measureNames } from '../senses';

/**
 * Who proposes a time for a figure (提议者): the rules; the rules, had such a figure a time; its sentence; the sentences before it in its
 * paragraph; those before, in whatever paragraph; the report of the whole article; the last event; the article's first figure; the figure before.
 */
export const proposer = {
  rules: 0,
  timeless: 1,
  own: 2,
  report: 3,
  past: 4,
  chapter: 5,
  event: 6,
  lead: 7,
  given: 8,
} as const;

/** The rules of `meetDraft` that give a time. */
export const ruleNames = ['时间领起', '活动日期', '回指活动', '承接上句', '全文统计期', '以来', '各年合计', '上年同期'];

/** Where a time stands, seen from its figure: in its clause, its sentence, the sentence before, its paragraph, the one before, farther up. */
export const WHERES = 6;
/** How a figure stands to counted projects: see `groupOf`. */
export const GROUPS = 6;
/** How its sentence begins: see `openerOf`. */
export const OPENERS = 6;
/** What a time is: see `kindOf`. */
export const KINDS = 10;
/** What the words of its sentence tell: see `flagsOf`. */
export const FLAGS = 12;
/** Since when a time was not given to a figure: see `Story.sinceUsed`. */
export const USES = 6;
export const MEASURES: number = measureNames.length + 1;

export const PROPOSERS: number = Object.keys(proposer).length;

/** What is looked at to choose a figure's period. Blocks that begin with `none` speak for "no period". */
export const periodFeatures = numberFeatures({
  proposer: PROPOSERS,
  proposerMeasure: PROPOSERS * MEASURES,
  proposerWhere: PROPOSERS * WHERES * 2,
  proposerGroup: PROPOSERS * GROUPS,
  proposerOpener: PROPOSERS * OPENERS,
  kindMeasure: KINDS * MEASURES,
  kindWhere: KINDS * WHERES,
  kindFuture: KINDS * 4,
  rule: ruleNames.length * GROUPS,
  given: 4 * GROUPS,
  usedGroup: USES * GROUPS,
  usedKind: USES * KINDS,
  usedMeasure: USES * MEASURES,
  timesProposer: 4 * PROPOSERS,
  sameMeasure: 2 * USES,
  flagWhere: FLAGS * WHERES,
  noneMeasure: MEASURES * 2,
  noneRules: 3 * MEASURES,
  noneOwn: 2 * MEASURES,
  noneGroup: GROUPS * OPENERS,
  noneFlag: FLAGS,
  noneGiven: 4 * GROUPS,
});
