import type { Language } from './words/language';
import { zh } from './words/zh';

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
