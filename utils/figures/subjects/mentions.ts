/** Where the same words stand in a text behind which its title follows (提及). */
export class Mentions {
  /** How often in the text; 5 for more. */
  readonly times: number;
  readonly isTitle: boolean;
  private readonly first: number;
  private last = -1;
  private next: number;

  constructor(
    private readonly words: string,
    private readonly all: { readonly text: string; readonly titleStart: number },
  ) {
    const { titleStart } = all;
    let times = 0;
    this.first = this.next = this.from(0);
    for (let at = this.first; at < titleStart && times < 5; at = this.from(at + 1)) times++;
    this.times = times;
    this.isTitle = all.text.includes(words, titleStart);
  }

  /** Where the words begin for the last time before an offset; -1 for nowhere. Asked with offsets that grow it goes through the text once. */
  lastBefore(offset: number): number {
    if (offset <= this.last) {
      this.last = -1;
      this.next = this.first;
    }
    while (this.next < offset) {
      this.last = this.next;
      this.next = this.from(this.last + 1);
    }
    return this.last;
  }

  private from(offset: number): number {
    const at = this.all.text.indexOf(this.words, offset);
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  }
}
