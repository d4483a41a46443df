import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { builtAhead } from '../../scripts/built-ahead';

const load = builtAhead().load as (id: string) => Promise<string | null>;
const modules = readdirSync('utils', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.built.ts'),
);

test.each(modules)('a build ships what %s exports', async (path) => {
  const file = resolve('utils', path);
  const code = await load(file);
  const built = await import(/* @vite-ignore */ `data:text/javascript;charset=utf-8,${encodeURIComponent(code ?? '')}`);
  expect({ ...built }).toEqual({ ...(await import(/* @vite-ignore */ file)) });
  expect(code).not.toContain('import ');
});

test('no other module is touched', async () => {
  expect(await load(resolve('utils/article/place.ts'))).toBeNull();
});
