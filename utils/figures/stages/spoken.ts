import type { Span } from '../../text/span';
import type { Draft, Passage } from '../draft';
import type { ToldWord } from './told';

/**
 * Of whom a stage word speaks, seen from a figure: 1 where its clause names the figure's subject, 2 where it names an undertaking (该项目开工), 3 where
 * its sentence has named the subject, 4 where none of this; 0 for no word.
 */
export function spokenOf({ text, outline }: Passage, { subject }: Draft, word: ToldWord | null): number {
  if (word === null || subject === null) return 0;
  const clause = outline.clauses[word.clause] as Span;
  const words = text.slice(Math.max(clause.start, word.start - REACH), Math.min(clause.end, word.end + REACH));
  const tail = subject.slice(-TAIL);
  if (words.includes(tail)) return 1;
  if (UNDERTAKING.test(words)) return 2;
  const { start } = outline.sentences[word.sentence] as Span;
  return text.slice(Math.max(start, clause.start - REACH), clause.start).includes(tail) ? 3 : 4;
}

const UNDERTAKING = /项目|工程|基地|园区/;

/** A name is told by its last letters, which are what it is. */
const TAIL = 6;
const REACH = 200;

/** Whether the figures on both sides of a stage word are of the same subject: 1 for the one before, 2 for the one behind, 3 for both. */
export function besideOf(drafts: readonly Draft[], { subject }: Draft, word: ToldWord | null): number {
  if (word === null) return 0;
  return (drafts[word.next - 1]?.subject === subject ? 1 : 0) + (drafts[word.next]?.subject === subject ? 2 : 0);
}
