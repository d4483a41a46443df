import {
  CARRIAGE_RETURN,
  characterKinds,
  DROP,
  FULL_OPEN,
  FULL_STOP,
  GAP,
  isDigit,
  isHan,
  isLatinOrDigit,
  KEEP,
  LATIN_WORD,
  LINE,
  MAP,
  mapped,
  mapTraditional,
  NEWLINE,
  OPEN,
  POINT,
  PUNCTUATION,
  SPACE,
  STOP,
  TRADITIONAL,
} from './characters';
import { endOfGap, isGapKept, isInsideNumber, isPointOfNumber } from './gaps';
import { endOfPinyin, spelledAt } from './residue';
import { type TraditionalPhrases, traditionalPhrases } from './simplified';

/**
 * A text as rules match on it (规范文本), with the way back to the verbatim one:
 * simplified characters; half-width digits, letters, `%` `.` `+` `-` `~` `$` `/` and `¥`; Chinese `，；：（）“”`, where a comma or
 * colon between digits or letters stays half-width; no pinyin residue (項(xiàng)目 → 项目), no zero-width
 * characters, no white space but `\n` between lines (none inside 5\n亿) and one space between latin words or table cells.
 */
export class Plain {
  /** `starts[i]`, `ends[i]`: where the character `i` stands in the verbatim text. Null: every offset is its own. */
  constructor(
    readonly text: string,
    private readonly starts: Int32Array | null,
    private readonly ends: Int32Array | null,
  ) {}

  /** The verbatim offset at which the plain character `i` begins; of the text's length: where the last one ends. */
  originStart(i: number): number {
    if (!this.starts) return i;
    return i < this.text.length ? (this.starts[i] as number) : this.originEnd(i);
  }

  /** The verbatim end, exclusive, of a plain span that ends before the character `i`. */
  originEnd(i: number): number {
    if (!this.ends) return i;
    return i > 0 ? (this.ends[i - 1] as number) : 0;
  }
}

/** Makes a text plain in one pass. A text that already is comes back as itself, without offset arrays. */
export function toPlain(text: string): Plain {
  const kinds = characterKinds();
  for (let i = 0; i < text.length; i++) {
    const kind = kinds[text.charCodeAt(i)];
    if (kind === KEEP || (kind === STOP && !isPointOfNumber(text, i))) continue;
    const before = text.charCodeAt(i - 1);
    if (kind !== LINE || isDigit(before) || before === POINT) return new Rewriter(text, kinds).rewrite(i);
  }
  return new Plain(text, null, null);
}

/** Writes the plain text of one that is not. Each `take…` reads what stands at an offset and gives where the next character begins. */
class Rewriter {
  private readonly out: Uint16Array;
  private length = 0;
  private starts: Int32Array | null = null;
  private ends: Int32Array | null = null;
  private isChanged = false;
  private phrases: TraditionalPhrases | null = null;

  constructor(
    private readonly text: string,
    private readonly kinds: Uint8Array,
  ) {
    if (codeRoom.length < text.length) codeRoom = new Uint16Array(2 * text.length);
    this.out = codeRoom;
  }

  /** `first`: the offset up to which the text is plain. */
  rewrite(first: number): Plain {
    const { text, kinds } = this;
    for (let k = 0; k < first; k++) this.out[k] = text.charCodeAt(k);
    this.length = first;
    for (let i = first; i < text.length; ) {
      const code = text.charCodeAt(i);
      i = kinds[code] === KEEP && this.phrases === null ? this.takeKept(i) : this.take(code, i);
    }
    if (!this.isChanged && !this.starts && this.length === text.length) return new Plain(text, null, null);
    return new Plain(decode(this.out.subarray(0, this.length)), this.starts, this.ends);
  }

  private take(code: number, i: number): number {
    const { text, kinds } = this;
    if (kinds[code] === TRADITIONAL && this.phrases === null) {
      this.phrases = traditionalPhrases();
      mapTraditional();
    }
    const phrase = this.phrases?.begins[code] === 1 ? this.phrases.at(text, i) : null;
    if (phrase) {
      for (let k = i; k < phrase.end; k++) this.put(phrase.value.charCodeAt(k - i), k, k + 1);
      return phrase.end;
    }
    switch (kinds[code]) {
      case STOP:
        this.put(isPointOfNumber(text, i) ? POINT : code, i, i + 1);
        return i + 1;
      case LINE:
        return this.takeLine(i);
      case GAP:
        return this.takeGap(i);
      case OPEN:
        return this.takeBracket(i);
      case LATIN_WORD:
        return this.takeLetters(code, i);
      case DROP:
        // A carriage return alone ends a line.
        if (code === CARRIAGE_RETURN && text.charCodeAt(i + 1) !== NEWLINE) this.put(NEWLINE, i, i + 1);
        return i + 1;
      case MAP:
      case TRADITIONAL:
        this.put(mapped[code] as number, i, i + 1);
        return i + 1;
      case PUNCTUATION: {
        const isInside = isLatinOrDigit(text.charCodeAt(i - 1)) && isLatinOrDigit(text.charCodeAt(i + 1));
        this.put(isInside ? code : (mapped[code] as number), i, i + 1);
        return i + 1;
      }
      default:
        this.put(code, i, i + 1);
        return i + 1;
    }
  }

  /** Most of a text stays as it is: written without a call for each character. */
  private takeKept(from: number): number {
    const { text, kinds, out } = this;
    let at = this.length;
    if (!this.starts && at !== from) this.locate(at);
    const { starts, ends } = this;
    let i = from;
    for (; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (kinds[code] !== KEEP) break;
      if (starts && ends) {
        starts[at] = i;
        ends[at] = i + 1;
      }
      out[at++] = code;
    }
    this.length = at;
    return i;
  }

  private takeLine(i: number): number {
    const isInside = isDigit(this.last()) && isInsideNumber(this.text, i + 1);
    this.endSentence();
    if (!isInside) this.put(NEWLINE, i, i + 1);
    return i + 1;
  }

  private takeGap(i: number): number {
    const end = endOfGap(this.text, i);
    this.endSentence();
    if (isGapKept(this.text, i, end, this.last())) this.put(SPACE, i, end);
    return end;
  }

  private takeBracket(i: number): number {
    const close = isHan(this.last()) ? endOfPinyin(this.text, i) : 0;
    if (close > 0) return close;
    this.put(FULL_OPEN, i, i + 1);
    return i + 1;
  }

  private takeLetters(code: number, i: number): number {
    const spelled = spelledAt(this.text, i);
    if (!spelled) {
      this.put(code, i, i + 1);
      return i + 1;
    }
    let at = i;
    for (const spelledCode of spelled.codes) {
      this.put(spelledCode, at, at + spelled.letters);
      at += spelled.letters;
    }
    return at;
  }

  /** Writes a character that stands at a verbatim span. Offsets are kept from the first that is not its own. */
  private put(code: number, start: number, end: number): void {
    const at = this.length++;
    if (!this.starts && (start !== at || end - start > 1)) this.locate(at);
    if (this.starts && this.ends) {
      this.starts[at] = start;
      this.ends[at] = end;
    }
    this.out[at] = code;
    if (code !== this.text.charCodeAt(start)) this.isChanged = true;
  }

  private locate(until: number): void {
    const { length } = this.text;
    const memory = new ArrayBuffer(8 * length);
    this.starts = new Int32Array(memory, 0, length);
    this.ends = new Int32Array(memory, 4 * length);
    for (let k = 0; k < until; k++) {
      this.starts[k] = k;
      this.ends[k] = k + 1;
    }
  }

  /** The last character written; of none, a new line. */
  private last(): number {
    return this.length > 0 ? (this.out[this.length - 1] as number) : NEWLINE;
  }

  /** 开工 21 项. 国债资金…: behind a character and before white space a point is a full stop. */
  private endSentence(): void {
    if (this.length < 2 || this.last() !== POINT) return;
    const before = this.out[this.length - 2] as number;
    if (!isHan(before) && before !== PERCENT) return;
    this.out[this.length - 1] = FULL_STOP;
    this.isChanged = true;
  }
}

/** The codes of a text while it is rewritten; kept for the next, since memory costs a sentence more than its words. */
let codeRoom = new Uint16Array(1024);

const PERCENT = 0x25;

/** Lone surrogates become U+FFFD, as long as they were. */
function decode(codes: Uint16Array): string {
  utf16 ??= new TextDecoder('utf-16le', { ignoreBOM: true });
  return utf16.decode(codes);
}
let utf16: TextDecoder | null = null;
