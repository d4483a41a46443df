import type { Draft, Passage } from '../draft';
import { annual } from './annual';
import { costPart } from './costPart';
import { threshold } from './threshold';

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

/** The rules in the order in which they are applied. */
export const rules: readonly Rule[] = [threshold, annual, costPart];

/** Applies rules, all of them unless told, in place. */
export function applyRules(passage: Passage, drafts: readonly Draft[], applied = rules): void {
  for (const rule of applied) rule.apply(passage, drafts);
}
