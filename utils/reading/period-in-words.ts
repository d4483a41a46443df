import type { Article } from '../article/article';
import type { Period } from '../figures/figure';
import { findTimes } from '../figures/times/times';
import { toPlain } from '../text/plain';

/**
 * A period (统计期) that a person gives in words, as an article would have it: 2024年上半年, 去年, 截至6月底. What is relative counts from the day of
 * publication; a bare year is the whole of it. null where the words name no time, or none that a figure can cover (近年来, 三年内).
 */
export function periodInWords(said: string, { published, title }: Pick<Article, 'published' | 'title'>): Period | null {
  const { text } = toPlain(/^(?:19|20)\d\d$/.test(said) ? `${said}年` : said);
  const time = findTimes(text, { published: published?.slice(0, 10) ?? null, title }).find(({ kind }) =>
    covers.has(kind),
  );
  if (!time) return null;
  const { kind, from, to } = time;
  // `--MM-DD`: nobody knows of which year.
  if ((from ?? to ?? '').startsWith('--')) return { text: said, start: null, end: null };
  const isState = kind === 'state' || kind === 'point';
  return { text: said, start: isState ? null : from, end: to };
}

const covers = new Set(['span', 'day', 'point', 'state', 'since']);
