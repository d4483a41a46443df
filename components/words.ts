import type { LibraryProblem } from '../utils/library/database';
import type { MarkProblem } from '../utils/marks/marked-page';
import type { PageProblem } from '../utils/messages/protocol';
import { zh } from './words/zh';

/** A sentence for a problem and a way on. */
export interface Advice {
  says: string;
  next: string;
}

/** One language of the interface. A sentence, a problem or a term that a language lacks does not compile. */
export type Language = typeof zh & {
  pageProblems: Record<PageProblem['code'], Advice>;
  libraryProblems: Record<LibraryProblem['code'], Advice>;
  markProblems: Record<MarkProblem['code'], string>;
};

/** What the interface says, in the language that is spoken: simplified Chinese until `speak` says otherwise. To be read while rendering. */
export let language: Language = zh;
export let { words, pageProblems, libraryProblems, markProblems, terms } = language;

/** Speaks the language of a tag such as the browser's (`zh-TW`, `en_US`): Chinese in either script, English to all others. */
export async function speak(tag: string): Promise<void> {
  language = await languageOf(tag);
  ({ words, pageProblems, libraryProblems, markProblems, terms } = language);
  if (typeof document === 'object') document.documentElement.lang = language.code;
}

async function languageOf(tag: string): Promise<Language> {
  const [main, ...parts] = tag.split(/[-_]/);
  if (main === 'zh' && parts.some((part) => /^(TW|HK|MO|Hant)$/i.test(part)))
    return (await import('./words/hant')).hant;
  if (main === 'zh') return zh;
  return (await import('./words/en')).en;
}
