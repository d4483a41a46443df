import { execFileSync } from 'node:child_process';
import { Browser } from '../scripts/browser';
import { serve } from '../scripts/serve';
import type { Measured } from './run';

const FIGURES = 300;
const FRAMES = 240;

/**
 * Scrolling a popup of 300 figures from top to bottom in Chromium, 240 frames by `requestAnimationFrame`. A frame is dropped when more
 * than one and a half times the usual time goes by before the next; usual is the median of the same popup standing still.
 */
export async function* measure(): AsyncGenerator<Measured> {
  execFileSync('npx', ['wxt', 'build', '--level', 'error'], { stdio: 'ignore' });
  const server = await serve((path) => (path === 'article' ? { body: longArticle() } : undefined));
  const browser = await Browser.start();
  try {
    const popup = await browser.click(await browser.open(`${server.address}article`));
    await popup.locator('.figure-item').first().waitFor();
    const still = await popup.evaluate(frames, { count: FRAMES, scrolls: false });
    const usual = [...still].sort((a, b) => a - b)[FRAMES >> 1] as number;
    const scrolling = await popup.evaluate(frames, { count: FRAMES, scrolls: true });
    const dropped = (times: readonly number[]) => times.filter((time) => time > usual * 1.5).length;
    const count = (name: string, value: number): Measured => ({ name, value, unit: '' });
    yield count('scroll.figures', await popup.locator('.figure-item').count());
    yield { name: 'scroll.frame_ms', value: usual, unit: 'ms' };
    yield count('scroll.dropped_frames', dropped(scrolling));
    // What the machine drops by itself: the floor.
    yield count('scroll.dropped_floor_frames', dropped(still));
  } finally {
    await browser.close();
    await server.close();
  }
}

/** Runs in the popup: the milliseconds between frames, while the list goes from its top to its end or stands still. */
async function frames({ count, scrolls }: { count: number; scrolls: boolean }): Promise<number[]> {
  const tree = document.querySelector('.figure-tree') as HTMLElement;
  const times: number[] = [];
  let last = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
  while (times.length < count) {
    if (scrolls) tree.scrollTop = ((tree.scrollHeight - tree.clientHeight) * times.length) / count;
    const now = await new Promise<number>((resolve) => requestAnimationFrame(resolve));
    times.push(now - last);
    last = now;
  }
  return times;
}

function longArticle(): string {
  const paragraphs = Array.from({ length: FIGURES / 3 }, (_, i) => {
    const n = i + 1;
    return `<p>青禾${n}号产业园项目由禾源${n}号科技有限公司投资建设，总投资${n + 10}.5亿元，占地${n * 3 + 100}亩，达产后预计年产值${n + 20}亿元。</p>`;
  });
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><title>青禾市一批项目集中开工</title><body><h1>青禾市一批项目集中开工</h1><p>2025-03-28 来源：青禾日报</p><div class="content">${paragraphs.join('\n')}</div></body></html>`;
}
