import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';

// What is released: made by `npm run zip`.
const output = '.output';
const manifestOf = (target: string) => JSON.parse(readFileSync(join(output, target, 'manifest.json'), 'utf8'));
const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
const kilobytes = (bytes: number) => bytes / 1000;

for (const target of ['chrome-mv3', 'firefox-mv3']) {
  test(`${target} asks for what it needs, for no site, and for no connection`, () => {
    const manifest = manifestOf(target);
    const panel = target === 'chrome-mv3' ? ['sidePanel'] : [];
    expect(manifest.permissions.sort()).toEqual(
      ['activeTab', 'contextMenus', 'scripting', 'unlimitedStorage', ...panel].sort(),
    );
    for (const key of [
      'host_permissions',
      'optional_host_permissions',
      'optional_permissions',
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
    ])
      expect(manifest[key], key).toBeUndefined();
    expect(manifest.content_security_policy.extension_pages).toContain("default-src 'none'");
    expect(manifest.content_security_policy.extension_pages).toContain("connect-src 'none'");
    expect(manifest.content_security_policy.extension_pages).not.toMatch(/unsafe|https?:|\*/);
    expect(manifest.action.default_popup).toBe('popup.html');
    expect(Object.keys(manifest.icons)).toEqual(['16', '32', '48', '128']);
  });
}

test('the manifest of Firefox says that nothing is collected', () => {
  expect(manifestOf('firefox-mv3').browser_specific_settings.gecko.data_collection_permissions).toEqual({
    required: ['none'],
  });
});

// Nearly half is the worker with the parser and its tables; a page that needs a reading asks it. The library page is a tenth, the writers of
// Excel and Parquet files, which it loads when they are asked for, another, and what worker and pages both need is there twice
// (docs/decisions/one-worker-script.md).
for (const browser of ['chrome', 'edge', 'firefox'])
  test(`the package for ${browser} has at most 535 kB`, () => {
    const { size } = statSync(join(output, `yijian-${version}-${browser}.zip`));
    expect(kilobytes(size)).toBeLessThanOrEqual(535);
  });

test('the popup has at most 60 kB gzip with its styles, and no database in it', () => {
  const folder = join(output, 'chrome-mv3');
  const html = readFileSync(join(folder, 'popup.html'), 'utf8');
  const parts = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) =>
    readFileSync(join(folder, path as string)),
  );
  expect(parts.length).toBeGreaterThanOrEqual(2);
  const sizes = [Buffer.from(html), ...parts].map((part) => gzipSync(part).length);
  expect(kilobytes(sizes.reduce((total, size) => total + size))).toBeLessThanOrEqual(60);
  expect(parts.some((part) => part.includes('Dexie'))).toBe(false);
});

test('every store has its package, of the one version, and pictures of the size that stores ask', () => {
  const packages = readdirSync(output).filter((name) => name.endsWith('.zip'));
  const names = ['chrome', 'edge', 'firefox', 'sources'].map((target) => `yijian-${version}-${target}.zip`);
  expect(packages).toEqual(expect.arrayContaining(names));
  for (const target of ['chrome-mv3', 'edge-mv3', 'firefox-mv3']) expect(manifestOf(target).version).toBe(version);
  const pictures = readdirSync('docs/store/screenshots');
  expect(pictures.length).toBeGreaterThanOrEqual(3);
  for (const name of pictures) {
    const png = readFileSync(join('docs/store/screenshots', name));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], name).toEqual([1280, 800]);
  }
});

test('nothing in the packages loads code or names a server', () => {
  const folder = join(output, 'chrome-mv3');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(3);
  for (const path of scripts) {
    const code = readFileSync(join(folder, path), 'utf8');
    expect(code, path).not.toMatch(
      /\beval\(|new Function\(|importScripts\(|\bXMLHttpRequest\b|\bWebSocket\(|sendBeacon/,
    );
  }
});
