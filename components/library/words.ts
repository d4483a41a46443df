import type { Disagreement } from '../../utils/library/checks';
import type { LibraryProblem } from '../../utils/library/database';
import type { EntryProblem } from '../../utils/library/import/check';
import type { FileProblem } from '../../utils/library/import/file';
import type { NoSum } from '../../utils/library/sums';
import { type Advice, language, speak } from '../words';
import { libraryZh } from './words/zh';

/** One language of the library page, beside what the popup says. A sentence, a problem or a term that a language lacks does not compile. */
export type LibraryLanguage = typeof libraryZh & {
  /** When the library cannot be used. */
  failures: Record<LibraryProblem['code'], Advice>;
  /** What was worked out and does not agree with what the article says. */
  disagreements: Record<Disagreement['code'], (stated: string, reckoned: string) => string>;
  /** Why the chosen figures have no sum. */
  noSums: Record<NoSum['code'], string>;
  /** Why a file is not one that can be imported. */
  fileProblems: Record<FileProblem['code'], string>;
  /** Why one entry of a file cannot be imported. */
  entryProblems: Record<EntryProblem['code'], string>;
};

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
