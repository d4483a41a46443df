import type { Span } from '../../text/span';

/** What a phrase names. `name`: something unclassed (芯屏, 海阳). `bare`: a head and nothing else (项目, 园区), which points back. */
export type PhraseClass =
  | 'project'
  | 'facility'
  | 'phase'
  | 'park'
  | 'org'
  | 'office'
  | 'enterprise'
  | 'sector'
  | 'people'
  | 'place'
  | 'person'
  | 'name';

/** A noun phrase (名词短语) of a text. */
export interface Phrase extends Span {
  class: PhraseClass;
  /** A head and nothing else: 项目, 园区, 公司. */
  bare: boolean;
  /** After 该, 此, 这: points back. */
  pointing: boolean;
  /** Where the name's unknown tail ends: 海阳异军突起 is cut to its head, and what it was stays known. */
  fullEnd: number;
  /** A place of 泛称 at its start, 全市 of 全市风电. */
  whole: boolean;
  /** What it is short for (以下简称“北岭项目”), where the text says so. */
  meant: Phrase | null;
  /** Where the place that begins it ends, 青石县 of 青石县经济; 0 where none does. */
  placeEnd: number;
}

/** A clause is read as a row of items: phrases, and the tokens between them by their kind. */
export interface Items {
  count: number;
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  phrase: (Phrase | null)[];
  /** As in `Tokens`; -1 for phrases. */
  word: Int16Array;
}

/** The kind of an item that is a phrase; other items keep the kind of their token. */
export const PHRASE = 100;
