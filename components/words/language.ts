import type { LibraryProblem } from '../../utils/library/database';
import type { MarkProblem } from '../../utils/marks/marked-page';
import type { PageProblem } from '../../utils/messages/protocol';
import type { zh } from './zh';

/** A sentence for a problem and a way on. */
export interface Advice {
  says: string;
  next: string;
}

/** One language of the interface. A sentence, a problem or a term that a language lacks does not compile. */
export type Language = typeof zh & {
  pageProblems: Record<PageProblem['code'], Advice>;
  libraryProblems: Record<LibraryProblem['code'], Advice>;
  markProblems: Record<MarkProblem['code'], string>;
};
