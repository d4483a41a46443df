/** A word table (词表): a trie in typed arrays. A word's id is its index in the list the table was compiled from. */
export interface WordTable {
  /** First character → node, 0 for none: most characters of a text begin no word and cost one look. */
  roots: Uint16Array;
  /** Open addressing: the slot of (node, character) holds both and the node that follows. */
  slotNode: Uint16Array;
  slotCode: Uint16Array;
  slotNext: Uint16Array;
  /** Node → id of the word that ends there, plus one; 0 for none. */
  wordAt: Uint16Array;
}

/** The words found in a text, in reading order, none overlapping another. Only the first `count` places are filled. */
export interface FoundWords {
  count: number;
  start: Int32Array;
  end: Int32Array;
  id: Uint16Array;
}

/** Builds the table of a list of distinct, non-empty words: fewer than 65,536 characters in all. */
export function compileWords(words: readonly string[]): WordTable {
  let characters = 0;
  for (const word of words) characters += word.length;
  let size = 16;
  while (size < characters * 2) size *= 2;
  const table: WordTable = {
    roots: new Uint16Array(0x10000),
    slotNode: new Uint16Array(size),
    slotCode: new Uint16Array(size),
    slotNext: new Uint16Array(size),
    wordAt: new Uint16Array(characters + 1),
  };
  const { roots, slotNode, slotCode, slotNext, wordAt } = table;
  let nodes = 0;
  words.forEach((word, id) => {
    const first = word.charCodeAt(0);
    let node = roots[first] || ++nodes;
    roots[first] = node;
    for (let i = 1; i < word.length; i++) {
      const code = word.charCodeAt(i);
      const slot = slotFor(table, node, code);
      if (slotNext[slot] === 0) {
        slotNode[slot] = node;
        slotCode[slot] = code;
        slotNext[slot] = ++nodes;
      }
      node = slotNext[slot] as number;
    }
    wordAt[node] = id + 1;
  });
  return table;
}

/** Finds the words of a text in one pass: at each place the longest word, then on from its end. */
export function findWords(text: string, table: WordTable): FoundWords {
  const { roots, wordAt } = table;
  let capacity = 64 + (text.length >> 2);
  let start = new Int32Array(capacity);
  let end = new Int32Array(capacity);
  let id = new Uint16Array(capacity);
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
    if (count === capacity) {
      capacity *= 2;
      start = grown(start, new Int32Array(capacity));
      end = grown(end, new Int32Array(capacity));
      id = grown(id, new Uint16Array(capacity));
    }
    start[count] = i;
    end[count] = foundEnd;
    id[count] = found - 1;
    count++;
    i = foundEnd;
  }
  return { count, start, end, id };
}

/** The id of the longest word that starts at `at`, -1 for none. */
export function longestWordAt(text: string, at: number, table: WordTable): number {
  let node = table.roots[text.charCodeAt(at)] ?? 0;
  let found = 0;
  while (node !== 0) {
    found = table.wordAt[node] || found;
    if (++at >= text.length) break;
    node = follow(table, node, text.charCodeAt(at));
  }
  return found - 1;
}

/** The node behind a character, 0 for none. A word begins at a node of `roots`. */
export function follow(table: WordTable, node: number, code: number): number {
  return table.slotNext[slotFor(table, node, code)] as number;
}

/** The slot of (node, character), or the free one where it would be. */
function slotFor({ slotNode, slotCode, slotNext }: WordTable, node: number, code: number): number {
  const last = slotNext.length - 1;
  let slot = ((Math.imul(node, 0x9e3779b1) ^ Math.imul(code, 0x85ebca6b)) >>> 7) & last;
  while (slotNext[slot] !== 0 && (slotNode[slot] !== node || slotCode[slot] !== code)) slot = (slot + 1) & last;
  return slot;
}

function grown<Numbers extends Int32Array | Uint16Array>(from: Numbers, into: Numbers): Numbers {
  into.set(from as never);
  return into;
}
