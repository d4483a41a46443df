/** Where the same words stand in a text behind which its title follows (提及). */
export class Mentions {
  /** How often in the text; 5 for more. */
  readonly times: number;
  readonly isTitle: boolean;
  /** The figures so far that are theirs. */
  readonly owns: number[] = [];
  private readonly first: number;
  private last = -1;
  private next: number;

  constructor(
    private readonly words: string,
    private readonly places: Places,
    titleStart: number,
  ) {
    this.first = this.next = places.first(words);
    let times = 0;
    for (let at = this.first; at < titleStart && times < 5; at = places.after(at, words)) times++;
    this.times = times;
    this.isTitle = places.text.includes(words, titleStart);
  }

  /** Where the words begin for the last time before an offset; -1 for nowhere. Asked with offsets that grow it goes through the text once. */
  lastBefore(offset: number): number {
    if (offset <= this.last) {
      this.last = -1;
      this.next = this.first;
    }
    while (this.next < offset) {
      this.last = this.next;
      this.next = this.places.after(this.last, this.words);
    }
    return this.last;
  }
}

/** Where words of two characters or more stand in a text: all places that begin with the same two characters hang together in a chain. */
export class Places {
  private readonly heads: Int32Array;
  private readonly chain: Int32Array;
  private readonly shift: number;

  constructor(readonly text: string) {
    this.chain = new Int32Array(text.length);
    // About as many chains as there are characters.
    this.shift = Math.max(15, Math.clz32(text.length));
    this.heads = new Int32Array(2 ** (32 - this.shift)).fill(NOWHERE);
    for (let at = text.length - 2; at >= 0; at--) {
      const of = this.chainOf(text, at);
      this.chain[at] = this.heads[of] as number;
      this.heads[of] = at;
    }
  }

  /** The first place of these words; behind any text for none. */
  first(words: string): number {
    return this.from(this.heads[this.chainOf(words, 0)] as number, words);
  }

  /** The next place of words that stand here. */
  after(at: number, words: string): number {
    return this.from(this.chain[at] as number, words);
  }

  private chainOf(text: string, at: number): number {
    const both = Math.imul(text.charCodeAt(at), 0x9e3779b1) + Math.imul(text.charCodeAt(at + 1), 0x85ebca6b);
    return both >>> this.shift;
  }

  private from(at: number, words: string): number {
    let place = at;
    while (place !== NOWHERE && !this.text.startsWith(words, place)) place = this.chain[place] as number;
    return place;
  }
}

/** Behind any text. */
const NOWHERE = 0x7fffffff;
