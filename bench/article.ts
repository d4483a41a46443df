import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { needChromium } from '../scripts/chromium';
import { articleOf } from './parts/article-of';
import { hugePages } from './parts/huge-pages';
import { median } from './parts/median';
import type { Measured } from './run';

const ROUNDS = 15;

/**
 * How fast an article is found on a page of 500 kB in Chromium, in turn with Readability alone and with defuddle on the same page, and the
 * size of what is injected. Medians of 15 rounds; below 1 is faster than the other. Then once on pages of 2 MB that have much of one thing.
 */
export async function* measure(): AsyncGenerator<Measured> {
  const browser = await chromium.launch({ executablePath: needChromium(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.setContent(longPage(500_000));
    await page.addScriptTag({ content: await bundled(contenders, 'contenders') });
    const times = { ours: [] as number[], readability: [] as number[], defuddle: [] as number[] };
    for (let round = 0; round <= ROUNDS; round++) {
      for (const name of ['ours', 'readability', 'defuddle'] as const) {
        const time = await timed(page, name);
        if (round > 0) times[name].push(time);
      }
    }
    const ours = median(times.ours);
    yield { name: 'article.find_ms', value: ours, unit: 'ms' };
    yield { name: 'article.ratio_readability', value: ours / median(times.readability), unit: '×' };
    yield { name: 'article.ratio_defuddle', value: ours / median(times.defuddle), unit: '×' };
    for (const [name, pageOf] of Object.entries(hugePages)) {
      const huge = await browser.newPage();
      await huge.setContent(pageOf(2_000_000), { timeout: 0 });
      await huge.addScriptTag({ content: await bundled(contenders, 'contenders') });
      yield { name: `article.huge_${name}_ms`, value: await timed(huge, 'ours'), unit: 'ms' };
      await huge.close();
    }
  } finally {
    await browser.close();
  }
  execFileSync('npx', ['wxt', 'build', '--level', 'error'], { stdio: 'ignore' });
  const gzip = (script: string) =>
    gzipSync(readFileSync(join('.output', 'chrome-mv3', script)), { level: 9 }).length / 1000;
  yield { name: 'article.gzip_kb', value: gzip('extract.js'), unit: 'kB' };
  // Injected besides where the lines of a page show no article.
  yield { name: 'article.opinion_gzip_kb', value: gzip('second-opinion.js'), unit: 'kB' };
}

const contenders = resolve(import.meta.dirname, 'parts/contenders.ts');

async function timed(page: Page, name: string): Promise<number> {
  return page.evaluate((contender) => {
    const { contenders } = globalThis as unknown as { contenders: Record<string, (page: Document) => unknown> };
    const start = performance.now();
    contenders[contender]?.(document);
    return performance.now() - start;
  }, name);
}

async function bundled(entry: string, name: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, lib: { entry, formats: ['iife'], name } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  if (!output || !('output' in output)) throw new Error(`${entry} was not bundled`);
  return output.output[0].code;
}

/** A news page of about as many bytes as asked for: menus, a long article, side columns, a feed with first words, comments, a footer. */
function longPage(bytes: number): string {
  const links = (count: number, name: string) =>
    Array.from(
      { length: count },
      (_, i) => `<li class="item"><a href="/${name}/${i}">云岭市${name}第${i}期要闻摘登</a></li>`,
    ).join('');
  const paragraphs = articleOf(bytes / 5)
    .split('\n')
    .map((text) => `<p style="text-indent: 2em;"><span>${text}</span></p>`)
    .join('');
  const feed = (count: number) =>
    Array.from(
      { length: count },
      (_, i) =>
        `<div class="card"><h3><a href="/f/${i}">云岭市重点项目进展之${i}</a></h3><p>云岭市第${i}批重点项目近日开工建设，计划投资${i}亿元，两年建成。</p></div>`,
    ).join('');
  const page = (count: number) => `<div class="nav"><ul>${links(80, '频道')}</ul></div>
<div class="main"><h1>云岭市集中开工一批重大项目</h1><div class="info">2024-03-16 09:20　来源：云岭日报</div><div class="content">${paragraphs}</div></div>
<div class="side"><ul>${links(count, '热点')}</ul></div><div class="feed">${feed(count)}</div><div class="footer">云岭日报社 版权所有</div>`;
  let count = 100;
  while (Buffer.byteLength(page(count)) < bytes) count += 100;
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>云岭市集中开工一批重大项目_云岭新闻网</title></head><body>${page(count)}</body></html>`;
}
