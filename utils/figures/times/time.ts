import type { Span } from '../../text/span';

/**
 * A time (时间) of a text. `from` and `to` are ISO days, both included; `--MM-DD` (a whole month: `--MM`) where neither text nor
 * publication date tells the year; null where the time is open, vague or counted from an unknown day.
 */
export interface Time extends Span {
  /**
   * `span` 2024年, 1—10月 · `day` one day or a few · `point` 年底, 月初 · `state` up to its end: 截至10月底, 目前, 2025年前 ·
   * `since` 今年以来 · `vague` 近年来, 年度 · `duration` 36个月 · `none` 日前, 每年, 去年同期: they date no figure.
   */
  kind: 'span' | 'day' | 'point' | 'state' | 'since' | 'vague' | 'duration' | 'none';
  from: string | null;
  to: string | null;
  /** A year stands in it, as digits or as a word. */
  dated: boolean;
  /** Years of a duration, else 0. */
  years: number;
  /** `until` 截至10月底 · `before` 2025年前 · `listed` 2015、2016年 · `plan` “十四五” without 期间 · `now` 目前. */
  form: '' | 'until' | 'before' | 'listed' | 'plan' | 'now';
}

/** A time that no year stands in. */
export function time(
  start: number,
  end: number,
  kind: Time['kind'],
  from: string | null,
  to: string | null,
  years = 0,
): Time {
  return { start, end, kind, from, to, dated: false, years, form: '' };
}
