import { closing, isContentAt, isOpening } from './boundaries';
import { kindOf } from './kinds';
import { makePhrase } from './naming';
import { type Items, PHRASE, type Phrase } from './phrase';
import type { Tokens } from './token';

/** Joins tokens to noun phrases. */
export function findPhrases(text: string, tokens: Tokens): Items {
  const { kind, start, end, count } = tokens;
  // In one piece of memory, as `roomFor` of words.
  const memory = new ArrayBuffer(11 * count);
  const items: Items = {
    count: 0,
    kind: new Uint8Array(memory, 10 * count),
    start: new Int32Array(memory, 0, count),
    end: new Int32Array(memory, 4 * count, count),
    phrase: new Array<Phrase | null>(count),
    word: new Int16Array(memory, 8 * count, count),
  };
  let pointing = false;
  for (let i = 0; i < count; ) {
    const k = kind[i] as number;
    if (!isContentAt(text, tokens, i, -1)) {
      if (k === kindOf.demonstrative) pointing = true;
      else {
        pushItem(items, k, start[i] as number, end[i] as number, null, tokens.word[i] as number);
        if (k !== kindOf.figure) pointing = false;
      }
      i++;
      continue;
    }
    // Whatever stands between quotation marks or brackets inside a name belongs to it.
    let j = i;
    do j = isOpening(kind[j] as number) ? closing(tokens, j, j > i) + 1 : j + 1;
    while (j < count && isContentAt(text, tokens, j, i));
    const phrase = makePhrase(text, tokens, i, j, pointing);
    pointing = false;
    if (phrase !== null) pushItem(items, PHRASE, phrase.start, phrase.fullEnd, phrase, -1);
    i = j;
  }
  items.phrase.length = items.count;
  return items;
}

function pushItem(items: Items, kind: number, start: number, end: number, phrase: Phrase | null, word: number): void {
  const at = items.count++;
  items.kind[at] = kind;
  items.start[at] = start;
  items.end[at] = end;
  items.phrase[at] = phrase;
  items.word[at] = word;
}
