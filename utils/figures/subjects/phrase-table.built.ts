import { packIds } from '../../text/packed';
import { packWords } from '../../text/words';
import { countyNames, ordinaryWords } from '../lexicon/ordinary';
import { type PhraseWordClass, phraseWords } from '../lexicon/phrases';

/** The class of each word; of a word that is listed twice the first. */
const classOf = new Map<string, PhraseWordClass>();
const list = (name: PhraseWordClass, words: string) => {
  for (const word of words.split(/\s+/)) if (word !== '' && !classOf.has(word)) classOf.set(word, name);
};
for (const [name, words] of [...Object.entries(phraseWords), ...Object.entries(ordinaryWords)])
  list(name as PhraseWordClass, words);
list('placeName', countyNames);

const words = [...classOf.keys()];
const { packed, order } = packWords(words);

/** The words of phrases; ids count up in the order of the table. */
export const phraseTrie = packed;

export const classNames = Object.keys(phraseWords) as PhraseWordClass[];

/** The class of each word by id, an index of `classNames`, by `packIds`. */
export const wordClasses = packIds(
  order.map((word) => classNames.indexOf(classOf.get(words[word] as string) as PhraseWordClass)),
);
