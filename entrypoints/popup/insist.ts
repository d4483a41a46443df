/**
 * Asks the worker, and again where no answer comes: one that is stopped in the middle leaves none, and one that was just installed listens only
 * in a moment. Only for what may be done more than once.
 */
export async function insist<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  for (const pause of PAUSES)
    try {
      return await ask();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  return ask();
}

/** Milliseconds. */
const PAUSES = [0, 50, 200, 800];
