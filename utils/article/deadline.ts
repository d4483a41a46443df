/** A page took longer to read than it may; thrown, and made a problem where reading starts. */
export class TooLong extends Error {}

/** Throws `TooLong` when it is called after the time is over. Work that a page can make long calls it now and then. */
export type Deadline = () => void;

/** A deadline so many milliseconds from now. */
export function within(milliseconds: number): Deadline {
  const end = performance.now() + milliseconds;
  return () => {
    if (performance.now() > end) throw new TooLong();
  };
}
