import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

// What is shipped: the packages of the lock file that are neither for developing nor for one platform.
interface Locked {
  version: string;
  license?: string;
  dev?: boolean;
  devOptional?: boolean;
  optional?: boolean;
  hasInstallScript?: boolean;
}

const locked = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages as Record<string, Locked>;
const shipped = Object.entries(locked).filter(
  ([path, { dev, devOptional, optional }]) => path !== '' && !dev && !devOptional && !optional,
);

/** Licences that let us ship under MIT, with notice alone. */
const permitted = new Set(['MIT', 'Apache-2.0', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'MIT AND Apache-2.0']);

test('every package that is shipped has a licence that permits it', () => {
  expect(shipped.length).toBeGreaterThan(5);
  const strays = shipped.filter(([, { license }]) => !license || !permitted.has(license));
  expect(strays.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

test('no package that is shipped runs anything when it is installed', () => {
  expect(shipped.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => path)).toEqual([]);
});

test('packages that are named for the program have exact versions', () => {
  const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  expect(Object.entries(dependencies).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
});
