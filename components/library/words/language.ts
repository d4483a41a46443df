import type { Disagreement } from '../../../utils/library/checks/checks';
import type { NoSum } from '../../../utils/library/checks/sums';
import type { EntryProblem } from '../../../utils/library/import/check';
import type { FileProblem } from '../../../utils/library/import/file';
import type { LibraryProblem } from '../../../utils/library/store/database';
import type { Advice } from '../../words/language';
import type { libraryZh } from './zh';

/** One language of the library page, beside what the popup says. A sentence, a problem or a term that a language lacks does not compile. */
export type LibraryLanguage = typeof libraryZh & {
  /** When the library cannot be used. */
  failures: Record<LibraryProblem['code'], Advice>;
  /** What was worked out and does not agree with what the article says. */
  disagreements: Record<Disagreement['code'], (stated: string, reckoned: string) => string>;
  /** Why the chosen figures have no sum. */
  noSums: Record<NoSum['code'], string>;
  /** Why a file is not one that can be imported. */
  fileProblems: Record<FileProblem['code'], string>;
  /** Why one entry of a file cannot be imported. */
  entryProblems: Record<EntryProblem['code'], string>;
};
