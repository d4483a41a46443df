import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { withoutExamples } from '../scripts/without-examples';
import { parseFigures } from '../utils/figures/parse';
import { articleOf } from './parts/article-of';
import { median } from './parts/median';
import type { Measured } from './run';

/**
 * How fast and how big the parser is: MB of UTF-8 a second, times the speed of the Microsoft recognisers on the same article in the same
 * run, a cold process with an article of 14 kB, gzip of the parser without the traditional-simplified table, and seconds for 10 MB and
 * for a million characters of hostile texts. Medians of several runs.
 */
export async function* measure(): AsyncGenerator<Measured> {
  const article = articleOf(14_000);
  yield { name: 'parse.mb_per_s', value: throughput(articleOf(1_000_000)), unit: 'MB/s' };
  yield {
    name: 'parse.ratio_recognizers',
    value: throughput(article) / (await recognizersThroughput(article)),
    unit: '×',
  };
  yield* await bundled(article);
  yield { name: 'parse.10mb_s', value: seconds(articleOf(10_000_000)), unit: 's' };
  for (const [name, text] of hostile) yield { name: `parse.hostile_${name}_s`, value: seconds(text()), unit: 's' };
}

const facts = { title: '云岭市一季度项目建设', published: '2024-04-02' };

const hostile: [name: string, text: () => string][] = [
  ['digits', () => '7'.repeat(1_000_000)],
  ['brackets', () => `${'('.repeat(500_000)}5亿元${')'.repeat(500_000)}`],
  ['scales', () => '亿'.repeat(1_000_000)],
  ['counts', () => '1个、'.repeat(333_333)],
];

function seconds(text: string): number {
  const start = performance.now();
  parseFigures(text, facts);
  return (performance.now() - start) / 1000;
}

function throughput(text: string): number {
  const bytes = Buffer.byteLength(text);
  const least = Math.max(3, Math.ceil(1_000_000 / bytes));
  for (let i = 0; i < least; i++) seconds(text);
  return bytes / 1e6 / median(Array.from({ length: 5 }, () => seconds(text)));
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

async function bundled(article: string): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'parse-'));
  const entry = resolve(import.meta.dirname, '../utils/figures/parse.ts');
  const bundle = async (external: RegExp[]) => {
    const output = await build({
      configFile: false,
      logLevel: 'silent',
      plugins: [withoutExamples()],
      build: {
        write: false,
        rolldownOptions: { input: entry, external, preserveEntrySignatures: 'strict', output: { format: 'es' } },
      },
    });
    if (!('output' in output)) throw new Error('the parser was not bundled');
    return output.output[0].code;
  };
  const whole = join(folder, 'parse.mjs');
  writeFileSync(whole, await bundle([]));
  writeFileSync(join(folder, 'article.txt'), article);
  writeFileSync(
    join(folder, 'cold.mjs'),
    `import { readFileSync } from 'node:fs';
const text = readFileSync(${JSON.stringify(join(folder, 'article.txt'))}, 'utf8');
const start = performance.now();
const { parseFigures } = await import(${JSON.stringify(pathToFileURL(whole).href)});
parseFigures(text, ${JSON.stringify(facts)});
console.log(performance.now() - start);`,
  );
  const cold = Array.from({ length: 11 }, () => Number(execFileSync(process.execPath, [join(folder, 'cold.mjs')])));
  rmSync(folder, { recursive: true });
  return [
    { name: 'parse.cold_ms', value: median(cold), unit: 'ms' },
    { name: 'parse.gzip_kb', value: gzipSync(await bundle([/^opencc-js/]), { level: 9 }).length / 1000, unit: 'kB' },
  ];
}
