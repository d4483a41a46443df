import { toPlain } from '../text/plain';
import type { Article } from './article';
import { findCredits } from './credits';
import type { FoundArticle } from './find-article';
import { placesOfHost } from './host';
import { placeOf } from './place';

/**
 * Makes an article of what a page gave away: source, author and place from its clues, and a readable title. For the background worker and the
 * batch command; none of it is injected.
 */
export function completeArticle(page: FoundArticle): Article {
  const { clues, ...found } = wellFormed(page);
  const title = found.title && withoutResidue(found.title);
  const credits = findCredits(clues, found.text, title);
  const plain = (text: string) => toPlain(text).text;
  const place = placeOf({
    title: plain(title ?? ''),
    source: plain(credits.source ?? ''),
    site: plain(clues.title.replace(found.title ?? '', '')),
    ofHost: placesOfHost(found.url ?? found.canonical ?? null),
    text: plain(found.text.slice(0, 2000)),
  });
  return { ...found, title, ...credits, place };
}

/**
 * Scripts can write half a character (a lone surrogate), which no file and no other program takes back: U+FFFD stands for it, as long as
 * it, so that offsets hold.
 */
function wellFormed<Value>(value: Value): Value {
  if (typeof value === 'string') return value.toWellFormed() as Value;
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(wellFormed) as Value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, wellFormed(inner)])) as Value;
}

/**
 * Mirrors that convert a page to traditional characters leave the reading beside them (拼音残留): 「開(kāi)發(fā)區(qū)」. Such a title is
 * given as it was, 「开发区」; the body stays verbatim. Other titles are left alone.
 */
function withoutResidue(title: string): string {
  const bare = title.replace(RESIDUE, '');
  return bare === title ? title : toPlain(bare).text;
}

const RESIDUE = /(?<=[\u4e00-\u9fff])\([a-zü\u00e0-\u01dc]{1,6}\)/g;
