/** How far apart offsets of a text are (距离), asked for a place that moves on through the text. */
export class Distance {
  private here = 0;
  private line = -1;
  private lineBefore = -1;
  private stop = -1;
  private stopBefore = -1;
  private comma = -1;

  constructor(private readonly text: string) {}

  /** From now on distances are told from here. */
  moveTo(offset: number): void {
    if (offset < this.here) {
      this.here = 0;
      this.line = this.lineBefore = this.stop = this.stopBefore = this.comma = -1;
    }
    for (; this.here < offset; this.here++) {
      const sign = this.text.charCodeAt(this.here);
      if (sign === 0x0a) {
        this.lineBefore = this.line;
        this.line = this.here;
      } else if (sign === 0x3002 || sign === 0xff01 || sign === 0xff1f) {
        this.stopBefore = this.stop;
        this.stop = this.here;
      } else if (sign === 0xff0c || sign === 0xff1b || sign === 0x2c) this.comma = this.here;
    }
  }

  /** What lies between: 0 nothing, 1 a clause's end, 2 a sentence's, 3 more of these, 4 a line's, 5 more of these or a long way. */
  backTo(offset: number): number {
    if (this.here - offset > FAR || this.lineBefore >= offset) return 5;
    if (this.line >= offset) return 4;
    if (this.stopBefore >= offset) return 3;
    if (this.stop >= offset) return 2;
    return this.comma >= offset ? 1 : 0;
  }
}

const FAR = 400;
