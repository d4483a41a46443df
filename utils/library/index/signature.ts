import { LetterTable } from '../letters';

/** A signature (字对签名): one bit for each hashed pair of neighbouring letters. A text that holds a word has all the bits of the word. */
export const SIGNATURE_WORDS = 128;
const SHIFT = 32 - Math.log2(SIGNATURE_WORDS * 32);

/** Sets the bits of a text in `words`, from `offset` on. Letters of any case and width are alike. */
export function sign(text: string, words: Uint32Array, offset = 0): void {
  const letters = searched.codes(text);
  for (let i = 1; i < letters.length; i++) {
    const bit = bitOf(letters[i - 1] as number, letters[i] as number);
    words[offset + (bit >> 5)] = (words[offset + (bit >> 5)] as number) | (1 << (bit & 31));
  }
}

/** The bits that a text must have to hold all words; a word of one letter asks for none. */
export function bitsOf(asked: readonly string[]): number[] {
  const bits = new Set<number>();
  for (const word of asked) {
    const letters = folded(word);
    for (let i = 1; i < letters.length; i++) bits.add(bitOf(letters.charCodeAt(i - 1), letters.charCodeAt(i)));
  }
  return [...bits];
}

/** Whether the signature from `offset` on has all the bits: if not, the text does not hold the words; if so, it may. */
export function mayHold(words: Uint32Array, offset: number, bits: readonly number[]): boolean {
  for (const bit of bits) if (((words[offset + (bit >> 5)] as number) & (1 << (bit & 31))) === 0) return false;
  return true;
}

/** How letters are compared in every search: width and case do not matter (NFKC, lower case). */
const searched = new LetterTable((text) => text.normalize('NFKC').toLowerCase());

/** A text in the letters that are compared. */
export function folded(text: string): string {
  return searched.text(text);
}

function bitOf(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> SHIFT;
}
