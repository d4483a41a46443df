import type { Discourse } from './discourse';
import type { Phrase } from './phrase';

/**
 * Short names that a text gives (以下简称“北岭项目”, 简称“公司”): a phrase that is called so is of the class of what it stands for, and of a
 * project's short name its full one is known. Who calls itself 公司 or 本公司 is the one that speaks.
 */
export function readAliases(discourse: Discourse): void {
  const { text, items } = discourse;
  if (!text.includes('简称') && !text.includes('下称') && !CODE.test(text)) return;
  const meant = new Map<string, Phrase>();
  let item = 0;
  for (const match of text.matchAll(DEFINES)) {
    while (item < items.count && (items.start[item] as number) < match.index) item++;
    const named = items.phrase[item - 1];
    if (!named || named.fullEnd !== match.index || named.class === 'person') continue;
    if (match[1] === undefined) {
      // 华腾精密（603012）: who is quoted is a company, and the first one speaks.
      if (named.class !== 'name' && named.class !== 'org') continue;
      named.class = 'org';
      named.end = named.fullEnd;
      discourse.speaker ??= named;
      meant.set(text.slice(named.start, named.end), named);
      continue;
    }
    for (const alias of match.slice(1)) {
      if (alias === undefined) continue;
      if (/^[本我]?(?:公司|集团|上市公司)$/.test(alias)) discourse.speaker ??= named;
      else if (!/^(?:该|本|此)?(?:项目|园区)$/.test(alias)) meant.set(alias, named);
    }
  }
  if (meant.size === 0) return;
  for (let i = 0; i < items.count; i++) {
    const phrase = items.phrase[i];
    const full = phrase ? meant.get(text.slice(phrase.start, phrase.fullEnd)) : undefined;
    if (!phrase || full === undefined || phrase.start <= full.start) continue;
    phrase.class = full.class;
    phrase.end = phrase.fullEnd;
    phrase.bare = false;
    if (full.class === 'project' || full.class === 'park') phrase.meant = full;
  }
}

const CODE = /（(?:[0368][0-9]{2}(?:[0-9]{3}|XXX)|[0-9]{4,5}\.HK)/;

const DEFINES =
  /（(?:(?:[0368][0-9]{2}(?:[0-9]{3}|XXX)|[0-9]{4,5}\.HK)(?:\.[A-Z]{2})?）|(?:以下简称|以下称|简称|下称)[：:]?为?[“「‘《]?([^”」’》“（），。、]{2,16})[”」’》]?(?:、?或[“「‘]([^”」’]{2,16})[”」’])?)/g;
