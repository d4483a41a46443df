import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { ArticleProblem } from '../../utils/article/article';
import { readArticle } from '../../utils/article/read-article';
import { decodePage, parsePage } from '../../utils/article/saved-page';

/** What is to be read off a saved page: `text` as its lines, and the other facts of the article; or the problem that it is. */
interface Expected {
  url?: string;
  article?: Record<string, unknown> & { text: string[] };
  problem?: ArticleProblem;
}

const folder = new URL('./pages/', import.meta.url);
const names = readdirSync(folder).flatMap((file) => (file.endsWith('.html') ? [file.slice(0, -5)] : []));

test('there is a saved page for every kind of page and failure', () => {
  expect(names.length).toBeGreaterThanOrEqual(60);
});

test.each(names)('%s', (name) => {
  const file = new URL(`${name}.json`, folder);
  expect(existsSync(file), `${name}.json, what is to be read off the page`).toBe(true);
  const { url = null, article, problem } = JSON.parse(readFileSync(file, 'utf8')) as Expected;
  const outcome = readArticle(parsePage(decodePage(readFileSync(new URL(`${name}.html`, folder)))), { url });
  if (!outcome.ok) {
    expect(outcome.problem).toEqual(problem);
    return;
  }
  const { url: _, text, ...facts } = outcome.value;
  expect({ ...facts, text: text.split('\n') }).toEqual(article);
});
