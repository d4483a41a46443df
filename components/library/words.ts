import { language, speak } from '../words';
import type { LibraryLanguage } from './words/language';
import { libraryZh } from './words/zh';

/** What the library page says, in the language that is spoken: simplified Chinese until `speakLibrary` says otherwise. To be read while rendering. */
export let {
  words: libraryWords,
  terms: libraryTerms,
  failures: libraryFailures,
  disagreements: disagreementWords,
  noSums,
  fileProblems,
  entryProblems,
  keySheet,
}: LibraryLanguage = libraryZh;

/** Speaks the language of a tag such as the browser's (`zh-TW`, `en_US`), on this page and in what it shares with the popup. */
export async function speakLibrary(tag: string): Promise<void> {
  await speak(tag);
  ({
    words: libraryWords,
    terms: libraryTerms,
    failures: libraryFailures,
    disagreements: disagreementWords,
    noSums,
    fileProblems,
    entryProblems,
    keySheet,
  } = await libraryLanguage());
  document.title = libraryWords.pageTitle;
}

async function libraryLanguage(): Promise<LibraryLanguage> {
  switch (language.code) {
    case 'en':
      return (await import('./words/en')).libraryEn;
    case 'zh-TW':
      return (await import('./words/hant')).libraryHant;
    default:
      return libraryZh;
  }
}
