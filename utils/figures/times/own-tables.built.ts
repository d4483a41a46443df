import { packTimes, timeWords } from './pack-tables';

/** The program's own tables, packed. */
export const ownTables = packTimes(timeWords);
