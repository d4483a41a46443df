import { kindOf } from './kinds';
import { push, type Tokens } from './token';

/** Reads what no word covers up to `to`; a time may reach on to `limit`. Returns how far it has read: to the end of a line at most. */
export function findGap(text: string, from: number, to: number, limit: number, tokens: Tokens): number {
  let contentStart = -1;
  const isLineStart = tokens.count === 0 || tokens.kind[tokens.count - 1] === kindOf.line;
  for (let i = isLineStart ? numberEnd(NUMBER, text, from, to) : from; i < to; i++) {
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
    // 进度较慢项目5个：1.云岭植物园…；2.滨河大道
    if (BEFORE_ITEM.has(mark)) i = numberEnd(INLINE, text, i + 1, to) - 1;
    if (mark === kindOf.line) tokens.quoted = false;
    if (mark === kindOf.line) return i + 1;
  }
  if (contentStart >= 0) push(tokens, kindOf.content, contentStart, to);
  return to;
}

/** A Chinese character or a sign like ㎡; nothing that stands in a number, an address or a Latin name. */
const isChinese = (code: number) => code >= 0x3300;

/** Where a line or an item goes on behind its number: 1. 2、 (3) 四、（五）. */
function numberEnd(number: RegExp, text: string, at: number, to: number): number {
  number.lastIndex = at;
  const match = number.exec(text);
  return match !== null && at + match[0].length <= to ? at + match[0].length : at;
}

const NUMBER =
  /[ \t\u3000]*[(（]?(?:[0-9]{1,3}(?:[、)）]|[.．](?![0-9]))|[一二三四五六七八九十]{1,3}[、)）.．](?![一二三四五六七八九十]))/y;

/** Behind what an item of a list may begin with its number. */
const BEFORE_ITEM: ReadonlySet<number> = new Set([kindOf.colon, kindOf.semicolon, kindOf.stop]);
const INLINE = /[(（]?[0-9]{1,2}(?:[)）]|[.．])(?![0-9])/y;

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
      // 轨道交通2号线
      if (text[i] === '号' && text[i + 1] === '线') break;
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
