import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { builtAhead } from '../scripts/built-ahead';
import { withoutExamples } from '../scripts/without-examples';
import { articleOf } from './parts/article-of';
import { median } from './parts/median';
import type { Measured } from './run';

/**
 * How fast and how big the parser is: MB of UTF-8 a second, in one long article and in all texts of the corpus, times the speed of the Microsoft recognisers on the same article in the same
 * run, a cold process with an article of 14 kB, gzip of the parser without the traditional-simplified table, and seconds for 10 MB and
 * for a million characters of hostile texts. Medians of several runs.
 */
export async function* measure(): AsyncGenerator<Measured> {
  const article = articleOf(14_000);
  const folder = mkdtempSync(join(tmpdir(), 'parse-'));
  const shipped = join(folder, 'parse.mjs');
  writeFileSync(shipped, await bundle([]));
  const { parseFigures } = (await import(pathToFileURL(shipped).href)) as typeof import('../utils/figures/parse');
  const seconds = (text: string) => {
    const start = performance.now();
    parseFigures(text, facts);
    return (performance.now() - start) / 1000;
  };
  const throughput = (...texts: string[]) => {
    const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
    const inTurn = () => texts.reduce((sum, text) => sum + seconds(text), 0);
    const least = Math.max(3, Math.ceil(3_000_000 / bytes));
    for (let i = 0; i < least; i++) inTurn();
    return bytes / 1e6 / median(Array.from({ length: 9 }, inTurn));
  };
  yield { name: 'parse.mb_per_s', value: throughput(articleOf(1_000_000)), unit: 'MB/s' };
  yield { name: 'parse.corpus_mb_per_s', value: throughput(...corpus()), unit: 'MB/s' };
  yield {
    name: 'parse.ratio_recognizers',
    value: throughput(article) / (await recognizersThroughput(article)),
    unit: '×',
  };
  yield { name: 'parse.cold_ms', value: coldMilliseconds(shipped, article), unit: 'ms' };
  yield {
    name: 'parse.gzip_kb',
    value: gzipSync(await bundle([/traditional\.built/]), { level: 9 }).length / 1000,
    unit: 'kB',
  };
  yield { name: 'parse.10mb_s', value: seconds(articleOf(10_000_000)), unit: 's' };
  for (const [name, text] of hostile) yield { name: `parse.hostile_${name}_s`, value: seconds(text()), unit: 's' };
  rmSync(folder, { recursive: true });
}

const facts = { title: '云岭市一季度项目建设', published: '2024-04-02' };

const hostile: [name: string, text: () => string][] = [
  ['digits', () => '7'.repeat(1_000_000)],
  ['brackets', () => `${'('.repeat(500_000)}5亿元${')'.repeat(500_000)}`],
  ['scales', () => '亿'.repeat(1_000_000)],
  ['counts', () => '1个、'.repeat(333_333)],
  ['treasury', () => `港府${'拨款5元，'.repeat(166_666)}`],
];

/** The annotated texts of the tests, most of them a sentence or a few. */
function corpus(): string[] {
  const folder = 'tests/figures/corpus';
  return ['open', 'held'].flatMap((part) =>
    readdirSync(join(folder, part)).flatMap((file) =>
      readFileSync(join(folder, part, file), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { text: string }).text),
    ),
  );
}

async function recognizersThroughput(text: string): Promise<number> {
  const { default: recognizers } = await import('@microsoft/recognizers-text-suite');
  const { Culture, recognizeCurrency, recognizeDimension, recognizePercentage, recognizeNumber } = recognizers;
  recognizeCurrency('5亿元', Culture.Chinese);
  const start = performance.now();
  for (const recognize of [recognizeCurrency, recognizeDimension, recognizePercentage, recognizeNumber])
    recognize(text, Culture.Chinese);
  return Buffer.byteLength(text) / 1e6 / ((performance.now() - start) / 1000);
}

/** The parser as it is shipped, without what is `external`. */
async function bundle(external: RegExp[]): Promise<string> {
  const entry = resolve(import.meta.dirname, '../utils/figures/parse.ts');
  const output = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [withoutExamples(), builtAhead()],
    build: {
      write: false,
      rolldownOptions: { input: entry, external, preserveEntrySignatures: 'strict', output: { format: 'es' } },
    },
  });
  if (!('output' in output)) throw new Error('the parser was not bundled');
  return output.output[0].code;
}

/** From the start of loading the parser to the figures of its first article, in a process of its own; the median of eleven. */
function coldMilliseconds(shipped: string, article: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'cold-'));
  writeFileSync(join(folder, 'article.txt'), article);
  writeFileSync(
    join(folder, 'cold.mjs'),
    `import { readFileSync } from 'node:fs';
const text = readFileSync(${JSON.stringify(join(folder, 'article.txt'))}, 'utf8');
const start = performance.now();
const { parseFigures } = await import(${JSON.stringify(pathToFileURL(shipped).href)});
parseFigures(text, ${JSON.stringify(facts)});
console.log(performance.now() - start);`,
  );
  const cold = Array.from({ length: 11 }, () => Number(execFileSync(process.execPath, [join(folder, 'cold.mjs')])));
  rmSync(folder, { recursive: true });
  return median(cold);
}
