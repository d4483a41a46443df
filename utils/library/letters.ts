/**
 * Letters as they are compared (字形统一): a table that is learnt letter by letter, as they come. Nearly every letter of a text becomes the
 * same whatever stands beside it, and is looked up; a text with one that does not is rewritten whole.
 */
export class LetterTable {
  /** By code: the letter it becomes; 0 not asked yet; the codes below stand for what is no single letter. */
  private readonly become = new Uint16Array(65_536);
  private readonly several = new Map<number, number[]>();
  private scratch = new Uint16Array(4096);

  /** `rewrite` says what a text becomes, normalised (NFKC); what `isDropped` says of a letter of that is left out. */
  constructor(
    private readonly rewrite: (text: string) => string,
    private readonly isDropped: (letter: string) => boolean = () => false,
  ) {}

  /** The codes of a text's letters, to be read before the next call. */
  codes(text: string): Uint16Array {
    if (this.scratch.length < text.length * MOST) this.scratch = new Uint16Array(text.length * MOST);
    const { scratch, become } = this;
    let length = 0;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      const letter = (become[code] as number) || this.learn(code);
      if (letter === DROPPED) continue;
      if (letter === NEEDS_NEIGHBOURS) return this.codesOfWhole(text);
      if (letter === SEVERAL) for (const one of this.several.get(code) as number[]) scratch[length++] = one;
      else scratch[length++] = letter;
    }
    return scratch.subarray(0, length);
  }

  /** The text that those codes are. */
  text(text: string): string {
    const codes = this.codes(text);
    if (codes.length <= CHUNK) return String.fromCharCode.apply(null, codes as unknown as number[]);
    const parts: string[] = [];
    for (let from = 0; from < codes.length; from += CHUNK)
      parts.push(String.fromCharCode.apply(null, codes.subarray(from, from + CHUNK) as unknown as number[]));
    return parts.join('');
  }

  private codesOfWhole(text: string): Uint16Array {
    const whole = Array.from(this.rewrite(text)).filter((letter) => !this.isDropped(letter));
    const letters = whole.join('');
    return Uint16Array.from({ length: letters.length }, (_, i) => letters.charCodeAt(i));
  }

  private learn(code: number): number {
    const letter = String.fromCharCode(code);
    const rewritten = this.rewrite(letter);
    const kept = Array.from(rewritten).filter((one) => !this.isDropped(one));
    const codes = kept.map((one) => one.charCodeAt(0));
    const become = LEANING.test(letter + rewritten)
      ? NEEDS_NEIGHBOURS
      : codes.length === 0
        ? DROPPED
        : codes.length === 1
          ? (codes[0] as number)
          : codes.length <= MOST
            ? SEVERAL
            : NEEDS_NEIGHBOURS;
    if (become === SEVERAL) this.several.set(code, codes);
    this.become[code] = become;
    return become;
  }
}

/** What joins with its neighbours or is written differently beside them: marks, halves of pairs, Korean parts, the two sigmas. */
const LEANING = /[\p{M}\p{Cs}\u1100-\u11ff\u03a3\ufffd-\uffff\u{10000}-\u{10ffff}]/u;
const DROPPED = 0xffff;
const NEEDS_NEIGHBOURS = 0xfffe;
const SEVERAL = 0xfffd;
/** Letters that one may become and still be looked up: ㎡ is m2, … is three dots. */
const MOST = 4;
const CHUNK = 8192;
