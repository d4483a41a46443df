import { languageOf, speakAs } from './card-words';
import type { Language } from './words/language';
import { zh } from './words/zh';

/** What the interface says, in the language that is spoken: simplified Chinese until `speak` says otherwise. To be read while rendering. */
export let language: Language = zh;
export let { words, pageProblems, libraryProblems, markProblems, terms } = language;

/** Speaks the language of a tag such as the browser's (`zh-TW`, `en_US`): Chinese in either script, English to all others. */
export async function speak(tag: string): Promise<void> {
  language = await languages[languageOf(tag)]();
  ({ words, pageProblems, libraryProblems, markProblems, terms } = language);
  speakAs(language);
  document.documentElement.lang = language.code;
}

const languages = {
  zh: async () => zh,
  hant: async () => (await import('./words/hant')).hant,
  en: async () => (await import('./words/en')).en,
};
