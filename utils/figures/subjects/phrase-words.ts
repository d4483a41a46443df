import { FIRST_ID } from '../../text/packed';
import { idOf, openWords, type WordTable } from '../../text/words';
import { kindOf } from './kinds';
import { classNames, phraseTrie, wordClasses } from './phrase-table.built';

/** The words of the phrase tables as a trie. */
export const phraseTable = openWords(phraseTrie);
const kinds = classNames.map((name) => kindOf[name]);
/** A word's kind by its id, one of `kindOf`. */
export const kindOfWord = new Uint16Array(wordClasses.length);
for (let id = 0; id < kindOfWord.length; id++) kindOfWord[id] = kinds[wordClasses.charCodeAt(id) - FIRST_ID] as number;

/** The table without some of its words, for tests that ask whether they are needed. */
export function phraseTableWithout(words: readonly string[]): WordTable {
  const left = maskOf(words);
  return { ...phraseTable, wordAt: phraseTable.wordAt.map((id) => (left[id - 1] === 1 ? 0 : id)) };
}

/** Which words of the table are among these: 1 at a word's index. For asking often without cutting the text. */
export function maskOf(words: readonly string[]): Uint8Array {
  const mask = new Uint8Array(kindOfWord.length);
  for (const word of words) {
    const id = idOf(word, phraseTable);
    if (id >= 0) mask[id] = 1;
  }
  return mask;
}
