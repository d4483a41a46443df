import { LetterTable } from '../letters';

/**
 * A signature (字对签名): bits for the pairs of neighbouring letters of a text, by two hashes each. A text that holds a word has all the bits of
 * the word; one that does not, seldom: signatures grow with their texts, so that about a third of the bits are set in any.
 */
export function sign(text: string): Uint32Array {
  const letters = searched.codes(text);
  const words = new Uint32Array(
    Math.max(SHORTEST, Math.min(LONGEST, Math.ceil((letters.length * BITS_PER_LETTER) / 32))),
  );
  const bits = words.length * 32;
  for (let i = 1; i < letters.length; i++) {
    const hash = hashOf(letters[i - 1] as number, letters[i] as number);
    set(words, placeOf(hash, bits));
    set(words, placeOf(second(hash), bits));
  }
  return words;
}

/** A letter in six or so is a new pair: of five bits a letter, two hashes set a third. */
const BITS_PER_LETTER = 5;
/** In words of 32 bits: what a column of 16 bits can tell. */
const LONGEST = 0xffff;
const SHORTEST = 4;

/** The hashes whose bits a text must have to hold all words; a word of one letter asks for none. */
export function hashesOf(asked: readonly string[]): number[] {
  const hashes = new Set<number>();
  for (const word of asked) {
    const letters = folded(word);
    for (let i = 1; i < letters.length; i++) {
      const hash = hashOf(letters.charCodeAt(i - 1), letters.charCodeAt(i));
      hashes.add(hash).add(second(hash));
    }
  }
  return [...hashes];
}

/** Whether the signature of `length` words from `from` on has all the bits: if not, the text does not hold the words; if so, it may. */
export function mayHold(words: Uint32Array, from: number, length: number, hashes: readonly number[]): boolean {
  const bits = length * 32;
  for (let i = 0; i < hashes.length; i++) {
    const place = placeOf(hashes[i] as number, bits);
    if (((words[from + (place >>> 5)] as number) & (1 << (place & 31))) === 0) return false;
  }
  return true;
}

/** How letters are compared in every search: width and case do not matter (NFKC, lower case). */
const searched = new LetterTable((text) => text.normalize('NFKC').toLowerCase());

/** A text in the letters that are compared. */
export function folded(text: string): string {
  return searched.text(text);
}

function set(words: Uint32Array, place: number): void {
  words[place >>> 5] = (words[place >>> 5] as number) | (1 << (place & 31));
}

function hashOf(a: number, b: number): number {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b);
  return Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d) >>> 0;
}

function second(hash: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0x297a2d39) >>> 0;
}

/** A hash of 32 bits as a place among so many bits. */
function placeOf(hash: number, bits: number): number {
  return Math.floor((hash / 2 ** 32) * bits);
}
