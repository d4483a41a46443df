import { lexicon, packTables } from './pack-tables';

/** The program's own tables, packed. */
export const ownTables = packTables(lexicon);
