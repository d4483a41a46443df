import { unpackNumbers } from './packed';
import { hanKinds, phrasePairs, simplified } from './traditional.built';
import { compileWords, longestWordAt } from './words';

/** Phrases (词组) of traditional characters that are not converted one by one: 乾隆, 一目瞭然. */
export interface TraditionalPhrases {
  /** 1 where a phrase may begin. */
  begins: Uint8Array;
  /** The phrase at an offset, or null; as long as what replaces it, so that offsets stay. */
  at(text: string, offset: number): { end: number; value: string } | null;
}

/** From U+3400 on, a byte for each Chinese character: `T` for a traditional one (繁体) after OpenCC, else `K`. */
export function traditionalOrKept(): Uint8Array {
  return new TextEncoder().encode(hanKinds);
}

/** Fills in the simplified characters (简体) of the traditional ones, at their codes. Few articles need it. */
export function mapToSimplified(mapped: Uint16Array): void {
  let at = -1;
  for (const code of unpackNumbers(simplified)) {
    at = hanKinds.indexOf('T', at + 1);
    mapped[FIRST_HAN + at] = code;
  }
}

/** The first Chinese character that has a byte. */
export const FIRST_HAN = 0x3400;

/** The phrases, decoded once, when a text first holds a traditional character; nothing is loaded later, since a service worker may not import(). */
export function traditionalPhrases(): TraditionalPhrases {
  decoded ??= decode();
  return decoded;
}

let decoded: TraditionalPhrases | null = null;

function decode(): TraditionalPhrases {
  const pairs = phrasePairs.split('|').map((pair) => pair.split(' '));
  const values = pairs.map(([from = '', to = from]) => to);
  const table = compileWords(pairs.map(([from = '']) => from));
  const begins = new Uint8Array(65536);
  for (const [from = ''] of pairs) begins[from.charCodeAt(0)] = 1;
  return {
    begins,
    at(text, offset) {
      const value = values[longestWordAt(text, offset, table)];
      return value === undefined ? null : { end: offset + value.length, value };
    },
  };
}
