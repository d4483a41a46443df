import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, expect, test } from 'vitest';
import { packTightly } from '../../scripts/pack-tightly';

const folder = mkdtempSync(join(tmpdir(), 'tight-'));
afterAll(() => rmSync(folder, { recursive: true }));

const text = Array.from({ length: 400 }, (_, i) => `云岭市第${i * i}批项目总投资${i}亿元。`).join('');
const files = {
  'worker.js': strToU8(text),
  'icon/16.png': [Uint8Array.of(7, 0, 7), { level: 0 }] as const,
  空: strToU8(''),
};

test('what is packed anew holds the same files under the same names, in fewer bytes', async () => {
  const path = join(folder, 'package.zip');
  const before = zipSync({ ...files, 'icon/16.png': [...files['icon/16.png']] }, { level: 9, mtime: '1980-01-01' });
  writeFileSync(path, before);
  await packTightly(path);
  const after = readFileSync(path);
  expect(after.length).toBeLessThan(before.length);
  expect(unzipSync(after)).toEqual(unzipSync(before));
});

test('the same bytes are packed into the same bytes, and once packed they stay', async () => {
  const [one, other] = ['one.zip', 'other.zip'].map((name) => join(folder, name)) as [string, string];
  for (const path of [one, other]) {
    writeFileSync(path, zipSync({ 'worker.js': files['worker.js'] }, { level: 9, mtime: '1980-01-01' }));
    await packTightly(path);
  }
  const packed = readFileSync(one);
  expect(packed).toEqual(readFileSync(other));
  await packTightly(one);
  expect(readFileSync(one)).toEqual(packed);
});
