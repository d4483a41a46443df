import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Measured } from './run';

/** The sizes of what is released, after a fresh build. */
export function* measure(): Generator<Measured> {
  execFileSync('npx', ['wxt', 'zip', '--level', 'error'], { stdio: 'ignore' });
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  yield {
    name: 'size.zip_kb',
    value: statSync(join('.output', `yijian-${version}-chrome.zip`)).size / 1000,
    unit: 'kB',
  };
  const folder = join('.output', 'chrome-mv3');
  const html = readFileSync(join(folder, 'popup.html'), 'utf8');
  const paths = [...html.matchAll(/(?:src|href)="\/([^"]+)"/g)].map(([, path]) => path as string);
  const gzip = (path: string) => gzipSync(readFileSync(join(folder, path))).length / 1000;
  yield {
    name: 'popup.gzip_kb',
    value: ['popup.html', ...paths].reduce((sum, path) => sum + gzip(path), 0),
    unit: 'kB',
  };
  for (const path of readdirSync(folder).filter((name) => name.endsWith('.js')))
    yield { name: `size.${path.replace('.js', '')}_gzip_kb`, value: gzip(path), unit: 'kB' };
}
