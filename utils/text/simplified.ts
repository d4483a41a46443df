import { Trie } from 'opencc-js/core';
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';

/** Phrases (词组) of traditional characters that are not converted one by one: 乾隆, 一目瞭然. */
export interface TraditionalPhrases {
  /** 1 where a phrase of more than one character may begin. */
  begins: Uint8Array;
  /** The phrase at an offset, or null; as long as what replaces it, so that offsets stay. */
  at(text: string, offset: number): { end: number; value: string } | null;
}

/**
 * Calls back with the UTF-16 codes of every traditional character (繁体) and its simplified one (简体) after OpenCC. Pairs that change the
 * UTF-16 length, some 220 rare characters, are left out.
 */
export function eachTraditional(tell: (traditional: number, simplified: number) => void): void {
  for (let at = 0; at < characters.length; ) {
    const isPair = at + 3 === characters.length || characters.charCodeAt(at + 3) === BAR;
    if (isPair) tell(characters.charCodeAt(at), characters.charCodeAt(at + 2));
    const end = isPair ? at + 3 : characters.indexOf('|', at);
    at = end < 0 ? characters.length : end + 1;
  }
}

const BAR = 0x7c;

/** The phrases, decoded once, when a text first holds a traditional character; nothing is loaded later, since a service worker may not import(). */
export function traditionalPhrases(): TraditionalPhrases {
  decoded ??= decode();
  return decoded;
}

let decoded: TraditionalPhrases | null = null;

function decode(): TraditionalPhrases {
  const begins = new Uint8Array(65536);
  const trie = new Trie();
  for (const pair of phrases.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length !== to.length) continue;
    trie.addWord(from, to);
    begins[from.charCodeAt(0)] = 1;
  }
  return { begins, at: (text, offset) => trie.matchPrefix(text, offset) };
}
