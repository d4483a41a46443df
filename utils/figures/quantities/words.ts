/** A trie over UTF-16 codes: the longest word that begins (or, of a backward one, ends) at an offset. */
export interface Words<Row> {
  node: WordNode<Row>;
  backward: boolean;
}

interface WordNode<Row> {
  row: Row | null;
  next: Map<number, WordNode<Row>> | null;
}

export function compileWords<Row>(entries: Iterable<readonly [word: string, row: Row]>, backward = false): Words<Row> {
  const root: WordNode<Row> = { row: null, next: null };
  for (const [word, row] of entries) {
    let node = root;
    for (let i = 0; i < word.length; i++) {
      const code = word.charCodeAt(backward ? word.length - 1 - i : i);
      node.next ??= new Map();
      let child = node.next.get(code);
      if (!child) {
        child = { row: null, next: null };
        node.next.set(code, child);
      }
      node = child;
    }
    node.row ??= row;
  }
  return { node: root, backward };
}

/** A word found, and its other end: behind it, or of a backward trie its start. */
interface Found<Row> {
  row: Row;
  at: number;
}

/** The longest word of the trie at an offset that `isAllowed`, or null. A backward trie reads the characters before it. */
export function longestWord<Row>(
  words: Words<Row>,
  text: string,
  offset: number,
  isAllowed: (row: Row, at: number) => boolean,
): Found<Row> | null {
  let node = words.node;
  let best: Found<Row> | null = null;
  let at = offset;
  while (node.next) {
    const child = node.next.get(text.charCodeAt(words.backward ? at - 1 : at));
    if (!child) break;
    at += words.backward ? -1 : 1;
    node = child;
    if (node.row && isAllowed(node.row, at)) best = { row: node.row, at };
  }
  return best;
}
