/** Asks, and once more where no answer comes: a worker that is stopped in the middle leaves none. Only for what may be done twice. */
export function twice<Answer>(ask: () => Promise<Answer>): Promise<Answer> {
  return ask().catch(ask);
}
