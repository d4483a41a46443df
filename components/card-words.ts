import { zhCard } from './words/card/zh';
import type { CardLanguage } from './words/language';

/** What is said on the cards of a page's marks and wherever amounts are, in the language that is spoken: simplified Chinese until it is told. To be read while rendering. */
export let card: CardLanguage = zhCard;

/** Has the cards speak a language; a page of the extension gives its own. */
export function speakAs(language: CardLanguage): void {
  card = language;
}

/** Has the cards speak the language of a tag, without the sentences of the pages: for the worker. */
export async function speakOnCards(tag: string): Promise<void> {
  speakAs(await cardOf[languageOf(tag)]());
}

const cardOf = {
  zh: async () => zhCard,
  hant: async () => (await import('./words/card/hant')).hantCard,
  en: async () => (await import('./words/card/en')).enCard,
};

/** Which language a tag such as the browser's (`zh-TW`, `en_US`) asks for: Chinese in either script, English for all others. */
export function languageOf(tag: string): 'zh' | 'hant' | 'en' {
  const [main, ...parts] = tag.split(/[-_]/);
  if (main !== 'zh') return 'en';
  return parts.some((part) => /^(TW|HK|MO|Hant)$/i.test(part)) ? 'hant' : 'zh';
}
