import { readFileSync } from 'node:fs';
import { Browser } from './scripts/browser';
import { serve } from './scripts/serve';

const sample = readFileSync('assets/sample.html', 'utf8');
const filler = Array.from(
  { length: 400 },
  (_, i) => `<li><a href="/x${i}">相关链接第${i}条，云溪市新闻网站首页频道</a> <span>评论${i}</span></li>`,
).join('\n');
const server = await serve((path) =>
  path === 'article'
    ? { body: sample.replace('<div class="foot">', `<ul>${filler}</ul><div class="foot">`) }
    : undefined,
);
const b = await Browser.start();
const page = await b.open(`${server.address}article`);
for (let i = 0; i < 12; i++) {
  if (i === 6 || i === 9) await b.killWorker();
  const { popup, clickedAt } = await b.clickAt(page, b.extensionId);
  const h = await popup.waitForFunction(() => document.querySelector('.figure-item') && Date.now(), undefined, {
    polling: 'raf',
  });
  const shown = (await h.jsonValue()) as number;
  const p = await popup.evaluate(() => {
    const n = performance.getEntriesByType('navigation')[0] as any;
    return {
      origin: performance.timeOrigin,
      dcl: n.domContentLoadedEventStart,
      res: performance
        .getEntriesByType('resource')
        .map((r: any) => `${r.name.split('/').pop()}@${Math.round(r.responseEnd)}`)
        .join(' '),
    };
  });
  const w = b.context.serviceWorkers().at(-1)!;
  const t = await w.evaluate(() => ({ T: (globalThis as any).T, o: performance.timeOrigin }));
  const at = (x: number) => Math.round(t.o + x - clickedAt);
  console.log(
    i,
    'popup nav',
    Math.round(p.origin - clickedAt),
    'dcl',
    Math.round(p.origin + p.dcl - clickedAt),
    '| worker start',
    at(0),
    'asked',
    at(t.T.start),
    'tab',
    at(t.T.tab),
    'extracted',
    at(t.T.asked),
    'complete',
    at(t.T.complete),
    'parsed',
    at(t.T.read),
    'kept',
    at(t.T.kept),
    '| shown',
    Math.round(shown - clickedAt),
  );
  if (i === 1) console.log(p.res);
  await popup.close();
}
await b.close();
await server.close();
