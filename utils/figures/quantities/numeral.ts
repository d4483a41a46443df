import type { Span } from '../../text/span';
import type { Bound } from '../lexicon/bounds';
import type { Decimal } from './decimal';

/** A written number (数词): 12,161.13万, 三点六九万, 壹佰, 十五六, 数十亿, 600余. */
export interface Numeral extends Span {
  low: Decimal;
  /** The other end of 八九亿, 数十亿; null for one number. */
  high: Decimal | null;
  /** 余, 多, 几 behind it (十几万 is ten 万 and more); `moreStart`…`moreEnd` is the word. */
  more: boolean;
  moreBound: Exclude<Bound, 'exact' | 'range'>;
  moreStart: number;
  moreEnd: number;
  /** It begins with a Chinese character, not a digit. */
  hanzi: boolean;
  /** It begins with a scale and no digit: 亿, 千亿, 百万. */
  implied: boolean;
  /** One literal without 十, 百, 千, 万, 亿: 35, 五. */
  literal: boolean;
  /** The power of ten of the last scale it ends on, which the first end of a range shares (35至40亿): 0 where it has none. */
  tail: number;
  /** The biggest of 万, 亿, 兆 in it. */
  top: number;
  /** Not a quantity: 2023.12.19, 一九九八, an account number. */
  junk: boolean;
}
