import { readFileSync } from 'node:fs';
import type { Dump } from './dump';

/** The folder of the databases of every version, made once, before its release. */
export const savedDatabases = 'tests/library/databases';

/** The saved database of a version of the schema, as Dexie counts it. */
export function savedDatabase(version: number): Dump {
  return JSON.parse(readFileSync(`${savedDatabases}/v${version}.json`, 'utf8')) as Dump;
}
