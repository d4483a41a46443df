/** A signature (字对签名): one bit for each hashed pair of neighbouring letters. A text that holds a word has all the bits of the word. */
export const SIGNATURE_WORDS = 128;
const BITS = SIGNATURE_WORDS * 32;

/** Sets the bits of a text in `words`, from `offset` on. Letters of any case and width are alike. */
export function sign(text: string, words: Uint32Array, offset = 0): void {
  const letters = folded(text);
  for (let i = 1; i < letters.length; i++) {
    const bit = bitOf(letters.charCodeAt(i - 1), letters.charCodeAt(i));
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

/**
 * How letters are compared in every search: width and case do not matter (NFKC, lower case). Nearly all letters of a text fold to one
 * letter each, whatever stands beside them, and are looked up; a text with any other letter is folded whole.
 */
export function folded(text: string): string {
  const letters: string[] = [];
  for (let from = 0; from < text.length; from += 4096) {
    const to = Math.min(text.length, from + 4096);
    const codes = new Uint16Array(to - from);
    for (let i = from; i < to; i++) {
      const code = text.charCodeAt(i);
      const fold = (folds[code] as number) || learnFold(code);
      if (fold === NEEDS_NEIGHBOURS) return text.normalize('NFKC').toLowerCase();
      codes[i - from] = fold;
    }
    letters.push(String.fromCharCode(...codes));
  }
  return letters.join('');
}

/** By code: the letter it folds to, 0 where that has not been asked yet. */
const folds = new Uint16Array(65_536);
const NEEDS_NEIGHBOURS = 0xffff;

function learnFold(code: number): number {
  const letter = String.fromCharCode(code);
  const fold = letter.normalize('NFKC').toLowerCase();
  const isAlone = fold.length === 1 && code !== 0 && !/[\p{M}\p{Cs}\u1100-\u11ff\u03a3]/u.test(letter);
  folds[code] = isAlone ? fold.charCodeAt(0) : NEEDS_NEIGHBOURS;
  return folds[code] as number;
}

function bitOf(a: number, b: number): number {
  return (Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)) >>> (32 - Math.log2(BITS));
}
