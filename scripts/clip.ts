import { readFile } from 'node:fs/promises';
import { extname, parse } from 'node:path';
import { parseArgs } from 'node:util';
import type { Article, ArticleProblem } from '../utils/article/article';
import { placesOfHost } from '../utils/article/host';
import { placeOf } from '../utils/article/place';
import { readArticle } from '../utils/article/read-article';
import { decodePage, parsePage } from '../utils/article/saved-page';
import { read } from '../utils/reading/read';
import type { Reading } from '../utils/reading/reading';
import { failure, type Outcome, success } from '../utils/text/outcome';
import { toPlain } from '../utils/text/plain';

/**
 * The batch command: reads saved pages and texts by the code that runs in the browser and prints one reading a line.
 * Exit status 1 when a file could not be read (its line holds the problem), 2 when the command itself was wrong.
 */
const usage = `npm run -s clip -- [--url URL] [--facts FACTS.jsonl] FILE…

Prints one reading (JSON) a line, in the order of the files: a .html or .htm file is a saved page, a .txt file the text of an article.
  --url URL            the address of the pages
  --facts FACTS.jsonl  lines {"id", "url", "title", "published"}: what the pages told besides their text`;

/** What a page told besides its text, as `--facts` gives it. */
type Facts = Partial<Pick<Article, 'url' | 'title' | 'source' | 'author' | 'published'>>;

type Problem = ArticleProblem | { code: 'unreadableFile' | 'unknownFileType'; path: string; reason: string };

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { url: { type: 'string' }, facts: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return;
  }
  if (positionals.length === 0) throw new Error('No file is named.');
  const facts = values.facts ? await readFacts(values.facts) : new Map<string, Facts>();
  for (const path of positionals) {
    const id = parse(path).name;
    const outcome = await readPath(path, { url: values.url ?? null, ...facts.get(id) });
    if (!outcome.ok) process.exitCode = 1;
    process.stdout.write(`${JSON.stringify({ id, ...(outcome.ok ? outcome.value : { problem: outcome.problem }) })}\n`);
  }
}

async function readPath(path: string, facts: Facts): Promise<Outcome<Reading, Problem>> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return failure({ code: 'unreadableFile', path, reason: error instanceof Error ? error.message : String(error) });
  }
  switch (extname(path).toLowerCase()) {
    case '.html':
    case '.htm':
    case '.xhtml':
    case '.shtml':
      return readSavedPage(bytes, facts);
    case '.txt':
      return success(read(articleOfText(bytes, facts)));
    default:
      return failure({ code: 'unknownFileType', path, reason: 'neither a saved page (.html, .htm) nor a text (.txt)' });
  }
}

function readSavedPage(bytes: Uint8Array, { url = null, ...facts }: Facts): Outcome<Reading, Problem> {
  const article = readArticle(parsePage(decodePage(bytes)), { url });
  return article.ok ? success(read({ ...article.value, ...told(facts) })) : article;
}

/** The text is the file, byte for byte: a byte order mark stays, so that offsets hold. */
function articleOfText(bytes: Uint8Array, facts: Facts): Article {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const plain = (words: string | null | undefined) => toPlain(words ?? '').text;
  const place = placeOf({
    title: plain(facts.title),
    source: plain(facts.source),
    ofHost: placesOfHost(facts.url ?? null),
    text: plain(text.slice(0, 2000)),
  });
  return { url: null, title: null, source: null, author: null, published: null, ...facts, place, text };
}

/** The facts that are known: an unknown one does not hide what the page itself says. */
function told(facts: Facts): Facts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value != null));
}

async function readFacts(path: string): Promise<Map<string, Facts>> {
  const lines = (await readFile(path, 'utf8')).split('\n').filter((line) => line.trim());
  return new Map(
    lines.map((line) => {
      const { id, url, title, published } = JSON.parse(line) as Facts & { id: string };
      return [id, told({ url, title, published })];
    }),
  );
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${usage}\n`);
  process.exitCode = 2;
}
