import type { Span } from './span';

/** A text's outline (篇章结构): spans in reading order, each naming the span that holds it. Separators belong to the span they end. */
export interface Outline {
  paragraphs: Span[];
  sentences: (Span & { paragraph: number })[];
  clauses: (Span & { sentence: number })[];
}

/**
 * Splits a text into paragraphs (at line breaks), sentences (at 。!? ) and clauses (at ,;:).
 * A comma or colon between two digits belongs to a number. An empty text has no spans.
 */
export function outline(text: string): Outline {
  const result: Outline = { paragraphs: [], sentences: [], clauses: [] };
  let paragraphStart = 0;
  let sentenceStart = 0;
  let clauseStart = 0;
  const close = (end: number, level: number) => {
    if (end > clauseStart) result.clauses.push({ start: clauseStart, end, sentence: result.sentences.length });
    clauseStart = end;
    if (level < SENTENCE) return;
    if (end > sentenceStart) result.sentences.push({ start: sentenceStart, end, paragraph: result.paragraphs.length });
    sentenceStart = end;
    if (level < PARAGRAPH) return;
    if (end > paragraphStart) result.paragraphs.push({ start: paragraphStart, end });
    paragraphStart = end;
  };
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    // Most of a text is Chinese characters, and ends nothing.
    if (code > 0x3002 && code < 0xff01) continue;
    const level = levelOf(code);
    if (level === 0 || (level === CLAUSE && isDigit(text.charCodeAt(i - 1)) && isDigit(text.charCodeAt(i + 1))))
      continue;
    close(i + 1, level);
  }
  if (paragraphStart < text.length) close(text.length, PARAGRAPH);
  return result;
}

/** The index of the span that holds an offset, -1 where none does. Spans are in order and do not overlap. */
export function indexAt(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle] as Span;
    if (offset < span.start) high = middle - 1;
    else if (offset >= span.end) low = middle + 1;
    else return middle;
  }
  return -1;
}

const CLAUSE = 1;
const SENTENCE = 2;
const PARAGRAPH = 3;

function levelOf(code: number): number {
  switch (code) {
    case 0x0a:
      return PARAGRAPH;
    case 0x3002: // 。
    case 0xff01: // !
    case 0x21:
    case 0xff1f: // ?
    case 0x3f:
      return SENTENCE;
    case 0xff0c: // ,
    case 0x2c:
    case 0xff1b: // ;
    case 0x3b:
    case 0xff1a: // :
    case 0x3a:
      return CLAUSE;
    default:
      return 0;
  }
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
