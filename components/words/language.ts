import type { LibraryProblem } from '../../utils/library/store/database';
import type { MarkProblem } from '../../utils/marks/marked-page';
import type { PageProblem } from '../../utils/messages/protocol';
import type { zhCard } from './card/zh';
import type { zh } from './zh';

/** A sentence for a problem and a way on. */
export interface Advice {
  says: string;
  next: string;
}

/** What is said beside the pages of the extension too (卡片用语): by the worker, on the cards of a page's marks. The part of a language that it ships. */
export type CardLanguage = typeof zhCard & {
  pageProblems: Record<PageProblem['code'], Advice>;
  libraryProblems: Record<LibraryProblem['code'], Advice>;
};

/** One language of the interface. A sentence, a problem or a term that a language lacks does not compile. */
export type Language = CardLanguage &
  typeof zh & {
    markProblems: Record<MarkProblem['code'], string>;
  };
