import { ownTables } from './own-lexicon.built';
import { type Lexicon, openLexicon } from './senses';

let opened: Lexicon | null = null;

/** The lexicon of the program's own tables, opened at the first use. */
export function ownLexicon(): Lexicon {
  opened ??= openLexicon(ownTables);
  return opened;
}
