import type { Article } from '../../article/article';
import type { Figure } from '../../figures/figure';
import type { Project } from '../../projects/project';
import type { Capture, Clipping } from '../clipping';
import type { Edits } from '../edits';
import type { Parse } from '../parse';

/** A clipping is kept in three stores of one key, so that a list reads light rows and a search reads texts alone. */
export interface TextRecord extends Omit<Capture, 'figures' | 'projects'> {
  id: string;
  schema: Clipping['schema'];
  article: Article;
}
/** What was found, and every edit: nobody reads the one without the other. */
export interface FiguresRecord {
  id: string;
  figures: Figure[];
  projects: Project[];
  parse?: Parse;
  /** Absent where there is none. */
  edits?: Edits;
}
/** What people said of a pair of mentions; until version 3 also what they said of a clipping. */
export interface EditsRecord {
  id: string;
  edits: Edits;
}

/** One thing that went wrong: in which part of the program, its name and message without words of any article, and where in the code. */
export interface ErrorNote {
  number?: number;
  /** Milliseconds since 1970. */
  at: number;
  part: string;
  says: string;
  stack: string[];
}

/** How many kept clippings have a property: `measure/total_investment` 312. */
export interface Tally {
  key: string;
  count: number;
}

/** A line of the log of changes: a clipping that was written or erased, or a block that was added. */
export type Change = { stamp: number } & ({ id: string } | { block: number });
