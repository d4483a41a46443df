/** What can be foreseen is a value: success with its value, or a problem with a code that a reader gets a sentence for. */
export type Outcome<Value, Problem extends { code: string }> =
  | { ok: true; value: Value }
  | { ok: false; problem: Problem };

export function success<Value>(value: Value): { ok: true; value: Value } {
  return { ok: true, value };
}

export function failure<Problem extends { code: string }>(problem: Problem): { ok: false; problem: Problem } {
  return { ok: false, problem };
}
