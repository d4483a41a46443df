import type { Span } from '../../text/span';
import { findWords, idOf, openWords, roomFor, type WordTable } from '../../text/words';
import type { PhraseWordClass } from '../lexicon/phrases';
import { classNames, phraseTrie, wordClasses } from './phrase-table.built';

/** Kinds of tokens: what needs no table, then the word classes of the table in its order. Written out, so that the engine can fold them. */
export const kindOf = {
  content: 0,
  figure: 1,
  comma: 2,
  colon: 3,
  semicolon: 4,
  stop: 5,
  line: 6,
  open: 7,
  close: 8,
  quoteOpen: 9,
  quoteClose: 10,
  time: 11,
  projectHead: 12,
  facilityHead: 13,
  parkHead: 14,
  orgHead: 15,
  brandTail: 16,
  officeHead: 17,
  enterpriseHead: 18,
  sectorHead: 19,
  peopleHead: 20,
  placeHead: 21,
  wholePlace: 22,
  placeName: 23,
  phase: 24,
  noun: 25,
  qualifier: 26,
  action: 27,
  nominal: 28,
  verb: 29,
  adverb: 30,
  preposition: 31,
  conjunction: 32,
  etc: 33,
  of: 34,
  aspect: 35,
  among: 36,
  localizer: 37,
  demonstrative: 38,
  measure: 39,
  statistic: 40,
  person: 41,
  vague: 42,
} as const satisfies Record<PhraseWordClass, number> & Record<string, number>;

export type TokenKind = keyof typeof kindOf;

/** Tokens of a text in reading order; they cover it but for blanks. `kind` is one of `kindOf`. Only the first `count` places are filled. */
export interface Tokens {
  count: number;
  kind: Uint8Array;
  start: Int32Array;
  end: Int32Array;
  /** A quotation mark that does not say which way it faces (") is open. */
  quoted: boolean;
  /** Index of the word in the table, -1 for what no table knows. */
  word: Int16Array;
}

/**
 * Cuts a text into tokens: figures, known words, punctuation, times, and the unknown content between them. They hold until the next text is
 * cut: what is made of them is made at once, and the room for them is kept (a fifth of the time on single sentences was memory got and freed).
 */
export function findTokens(text: string, figures: readonly Span[], table = phraseTable): Tokens {
  const words = findWords(text, table, wordRoom);
  if (tokenRoom.kind.length < text.length) tokenRoom = tokensFor(2 * text.length);
  const tokens = tokenRoom;
  tokens.count = 0;
  tokens.quoted = false;
  let word = 0;
  let figure = 0;
  let at = 0;
  while (at < text.length) {
    if (figures.length > 0 && (at === 0 || text.charCodeAt(at - 1) === 0x0a)) {
      // A long paragraph without a figure, before another of the kind, says nothing of whose the figures are.
      const silent = silentUntil(text, at, figure < figures.length ? (figures[figure] as Span).start : text.length);
      if (silent > at) {
        at = silent;
        continue;
      }
    }
    while (word < words.count && (words.start[word] as number) < at) word++;
    const wordStart = word < words.count ? (words.start[word] as number) : text.length;
    const figureStart = figure < figures.length ? (figures[figure] as Span).start : text.length;
    if (figureStart <= wordStart || (words.end[word] as number) > figureStart) {
      const read = findGap(text, at, figureStart, figureStart, tokens);
      if (read < figureStart) {
        at = read;
        continue;
      }
      if (figure >= figures.length) break;
      at = Math.max(at, (figures[figure] as Span).end);
      push(tokens, kindOf.figure, figureStart, at);
      figure++;
    } else {
      const read = findGap(text, at, wordStart, figureStart, tokens);
      if (read !== wordStart) {
        at = read;
        continue;
      }
      at = words.end[word] as number;
      const id = words.id[word] as number;
      push(tokens, classOfWord[id] as number, wordStart, at, id);
      word++;
    }
  }
  return tokens;
}

const wordRoom = roomFor(1024);
let tokenRoom = tokensFor(1024);

function tokensFor(capacity: number): Tokens {
  return {
    count: 0,
    quoted: false,
    kind: new Uint8Array(capacity),
    start: new Int32Array(capacity),
    end: new Int32Array(capacity),
    word: new Int16Array(capacity),
  };
}

/** The end of the paragraph at `at` where it is long and neither it nor the next one holds a figure; else `at`. */
function silentUntil(text: string, at: number, figureStart: number): number {
  const end = text.indexOf('\n', at) + 1;
  if (end === 0) return figureStart === text.length ? text.length : at;
  if (end - at < LONG || figureStart < end) return at;
  const next = text.indexOf('\n', end) + 1;
  return figureStart >= (next === 0 ? text.length : next) ? end : at;
}

const LONG = 60;

/** Reads what no word covers up to `to`; a time may reach on to `limit`. Returns how far it has read: to the end of a line at most. */
function findGap(text: string, from: number, to: number, limit: number, tokens: Tokens): number {
  let contentStart = -1;
  const isLineStart = tokens.count === 0 || tokens.kind[tokens.count - 1] === kindOf.line;
  for (let i = isLineStart ? numberEnd(text, from, to) : from; i < to; i++) {
    const code = text.charCodeAt(i);
    const mark = marks[code] as number;
    if (mark === 0) {
      if (code >= 0x30 && code <= 0x39) {
        const end = timeEnd(text, i, limit);
        if (end > 0) {
          if (contentStart >= 0) push(tokens, kindOf.content, contentStart, i);
          contentStart = -1;
          push(tokens, kindOf.time, i, end);
          if (end > to) return end;
          i = end - 1;
          continue;
        }
      }
      // 占地118亩.投资…: a full stop of ASCII between Chinese words.
      if (
        code === 0x2e &&
        i > 0 &&
        isChinese(text.charCodeAt(i - 1)) &&
        !(text.charCodeAt(i + 1) < 0x80 && text.charCodeAt(i + 1) > 0x20)
      ) {
        if (contentStart >= 0) push(tokens, kindOf.content, contentStart, i);
        contentStart = -1;
        push(tokens, kindOf.stop, i, i + 1);
        continue;
      }
      if (contentStart < 0) {
        const last = tokens.count - 1;
        // ·环山绿道
        if (code === 0xb7 && (last < 0 || tokens.kind[last] === kindOf.line)) continue;
        contentStart = i;
      }
      continue;
    }
    if (contentStart >= 0) push(tokens, kindOf.content, contentStart, i);
    contentStart = -1;
    if (code === 0x22) {
      tokens.quoted = !tokens.quoted;
      push(tokens, tokens.quoted ? kindOf.quoteOpen : kindOf.quoteClose, i, i + 1);
      continue;
    }
    if (mark !== BLANK) push(tokens, mark, i, i + 1);
    if (mark === kindOf.line) tokens.quoted = false;
    if (mark === kindOf.line) return i + 1;
  }
  if (contentStart >= 0) push(tokens, kindOf.content, contentStart, to);
  return to;
}

/** A Chinese character or a sign like ㎡; nothing that stands in a number, an address or a Latin name. */
const isChinese = (code: number) => code >= 0x3300;

/** Where a line goes on behind its number: 1. 2、 (3) 四、（五）. */
function numberEnd(text: string, at: number, to: number): number {
  NUMBER.lastIndex = at;
  const match = NUMBER.exec(text);
  return match !== null && at + match[0].length <= to ? at + match[0].length : at;
}

const NUMBER =
  /[ \t\u3000]*[(（]?(?:[0-9]{1,3}(?:[、)）]|[.．](?![0-9]))|[一二三四五六七八九十]{1,3}[、)）.．](?![一二三四五六七八九十]))/y;

/** The end of a time that starts with the digit at `at` (2024年, 1—10月, 3月26日), 0 where none does. */
function timeEnd(text: string, at: number, most: number): number {
  let i = at;
  let end = 0;
  const limit = Math.min(most, at + 24);
  while (i < limit) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) i++;
    else if (i > at && '-—–~至到'.includes(text[i] as string)) i++;
    else if (i > at && '年月日号时'.includes(text[i] as string)) {
      i++;
      if (text[i] === '份' || text[i] === '度' || text[i] === '初' || text[i] === '底' || text[i] === '末') i++;
      end = i;
    } else if (i > at && text.startsWith('个月', i)) {
      i += 2;
      end = i;
    } else break;
  }
  return end;
}

function push(tokens: Tokens, kind: number, start: number, end: number, word = -1): void {
  const at = tokens.count++;
  tokens.kind[at] = kind;
  tokens.start[at] = start;
  tokens.end[at] = end;
  tokens.word[at] = word;
}

const BLANK = 255;

const marks = new Uint8Array(0x10000);
for (const [kind, characters] of [
  ['comma', '\uff0c,'],
  ['colon', '\uff1a:'],
  ['semicolon', '\uff1b;'],
  ['stop', '\u3002\uff01\uff1f!?\u2026'],
  ['line', '\n'],
  ['open', '\uff08(\u3010[{'],
  ['close', '\uff09)\u3011]}'],
  ['quoteOpen', '\u201c\u2018\u300c\u300e\u300a\u3008'],
  ['quoteClose', '\u201d\u2019\u300d\u300f\u300b\u3009"'],
] as const)
  for (const character of characters) marks[character.charCodeAt(0)] = kindOf[kind];
for (const blank of ' \t\r\u00a0\u3000\u200b\ufeff■●◆\u2014\u25b2\u2605\u25ce\u2022\u25aa\u25b6')
  marks[blank.charCodeAt(0)] = BLANK;

/** The words of the phrase tables as a trie. */
const phraseTable = openWords(phraseTrie);
const kinds = classNames.map((name) => kindOf[name]);
/** A word's kind by its id. */
const classOfWord = Uint8Array.from(wordClasses, (index) => kinds[index.charCodeAt(0) - 0x30] as number);

/** The table without some of its words, for tests that ask whether they are needed. */
export function phraseTableWithout(words: readonly string[]): WordTable {
  const left = maskOf(words);
  return { ...phraseTable, wordAt: phraseTable.wordAt.map((id) => (left[id - 1] === 1 ? 0 : id)) };
}

/** Which words of the table are among these: 1 at a word's index. For asking often without cutting the text. */
export function maskOf(words: readonly string[]): Uint8Array {
  const mask = new Uint8Array(classOfWord.length);
  for (const word of words) {
    const id = idOf(word, phraseTable);
    if (id >= 0) mask[id] = 1;
  }
  return mask;
}
