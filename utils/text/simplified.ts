import { Trie } from 'opencc-js/core';
import characters from 'opencc-js/dict/TSCharacters';
import phrases from 'opencc-js/dict/TSPhrases';

/** Traditional to simplified characters (繁体 → 简体) after OpenCC, by UTF-16 code; offsets stay. */
export interface Simplified {
  /** The simplified character of a traditional one, 0 where a character stays as it is. */
  character: Uint16Array;
  /** 1 where a phrase of more than one character may begin (乾隆, 一目瞭然). */
  beginsPhrase: Uint8Array;
  /** The phrase at an offset that is not converted character by character, or null. */
  phraseAt(text: string, offset: number): { end: number; value: string } | null;
}

/**
 * The tables, decoded once (0.3 ms) when a text first holds a character that is not plain simplified Chinese; nothing is
 * loaded later, since a service worker may not import(). Pairs that change the UTF-16 length, some 220 rare
 * characters, are left out.
 */
export function simplified(): Simplified {
  decoded ??= decode();
  return decoded;
}

let decoded: Simplified | null = null;

function decode(): Simplified {
  const character = new Uint16Array(65536);
  for (let at = 0; at < characters.length; ) {
    const bar = characters.indexOf('|', at);
    const end = bar < 0 ? characters.length : bar;
    if (end - at === 3) character[characters.charCodeAt(at)] = characters.charCodeAt(at + 2);
    at = end + 1;
  }
  const beginsPhrase = new Uint8Array(65536);
  const trie = new Trie();
  for (const pair of phrases.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length !== to.length) continue;
    trie.addWord(from, to);
    beginsPhrase[from.charCodeAt(0)] = 1;
  }
  return { character, beginsPhrase, phraseAt: (text, offset) => trie.matchPrefix(text, offset) };
}
