import type { Draft, Passage } from '../draft';

/**
 * What rows of words cannot say: a name, its Chinese term, one function that corrects drafts in place, and examples of what it changes
 * and of what it leaves alone.
 */
export interface Rule {
  name: string;
  zh: string;
  apply(passage: Passage, drafts: readonly Draft[]): void;
  /** Every bracketed quote comes out with `expect`; without the rule one of them does not. */
  changes: readonly RuleExample[];
  /** Comes out the same with and without the rule. */
  leaves: readonly RuleExample[];
}

export interface RuleExample {
  text: string;
  expect: Partial<Pick<Draft, 'measure' | 'stage' | 'planned'>>;
}
