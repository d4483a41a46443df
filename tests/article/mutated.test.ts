import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readArticle } from '../../utils/article/read-article';
import { decodePage, parsePage } from '../../utils/article/saved-page';
import { mutations } from './mutations';

/** All saved articles; some depend on what a mutation takes away: a name that a style sheet hides by, a head that alone tells. */
const folder = new URL('./pages/', import.meta.url);
const pages = readdirSync(folder).flatMap((file) => {
  if (!file.endsWith('.html')) return [];
  const { url = null, article } = JSON.parse(
    readFileSync(new URL(file.replace(/html$/, 'json'), folder), 'utf8'),
  ) as Expected;
  return article ? [{ file, html: decodePage(readFileSync(new URL(file, folder))), url, article }] : [];
});

interface Expected {
  url?: string;
  article?: { title: string; published: string | null; source: string | null; text: string[] };
}

// Per cent of the saved pages that are still read right. They may rise, not fall.
test.each([
  ['every paragraph in a box of its own', { text: 96, title: 99, published: 99, source: 99 }],
  ['paragraphs parted by line breaks', { text: 96, title: 99, published: 99, source: 98 }],
  ['no class and no id', { text: 86, title: 99, published: 98, source: 94 }],
  ['nothing in the head', { text: 97, title: 92, published: 91, source: 95 }],
  ['all in one cell of a table', { text: 99, title: 99, published: 99, source: 99 }],
  ['menus before and a feed behind', { text: 98, title: 99, published: 98, source: 98 }],
  ['scripts and comments everywhere', { text: 99, title: 99, published: 99, source: 99 }],
  ['attributes in another order, and more of them', { text: 99, title: 99, published: 99, source: 99 }],
])('with %s the same article is read', (name, floors) => {
  const right = { text: 0, title: 0, published: 0, source: 0 };
  const missed: string[] = [];
  for (const { file, html, url, article } of pages) {
    const page = parsePage(html);
    mutations[name]?.(page);
    const outcome = readArticle(page, { url });
    const found = outcome.ok ? outcome.value : null;
    const isSame = {
      text: plain(found?.text ?? '') === plain(article.text.join('')),
      title: found?.title === article.title,
      published: found?.published === article.published,
      source: found?.source === article.source,
    };
    for (const key of Object.keys(right) as (keyof typeof right)[]) right[key] += isSame[key] ? 100 / pages.length : 0;
    if (!isSame.text) missed.push(file);
  }
  for (const [key, floor] of Object.entries(floors))
    expect(right[key as keyof typeof right], `${key}; text missed: ${missed.join(' ')}`).toBeGreaterThanOrEqual(floor);
});

function plain(text: string): string {
  return text.replace(/\s+/g, '');
}
