import type { Span } from '../../text/span';
import type { Measure } from '../lexicon/measures';
import type { Phrase, PhraseClass } from './phrase';

/** What the finder of subjects needs to know of a figure. */
export interface Owned extends Span {
  measure: Measure | null;
  /** `money`, `count`, `area` … */
  kind: string;
  /** Its number, where it has one. */
  min?: number | null;
}

/** A subject (主体): its words in the text, simplified and clean, and the rule that found them. */
export interface Subject extends Span {
  text: string;
  class: PhraseClass;
  rule: string;
  /** The counted phrase (30多个项目) of a count that belongs to somebody else. */
  counted: Span | null;
}

/** 计数的名词: the rule, and the reason, of a figure that counts a phrase of its own. */
export const COUNTED = '计数的名词';

/** 并列的名称: the rule of a figure that a list gives to the name before it (甲县31.7%、乙区30.2%). */
export const LISTED = '并列的名称';

/** 其中的指标: the rule of a figure that is a part's, called by its statistic (民间投资52亿元). */
export const PART_STATISTIC = '其中的指标';

/** 投资建设的对象: the rule of a sum that belongs to what is built for it, not to who pays. */
export const BUILT = '投资建设的对象';

/** A subject with the rule that found it. */
export type Told = [subject: Phrase | null, rule: string];

/** Where a figure stands: the items `from` … `to` of its clause, whom the clause speaks of and where it is. */
export interface Surroundings {
  from: number;
  to: number;
  owner: Phrase | null;
  location: Phrase | null;
  among: boolean;
}
