import type { Marking, MarkProblem, MarksEvent } from '../../utils/marks/marked-page';
import type { PageMark } from '../../utils/marks/page-mark';
import type { Cell } from '../../utils/reading/figures-table';
import type { Outcome } from '../../utils/text/outcome';
import type { Span } from '../../utils/text/span';

/** What the view has done for it on the page and around it. */
export interface PageServices {
  show(text: string, span: Span): Promise<Outcome<null, MarkProblem>>;
  /** Copies a text, and for documents the same as HTML. */
  copy(text: string, html?: string): Promise<void>;
  /** Copies a table, its first row the head, so that it pastes into spreadsheets and documents alike. */
  copyRows(rows: readonly (readonly Cell[])[]): Promise<void>;
  openLibrary(): void;
  mark(text: string, marks: readonly PageMark[]): Promise<Outcome<Marking, MarkProblem>>;
  clearMarks(): Promise<Outcome<null, MarkProblem>>;
  hasMarks(): Promise<boolean>;
  /** Makes the mark of a figure stand out on the page, where it is marked; null for none. */
  point(key: string | null): Promise<void>;
  /** Calls the listener when the reader does something to the marks on the page; gives the way to stop. */
  onMarksEvent(listener: (event: MarksEvent) => void): () => void;
}
