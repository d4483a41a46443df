import type { Span } from '../text/span';
import type { Bound } from './lexicon/bounds';
import type { Measure } from './lexicon/measures';
import type { Stage } from './lexicon/stages';

/** 量纲: what kind of thing a unit counts. */
export type Kind = 'money' | 'share' | 'count' | 'area' | 'power' | 'energy' | 'mass' | 'volume' | 'length';

/** A quantity (数量): number, unit and bound, not yet understood. Offsets are UTF-16 units of the text it was found in. */
export interface Quantity extends Span {
  /** The exact words, bound included: `约25亿元`. */
  quote: string;
  kind: Kind;
  /** Canonical unit: an ISO 4217 code, `%`, `pp`, `m2`, `mu`, `W`, `Wh`, `t`, `m3`, `m`, or the measure word as written. */
  unit: string;
  bound: Bound;
  /** In the canonical unit. `atLeast`: max null. `atMost`: min null. */
  min: number | null;
  max: number | null;
  /** The numeral alone, of a range from the first to the end of the last: `25亿` of `约25亿元`. */
  numberStart: number;
  numberEnd: number;
  /** The words that bound it, `超过` and `余` of `超过600余家`. Empty for an exact number. */
  boundWords: Span[];
  /** 亿元级, 百万千瓦级: the number names a size class. */
  level: boolean;
  /** 258亿 without a unit: money (`CNY`) where the context says so, otherwise nothing. */
  bare: boolean;
  /** How a share is written: 1.5倍 is 150 `%`, 翻一番 is 100 `%`; null for every other quantity. */
  multiple: 'times' | 'doubling' | null;
  /** Quantities that one lead word governs (228.04、275.32、313.89亿元) share a number; null outside a list. */
  list: number | null;
}

/** The time (统计期) that a figure covers: ISO days, both ends included; a state at a time has no start. */
export interface Period {
  text: string;
  start: string | null;
  end: string | null;
}

/**
 * Why the parser decided as it did, one line a field; `words` are the article's own, `start` their offset in its text. `of` is what a growth or a rate
 * is of: 固定资产投资 of 「固定资产投资增长11.8%」.
 */
export interface Reason {
  field: 'value' | 'bound' | 'measure' | 'subject' | 'stage' | 'planned' | 'period' | 'basis' | 'of';
  rule: string;
  words: string;
  start: number | null;
}

/** 基期: what a growth is counted against. */
export type Basis = 'yearOnYear' | 'monthOnMonth' | 'sinceYearStart' | 'overLastYear' | 'annualAverage';

/** A figure (数字指标): a quantity with what it measures. The contract of the parser and of every export. */
export interface Figure extends Pick<Quantity, 'start' | 'end' | 'quote' | 'unit' | 'bound' | 'min' | 'max'> {
  measure: Measure;
  subject: string;
  stage: Stage | null;
  planned: boolean;
  period: Period | null;
  /** 基期 of a growth, null where there is none. */
  basis: Basis | null;
  /** Every place that states it, the first first. */
  mentions: Span[];
  reasons: Reason[];
  /** 0..1: how sure the parser is of the figure: of value and measure, or of the stage where it is less sure of that. */
  confidence: number;
}
