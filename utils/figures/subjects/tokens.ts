import type { Span } from '../../text/span';
import { findWords, roomFor } from '../../text/words';
import { findGap } from './gaps';
import { kindOf } from './kinds';
import { kindOfWord, phraseTable } from './phrase-words';
import { push, type Tokens } from './token';

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
      push(tokens, isShownGoods(text, wordStart, at) ? kindOf.noun : (kindOfWord[id] as number), wordStart, at, id);
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

/** 光电显示项目, 新型显示产业园: what is made, not what is said. */
const isShownGoods = (text: string, start: number, end: number) =>
  end - start === 2 &&
  text.startsWith('显示', start) &&
  !SAID.test(text.slice(Math.max(0, start - 2), start)) &&
  GOODS.test(text.slice(end, end + 4));

const SAID = /[据计料告果报单]$/;

const GOODS = /^(?:科技|技术|光电|项目|产业|基地|工厂|园区|屏|器|芯片|驱动|玻璃|生产线|产线|终端|设备|装备)/;

/** The end of the paragraph at `at` where it is long and neither it nor the next one holds a figure; else `at`. */
function silentUntil(text: string, at: number, figureStart: number): number {
  const end = text.indexOf('\n', at) + 1;
  if (end === 0) return figureStart === text.length ? text.length : at;
  if (end - at < LONG || figureStart < end) return at;
  const next = text.indexOf('\n', end) + 1;
  return figureStart >= (next === 0 ? text.length : next) ? end : at;
}

const LONG = 60;
