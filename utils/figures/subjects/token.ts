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

/** Puts a token behind the others. */
export function push(tokens: Tokens, kind: number, start: number, end: number, word = -1): void {
  const at = tokens.count++;
  tokens.kind[at] = kind;
  tokens.start[at] = start;
  tokens.end[at] = end;
  tokens.word[at] = word;
}
