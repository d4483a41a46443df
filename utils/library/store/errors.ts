import type { Library } from './database';
import type { ErrorNote } from './records';

/** Notes that are kept; the oldest go first. */
const KEPT = 50;
const LONGEST = 200;

/** What is told of an error: where it was met, the error itself, or what another part of the program says of it. */
export interface Mishap {
  part: string;
  says: string;
  stack: string;
}

/** An error as a mishap of a part of the program. Whatever was thrown. */
export function mishapOf(part: string, error: unknown): Mishap {
  if (!(error instanceof Error)) return { part, says: String(error), stack: '' };
  return { part, says: `${error.name}: ${error.message}`, stack: error.stack ?? '' };
}

/**
 * Notes that something went wrong, without a word of what was read or written: for the report that a person may send. Never throws: where
 * the library itself fails, the note is lost with it.
 */
export async function noteError(library: Library, mishap: Mishap, now = Date.now()): Promise<void> {
  try {
    const note: ErrorNote = {
      at: now,
      part: withoutWords(mishap.part),
      says: withoutWords(mishap.says),
      stack: placesIn(mishap.stack),
    };
    await library.transaction('rw', library.errors, async () => {
      await library.errors.add(note);
      const numbers = await library.errors.toCollection().primaryKeys();
      await library.errors.bulkDelete(numbers.slice(0, -KEPT));
    });
  } catch (error) {
    console.error(error);
  }
}

/** What went wrong lately, the newest first. */
export function recentErrors(library: Library): Promise<ErrorNote[]> {
  return library.errors.reverse().toArray();
}

/**
 * A message of an error without what it may quote of an article: addresses, words between quotation marks, numbers
 * with more than three digits, and all that is not plain ASCII.
 */
export function withoutWords(message: string): string {
  return message
    .slice(0, 10 * LONGEST)
    .replace(/[a-z-]+:\/\/\S+/gi, '…')
    .replace(/(["'`])(?:(?!\1).)*\1/gs, '$1…$1')
    .replace(/\d+[.,]\d+|\d{4,}/g, '…')
    .replace(/[^ -~]+/g, '…')
    .slice(0, LONGEST);
}

/** The places in the code that a stack names: `background.js:1:2345`. */
function placesIn(stack: string): string[] {
  return [...stack.matchAll(/([\w.-]+\.(?:js|ts|html)):(\d+):(\d+)/g)].slice(0, 8).map(([place]) => place);
}
