import { FIRST_ID, packIds, packLetters, unpackLetters } from './packed';

/**
 * A word table (词表): a trie in typed arrays, its nodes level by level, the children of a node side by side in the order of their
 * characters. Node 0 is the root.
 */
export interface WordTable {
  /** First character → node, 0 for none: most characters of a text begin no word and cost one look. Null until a whole text is searched. */
  roots: Uint16Array | null;
  /** Node → the character that leads to it. */
  codes: Uint16Array;
  /** Node → its first child; the children end where those of the next node begin. */
  first: Uint16Array;
  /** Node → id of the word that ends there, plus one; 0 for none. */
  wordAt: Uint16Array;
}

/** A word table as text, its nodes in their order: what leads to each, and twice the number of its children, plus one where a word ends. */
export interface PackedWords {
  /** By `packLetters`. */
  letters: string;
  shape: string;
}

/** The words found in a text, in reading order, none overlapping another. Only the first `count` places are filled. */
export interface FoundWords {
  count: number;
  start: Int32Array;
  end: Int32Array;
  id: Uint16Array;
}

/** Builds the table of a list of non-empty words: fewer than 65,536 characters in all. A word's id is its index; of one that is listed twice the last. */
export function compileWords(words: readonly string[]): WordTable {
  const { codes, shape, order } = layOut(words);
  return tableOf(Uint16Array.from(codes), shape, packIds(order));
}

/** Packs words. `order` tells which word of the list ends at the first node where one ends, at the second and so on. */
export function packWords(words: readonly string[]): { packed: PackedWords; order: number[] } {
  const { codes, shape, order } = layOut(words);
  return { packed: { letters: packLetters(codes), shape }, order };
}

/** Opens packed words. Their ids are those of `ids`, by `packIds` in the order of the nodes, else they count up. */
export function openWords({ letters, shape }: PackedWords, ids?: string): WordTable {
  return tableOf(unpackLetters(letters), shape, ids);
}

/** The nodes of the trie of a list of words: the character that leads to each, their shape, and the words in the order of the nodes. */
function layOut(words: readonly string[]): { codes: number[]; shape: string; order: number[] } {
  const sorted = words.map((_, id) => id).sort((a, b) => compare(words[a] as string, words[b] as string));
  const wordOf = (i: number) => words[sorted[i] as number] as string;
  /** Per node: the part of the sorted words below it, and how many of their characters lead there. */
  const nodes = [{ from: 0, to: sorted.length, depth: 0 }];
  const order: number[] = [];
  const codes = [0];
  let shape = '';
  for (let node = 0; node < nodes.length; node++) {
    const { from, to, depth } = nodes[node] as (typeof nodes)[number];
    const before = nodes.length;
    let i = from;
    while (i < to && wordOf(i).length === depth) i++;
    if (i > from) order.push(sorted[i - 1] as number);
    const ends = i > from ? 1 : 0;
    while (i < to) {
      const start = i;
      const code = wordOf(i).charCodeAt(depth);
      while (i < to && wordOf(i).charCodeAt(depth) === code) i++;
      nodes.push({ from: start, to: i, depth: depth + 1 });
      codes.push(code);
    }
    shape += String.fromCharCode(SHAPE + 2 * (nodes.length - before) + ends);
  }
  return { codes, shape, order };
}

function tableOf(codes: Uint16Array, shape: string, ids: string | undefined): WordTable {
  const count = codes.length;
  const first = new Uint16Array(count + 1);
  const wordAt = new Uint16Array(count);
  let next = 1;
  let word = 0;
  for (let node = 0; node < count; node++) {
    const form = shape.charCodeAt(node) - SHAPE;
    first[node] = next;
    next += form >> 1;
    if (form & 1) {
      wordAt[node] = (ids === undefined ? word : ids.charCodeAt(word) - FIRST_ID) + 1;
      word++;
    }
  }
  first[count] = next;
  return { roots: null, codes, first, wordAt };
}

function rootsOf({ codes, first }: WordTable): Uint16Array {
  const roots = new Uint16Array(0x10000);
  for (let node = 1; node < (first[1] as number); node++) roots[codes[node] as number] = node;
  return roots;
}

const SHAPE = 0x30;

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * Finds the words of a text in one pass: at each place the longest word, then on from its end. `room` is filled, and enlarged where it is too
 * small: who needs the words of one text at a time keeps it for the next.
 */
export function findWords(text: string, table: WordTable, room = roomFor(64 + (text.length >> 2))): FoundWords {
  table.roots ??= rootsOf(table);
  const { roots, wordAt } = table;
  let { start, end, id } = room;
  let count = 0;
  for (let i = 0; i < text.length; ) {
    let node = roots[text.charCodeAt(i)] as number;
    if (node === 0) {
      i++;
      continue;
    }
    let found = wordAt[node] as number;
    let foundEnd = i + 1;
    for (let at = i + 1; at < text.length; ) {
      node = follow(table, node, text.charCodeAt(at));
      if (node === 0) break;
      at++;
      if (wordAt[node] !== 0) {
        found = wordAt[node] as number;
        foundEnd = at;
      }
    }
    if (found === 0) {
      i++;
      continue;
    }
    if (count === start.length) {
      const more = roomFor(2 * count);
      more.start.set(start);
      more.end.set(end);
      more.id.set(id);
      ({ start, end, id } = Object.assign(room, more));
    }
    start[count] = i;
    end[count] = foundEnd;
    id[count] = found - 1;
    count++;
    i = foundEnd;
  }
  room.count = count;
  return room;
}

/** The id of the longest word that starts at `at`, -1 for none. */
export function longestWordAt(text: string, at: number, table: WordTable): number {
  let node = follow(table, ROOT, text.charCodeAt(at));
  let found = 0;
  while (node !== 0) {
    found = table.wordAt[node] || found;
    if (++at >= text.length) break;
    node = follow(table, node, text.charCodeAt(at));
  }
  return found - 1;
}

/** The node that every word begins behind. */
export const ROOT = 0;

/** The id of a word, -1 where the table has no such word. */
export function idOf(word: string, table: WordTable): number {
  let node = ROOT;
  for (let i = 0; i < word.length; i++) {
    node = follow(table, node, word.charCodeAt(i));
    if (node === 0) return -1;
  }
  return (table.wordAt[node] as number) - 1;
}

/** The node behind a character, 0 for none. A word begins behind the root. */
export function follow({ codes, first }: WordTable, node: number, code: number): number {
  let low = first[node] as number;
  let high = first[node + 1] as number;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = codes[middle] as number;
    if (there === code) return middle;
    if (there < code) low = middle + 1;
    else high = middle;
  }
  return 0;
}

/** Room for so many words in one piece of memory: to get and to free one costs some 2 µs, more than to find the words of a sentence. */
export function roomFor(capacity: number): FoundWords {
  const memory = new ArrayBuffer(10 * capacity);
  return {
    count: 0,
    start: new Int32Array(memory, 0, capacity),
    end: new Int32Array(memory, 4 * capacity, capacity),
    id: new Uint16Array(memory, 8 * capacity, capacity),
  };
}
