import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { readArticle } from '../../utils/article/read-article';
import { decodePage, parsePage } from '../../utils/article/saved-page';

/** Pages of others, for measuring; skipped where the shared folder is not. */
const shared = process.env.YIJIAN_SHARED ?? fileURLToPath(new URL('../../../shared', import.meta.url));
const seeds = join(shared, 'pages', 'seeds');
const real = join(shared, 'pages', 'real');

interface Seed {
  id: string;
  title: string;
  published: string | null;
  source: string | null;
  author: string | null;
  noise: string[];
}

const expected: Seed[] = existsSync(seeds) ? JSON.parse(readFileSync(join(seeds, 'pages.json'), 'utf8')) : [];

test.skipIf(expected.length === 0)('every seed page gives its article line by line, its facts, and no noise', () => {
  for (const { id, title, published, source, author, noise } of expected) {
    const outcome = read(join(seeds, `${id}.html`));
    if (!outcome.ok) throw new Error(`${id}: ${outcome.problem.code}`);
    const { text, ...facts } = outcome.value;
    expect(facts, id).toMatchObject({ title, published, source, author });
    const body = readFileSync(join(shared, 'articles', 'seeds', `${id}.txt`), 'utf8');
    expect(linesOf(text), id).toEqual(linesOf(body));
    for (const words of noise) expect(linesOf(text).join('\n')).not.toContain(words);
  }
});

test.skipIf(!existsSync(real))('on real pages the rates do not fall', { timeout: 120_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  const predictions = join(folder, 'pages.jsonl');
  const lines = readdirSync(real).flatMap((file) => {
    if (!file.endsWith('.html')) return [];
    const outcome = read(join(real, file));
    const id = parse(file).name;
    return JSON.stringify(outcome.ok ? { id, article: outcome.value } : { id, problem: outcome.problem });
  });
  writeFileSync(predictions, lines.join('\n'));
  const score = JSON.parse(
    execFileSync('node', [join(real, 'score.mjs'), predictions, '--json'], { encoding: 'utf8' }),
  );
  rmSync(folder, { recursive: true });
  const rates = Object.fromEntries(Object.entries(score).map(([name, rate]) => [name, (rate as { pct?: number }).pct]));
  for (const [name, least] of Object.entries({ good: 97, title: 98, date: 97, source: 94, author: 85, all4: 93 }))
    expect(rates[name], name).toBeGreaterThanOrEqual(least);
  expect(score.negatives.rejected).toBeGreaterThanOrEqual(9);
});

function read(path: string) {
  return readArticle(parsePage(decodePage(readFileSync(path))), { url: null });
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/[\s\u00a0\u3000]+/g, ' ').trim())
    .filter(Boolean);
}
