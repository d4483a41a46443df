import { ownTables } from './own-tables.built';
import { openTables, type Tables } from './tables';

let opened: Tables | null = null;

/** The program's own tables, opened at the first use. */
export function ownTimes(): Tables {
  opened ??= openTables(ownTables);
  return opened;
}
