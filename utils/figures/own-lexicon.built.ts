import { packLexicon, tables } from './lexicon-tables';

/** The program's own tables, packed. */
export const ownTables = packLexicon(tables);
